/** What of somebody's writing is compared. */
export const PARTS = ['letters', 'words', 'openings', 'marks'] as const

/** One of {@link PARTS}. */
export type Part = typeof PARTS[number]

/** How often somebody writes things, as square roots, so that what is rare counts beside what is common. */
export type Habits = Readonly<Record<Part, Float64Array>>

/** The everyday words that are counted, the commonest first. Words that name a subject are too rare for it. */
export type Vocabulary = ReadonlyMap<string, number>

/** Of how many everyday words it is counted how often they open a sentence. */
const OPENINGS = 200
/** How many kinds of four letters in a row are told apart; a power of two. */
const KINDS = 1024
const LETTERS = 4

/** Marks and their habits: spaces around them, doubled ones, and the choice among marks that do the same. */
const MARKS = ['\n', '  ', '.\n', ':\n', '. ', '.  ', ', ', '; ', ': ', ' - ', ' -- ', '--', ' – ', '—', '...', '…',
  '! ', '? ', '!!', '?!', ' (', ') ', '"', "'", '“', '’', '`', "n't", 'n’t', "'s ", '/', 'e.g.', 'i.e.', 'etc', '*',
  '_', '&', '%',
  ' I ', ' i ', ':)', ':-)', ';)', ' ,', ' .', '- ', ' + ', ' = ', 'ok', 'OK']
/** Sentences are counted by their words: up to so many. */
const SENTENCE_LENGTHS = [3, 6, 9, 12, 15, 19, 24, 29, 39, Number.POSITIVE_INFINITY]

/** Makes a vocabulary of words, the commonest first. */
export const vocabularyOf = (words: readonly string[]): Vocabulary => new Map(words.map((word, place) => [word, place]))

/** The words of a text in small letters; `don’t` and `don't` are one. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().replaceAll('’', "'").match(/[a-z]+(?:'[a-z]+)*/g) ?? []

/** The habits in a text. Any text has some; those of a short one say little. */
export function habitsOf(text: string, vocabulary: Vocabulary): Habits {
  const words = wordsOf(text)
  const sentences = text.split(/[.!?]\s+|\n/)
  const opening = sentences.flatMap(sentence => wordsOf(sentence.slice(0, 40)).slice(0, 1))
  return {
    letters: rooted(letterCounts(text), 1000 / Math.max(1, text.length)),
    words: rooted(wordCounts(words, vocabulary, vocabulary.size), 1000 / Math.max(1, words.length)),
    openings: rooted(wordCounts(opening, vocabulary, OPENINGS), 100 / Math.max(1, sentences.length)),
    marks: Float64Array.from(markCounts(text, words, sentences), Math.sqrt),
  }
}

const rooted = (counts: Float64Array, scale: number): Float64Array => counts.map(count => Math.sqrt(count * scale))

/** Four letters in a row, each kind by its place in a table; kinds that share a place are rarely common both. */
function letterCounts(text: string): Float64Array {
  const counts = new Float64Array(KINDS)
  for (let at = 0; at + LETTERS <= text.length; at += 1) {
    let hash = 0
    for (let letter = at; letter < at + LETTERS; letter += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(letter), 0x9e3779b1)
    }
    const place = (hash ^ hash >>> 15) >>> 0 & (KINDS - 1)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

function wordCounts(words: readonly string[], vocabulary: Vocabulary, size: number): Float64Array {
  const counts = new Float64Array(size)
  for (const word of words) {
    const place = vocabulary.get(word)
    if (place !== undefined && place < size) counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

function markCounts(text: string, words: readonly string[], sentences: readonly string[]): readonly number[] {
  const per = 1000 / Math.max(1, text.length)
  const count = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) * per
  const lengths = sentences.map(sentence => sentence.match(/\S+/g)?.length ?? 0).filter(length => length > 0)
  return [
    ...MARKS.map(mark => (text.split(mark).length - 1) * per),
    count(/\p{Lu}/gu), count(/\d/g), count(/[.!?]\s+\p{Ll}/gu), count(/^\p{Ll}/gmu),
    words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length),
    10 * new Set(words).size / Math.max(1, words.length),
    ...SENTENCE_LENGTHS.map((most, index) => 100 / Math.max(1, lengths.length) *
      lengths.filter(length => length <= most && length > (SENTENCE_LENGTHS[index - 1] ?? 0)).length),
  ]
}

/** Which part of the words of a text are those that English texts need: far below a half, it is hardly English. */
export function englishShare(text: string, vocabulary: Vocabulary): number {
  const words = wordsOf(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const english = words.filter(word => vocabulary.has(word)).length / Math.max(1, words.length)
  const latin = words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, letters)
  return english * Math.min(1, latin)
}
