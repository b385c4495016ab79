import { UNIT_WORDS } from './street-words.ts'

/** How far behind a street the rest of an address is looked for, in characters. */
const REACH = 180
const MOST_PARTS = 8

const GAP = /^[ \t]*[,;،]?[ \t]*(?:\r?\n[ \t]*(?:[>|?*]{1,3}[ \t]*)?){0,3}[,،]?[ \t]*/u
const UNIT = new RegExp([
  String.raw`^RT\.? ?\d{1,3} ?/ ?RW\.? ?\d{1,3}(?!\d)|`,
  String.raw`^(?:(?:${UNIT_WORDS})(?:\.|(?!\p{L})):?[ \t]?#?[ \t]?|#[ \t]?)`,
  String.raw`\d{1,5}(?:[/-]\d{1,4})?\p{L}?(?![\p{L}\d])`,
].join(''), 'iu')
/** No word for a part of a house is longer, with what stands between it and its number. */
const LONGEST_UNIT = 24
/** The letter of a staircase behind the number: `Mannerheimintie 12 B`. */
const STAIRCASE = /^ [A-H](?![\p{L}\d':])/u
const FLOOR = /^(?:\d{1,2}(?:st|nd|rd|th|º|ª|\.)? ?(?:Floor|OG|Stock|piso|étage|kat|қабат|этаж)|\d{1,2}[ºª] ?(?:[A-Z]|izq|dcha)?)(?!\p{L})/iu
/** Its area may read like a word for a house's number: `NR21 0HX`. */
const BRITISH_CODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/u
const POSTAL_CODE = new RegExp([
  String.raw`\d{5}-\d{3,4}`, String.raw`\d{3}-\d{4}`, String.raw`\d{2}-\d{3}`, String.raw`\d{3} \d{2}(?! ?\d)`,
  String.raw`\d{4} ?[A-Z]{2}(?!\p{L})`, String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`, String.raw`[A-Z]\d[A-Z] ?\d[A-Z]\d`,
  String.raw`(?:[A-Z]{1,2}-)?\d{3,6}`,
].map((code) => String.raw`^(?:${code})(?![\p{L}\d]|[.,:/-]\d)`).join('|'), 'u')
const TOWN_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,24}(?![\p{L}\d])\.?`
const TOWN = new RegExp([
  String.raw`^(?:(?:г|м|гор|пос|с|дер)\. ?)?${TOWN_WORD}(?: (?:(?:de|da|do|del|la|le|am|an|der|on|upon|sur|v|nad) ){0,2}${TOWN_WORD}){0,3}`,
  String.raw`(?: \(\p{Lu}[\p{L} ]{1,20}\))?(?: \p{Lu}(?!\p{L}))?(?: ?[-–/] ?[A-Z]{2}(?!\p{L}))?`,
].join(''), 'u')
/** What follows a town that stands alone: the end of the line or of the sentence. */
const TOWN_END = /^[ \t]*(?:$|[\r\n.?!,;)])/u
/** Such a line is a label, not a town. */
const LABEL = /^[ \t]*:/u

/** The rest of an address behind its street. */
export interface AddressTail {
  readonly end: number
  /** Whether there is a flat, a floor or a postal code. */
  readonly certain: boolean
}

/**
 * Reads flats, towns, regions and postal codes behind `from`, over at most a few lines. Capitalised words count when a
 * postal code follows, or after a comma when nothing else does.
 */
export function addressTail(text: string, from: number): AddressTail {
  const rest = text.slice(from, from + REACH)
  let at = STAIRCASE.exec(rest)?.[0].length ?? 0
  let end = at
  let certain = false
  let afterCode = false
  for (let part = 0; part < MOST_PARTS; part++) {
    const gap = GAP.exec(rest.slice(at))?.[0] ?? ''
    const start = at + gap.length
    const piece = rest.slice(start)
    if (gap === '') break
    const mayBeSettled = /\d/u.test(piece.slice(0, LONGEST_UNIT))
    const settled = !mayBeSettled ? undefined : (BRITISH_CODE.exec(piece) ?? UNIT.exec(piece) ?? FLOOR.exec(piece) ?? POSTAL_CODE.exec(piece))?.[0]
    if (settled !== undefined) {
      afterCode = POSTAL_CODE.test(piece)
      if (afterCode && /\d{4}|\d{3}-|\d [A-Z\d]/u.test(settled) || UNIT.test(piece)) certain = true
      at = end = start + settled.length
      continue
    }
    const town = TOWN.exec(piece)?.[0]
    if (town === undefined || LABEL.test(piece.slice(town.length))) break
    at = start + town.length
    if ((afterCode && gap === ' ' || /[,،]/u.test(gap)) && TOWN_END.test(rest.slice(at))) end = at
    afterCode = false
  }
  return { end: from + end, certain }
}
