import { alternatives } from '../alternatives.ts'

/** Words before a verb in the first person by which it says the contrary. */
const DENIES_BEFORE = alternatives(`
  не ні no não nao nie non nu ne nem nej δεν δε לא لا لم لن مش مو नहीं नही نہیں ikke inte niet nicht không
  chẳng tidak
  tak bukan never nunca jamás jamais nigdy ніколи никогда mai
`)
/** Words behind a phrase by which it says the contrary, before what would be told. */
const DENIES_BEHIND = alternatives(`
  not never nicht nie niemals kein keine keinem keiner keinen keineswegs pas plus jamais niet geen inte ikke
  aldrig non
  não nunca nie не ні ніколи никогда לא لا ليس ليست bukan tidak tak belum không chẳng değil नहीं नही نہیں نیست
  نه
  anywhere nowhere nirgends
`)
const SUPPOSES = alternatives(`
  if whether unless though imagine imagining suppose supposing assume assuming pretend pretending hypothetically
  wenn falls ob angenommen gesetzt sofern si imaginons imaginez supposons supposez admettons imagina imagine
  imaginen
  supongamos supón suponga suponiendo se caso imaginemos suponhamos suponha supondo imagina supponiamo
  supponendo
  immagina immaginiamo jeśli jeżeli gdyby gdybym czy załóżmy wyobraź powiedzmy kdyby jestli pokud dacă ako ha
  stel
  om hvis если ли якби якщо чи допустим предположим представим представь представьте уявімо припустімо
  припустимо калі
  будто словно нібито إذا اذا لو إن افترض لنفترض تخيل اگر فرض چنانچه אם אילו נניח jika kalau bila seandainya
  misalkan andaikan
  nếu giả eğer diyelim अगर यदि मान اگر فرض যদি αν εάν
`)
const THAT = alternatives('that что що што że że dass que che bahwa rằng أن ان أنا أنني אילו ש که कि by sobie sich you')
const PRONOUN = alternatives(`
  i we я мы ми we eu ich je j yo io saya aku tôi mình أنا انا كنت نحن من ما אני मैं हम میں ben biz ja ik jag
  আমি εγώ
`)
const BEFORE = new RegExp([
  String.raw`(?<!\p{L})(?:${DENIES_BEFORE})(?: (?:${PRONOUN}))? $`,
  String.raw`(?<!\p{L})(?:${SUPPOSES})(?:[ ,:]{1,2}(?:${THAT}))?(?:[ ,:]{1,2}(?:${PRONOUN}))?[ ,:'’]{1,2}$`,
].join('|'), 'iu')
const BEHIND = new RegExp(String.raw`^(?:${DENIES_BEHIND})(?![\p{L}\p{M}])`, 'u')
const SUPPOSED = new RegExp(`^(?:${SUPPOSES}) `, 'iu')
/** “No” before a word of English is an answer. */
const ANSWER = /(?<!\p{L})(?:no|nie|ne|ha) $/iu
const ENGLISH = /^(?:i|my|we)(?![\p{L}])/iu
const UNSPACED_BEFORE = /(?:如果|假如|假设|假設|假使|要是|倘若|若是|若|即使|想象|想像|是否|もし|仮に|たとえ|만약|만일|혹시)[，、, ]?$/u
const REACH = 48

/** Whether what begins here is only supposed, or denied, by the words before it. */
export function isDeniedBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  if (UNSPACED_BEFORE.test(before)) return true
  return BEFORE.test(before) && !(ANSWER.test(before) && ENGLISH.test(text.slice(start, start + 3)))
}

/** Whether what seems to be told behind a phrase begins with a word of denial: “nicht in Köln”. */
export const isDenial = (told: string): boolean => BEHIND.test(told)

/** Whether what seems to be told before a verb begins with a word by which it is only supposed. */
export const isSupposed = (told: string): boolean => SUPPOSED.test(told)
