/** What a first-person phrase tells. */
export type Disclosed = 'home' | 'origin' | 'work' | 'school' | 'family' | 'age' | 'identity'

/**
 * Where the told thing stands: behind the phrase, or before it as in languages with the verb last; as a `name` behind a
 * phrase that many other things follow; or `between` the phrase and a verb in the first person; behind a phrase that is `unsaid` of whom, at the
 * beginning of a sentence on a page about oneself; or behind one that is `joined` to something told before.
 */
export type ToldSide = 'behind' | 'before' | 'name' | 'between' | 'unsaid' | 'joined'

const BEHIND: Readonly<Record<Disclosed, string>> = {
  home: `
    i [live|lived|reside] in|at|on|near|next; i m|am [living|staying|residing|based] in|at|on|near|with;
    my [home|house|apartment|flat|address|neighborhood|neighbourhood|street|town|city|village|hometown|district|building] is|was|in|on|at;
    i|we [moved] |here to|from|into; my [neighborhood|neighbourhood|hometown|village] |is|was;
    near my [home|house|flat|apartment]; we [live] in|at|on|near;
    اسكن|أسكن|ساكن|ساكنة|اعيش|أعيش|نعيش|اقيم|أقيم [في|ب|قرب]; [اسكن|أسكن|ساكن|ساكنة|اعيش|أعيش|اقيم|أقيم] بال*|بمدينة*;
    [بيتي|منزلي|شارعي|حارتي|عنواني] |في;
    من [ساکن|مقیم]; [خانه|خونه|خیابان|کوچه|روستای|آدرس] من|ما|ام |در; [خانهام|خونهام|خونمون|محلمون|شهرمون|شهرم|محلهام];
    я [живу|жил|жила|проживаю|прописан|прописана] |сейчас в|на|во|у|по|возле|около|рядом; мы [живём|живем] в|на|во|у;
    [мой|моя|моём|моем|моей|мою|моего] улиц*|дом|доме|адрес|город|городе|район|районе|деревн*|двор|дворе|квартир*;
    [живу|мешкаю|проживаю] |зараз в|у|на|біля|по;
    [моя|моїй|мою|мій|моєму|моєї] вулиц*|дім|будинок|будинку|адреса|місто|місті|район|районі|село|селі;
    [жыву|пражываю|мешкаю] |цяпер у|ў|на|каля|ля;
    [мая|маёй|маю|мой|маім] вуліц*|дом|доме|адрас|горад|горадзе|раён|раёне|вёск*;
    eu [moro|vivo|resido] |em no|na|em|nos|perto; [moro|resido] no|na|em|perto;
    [minha|meu] casa|rua|cidade|bairro|endereço é|fica||;
    [vivo|resido] en|cerca; [mi] casa|calle|barrio|ciudad|pueblo|dirección está|es|queda|;
    saya|aku|gue|kami [tinggal|menetap|berdomisili] |di di|dekat;
    [rumah|alamat|kampung|jalan|kota] saya|aku|ku |di;
    tôi|mình|em|anh [sống|ở] ở|tại|gần|phường|quận|; [nhà|địa|khu] |chỉ tôi|mình;
    אני [גר|גרה|מתגורר|מתגוררת] ב*; [הבית|הרחוב|הדירה|העיר] שלי;
    j [habite|habitais|vis|loge|réside] |à à|a|au|aux|en|dans|chez|près|rue|;
    je [vis|loge|réside] à|au|en|dans|chez|près;
    [ma|mon] rue|maison|ville|quartier|adresse|village|appartement|immeuble est||;
    ich [wohne|lebe|wohnte] |jetzt|derzeit in|im|bei|am|an|auf|neben|nahe|;
    [mein|meine|meiner|meinem] straße|haus|wohnung|adresse|stadt|dorf|wohnort|heimatstadt ist||;
    [mieszkam|mieszkałem|mieszkałam] |teraz w|we|na|przy|koło|obok;
    [mój|moja|mojej|moim] ulica|ulicy|dom|domu|adres|miasto|wieś|osiedle;
    [abito|vivo] a|in|ad|al|alla|vicino; [evim|mahallem|sokağım|adresim|mahallemiz|semtim];
    ik [woon|leef] in|op|aan|bij; jag [bor] i|på|vid; [bydlím] v|ve|na|u; [locuiesc|trăiesc] în|la|pe;
    [μένω|ζω] στη|στην|στο|στον|στα|σε;
  `,
  origin: `
    i [was] born |and |raised |on in|at|on; i m|am |originally [from]; i [grew] up in|at|on|near; i [come] from;
    my [hometown|birthplace];
    انا|أنا|لقد [ولدت|وُلدت] |في|عام|سنة; انا|أنا [من]; انا|أنا [نشأت|ترعرعت] في;
    [زادگاهم|متولدم|متولد]; я [родился|родилась|вырос|выросла] |и |в в|на|во|под; я [родом] из|с;
    я [народився|народилася|народилась|виріс|виросла] в|у|на|під;
    я [нарадзіўся|нарадзілася|вырас|вырасла] у|ў|на|пад;
    [nasci|cresci] em|no|na|a|; sou [natural] de|do|da; [nací|crecí] en|el|; soy [originario|originaria] de;
    saya|aku [lahir|dilahirkan|berasal|besar] di|dari|pada|tahun|;
    tôi|mình [sinh] |ra |năm tại|ở|ngày|; [quê] tôi|mình |ở|là; tôi|mình [quê] ở|tại; [נולדתי|גדלתי] ב*; אני [במקור] מ*;
    je suis [né|née] |le à|au|en|a|dans|; [j] ai grandi à|au|en|dans; je [viens] de|du|d;
    ich [wurde|bin] |am in|im|am geboren*; ich [komme|stamme] aus; [geboren] bin|wurde ich;
    ich bin in [aufgewachsen|geboren];
    [urodziłem|urodziłam] się |w w|we|na|; [pochodzę] z|ze; [wychowałem|wychowałam] się w|we|na;
    sono [nato|nata|cresciuto|cresciuta] a|in|il|ad;
  `,
  work: `
    i [work|worked] as|at|for|in|with|near; i m|am [working|employed] as|at|for|in|by|with;
    my [office|workplace|employer|boss|job|company|work] |is is|was|in|at|on|;
    [أعمل|اشتغل|أشتغل] في|ك*|لدى|عند|مع|ب*; [وظيفتي] |في;
    [محل|شرکت|شغل|اداره|رئیس|رییس] |کار من|کارم|م|ام;
    [работаю] в|во|на|у; я [работаю|работал|работала|служу] |сейчас в|на|во|у|преподавателем|врачом|учител*|инженер*|программист*;
    [моя|моей|мою|мой|моём|моем] работ*|офис|офисе|начальник*|начальниц*|фирм*|компани*;
    [працюю] в|у|на; я [працюю|працював|працювала] |зараз в|у|на|вчител*|лікар*|інженер*;
    [моя|моїй|мою|мій|моєму] робот*|офіс|керівник|начальник|фірма|компан*;
    я [працую|працаваў|працавала] у|ў|на|настаўнік*|лекар*; [мая|маёй|мой|маім] прац*|офіс|начальнік|фірм*;
    [trabalho] no|na|em|como|para|num|numa; meu|minha [trabalho|escritório|chefe|empresa|emprego];
    [trabajo|trabajaba] en|como|para|de; mi [trabajo|oficina|jefe|jefa|empresa] |es|está;
    saya|aku [bekerja|kerja] |sebagai di|sebagai|untuk|; [kantor|bos|atasan|pekerjaan] saya|aku|ku;
    tôi|mình [làm] |việc ở|tại|cho|nghề; [sếp|công] |ty |của tôi|mình;
    אני [עובד|עובדת] ב*|כ*|אצל|עבור; [העבודה|המשרד|הבוס] שלי;
    je [travaille|bosse] à|au|aux|en|dans|chez|comme|pour;
    mon [travail|bureau|patron|employeur|entreprise|chef|boulot];
    ich [arbeite|arbeitete] |als |derzeit in|im|bei|beim|als|für|an|am;
    mein|meine|meiner|meinem [arbeit|büro|chef|chefin|firma|arbeitgeber|arbeitsplatz];
    [pracuję|pracowałem|pracowałam] w|we|na|jako|dla|przy;
    mój|moja|mojej|moim [szef|szefowa|praca|pracy|biuro|firma|firmie|pracodawca];
    [lavoro] a|in|come|per|presso|alla|al;
  `,
  school: `
    my [school|university|college|teacher|classmate|classmates|professor|dorm|campus|faculty] |is is|was|in|at|on|;
    i [study|studied|attend|attended] |at at|in|; i m|am [studying|enrolled] at|in;
    i [go|went] to school|college|university|high|gymnasium|lyceum|academy;
    [учусь|навчаюся|навчаюсь|вучуся] в|во|у|ў|на; i m|am a [student|pupil] at|of|in|; i [graduated] from|at|in;
    [مدرستي|جامعتي|كليتي] |في; [أدرس|تخرجت] في|من;
    [دانشگاه|دبیرستان|دانشکده] من|ما|ام; [مدرسهام|مدرسمون|مدرسم|دانشگاهم|معلمم|استادم|دانشگاهمون]; [مدرسه] ام|ما|مون;

    [моя|моей|мою|мой|моём|моем|моего] школ*|университет*|институт*|вуз*|учител*|класс*|однокласс*|колледж*|факультет*;
    я [учусь|учился|училась|окончил|окончила|закончил|закончила] |в в|на|во|школ*|университет*|институт*;
    [моя|моїй|мою|мій|моєму] школ*|університет*|інститут*|вчител*|однокласник*|клас|класі;
    я [навчаюся|навчаюсь|вчуся|вчився|вчилася|закінчив|закінчила] |в у|в|на|школ*|університет*;
    [мая|маёй|маю|мой|маім] школ*|універсітэт*|настаўні*;
    я [вучуся|вучыўся|вучылася|скончыў|скончыла] |у у|ў|на|школ*|універсітэт*;
    minha|meu [escola|faculdade|universidade|colégio|professor|professora]; [estudo|estudei] na|no|em;
    mi [escuela|universidad|colegio|instituto|profesor|profesora|facultad]; [estudio|estudié|estudiaba] en|la;
    [sekolah|kampus|universitas|guru|dosen] saya|aku|ku|kami; saya|aku [kuliah|sekolah|belajar|bersekolah] di;
    [trường|thầy|cô] |giáo |của tôi|mình|em; tôi|mình|em [học] |ở |tại trường|đại|tại|ở;
    [הספר|האוניברסיטה|המורה] שלי; אני [לומד|לומדת|סטודנט|סטודנטית] ב*;
    mon|ma|mes [école|lycée|collège|université|professeur|prof|fac|faculté]; j [étudie|étudiais] à|au|la|le|en|dans;
    ich [studiere|studierte] |an an|in|am|;
    mein|meine|meiner|meinem [schule|universität|uni|lehrer|lehrerin|gymnasium|hochschule|klasse];
    moja|mojej|mój|moim|moją [szkoła|szkole|szkoły|uczelnia|uczelni|uniwersytet|nauczyciel|nauczycielka|liceum];
    [studiuję|studiowałem|studiowałam|uczę] |się na|w|we|; [okulum|üniversitem|öğretmenim|okulumda|lisem];
    la mia [scuola|università|insegnante];
  `,
  family: `

    my [son|daughter|wife|husband|mother|father|mom|mum|dad|sister|brother|grandmother|grandfather|grandma|grandpa|uncle|aunt|cousin|nephew|niece|girlfriend|boyfriend|fiance|fiancee|parents|kids|children|kid|twins|spouse|partner] |is |and |;
    [ابني|ابنتي|بنتي|زوجي|زوجتي|والدي|والدتي|اخي|أخي|اختي|أختي|جدتي|اولادي|أولادي];
    [پسرم|دخترم|همسرم|شوهرم|مادرم|پدرم|برادرم|خواهرم|مامانم|بابام|عمویم|مادربزرگم];
    [پسر|دختر|همسر|شوهر|مادر|پدر|برادر|خواهر] من;

    [мой|моя|моего|моей|моему|моим|мою|мои|моих|моём] сын*|доч*|муж|мужа|мужу|мужем|жен*|мам*|пап*|мать|матери|отец|отца|отцом|брат*|сестр*|дети|детей|родител*|бабушк*|дедушк*|тёт*|тет*|дяд*|парень|девушк*;

    [мій|моя|мого|моєї|моєму|моїм|мою|мої|моїй] син*|доч*|доньк*|чоловік*|дружин*|мам*|тат*|батьк*|брат*|сестр*|діти|дітей|бабус*|дідус*;
    [мой|мая|майго|маёй|маю|мае] сын*|дач*|муж|мужа|жонк*|мам*|тат*|бацьк*|брат*|сястр*|дзец*;

    meu|minha|meus|minhas [filho|filha|filhos|marido|esposa|mulher|mãe|pai|irmão|irmã|avó|avô|tio|tia|primo|prima|namorado|namorada|pais];
    mi|mis [hijo|hija|hijos|esposo|esposa|marido|mujer|madre|padre|mamá|papá|hermano|hermana|abuela|abuelo|tío|tía|primo|prima|novio|novia|padres];
    [anak|istri|suami|ibu|ayah|bapak|kakak|adik|pacar|nenek|kakek|orangtua] |perempuan |laki-laki saya|aku|ku;
    [con|vợ|chồng|mẹ|bố|ba|cha|anh|chị|em] |trai|gái|ruột tôi|mình;
    [oğlum|kızım|eşim|kocam|karım|annem|babam|kardeşim|ablam|ağabeyim|abim|dedem|sevgilim|çocuğum|çocuklarım];
    [אשתי|בעלי|אחותי]; [הבן|הבת|האמא|האבא|האח|האחות|הילדים|ההורים] שלי;
    [मेरा|मेरी|मेरे] बेटा|बेटी|बेटे|पति|पत्नी|माँ|मां|पिता|भाई|बहन|दादी|दादा|बच्चे|स्कूल|घर|गाँव|गांव|दफ़्तर|दफ्तर|कॉलेज|शहर|पता|ऑफिस|पापा;

    mon|ma|mes [fils|fille|filles|mari|femme|épouse|époux|mère|père|maman|papa|frère|sœur|soeur|enfants|enfant|oncle|tante|cousin|cousine|parents|copain|copine];
    mein|meine|meiner|meinem|meinen|meines [sohn|sohnes|tochter|töchter|mann|frau|mutter|vater|mama|papa|bruder|schwester|kinder|kind|eltern|oma|opa|onkel|tante|freundin];

    mój|moja|mojego|mojej|moim|moją|moje|moi [syn|syna|synem|córka|córki|córką|mąż|męża|mężem|żona|żony|żoną|mama|mamy|matka|tata|ojciec|brat|brata|siostra|siostry|dzieci|babcia|dziadek|rodzice];
    mio|mia|miei [figlio|figlia|marito|moglie|madre|padre|mamma|papà|fratello|sorella|figli];
  `,
  age: `
    i [turned]; [عمري]; мне [исполнилось]; мені [виповнилося]; мне [споўнілася]
  `,
  identity: `
    my real|legal|true|full|actual|birth|given [name] |is |was is|was|; irl i m|am [called|known];
    my |full |real [surname|lastname|passport|nationality|religion] is;
    اسمي [الحقيقي|الكامل] |هو; [اسم] واقعی|کامل |من من|م|;
    моё|мое|моего|моим настоящ*|реальн*|полн* [имя|имени|именем]; моє справжн*|повн* [ім'я|імя];
    маё сапраўдн*|поўн* [імя];
    meu [nome] verdadeiro|real|completo |é; mi [nombre] real|verdadero|completo |es;
    [nama] asli|lengkap|sebenarnya saya|aku |adalah; [tên] thật|đầy |đủ |của tôi|mình |là; gerçek|tam [adım|ismim];
    [שמי] האמיתי|המלא |הוא; השם [האמיתי|המלא] שלי |הוא; मेरा असली|पूरा [नाम];
    mon vrai [nom] |est; mein [richtiger|echter|wirklicher|voller] name |ist |lautet;
    moje prawdziwe|pełne [imię|nazwisko] |i |nazwisko |to; il mio vero [nome] |è;
  `,
}

