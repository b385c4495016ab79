/** Names that are also words, months, places or gods: alone they say nothing of a person. */
export const ORDINARY_NAMES = `
  will mark may april june july august rose grace hope faith joy summer autumn dawn eve jordan paris london sydney
  florence victoria georgia virginia charlotte austin dallas chelsea chester lincoln washington jackson young king brown
  white black green gray grey long best price bell cook baker hill wood woods ford bush rice stone banks fields rivers
  west north south east day love song sun moon park lane lake berg wolf koch bauer fischer becker weber schneider schmied
  richter kaiser könig lang klein gross schwarz weiss braun roth frank bird fox hall hunter mason miller carter
  cooper parker porter smith taylor turner walker ward wright clark butler fisher gardener page reed ross webb abbott
  bishop pope prince duke earl major sergeant bill sue art drew chase chance skip josh guy jack jean
  christian christ israel india china chad kenya asia america holland france german english irish scott welsh
  san santa santo santos cruz león leon castillo torres flores ríos ramos costa ribera silva blanco
  rojas reyes campos luna sol mar rivera vega valencia toledo granada lugo burgos salamanca córdoba cordoba navarro
  medina mayor franco real rey guerra paz vidal can deniz su ay gül may van ban an do le la dr mr max rex star
  sky river ocean summer winter spring monday friday sunday alba aurora luz gloria victor felix león nova stella
  sofia jerusalem bethlehem nazareth eve moses jesus mohammed muhammad allah angel ángel angeles rio
  hugo oscar tony grammy ruby pearl amber jade ivy lily daisy violet olive basil sage penny dean rich grant chan min
  sri lo el bo dan kay lee li ho he ma so to in on no si son sun sung war bat bun chin park long wong bai
  hay pen sin sim lam tan ban bi cha che dong han kang lim nam pak ram shah singh sin song tang tong
  thai islam milan mate carolina monte carlo greco lima bali
  ace ada al ally amber america ana aspen autumn azalea bentley bo bonita boston brandy briar bristol brook brooklyn brooks
  buddy cadence cali camden cannon cara cash chanel charity cherish clay cleveland colt constance crew crystal dakota dale
  dalton dane darin deacon deja della denver devon diamond dick dixie dolores don drake dulce dusty ebony eden elle ember
  essence estrella eugene felicity flora gale garland gay gene genesis geneva gia ginger griffin gunner hal harley harmony
  haven hayes hazel heath heaven houston ida iris isis ivory jewel jo journey judah juniper justice kali kaya kingston lacy
  laurel legend liberty lourdes lupe luz lyric mack madison magnolia malaysia marlin marquis maverick meadow melody memphis
  mercedes messiah mia milagros miles miller miracle montana monroe monterey mercy myrtle nova oakley opal orion orlando
  paloma patience patsy patty perla phoenix pierce piper precious princess raven reign rex rosario royal rusty salvador
  sandy santana savannah sawyer scarlet selah serenity shiloh siena sierra sky sterling stetson sunny talon tanner terra
  tiara theo titus trace trinity troy ty valentine vance venus viola willow winter wren zion armani athena odin adonis alexa
  dora ella lara alba ali ira una ela iva
  вера надежда любовь роман лев владимир виктор победа слава марк май август лука мир мира світлана злата катя роза
  محمود سعيد على علي عادل كريم جميل امل نور سلام هدى صالح امين شريف ناصر صادق رضا مهدي حسن منصور كامل سالم
  سمير فريد وليد طارق رائد ماجد خالد حكيم عزيز آدم ملك امير یکتا محمد احمد دعاء ایمان هستی باران رها بهار
  דוד ישראל משה אור גיל שיר טל ים חן גל עדן מיכל יוסף נועם רון אורי בן
`

/** Capitalised words that begin sentences and titles, and so neither begin nor end a name. */
export const PLAIN_WORDS = `
  a an the this that these those there here he she it they we you i his her its their our your my mine who what when
  where why how which whose whom and but or nor so yet for if as at by in on of to from with without within into onto
  about above after again against all also although always am among another any anyone anything are around because been
  before being below between both can cannot could despite did do does doing down during each either else even ever
  every everyone everything except few first following former further get give given go going good great had has have
  having hello hi hey dear hence however indeed instead is just last later least less let like long look made make many
  maybe me meanwhile might more moreover most much must near neither never new next no none not nothing now off often
  old once one only other others otherwise out over own part per perhaps please quite rather really same second see
  several shall should since some someone something soon still such sure than thank thanks then therefore third though
  three through throughout thus together too toward two under unless unlike until up upon us use used using usually very
  via was well were whatever whether while whoever whole will would yes yesterday today tomorrow
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday spring summer autumn winter
  mr mrs ms miss mister mx dr prof professor sir lady lord madam president minister king queen prince princess pope
  saint st san santa santo são sao sainte mount mt lake river port fort cape los las north south east west northern
  southern eastern western central upper lower greater senator governor mayor captain general colonel major lieutenant
  sergeant judge justice chancellor ambassador director secretary chairman chief coach bishop cardinal archbishop
  father mother sister brother uncle aunt user bot name agent customer subject date time email phone address website
  tel fax mobile desk cell home office personal info information directed written produced starring by
  american british english french german spanish italian russian chinese japanese indian african european asian roman
  greek turkish iranian persian arab arabic israeli jewish christian muslim islamic catholic orthodox soviet polish
  dutch swedish danish norwegian finnish irish scottish welsh australian canadian mexican brazilian portuguese
  el la los las un una le les des du de der die das ein eine und oder aber et ou mais y o pero e mas um uma os as il lo
  gli i w z na do ve bir bu bei im am zum zur von vom mit für auf aus nach über unter
  в на и а но он она они мы вы я это этот эта эти как что когда если по для за из от до при без под над с к о об
  у его её их мой моя мои наш наша так там тут здесь же где кто также после перед во со не ни да нет все весь
  россия россии ссср сша великобритании великая великой отечественной москва москвы санкт
  united kingdom states republic union nations america africa europe asia world war city county state island islands
`

/** Words that make the capitalised words before them something else than a person. */
export const THING_WORDS = `
  university college school institute academy hospital clinic church cathedral temple mosque castle palace museum
  library theatre theater stadium arena airport station bridge tower hotel hall house building center centre park
  garden gardens square street st avenue ave road rd lane drive boulevard court place river lake mountain mountains
  mount valley bay beach island islands creek falls canyon hills coast city town village county district province
  inc ltd llc corp corporation company co gmbh ag sa plc group holdings bank foundation trust association society
  party league club team fc cup award awards prize championship open tour festival orchestra band choir ensemble quartet
  war battle treaty act bill law theorem effect disease syndrome method test scale number principle
  times post news journal magazine press records music pictures films studios entertainment television channel radio
  album song film movie novel book series show day night week year street bridge airlines motors electric airport
  empire kingdom dynasty republic dam canal pass peninsula sea ocean strait desert forest glacier
  университет институт академия завод театр музей улица площадь проспект область район
`

/** Words that, with a name behind, make a place or a saint. */
export const PLACE_OPENING_WORDS = `
  saint st san santa santo são sainte mount mt lake river port fort cape los las north south east west new el king
  queen pope
`

/** Before one word, where a place stands rather than a person. */
export const PLACE_PREPOSITIONS = `
  in at near from into around across outside inside throughout toward towards nach aus bei à en dans em na
`

/** Words of particles inside a name, in small letters. */
export const NAME_PARTICLES = `
  de da do dos das del della di du van von der den ter ten zu af av bin ibn bint al el la le y e ben abu
`
