/** Scripts that put no space between words, and Hangul, whose particles cling to a name. */
const CLINGING = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}`
const SYLLABIC = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]+$/u
const KEPT_WHOLE = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u
const startsClinging = new RegExp(`^[${CLINGING}]`, 'u')
const endsClinging = new RegExp(`[${CLINGING}]\\p{M}*$`, 'u')

/** Letters that are typed one for the other and do not come apart into a letter and a mark. */
const ALIKE: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", '´': "'", '`': "'", '′': "'", '＇': "'", 'ł': 'l', 'ø': 'o', 'đ': 'd', 'ı': 'i',
  'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ة': 'ه',
}

/** Small letters without marks, of the same length, so that offsets stay those of the text. */
export const foldedToLength = (text: string): string =>
  text.replace(/[A-Z]+|`|[^\0-\x7f]/g, (piece) => piece < '`' ? piece.toLowerCase() : foldedUnit(piece))

function foldedUnit(unit: string): string {
  const whole = unit.normalize('NFKC')
  // What is a mark elsewhere makes another letter here.
  const plain = (KEPT_WHOLE.test(whole) ? whole : unit.normalize('NFKD')[0] ?? unit).toLowerCase()
  const folded = plain.length === 1 ? plain : unit
  return ALIKE[unit] ?? ALIKE[folded] ?? folded
}

/** A letter before or behind which makes another word of a name. */
const LETTER = String.raw`(?![${CLINGING}])[\p{L}\p{N}]`
/** What may stand between the parts of a name: blanks and signs, and the first letter of a name more. */
const GAP = String.raw`[^\p{L}\p{N}\n]{1,3}`
const BETWEEN = String.raw`${GAP}(?:\p{L}\.?${GAP})?`
const BETWEEN_CLINGING = String.raw`[^\p{L}\p{N}\n]{0,3}`

/** Endings of cases of Russian, Ukrainian, Belarusian, Bulgarian and Serbian names, folded like the names. */
const CASE_ENDING = foldedToLength([
  'а|я|у|ю|о|е|и|ы|і|ї|э|й|ь|ой|ей|ою|ею|єю|ом|ем|ам|ям|ым|им|ім|ого|его|ому|ему|ага|аму|ую|юю|ая|яя|ий|ый|ій|ые|ие',
  'ых|их|іх|ові|еві|єві|ію|ії|ією|ами|ями|ах|ях',
].join('|'))
const CYRILLIC_PART = /^[\p{sc=Cyrl}']{3,}$/u
const OWN_ENDING = /(?:[иыоі]и|ая|яя|[аяоеєиіыэьую])$/u
/** The vowel before the last letter, which goes away before an ending: Павел, Павла. */
const FLEETING = /^(.+[бвгджзклмнпрстфхцчшщ])[ео]([бвгджзклмнпрстфхцчшщ])$/u

/** Whether a name is too short to look for: it would stand in many words. Names in Chinese letters are short. */
export function isTooShortName(name: string): boolean {
  const letters = [...foldedToLength(name.normalize('NFC'))].filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  return letters.length < (letters.every((letter) => SYLLABIC.test(letter)) ? 2 : 3)
}

/**
 * Finds a name in a text that {@link foldedToLength} folded: as whole words where the script has them, with the family name
 * first or last, and in Cyrillic with the endings of cases.
 */
export function namePattern(name: string): RegExp {
  const parts = foldedToLength(name.normalize('NFC').trim()).split(/[\s_.,·・-]+/u).filter((part) => part !== '')
  const orders = new Map([parts, [...parts.slice(-1), ...parts.slice(0, -1)], [...parts.slice(1), ...parts.slice(0, 1)]]
    .map((order) => [order.join(' '), order] as const))
  return new RegExp([...orders.values()].map(inOrder).join('|'), 'gu')
}

function inOrder(parts: readonly string[]): string {
  const written = parts.map((part, index) => {
    const next = parts[index + 1]
    const clings = next !== undefined && (endsClinging.test(part) || startsClinging.test(next))
    return partPattern(part) + (next === undefined ? '' : clings ? BETWEEN_CLINGING : BETWEEN)
  }).join('')
  const before = startsClinging.test(parts[0] ?? '') ? '' : `(?<!${LETTER})`
  return `${before}${written}${endsClinging.test(parts.at(-1) ?? '') ? '' : `(?!${LETTER})`}`
}

const escaped = (letters: string): string => letters.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

function partPattern(part: string): string {
  // A blank or a point may stand between letters of which each is a word or a syllable.
  if (SYLLABIC.test(part)) return [...part].map(escaped).join('[ ·・]?')
  if (!CYRILLIC_PART.test(part)) return escaped(part)
  const [, before, behind] = FLEETING.exec(part) ?? []
  const shortened = before === undefined || behind === undefined ? '' : `|${before}${behind}(?:${CASE_ENDING})`
  return `(?:${part}|${part.replace(OWN_ENDING, '')}(?:${CASE_ENDING})?${shortened})`
}