/** A name stands behind these, with a capital where the script has them. */
const NAME: Partial<Readonly<Record<Disclosed, string>>> = {
  origin: `
    я [из]; я [з|із|зі|са]; [soy] de|del; [sou] de|do|da; je suis [de|du]; ich bin [aus]; [jestem] z|ze; saya|aku [dari];
    ik kom [uit]; jag kommer [från];
  `,
}

/** The told thing stands between these and a verb in the first person, in Persian; in German a participle. */
const BETWEEN: Partial<Readonly<Record<Disclosed, string>>> = {
  home: '[ساکن|مقیم]', origin: '[اهل|متولد]; ich [bin|wurde] in|im|bei',
}

/** The told thing stands before these: Persian, Turkish, Hindi, Urdu, Bengali. */
const BEFORE: Partial<Readonly<Record<Disclosed, string>>> = {
  home: `
    [زندگی] میکنم|می|میکنیم |کنم; [ساکنم|ساکن] |هستم;
    [yaşıyorum|oturuyorum|yaşıyoruz|oturuyoruz|yaşamaktayım|ikamet]; [रहता|रहती|रहते] हूँ|हूं|हैं;
    [رہتا|رہتی] ہوں; [থাকি];
  `,
  origin: `
    به [دنیا] آمدم|اومدم; به دنیا [آمدم|اومدم|آمده]; [متولد] شدم|شده; [doğdum|doğmuşum|büyüdüm|doğumluyum];
    [पैदा] हुआ|हुई; [जन्म] हुआ; ich |wurde [geboren] bin|wurde;
  `,
  work: `
    [کار] میکنم|می |کنم; [شاغلم|کارمندم|کارمند] |هستم; [çalışıyorum|çalışmaktayım]; [काम] करता|करती हूँ|हूं
  `,
  school: `
    درس [میخوانم|میخونم|خواندم|خوندم]; [تحصیل] میکنم|می|کردم; [دانشجوی|دانشجو] |هستم; [okuyorum|okudum|mezunum];
    [पढ़ता|पढ़ती|पढ़ाई] हूँ|हूं|करता;
  `,
}

