/**
 * What people say that they come from or live in besides places: belief, health, whom they love, what they hold of
 * politics, a family. None of it is told as a place, and none of it is looked for.
 */
export const NO_PLACE_WORDS = `
  jew jews jewish judaism juif juive juifs juives judío judía judeu judia jude juden jüdin jüdi* ebreo ebrea ebrai* żyd
  żydow* joods* евре* иуде* єврей* яўрэ* יהודי* يهودي* یهودی* yahudi* muslim* moslem* muslima islam islamic musulm*
  muçulman* müslüman* мусульм* ислам іслам مسلم* مسلمان* יהדות מוסלמ* christian christians christianity christlich*
  chrétien* cristiano cristiana cristianos cristã cristão chrześcija* христиан* христия* хрысці* مسيحي* مسیحی* נוצרי*
  hristiyan* kristen catholic* katholi* katoli* católic* cattoli* catholique* католи* каталі* protestant* evangelical*
  evangelisch* orthodox* ortodox* ortodoks* православ* праваслаў* buddhist* budist* буддис* hindu hindus hinduism sikh
  sikhs jain bahai* بهائي* بهایی* shia shiite* شيعي* شیعه sunni* سني سنية سنی علوي علوية درزي درزية yazidi* alevi*
  atheis* ateis* атеис* атеїс* agnosti* mormon* quaker* amish pagan*
  hiv aids vih sida вич віл спид снід cancer krebs cáncer câncer cancro рак autism* autist* autis* аутиз* adhd ptsd ocd
  bipolar* depressi* депресс* депресі* depresi* anxiety diabet* диабет* діабет* epilep* эпилеп* епілеп* dementia
  demenz schizo* шизоф* disability disabilit* behinder* asperger* parkinson* crohn* lupus سرطان إيدز ایدز سكري איידס
  סרטן
  gay lesbi* lgbt* queer transgender* transsex* homosex* bisex* гей лесби* трансген* مثلي*
  communist* kommunis* comunist* коммунис* комуніс* socialist* sozialis* социалис* anarchis* анархис* fascis* фашис*
  family families familie famille familia família famiglia rodzin* семья семьи семье семью родина родини родині сям
  сямья عائلة عائلتي أسرة اسرة خانواده خانوادهای משפחה משפחת aile ailede aileden keluarga परिवार
`

/** Before something that is no name: `a village`, and yet `a village near Brest`. */
export const INDEFINITE = /^(?:an?|eine[mnrs]?|une?|um[ao]?s?|una|unos|unas|een|ett?|en)(?: (?!\p{Lu})[\p{L}'-]+| (?=\p{Lu}))/u
/** Inside of such a thing, where a name of a place stands. */
export const NAMED_IN_IT = new RegExp([
  String.raw` (?:in|near|of|by|outside|called|named|bei|nahe|im|namens|de|du|d|près de|en|cerca de|llamado|em|perto de|di|`,
  String.raw`vicino a|presso|bij|van|i|nära|w|koło|pod) (?:the |la |el |le |o |a |der |den |dem )?\p{Lu}`,
].join(''), 'u')
