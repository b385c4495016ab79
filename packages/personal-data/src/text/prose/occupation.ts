import { alternatives } from '../alternatives.ts'
import type { Detector } from '../detector.ts'
import { wordIndex } from '../word-index.ts'
import { isDeniedBefore } from './denial.ts'
import { STUDY_WORDS, WORK_WORDS } from './occupation-words.ts'

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/u)
const WORDS = [
  ...wordsOf(WORK_WORDS).map((word) => [word, 'work'] as const),
  ...wordsOf(STUDY_WORDS).map((word) => [word, 'school'] as const),
]
const RULES = wordIndex(WORDS)

/** A word between, such as `retired` or `34-year-old`, that denies nothing and joins nothing. */
const ANY = String.raw`(?:(?!(?:not?|never|nie|nicht|kein|keine|of|to|from|and|or|who|than|с|и|не|ні|і|у|в|з)[ -])[\p{L}\p{M}\d'’-]+ )`
const NAME = String.raw`(?: \p{L}[\p{L}\p{M}'’-]{1,15}){1,2},`
const ADJECTIVE = String.raw`(?:\p{L}{3,}(?:ый|ий|ой|ая|яя|ы|і|а) )`
/** How people begin to say what they are, in many languages. */
const LEADS = [
  String.raw`i(?:['’ ]?m| am| was| have been)(?: (?:now|currently|also|just))?(?:${NAME})? an? ${ANY}{0,3}`,
  String.raw`my name is(?:${NAME})? (?:and i(?:['’ ]?m| am) )?an? ${ANY}{0,2}`,
  String.raw`i (?:work|worked|am working|study) as an? ${ANY}{0,3}`,
  String.raw`ich (?:bin|war)(?:${NAME})? (?:ein |eine |jetzt |von beruf )?${ANY}?`, String.raw`ich arbeite (?:derzeit )?als ${ANY}?`,
  String.raw`je (?:suis|travaille (?:comme|en tant que)) (?:une? )?${ANY}?`,
  String.raw`(?:yo )?(?:soy|trabajo (?:como|de)) (?:una? )?`, String.raw`(?:eu )?(?:sou|trabalho como) (?:uma? )?`,
  String.raw`(?:io )?(?:sono|lavoro come|faccio) (?:una? |un['’]|il |la |l['’])?`,
  String.raw`ik (?:ben|werk als) (?:een )?${ANY}?`, String.raw`(?:jag är|jeg er|jag arbetar som) (?:en |ett )?`,
  String.raw`(?:jestem|pracuję jako) ${ANY}?`,
  String.raw`(?:я|по профессии|за фахом|па прафесіі)(?: меня зовут${NAME})?(?: ?[—–-])? ${ADJECTIVE}{0,2}`,
  String.raw`(?:انا|أنا|أعمل|اعمل) `, String.raw`من (?:یک )?`, 'אני ', 'ben (?:bir )?', String.raw`ben \p{L}{3,}(?:de|da|te|ta) (?:bir )?`,
  '(?:saya|aku)(?: adalah| bekerja sebagai| sebagai)? (?:seorang )?', 'मैं (?:एक )?',
].join('|')
const LEAD = new RegExp(String.raw`(?<![\p{L}\p{M}'’])(?:${LEADS})$`, 'iu')
/** In Persian what somebody is stands before the verb; in Arabic the same word is “of”. */
const PERSIAN = /(?<!\p{L})من (?:یک )?$/u
const PERSIAN_VERB = /^[^.!?؟\n]{0,40}?[ \u200c](?:هستم|ام|می[ \u200c]?باشم)(?!\p{L})/u
const REACH_BEFORE = 64

const PREPOSITIONS = alternatives(`
  at in from of for near with bei beim aus an am im der à au aux chez en de du des d' l' em no na da do di a alla van
  bij på från fra w we z ze из в во на с з із зі са у ў dari pada
`)
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\d'’-]*`
/** Where, behind what somebody is: `in Minsk`, `at the National Library of Belarus`. */
const WHERE = new RegExp([
  String.raw`^(?: \p{Ll}{3,14})?(?: (?:${PREPOSITIONS})){1,2}(?: (?:the|la|el|le|der|den|dem|o|a|il))? ?${CAPITAL}`,
  String.raw`(?: (?:(?:of|de|da|do|di|for|and|und) (?:the )?)?${CAPITAL}){0,4}`,
  String.raw`|^ (?:في|من|در|از) ?\p{Lo}{2,20}(?: \p{Lo}{2,20})?|^ [במ]\p{Lo}{2,20}(?: \p{Lo}{2,20})?`,
].join(''), 'u')
const REACH_BEHIND = 90

/** What people say that they are by work or study, and where: `I am a teacher in Minsk`. */
export const occupationDetector: Detector = {
  wakes: ['word'],
  words: WORDS.map(([word]) => word),
  find({ text, tokens, report }, token) {
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    const [rule] = RULES.at(tokens, token)
    const before = text.slice(Math.max(0, start - REACH_BEFORE), start)
    const lead = rule === undefined ? undefined : LEAD.exec(before)?.[0]
    if (rule === undefined || lead === undefined || isDeniedBefore(text, start - lead.length)) return
    const behind = text.slice(end, end + REACH_BEHIND)
    if (PERSIAN.test(before) && !PERSIAN_VERB.test(behind)) return
    const where = WHERE.exec(behind)?.[0].length ?? 0
    report(start, end + where, {
      kind: 'disclosure', confidence: 'likely', reason: 'said-in-first-person', validated: false, rule,
    })
  },
}