/** Without a subject, as people write on their own pages. */
const UNSAID: Partial<Readonly<Record<Disclosed, string>>> = {
  home: `
    [lives|living|live|lived|based|residing|located] in|at|near; [wohnt|lebt|wohnhaft] in|bei; [habite|vit] à|en|au;
    [vive|reside] en|em|no|na; [mora] em|no|na; [vive|abita|risiede] a|in; [woont] in|te; [bor|bosatt] i; [mieszka] w|we;
    [живёт|живет|проживает] в|во|на; [живе|мешкає|проживає] в|у; [жыве|пражывае] у|ў; [يعيش|تعيش|يسكن|تسكن] في;
    [ساکن|مقیم]; [tinggal] di
  `,
  origin: `
    [born|raised] |and |raised in|at|near; [originally|comes|native] from|of; [geboren|aufgewachsen] in; [kommt|stammt] aus;
    [né|née] à|au|en; [originaire] de|du; [nacido|nacida|nació] en; [nascido|nascida|nasceu] em|no|na; [nato|nata] a|in;
    [родом] из|с|з|із; [родился|родилась] в|во|на; [народився|народилася] в|у; [нарадзіўся|нарадзілася] у|ў; [lahir] di;
    [urodzony|urodzona] w|we; [اهل|متولد]
  `,
  work: `
    [works|working|employed] at|for|in|with; [arbeitet] bei|in|an; [travaille] à|au|chez; [trabaja] en; [trabalha] em|no|na;
    [lavora] a|in|presso; [работает] в|во|на; [працює] в|у|на; [працуе] у|ў|на; [يعمل|تعمل] في; [pracuje] w|we
  `,
  school: `
    [studies|studying|studied|graduated] at|in|from; [studiert] an|in; [étudie] à|au; [estudia] en; [estuda] em|na|no;
    [studia] a|presso; [учится] в|на; [навчається] в|у; [вучыцца] у|ў; [يدرس|تدرس] في; [studiuje] w|na
  `,
}

