import { scanText } from '@small-places/personal-data/text'
import { isOfUntoldSubject } from './untold-subject.ts'

/** What a box or a category says of its owner. */
export type BoxTopic = 'residence' | 'origin' | 'birth' | 'study' | 'work' | 'family'

/** Words of box names, by topic; the first topic that fits counts. Latin words stand at a word's beginning. */
const BOX_WORDS: readonly (readonly [BoxTopic, string])[] = [
  ['residence', 'lives|living|resident|resides|located|location|lieu|habite|vive en|vive em|mora em|wohnt|wohnort|lebt' +
    '|woont|bor i|mieszka|żyje|bydlí|žije|живет|живёт|проживает|мешкае|проживає|yaşıyor|ساکن|اهل|يعيش|يسكن|居住|在住|tinggal'],
  ['origin', 'from|citizen|native of|national of|aus|vient de|originaire|de origen|z miasta|из города|з міста|memleket|出身'],
  ['birth', 'born|birth|birthday|age|geboren|jahrgang|alter|naissance|né en|née en|nacido|nacida|nascido|urodz|rocznik' +
    '|род[иы]лся|родилась|возраст|народився|вік|doğum|متولد|مواليد|生まれ|出生'],
  ['study', 'student|alumn|university|college|school|pupil|studies|universität|schüler|étudiant|université|lycée|estudia' +
    '|universidad|universidade|aluno|студент|университет|школ|учится|університет|öğrenci|üniversite|دانشجو|دانشگاه|طالب|جامعة' +
    '|大学|学生|mahasiswa|universitas'],
  ['work', 'works|worker|employee|profession|teacher|professor|librarian|engineer|lawyer|journalist|doctor|physician|nurse' +
    '|soldier|military|police|beruf|lehrer|arbeitet|métier|profession|travaille|trabaja|trabalha|profesor|работает|учитель' +
    '|врач|журналист|інженер|çalışıyor|öğretmen|معلم|مهندس|کار می‌کند|教師|guru'],
  ['family', 'married|husband|wife|parent|mother|father|grandparent|children|siblings|kids|verheiratet|vater|mutter|marié' +
    '|père|mère|casado|casada|padre|madre|żonaty|женат|замужем|отец|мать|evli|anne|baba|متزوج|متاهل|既婚'],
]

/** Short Latin words count only whole: “age” is no “agent”. */
const whole = (word: string): string => /^\p{Script=Latin}{1,4}$/u.test(word) ? `${word}(?![\\p{L}])` : word

const rules = BOX_WORDS.map(([topic, words]) =>
  [topic, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.split('|').map(whole).join('|')})`, 'iu')] as const)

/** Whether a template's name is one of a box about a user: these begin with the word for “user”, or stand below one. */
const isBox = (name: string): boolean =>
  /^(?:user|ubx|userbox|utilisateur|benutzer|usuario|usuário|utente|gebruiker|użytkownik|wikipedysta|участник|удзельнік|користувач|kullanıcı|کاربر|مستخدم|利用者|pengguna)(?![\p{L}])/iu
    .test(name)

/** A topic, and the word that told it: no more of a box is shown, as its rest may say anything. */
export interface ToldTopic {
  readonly topic: BoxTopic
  readonly word: string
}

/** The topic of a box that a page shows, or null for every other template and topic. */
export function topicOfBox(name: string, fields: readonly string[]): ToldTopic | null {
  if (!isBox(name)) return null
  const words = [name.replace(/^\p{L}+[\s:/]*/u, ''), ...fields].join(' ')
  if (isOfUntoldSubject(words)) return null
  const placed = IN_PLACE.exec(words)?.[0]
  const inPlace = placed === undefined ? null : placeIn(words.slice(placed.length))
  if (inPlace !== null) return { topic: 'residence', word: inPlace }
  const told = topicIn(words)
  const place = told === null ? placeIn(words) : null
  return place === null ? told : { topic: 'origin', word: place }
}

const IN_PLACE = /^(?:in|à|en|em|no|na|w|we|в|у|ў|aus|i|te|di|در|في) (?=[\p{Lu}\p{Lo}])/u

/** The name of a town, a region or a country that is known, if the words are that and nothing more. */
function placeIn(words: string): string | null {
  const name = words.trim()
  if (name.length < 4 || name.length > 60) return null
  // Behind a word for “in”, a name that people bear as well is a place.
  const isKnown = scanText(`in ${name}`, { kinds: ['place'] }).some(({ start, end, reason }) =>
    start === 3 && end === name.length + 3 && reason === 'known-name')
  return isKnown ? name : null
}

/** The topic of a category such as “Wikipedians in Lviv”, or null. */
export function topicOfCategory(category: string): ToldTopic | null {
  const isOfUsers = /^(?:wikipedians?|users?|wikimedians?|wikipédiens?|wikipedistas?|benutzer|utilisateurs?|wikipedyści|википедисты|участники|вікіпедисти|ویکی‌پدیانویسان|kullanıcılar)(?![\p{L}])/iu
    .test(category)
  if (!isOfUsers) return null
  const rest = category.replace(/^\S+\s*/u, '')
  const place = /^(?:in|à|en|em|w|в|у|aus|from|i)(?=\s+\p{Lu})/u.exec(rest)
  if (place && !isOfUntoldSubject(rest)) return { topic: 'residence', word: category.slice(0, -rest.length) + place[0] }
  return topicIn(rest)
}

function topicIn(words: string): ToldTopic | null {
  if (isOfUntoldSubject(words)) return null
  const composed = words.normalize('NFC')
  for (const [topic, pattern] of rules) {
    const found = pattern.exec(composed)
    if (found) return { topic, word: found[0] }
  }
  return null
}
