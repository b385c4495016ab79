import type { TextPlace } from '../own-text.ts'

const words = (list: string): string => list.trim().split(/\s+/u).join('|')
const whole = (list: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words(list)})(?![\p{L}\p{M}])`

/** Words for what is one's own, and for oneself as the one to turn to. */
const MINE = `
  my mine me mein\\p{L}{0,2} mir mich mon ma mes moi mi mis meu minha meus minhas mio mia miei mie mijn mij min mitt
  mig meg mój moja moje mnie můj moje mně мой моя моё мое мои мою моего моей моему мне меня мной мій моє мої мого
  моєму мені мене мною мая маё мяне мяне bana benim telefonum numaram adresim رقمي هاتفي بريدي إيميلي ايميلي عنواني
  جوالي حسابي من ایمیلم تلفنم آدرسم שלי אליי אלי मेरा मेरी मेरे मुझे मुझसे میرا میری مجھے saya aku tôi mình μου
`
/** Words by which somebody says of themselves when they were born. */
const OF_BIRTH = `
  i im ich je eu yo io ik jag я мы sono nací nasci urodziłem urodziłam jestem narozen naroden narodil jsem doğdum
  doğumluyum doğum\\s(?:tarihim|günüm) أنا انا ولدت مواليدي متولدم تولدم آمدم אני נולדתי मैं میں em ผม ฉัน sunt
  γεννήθηκα
`
const UNSPACED_MINE = String.raw`我|本人|私|僕|俺|(?<!\p{L})(?:저는|저의|제|나는|내) |ผม|ฉัน`
const MINE_HERE = new RegExp(`${whole(MINE)}|${UNSPACED_MINE}`, 'iu')
const SELF_HERE = new RegExp(`${whole(MINE + OF_BIRTH)}|(?<![\\p{L}])(?:I|j)['’](?=\\p{L})|${UNSPACED_MINE}`, 'iu')

/** Those of a family and friends. */
const FAMILY = `
  (?:grand|step|god)?(?:mother|father|son|daughter|child|children|parents?|mum|mom|dad) wife husband brother sister
  uncle aunt cousin nephew niece (?:girl|boy)?friend boss kids? baby (?:gro(?:ß|ss))?(?:mutter|vater|eltern) sohn
  tochter frau mann bruder schwester oma opa onkel tante freund(?:in)? mère père fils fille femme mari frère sœur
  soeur grand-(?:mère|père) oncle tante ami[es]* madre padre hij[oa]s? espos[oa] marido mujer herman[oa]s? abuel[oa]
  tí[oa] prim[oa] amig[oa] novi[oa] mãe pai filh[oa]s? irmã irmão av[óô] ti[oa] figli[oa] moglie marito fratello
  sorella nonn[oa] matka mama ojciec tata syn córka żona mąż brat siostra babcia dziadek мать мама отец папа сын
  дочь дочка жена муж брат сестра бабушка дедушка (?:пра)?дед дядя тётя друг подруга мати батько тато син донька
  дружина чоловік бабуся дідусь дід маці бацька дачка жонка сястра бабуля дзед annem babam oğlum kızım eşim kardeşim
  dedem أبي أمي والدي والدتي ابني ابنتي أخي أختي جدي جدتي زوجي زوجتي مادرم پدرم پسرم دخترم همسرم برادرم خواهرم
  مادربزرگم پدربزرگم אמא אבא אבי אמי בני בתי אחי אחותי סבא סבתא אשתי בעלי ibu ayah bapak anak istri suami kakak adik
  nenek kakek mẹ bố cha vợ chồng ông bà माँ पिता बेटा बेटी पति पत्नी भाई बहन दादी दादा नाना नानी
`
const UNSPACED_FAMILY = '母(?![语語])|父|妈|爸|儿子|女儿|妻|丈夫|老婆|老公|哥|姐|弟|妹|爷爷|奶奶|息子|娘|夫|兄|姉|' +
  '어머니|아버지|아들|딸|아내|남편|동생|할머니|할아버지'
const KIN = new RegExp(`${whole(FAMILY)}|${UNSPACED_FAMILY}`, 'iu')

/** Of others, or of a body. */
const OF_OTHERS = `
  he she they his her hers their its the sein\\p{L}{0,2} ihr\\p{L}{0,2} der die das son sa leur su sus seu sua dele
  dela suo sua loro его её ее их него неё його її їх яго яе onun onların شان او שלו שלה
`
const OTHERS = new RegExp(`${whole(OF_OTHERS)}|他|她|彼|彼女|그의|그녀`, 'iu')

/** So far before what was found the sentence is read, and so far behind it. */
const BEFORE = 100
const BEHIND = 24
/** A line of a profile has no more words before what it tells: “E-mail me at”, “Date of birth:”. */
const LABEL_WORDS = 4
const BIRTH_WORD = words(String.raw`
  born né née geboren nacid[oa] nascid[oa] nat[oa] urodzon[ya] родил\p{L}* народи\p{L}* нарадзі\p{L}* doğum متولد
  مواليد lahir 生于 出生
`)
const BIRTH_LABEL = new RegExp(
  String.raw`^(?:[\p{L}\p{M}.’'-]+ ?){1,4}[:：=]$|^(?:${BIRTH_WORD})(?: \p{L}{1,3})?$`, 'iu')

/** What stands around something that was found: its sentence, and its line up to it. */
interface Around {
  readonly sentence: string
  readonly label: string
}

function around(text: string, start: number, end: number): Around {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BEFORE), start)
  const ended = Math.max(...[...line.matchAll(/[.!?](?=\s)|[。！？]/gu)].map(({ index }) => index + 1), 0)
  const behind = /^[^\n.!?。！？]*/u.exec(text.slice(end, end + BEHIND))?.[0] ?? ''
  return {
    sentence: `${line.slice(ended)} ${behind}`,
    label: line.replace(/<[^<>]*>|[*#|'[\]{}]/gu, ' ').replace(/^[\s:;]+/u, '').trim().replace(/\s+/gu, ' '),
  }
}

/**
 * Whether a day of birth is told as the writer's own. On their own page every one is, but those of a family; where people
 * talk, one that is said in the first person or stands alone in a line.
 */
export function isOwnBirth(text: string, start: number, end: number, place: TextPlace): boolean {
  const { sentence, label } = around(text, start, end)
  if (KIN.test(sentence)) return false
  if (place === 'user-page' || SELF_HERE.test(sentence)) return true
  return place === 'discussion' && !OTHERS.test(label) && (label === '' || BIRTH_LABEL.test(label))
}

/**
 * Whether a contact, a number or an address is told as the writer's own: it is called so, or stands in a line of their
 * user page behind a few words at most.
 */
export function isOwnContact(text: string, start: number, end: number, place: TextPlace): boolean {
  const { sentence, label } = around(text, start, end)
  if (KIN.test(sentence)) return false
  return MINE_HERE.test(sentence) ||
    (place === 'user-page' && !OTHERS.test(label) && label.split(/[\s,;]+/u).length <= LABEL_WORDS)
}