/** In a language that says the subject once: `I am 17 and go to …`. */
const JOINED: Partial<Readonly<Record<Disclosed, string>>> = {
  home: 'and|but [live|reside] in|at|near; und [wohne|lebe] in|bei',
  work: 'and|but [work] at|for|in; und [arbeite] bei|in|an|am',
  school: `
    and|but [study] at|in; and|but [go] to;
    und [studiere] an|in; und [gehe] auf|in|zur
  `,
}

/** A phrase for the index, with what it tells and where that stands. */
export interface DisclosurePhrase {
  readonly disclosed: Disclosed
  readonly side: ToldSide
}

const parted = (phrases: string): readonly string[] =>
  phrases.split(/[;\n]/u).map((phrase) => phrase.trim()).filter((phrase) => phrase.includes('['))

/** Every phrase by which people tell of themselves, in the notation of `phraseIndex`. */
export const disclosurePhrases = (): readonly (readonly [string, DisclosurePhrase])[] => [
  ...phrasesOf(BEHIND, 'behind'), ...phrasesOf(BEFORE, 'before'), ...phrasesOf(NAME, 'name'),
  ...phrasesOf(BETWEEN, 'between'), ...phrasesOf(UNSAID, 'unsaid'), ...phrasesOf(JOINED, 'joined'),
]

const phrasesOf = (
  table: Partial<Readonly<Record<Disclosed, string>>>, side: ToldSide
): readonly (readonly [string, DisclosurePhrase])[] => {
  const kinds: readonly Disclosed[] = ['home', 'origin', 'work', 'school', 'family', 'age', 'identity']
  return kinds.flatMap((disclosed) =>
    parted(table[disclosed] ?? '').map((phrase) => [phrase, { disclosed, side }] as const))
}
