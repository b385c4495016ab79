/**
 * Beginnings of words of belief, descent, sexuality, gender, health and politics, in the languages of user boxes. A word
 * that ends in a full stop counts only whole.
 */
const SPACED = `
  muslim moslem musulm musulman muçulman müslüman islam sunni sünni shi'a. shia. shi'i chiit schiit sufi alevi
  salaf ahmadi jüd jude. juden. juif juive judío judía judai judeu judia. giudeo żyd žid yahudi joods jood chrét
  chrześ křesť kresť hristiyan kristen kristn catholi kathol católic catolic katol katolik orthodox orthodoxe
  ortodox prawosław pravosl protestant evangel ewangel lutheran baptist methodist presbyter anglican calvinis
  mennonit quaker adventis pentecost pfingst mormon lds. jehovah zeugen. témoin testigo église kościół kośció
  kilise gereja chiesa mosque moschee mosquée mezquita mesquita meczet camii masjid synagog temple. templo hindu
  buddh bouddh budis budyj budha sikh jain. jainis taois daois confuci shinto bahá baha'i bahai zoroast zarathus
  pagan wicca wiccan satanis scientolog rastafar atheis athée ateo. atea. ateu. ateis ateíst ateist agnost
  irrelig religi faith belief believer creyente croyant gläubig wierząc inançlı dindar tanrı god. gott. dieu.
  dios. deus. allah bible bibel bibl quran koran corán kur'an pope. papst pape. priest priester prêtre sacerdote
  księż rabbi imam. pastor. monk. nun. theis theolog spiritual humanist secularis convert konvert laik ethnic
  ethni étni etni racial rasse raza raça rasa. tribe tribal stamm caste kaste dalit brahmin indigen indígen
  aborigin romani. romanies gypsy zigeuner gitan cigan cygan uyghur uighur uygur hazara rohingya tibetan yazidi jesid
  yezidi assyrian. black. african-american afro mixed-race mestiz minority minderheit ashkenaz sephard hispanic
  latino. latina. latinx gays. lesb lésb bisex biseks bi. queer lgbt glbt homosex homoseks homophil hetero
  straight. asexual aseks ace. pansex polyam poliam demisex trans. transg transs trans- transmas transfem
  nonbinary non-bin nichtbin nicht-bin intersex interseks gender geschlecht genre. género genero. gênero płeć
  cinsiyet kelamin eşcinsel lezbiyen biseksüel cis. cisg sexual sexuell sexuel seksual pronoun pronomen same-sex
  male. female. männlich weiblich woman women frau. femme. homme. mujer hombre mulher. homem kadın. erkek.
  kobieta mężczyzna wanita. pria. perempuan laki-laki drag. hiv aids vih cancer krebs cáncer câncer nowotw rak.
  kanser kanker autis aspie asperger neurodiv adhd ad(h)d adhs tdah dehb disab handicap discapac deficien
  niepełnospr engelli difabel cacat diabet diyabet deaf gehörlos głuch işitme blind aveugle cego niewidom görme
  depress dépress depres bipolar schizo esquizo szyzo şizofr epilep épilep padacz mental anxiety angst. ansiedad
  ansiedade anxié kaygı disease illness krank malad enferm doente chor. hasta. hastal sakit penyakit patient
  pacient pasien syndrom síndrom sendrom disorder störung trouble trastorno transtorno zaburz bozuklu therap
  terap addict sücht süchtig toxico adict viciad uzależn bağıml alcoh alkoh sober abstinen trocken recover
  rehabilit suicid suizid samobój intihar dyslex dyslek legasth dislex disleksi dyspraxi ocd ptsd tourette asthma
  astma asma. allerg alerg alerji migrain migrän jaqueca arthrit crohn wheelchair rollstuhl fauteuil stroke.
  transplant pregnan schwanger enceinte embaraz grávid ciąż hamile abortion abtreib avort abort vaccin vacun impf
  szczep aşı. vaksin covid obes overweight übergew surviv überleb sclero skleros esclero health. gesundh santé.
  salud. saúde zdrow sağlık kesehatan medicat fibromyal insomn party. partei partido partia. partii partisi
  partai partij partito. parties. politi polít politic political siyas communis kommunis comunis komunis komünis
  socialis sozialis sosyalis sosialis socjalis marx lenin. leninis trotsk maois stalin anarch anarqu anarş
  liberal muhafaza republikan républicain cumhuriyetçi democrat demokrat démocrat demócrat fascis faschis faşis
  nazi neonaz monarch monárq royalis nationalis milliyetç zionis sionis siyonis libertar feminis fémin femin
  activis aktivis militan opposition oposi muhalef opozycj dissident left-wing right-wing leftist rightist linke.
  links. rechts. gauche. izquierd esquerd lewic prawic solcu sağcı protest. protester protesto demonstr
  revolution revolución devrim rewoluc separatis unabhäng bağımsızlık voter voted votes wähler électeur votante
  seçmen gewerksch syndic sindic sendika związk trump. putin. maga. pro-life pro-choice vegan pacifis refugee
  flüchtl réfugi refugi mülteci asylum asyl immigr migrant göçmen prisoner häftling prisonn presos więzień mahkum
  мусульм ислам іслам суннит сунніт шиит шиїт суфи иуде іуде евре єврей яўрэ жид. христи христия хрысці правосл
  праваслаў катол протест баптист лютеран адвентис иегов єгов свидетел старооб буддис будди индуи індуї сикх сікх
  язычн язичн родновер атеи атэі агност верующ віруюч вернік религ реліг рэліг царкв костел мечет синагог библ
  біблі коран свящ поп. монах раввин имам этнич етніч этніч нацменьш татар. татарин татарка цыган циган курд
  уйгур гей. геи. геев лесби лесбі бисекс бісекс гомосек гетеросек квир лгбт транс. трансг трансс гендер асексу
  сексуал женщин жінк мужчин чоловік. пол. вич. віл. снід рак. рака. раком онколог диабет діабет дыябет аутис
  аутыс аспергер сдвг инвалид інвалід депресс депрес биполяр біполяр шизо эпилеп епілеп псих болезн хвор хвар
  синдром сіндром расстр розлад алкогол нарко астма аллерг алерг беремен вагітн аборт прививк вакцин здоров
  здаров партий партия партии партію партії партыі партыя политич політич палітыч коммун комун камун социалис
  соціаліс сацыяліс маркс ленін анарх либерал ліберал лібэрал дэмакрат фаши наци. нацист монарх сионис феминис
  фемініс феміністк активис активіс оппози опозиц апазіц левый правый диссид дисид протестующ революц революці
  беженц біженц бежанц профсоюз χριστιαν ορθόδοξ μουσουλμ εβρα άθε ομοφυλ κομμουν σοσιαλ behinder heide. heidn
  gay. christian christen. christin. christus christlich chrétien crist. cristian cristão cristã. cristianes
  cristiano církev. církv kurd. kurds. kurdish kurdisch kurde. kurdes. kurdo. kurda. kürt. kürdü tatar. tatars.
  tatarisch church. churches kirche. kirchlich kerk. iglesia. igreja. jew. jews. jewish jewess ebreo ebrea ebrei
  ebraic sida. chory. chora. sick. sickness taub. taube. taubst sorda. sordo. sordom surdo. surda. sourd. sourde.
  invident чеченец чеченк ленинец ленинис сталинис болен. больной. больная. глухой глухая глухий глухонем слепой
  слепая слепота сліпий сліпа. республиканец националист націоналіст нацыяналіст nacionalis nacionális nasyonalis
  nacjonalis conservative conservateur conservador. conservadora. konservativ konserwat консерватив консерватор.
  кансерватыў psychiat psychot psychos psychisch psiquiá psicót psikiyat psikoz psychicz церковн прихожан спид.
  race. races. racis trade-union labour-union union-member republican. republicano. демократ. демократиче бога.
  богом. зависим завісім залежніст заключённ заключенн independentis independence незалежніст независимост
  alkoholik
`
/** The same in scripts whose words take a letter or an article in front. */
const WITH_ARTICLE = `
  مسلم اسلام إسلام سني. شیع شيع سنی مسیحی مسيحي نصراني قبطي یهود يهود بهائی بهائي بهایی زرتشت بودا هندوس ملحد
  خداناباور آتئیست لاأدري ندانم کلیسا كنيسة قرآن دین. دينی دیني دين. مذهب صوفی صوفي كرد. کردی كردي کورد ترکمن
  بلوچ هزاره أمازيغ امازيغ همجنس مثلي دوجنس ترنس ترا‌جنس متحول تراجنس دگرباش ایدز إيدز سرطان اوتیسم دیابت سكري
  معلول معاق ناشنوا أصم نابینا أعمى أفسرد افسرد اكتئاب بیمار مريض مرض مریض سندرم متلازمة روانی نفسي اعتیاد معتاد
  إدمان مدمن صرع حزب کمونیست شيوعي سوسیال اشتراكي لیبرال ليبرالي سیاس سياس جمهوری‌خواه سلطنت معارض فمینیست نسوي
  ناشط اصلاح‌طلب اصولگرا ثورة مجاهد پناهنده لاجئ زندانی سجين מוסלמ יהוד נוצר דתי חרדי אתאיס חילונ דרוז הומו.
  לסבית להט גיי. טרנס מפלג שמאל. ימין. סרטן אוטיס נכה סוכרת محافظ. محافظه جنسی. جنسي. توحد. فعال. مخالف.
`
/** The same in scripts that put no space between words. */
const JOINED = `
  穆斯林 伊斯兰 伊斯蘭 回族 基督 天主教 东正教 東正教 新教 犹太 猶太 佛教 道教 印度教 无神论 無神論 信徒 宗教 教会 教會 神道 仏教 イスラム キリスト カトリック ユダヤ 無宗教 信者 创价 創価 法轮
  法輪 藏族 维吾尔 維吾爾 民族 部落 同性 双性 雙性 异性 異性 跨性 性别 性別 性取向 变性 ゲイ レズ バイセクシャル トランス 性的 腐女 艾滋 愛滋 エイズ 癌 がん 自闭 自閉 发达障 発達障 アスペ 残疾
  殘疾 身障 障害 障礙 糖尿 聋 聾 盲 抑郁 憂鬱 抑鬱 鬱 うつ 精神 癫痫 癲癇 てんかん 症 患者 怀孕 妊娠 党员 黨員 共产 共產 共産 社会主义 社會主義 社会主義 自由主义 自由主義 国民党 國民黨 政党
  政黨 政治 左翼 右翼 左派 右派 无政府 無政府 女权 女權 フェミ 独立 獨立 泛蓝 泛綠 泛绿 反对 反對 活动家 活動家 党 黨 难民 難民 이슬람 기독교 천주교 불교 유대 무신론 종교 동성애 게이 레즈
  성소수 장애 질병 정당 정치 공산 진보 보수 มุสลิม คริสต์ พุทธ เกย์ พรรค 疾病 病気 患病 病人 病患 重病 保守派 民主派 民主党 民主黨
`

const stems = (list: string): readonly string[] => list.trim().split(/\s+/u)
const escaped = (word: string): string => word.replace(/[\\^$*+?()[\]{}|/.]/g, String.raw`\$&`)
const stemPattern = (stem: string): string => stem.endsWith('.')
  ? `${escaped(stem.slice(0, -1))}(?![\\p{L}\\p{M}])` : escaped(stem)

const anyOf = (list: string): string => `(?:${stems(list).map(stemPattern).join('|')})`
const BEGINNING = String.raw`(?<![\p{L}\p{M}])`
const ARTICLE = '(?:ال|وال|بال|لل|[وبلהבלמושכ])?'

const UNTOLD = new RegExp(
  [BEGINNING + anyOf(SPACED), BEGINNING + ARTICLE + anyOf(WITH_ARTICLE), anyOf(JOINED)].join('|'), 'iu')

/**
 * Whether words are of belief, descent, sexuality, gender, health or politics. Boxes and categories of these are neither
 * read nor named, whatever else they say: no judgement about them is made, and none is written down.
 */
export const isOfUntoldSubject = (words: string): boolean => UNTOLD.test(words.normalize('NFC'))
