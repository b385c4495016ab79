import type { Detector, Scan } from '../detector.ts'
import { isDigits } from '../number-run.ts'
import { wordSet } from '../word-index.ts'
import { AGE_BEFORE, AGE_BEHIND, AGE_WORDS, YEAR_WORDS } from './age-words.ts'

const BEFORE = wordSet(AGE_BEFORE)
const YEARS = wordSet(YEAR_WORDS)
const BEHIND = wordSet(AGE_BEHIND)
const ALONE = wordSet(AGE_WORDS)
const OLDEST = 120
/** Between a number and its unit: `23 years`, `23-year-old`, `23 y/o`. */
const GAP = /^[ -]?$/u
const SHORT_UNIT = /^ ?(?:y\/o|y\.o\.?|yo|yrs?\.? old|J\.)(?![\p{L}])/iu
const EAST_ASIAN = /^ ?(?:岁|歲|歳|才|살|세)/u
/** `he was 64.`: nothing but the end of the sentence behind. */
const SENTENCE_END = /^(?:[.,;!?)]|$|\n)/u
const TURN_END = /^ (?:and|when|in|on|this|last)\b/u
/** `I am 17 and go to school`: no number of things, whose name would follow. */
const AND = /^ and \p{Ll}/u
const TURNING = wordSet(`
  turned turning turns aged age wurde cumplió fez compì исполнилось исполнится виповнилося skończył
`)
const WAS = wordSet('am m is s was were')
const SUBJECTS = wordSet('i he she they im')

/** Right before the number, where the age is one's own. */
const OWN_BEFORE = new RegExp([
  String.raw`(?<![\p{L}\p{M}])(?:i(?:['’ ]?m| am| turned| just turned)|ich bin|j['’]ai|tengo|tenho|(?:io )?ho|ik ben|jag är|jeg er|mam|mám|`,
  String.raw`мне|мені|ben|saya|umur saya|aku|tôi|mình|אני ב[ןת]|عمري|أنا|انا|من|سنم|我今年|我|私は|저는|나는|मैं)(?: (?:now|already|jetzt|сейчас|уже|зараз|вже))?[ ]?$`,
].join(''), 'iu')
/** Verbs in the first person behind it. */
const OWN_BEHIND = /^[ -]?(?:yaşındayım|سالمه|سال دارم|ساله(?:ام| هستم|‌ام))(?!\p{L})/u
const BEGINNING = /(?:^|[\n.!?;:•*#|,(])\s{0,3}$/u

/** Ages of people in years: `23 years old`, `aged 23`, `23 Jahre alt`, `мне 23 года`, `23岁`. */
export const ageDetector: Detector = {
  wakes: ['number'],
  find(scan, token) {
    const { tokens, text, report } = scan
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    if (end - start > 3 || !isDigits(tokens, token) || Number(text.slice(start, end)) > OLDEST) return
    if (!isAge(scan, token, text.slice(end, end + 10))) return
    const before = text.slice(Math.max(0, start - 24), start)
    const isOwn = OWN_BEFORE.test(before) || OWN_BEHIND.test(text.slice(end, end + 16)) ||
      scan.isAboutWriter && BEGINNING.test(before)
    report(start, end, isOwn
      ? { kind: 'age', confidence: 'likely', reason: 'said-in-first-person', validated: false, rule: 'own-age' }
      : { kind: 'age', confidence: 'possible', reason: 'named-beside', validated: false, rule: 'age' })
  },
}

function isAge({ tokens, text }: Scan, token: number, behind: string): boolean {
  if (SHORT_UNIT.test(behind) || EAST_ASIAN.test(behind)) return true
  const isNear = (at: number): boolean => at >= 0 && at < tokens.count &&
    GAP.test(text.slice(tokens.ends[Math.min(at, token)], tokens.starts[Math.max(at, token)]).slice(0, 3))
  const unit = token + 1
  if (isNear(unit) && ALONE.at(tokens, unit).length > 0) return true
  if (isNear(unit) && YEARS.at(tokens, unit).length > 0) {
    return BEHIND.at(tokens, unit + 1).length > 0 || isNear(token - 1) && BEFORE.at(tokens, token - 1).length > 0
  }
  if (!isNear(token - 1)) return false
  if (TURNING.at(tokens, token - 1).length > 0) return SENTENCE_END.test(behind) || TURN_END.test(behind)
  return WAS.at(tokens, token - 1).length > 0 && SUBJECTS.at(tokens, token - 2).length > 0 &&
    (SENTENCE_END.test(behind) || AND.test(behind))
}
