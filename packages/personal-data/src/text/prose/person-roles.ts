/** What people are called by what they do or are to each other, before a name. */
export const PERSON_ROLES = `
  singer songwriter musician composer guitarist drummer bassist pianist violinist rapper conductor actor actress
  comedian
  author writer novelist poet playwright screenwriter journalist reporter columnist blogger commenter commentator
  photographer painter sculptor artist illustrator cartoonist architect designer engineer scientist physicist chemist
  mathematician astronomer biologist historian philosopher economist psychologist lawyer attorney doctor nurse teacher
  professor lecturer student pupil player footballer striker midfielder goalkeeper defender quarterback pitcher batsman
  cyclist swimmer boxer golfer skier runner sprinter wrestler gymnast racer astronaut cosmonaut pilot driver activist
  politician lawmaker congressman congresswoman businessman businesswoman entrepreneur founder founders cofounder
  billionaire millionaire manager coordinator spokesman spokeswoman spokesperson assistant colleague classmate neighbour
  neighbor roommate friend boyfriend girlfriend husband wife widow brother sister son daughter nephew niece cousin uncle
  aunt grandfather grandmother fiancé fiancée patient witness suspect victim defendant plaintiff detective inspector
  officer soldier employee volunteer user client passenger editor translator filmmaker producer presenter
  president senator governor mayor chancellor chairman minister ambassador archbishop
  chanteur chanteuse acteur actrice écrivain auteur auteure peintre réalisateur réalisatrice joueur joueuse président
  présidente ministre maire député députée professeur avocat avocate journaliste ami amie collègue mari épouse frère
  sœur
  fils fille voisin voisine étudiant étudiante
  sänger sängerin schauspieler schauspielerin autor autorin schriftsteller schriftstellerin maler malerin regisseur
  regisseurin spieler spielerin präsident präsidentin minister ministerin bürgermeister bürgermeisterin professorin
  anwalt anwältin journalist journalistin freund freundin kollege kollegin bruder schwester nachbar nachbarin lehrer
  lehrerin
  cantante actor actriz escritor escritora autora pintor pintora director directora jugador jugadora presidente
  presidenta
  ministro ministra alcalde alcaldesa abogado abogada periodista amigo amiga compañero compañera hermano hermana esposo
  esposa hijo hija vecino vecina cantor cantora ator atriz jogador jogadora prefeito prefeita advogado advogada
  jornalista
  colega irmão irmã marido filho filha vizinho vizinha cantautore attore attrice scrittore scrittrice autore autrice
  pittore pittrice regista giocatore giocatrice sindaco sindaca avvocato avvocata giornalista amico amica fratello
  sorella
  moglie figlio figlia vicino vicina zanger zangeres schrijver schrijfster speler burgemeester vriend vriendin broer zus
  piosenkarz piosenkarka aktor aktorka pisarz pisarka malarz reżyser piłkarz prezydent minister burmistrz dziennikarz
  dziennikarka brat siostra kolega koleżanka sąsiad sąsiadka żona mąż syn córka
  певец певица актёр актер актриса писатель писательница поэт художник режиссёр режиссер игрок футболист президент
  министр
  мэр губернатор депутат адвокат журналист журналистка друг подруга коллега брат сестра муж жена сын дочь сосед соседка
  співак співачка актор акторка письменник письменниця міністр мер журналіст журналістка подруга колега чоловік
  дружина донька
  sångare sångerska författare skådespelare spelare vän kollega make hustru bror syster grannen
  şarkıcı oyuncu yazar ressam yönetmen futbolcu gazeteci avukat arkadaşım kardeşim eşim oğlum kızım
  penyanyi aktor aktris penulis pelukis sutradara pemain presiden menteri gubernur pengacara wartawan teman suami
  istri anak
  ca sĩ
`

/** What a form writes before the name of somebody. */
export const NAME_LABELS = `
  name fullname nickname contact sender recipient patient customer client author applicant employee owner beneficiary
  holder cardholder tenant landlord guest passenger student witness signed signature attn attention cc
  nom prénom auteur expéditeur destinataire nombre apellido apellidos remitente destinatario titular nome cognome
  sobrenome destinatário naam voornaam achternaam vorname nachname familienname absender empfänger ansprechpartner
  imię nazwisko
  nadawca odbiorca jméno příjmení név navn namn nimi ad soyad isim gönderen alıcı nama pengirim penerima tên
  имя фамилия отчество фио отправитель получатель клиент пациент автор ім'я прізвище відправник одержувач прозвішча
`

/** Before a name in the notation of `phraseIndex`: verbs and the like whose object is mostly a person. */
export const PERSON_VERBS = `
  [contact|ask|asked|told|tell|met|meet|thank|thanks|invited|interviewed|married|arrested|detained|hired|fired|email];
  [speak|talk|spoke|talked|speaking|talking|married|belongs|addressed|dedicated|according|assistant|successor] to|with;
  [directed|written|produced|composed|sung|performed|painted|founded|authored|edited|translated|invented|discovered] by;
  [réalisé|écrit|fondé|composé] par; [dirigido|dirigida|escrito|escrita|fundado|fundada] por;
  [diretto|scritto|fondato] da; [geschrieben|gegründet|gemalt|komponiert] von; [geschreven|opgericht] door;
  [interviewé|rencontré]; [mit|bei] herrn|frau
`
