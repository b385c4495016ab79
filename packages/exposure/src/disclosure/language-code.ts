/** Codes of the languages that wikis are written in or that the software itself speaks, without those of signs. */
const CODES = new Set((
  'aa ab abs ace ady af ak als am ami an ang ann anp ar arc ary arz as ast atj av avk awa ay az azb ba ban bar bbc ' +
  'bcl bdr be bew bg bgn bh bho bi bjn blk bm bn bo bpy br brh bs btm bug bxr ca cbk cdo ce ceb ch cho chr chy ckb ' +
  'co cr crh cs csb cu cv cy da dag de dga din diq dsb dtp dty dv dz ee egl el eml en eo es et eu ext fa fat ff fi ' +
  'fj fo fon fr frp frr fur fy ga gag gan gcr gd gl glk gn gom gor got gpe gsw gu guc gur guw gv ha hak haw he hi ' +
  'hif ho hr hrx hsb hsn ht hu hy hyw hz ia iba id ie ig igl ii ik ilo inh io is it iu ja jam jbo jv ka kaa kab kaj ' +
  'kbd kbp kcg kg kge ki kj kk kl km kn knc ko koi kr krc krj krl ks ksh ksw ku kus kv kw ky la lad lb lbe lez lfn ' +
  'lg li lij liv lld lmo ln lo loz lrc lt ltg lus luz lv lzh lzz mad mai mdf mg mh mhr mi min mk ml mn mni mnw mo ' +
  'mos mr mrj ms mt mus mwl my myv mzn na nah nan nap nb nds ne new ng nia niu nl nn no nod nov nqo nr nrm nso nup ' +
  'nv ny nyn oc olo om or os pa pag pam pap pcd pcm pdc pdt pfl pi pih pl pms pnb pnt prg ps pt pwn qu qug rap rgn ' +
  'rif rki rm rmy rn ro rsk ru rue rup ruq rw ryu sa sah sat sc scn sco sd sdc sdh se sei ses sg sgs sh shi shn shy ' +
  'si sk skr sl sli sm sma smn sms sn so sq sr srn ss st stq su sv sw syl szl szy ta tay tcy tdd te tet tg th ti ' +
  'tig tk tl tly tn to tok tpi tr tru trv ts tt tum tw ty tyv tzm udm ug uk ur uz ve vec vep vi vls vmf vo vro wa ' +
  'war wo wuu xal xh xmf yi yo yue za zea zgh zh zu').split(' '))

/**
 * Codes that are also a word, a name or an abbreviation, of a state, a degree, a program, an illness, a pronoun or
 * whom somebody loves: a box called so is rarely one of a language, and what else it says is not to be read.
 */
const ALSO_WORDS = new Set((
  'aa ab abs ace ak als am an ang ann ar arc as ast atj av ba ban bar be bew bh bi bm bo br bs bug ca ce ch cho co ' +
  'cr cu cv da dag din dv ee el eml ext fat ff fo fon fur ga gag gan gd gl got gor gpe gur gv ha hak haw he hi hif ' +
  'ho hr ht hz ia id ie ii ik io is it iu jam ka kg ki koi kr la lad lb lez lg li lo lus luz mad mai mg mh mi min ' +
  'ml mn mo mos ms mt mus my na nan nap nb ne new ng nia nah nds no nod nov nr om or os pa pag pam pap pi pih pms ' +
  'pnt ps rap rif rm rn sa sat sc sd se sei ses sg sh shy si sk sl sli sm sma sms sn so ss st su ta tay te tet tg ' +
  'th ti tig tl tn to tok ts tt tw ty ve vi vo wa war wo za').split(' '))

/** Scripts, orthographies and regions that make a variety of a language, as `zh-hant`, `pt-br`, `be-tarask`. */
const VARIETY = new RegExp(
  '^(?:hans|hant|latn|cyrl|arab|arabic|latin|deva|guru|shahmukhi|tarask|x-old|smg|vro|formal|informal|valencia|el|' +
  'ec|419|ae|af|ar|at|au|be|bo|br|ca|ch|cl|cn|co|cr|cu|cz|de|dz|ec|eg|es|fr|gb|gt|hk|ie|in|iq|ir|it|jm|kz|lb|li|' +
  'lu|ly|ma|md|mo|mx|my|ng|ni|nl|nz|pa|pe|ph|pk|pl|pr|pt|py|ro|sa|sd|se|sg|sv|sy|tj|tn|tr|tw|ua|uk|us|uy|uz|ve|' +
  'za)$')

/**
 * The languages that a Babel table or a language box states, as `de-3` or `fa`: `{{#babel:de|en-3}}`, `{{Babel|…}}`,
 * `{{User de-1}}`, `{{User fa}}`. Only what can be nothing else: boxes of everything stand under short names.
 */
export function languagesOfBox(name: string, fields: readonly string[]): readonly string[] {
  const parsed = /^#babel\s*:\s*(.*)$/i.exec(name)
  if (parsed) return [parsed[1] ?? '', ...fields].flatMap(code => codeOf(code, true) ?? [])
  const table = /^babel(?:\s*[:-]\s*(.*)|\s*\d*)$/i.exec(name)
  if (table) return [table[1] ?? '', ...fields].flatMap(code => codeOf(code, false) ?? [])
  const box = /^user[ -](\S+)$/i.exec(name)?.[1]
  return box === undefined ? [] : codeOf(box, false) ?? []
}

/** @param isLanguage Whether it stands where languages are written and little else. */
function codeOf(written: string, isLanguage: boolean): readonly [string] | null {
  const parts = /^([a-z]{2,3})(?:-([a-z0-9]{2,9}|x-old))??(?:-([0-5nm]))?$/i.exec(written.trim())
  const [, code = '', variety, level] = parts ?? []
  const known = code.toLowerCase()
  if (!CODES.has(known) || (variety !== undefined && !VARIETY.test(variety.toLowerCase()))) return null
  // Names of boxes are written as they are: “UK” and “US” are no languages.
  const isSure = level !== undefined || isLanguage ||
    (known === code && (variety !== undefined || !ALSO_WORDS.has(known)))
  return isSure ? [written.trim().toLowerCase()] : null
}
