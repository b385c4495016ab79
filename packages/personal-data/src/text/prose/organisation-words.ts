/** Legal forms behind the name of a company; those with full stops stand without them. */
export const FORMS_BEHIND = `
  inc incorporated ltd limited llc llp lp plc corp corporation co company pty pte gmbh ag kg kgaa ohg ug mbh ev eg se
  sa sas
  sarl sasu eurl snc spa srl srls sapa slu sau sl sc scrl nv bv cv vof ab hb oy oyj ky asa aps ivs ehf hf as doo ad dd
  ead eood ood
  zrt kft nyrt bt sro as spol spzoo sp sarl tbk bhd sdn jsc cjsc pjsc ojsc joint-stock ltda eireli holdings holding
  group
  oü uab sia mchj aş şti ltda cia
`

/** Legal forms before a name, mostly with quotation marks around it. */
export const FORMS_BEFORE = `
  ооо оао зао пао ао ип нко ано фгуп гуп тоо тов тзов ват зат прат пат фоп дп кп ооd еоод таа ад pt cv ud firma firm
  شركة مؤسسة جمعية مجموعة بنك شرکت موسسه بانک بنیاد חברת עמותת בנק
`

/**
 * Words that end the name of a body of people: `Qorvex University`. Bodies of states and unions of them are left out:
 * all the world speaks of them, which tells nothing of anybody.
 */
export const BODIES_BEHIND = `
  university college school academy institute hospital clinic bank foundation association society federation club
  agency partners associates consulting software systems solutions technologies technology labs laboratories industries
  enterprises services logistics insurance pharma pharmaceuticals records pictures studios entertainment airlines
  airways
  motors electronics publishing newspaper tribune gazette herald broadcasting networks orchestra philharmonic
  universität hochschule gymnasium krankenhaus klinik verlag werke stiftung verein bank
  üniversitesi hastanesi okulu lisesi bankası derneği vakfı belediyesi bakanlığı şirketi holding
  universitet universiteit yliopisto koulu sairaala sjukhus sykehus skole skola ziekenhuis egyetem kórház iskola
  университет институт академия
`

/** Words that begin the name of a body of people: `University of Qorvex`, `Universidad de Qorvex`. */
export const BODIES_BEFORE = `
  university college school institute academy bank hospital museum society association
  université école lycée collège institut hôpital banque musée fondation association
  universidad escuela colegio instituto academia hospital banco museo fundación asociación
  universidade escola colégio faculdade fundação associação
  università scuola liceo istituto accademia ospedale banca fondazione associazione
  universität hochschule institut verein verband universiteit ziekenhuis
  uniwersytet politechnika szkoła akademia szpital instytut fundacja stowarzyszenie univerzita
  univerzitet universitatea univerza universitas rumah bank sekolah yayasan đại trường bệnh
  университет институт академия школа гимназия больница фонд завод компания фирма корпорация університет
  інститут академія школа лікарня універсітэт
`

/** Words that join those of a name: `Institute of Works and Days`. */
export const JOINING = 'of de du des da do dos das del della dei di für und and et y e i van der den the la le и'

/** Those of them that join the words before a legal form or a word for a body. */
export const JOINING_BEFORE = 'of de du und and et y e i и'

/** Before the name of an employer or a school, in the notation of `phraseIndex`. */
export const BODY_LEADS = `
  [work|works|worked|working|employed|job|internship|intern|engineer|manager|employee|interview] at|for|by;
  [joined|founded|cofounded|acquired];
  [ceo|cto|cfo|founder|director|president|chairman|head|employee|employees|shares|subsidiary] of|at;
  [travaille|travaillait|employé|employée|stage] chez; [arbeitet|arbeite|arbeitete|angestellt|praktikum] bei|für;
  [trabaja|trabajo|trabajaba|empleado|empleada] en|para; [trabalha|trabalho|trabalhava] na|no|para;
  [lavora|lavoro] per|presso;
  [werkt|werk|werkte] bij|voor; [arbetar|jobbar|arbejder|jobber] på|hos|för
`

/** Behind the name of a company: `the Qorvex office`. */
export const BODY_FOLLOWERS = `
  office offices headquarters company employee employees spokesman spokeswoman spokesperson ceo founder founders website
  app store stores shares subsidiary executives
`
