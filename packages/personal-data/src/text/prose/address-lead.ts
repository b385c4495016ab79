import { alternatives } from '../alternatives.ts'

/** Words for a part of a house, whose number comes first: `Flat 2, 14 Abbey Road`. */
const UNIT = String.raw`(?:${alternatives('Flat Apartment Apt. Apt Unit Suite Room Floor Block Studio Office Shop Plot Lot')})` +
  String.raw` ?#?(?:\d{1,4}\p{L}?|[A-Z])(?!\p{L})`
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’]{1,20}`
/** Words by which houses go that have a name. */
const HOUSE = String.raw`(?:The )?(?:${WORD} ){1,3}(?:${alternatives(`
  Cottage House Lodge Farm Farmhouse Rectory Vicarage Hall Barn Mill Manor Villa Court Mansions Building Buildings
  Tower Towers Apartments Flats Park Estate Centre Grange Bungalow Lea View
`)})`
const PART = String.raw`(?:${UNIT}|(?:\d{1,4} )?${HOUSE})`
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${PART}(?:, ?|,?\n)){1,3}$`, 'u')
const NAMED_HOUSE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${PART}(?:, ?|,?\n)){1,3}(?:${WORD} ){1,3}$`, 'u')
/** The end of it, which is looked for first. */
const OWN_NAME = new RegExp(String.raw`[,\n] ?(?:${WORD} ){1,3}$`, 'u')
/** The town before the street, behind a word for it or a postal code, in Russian, Ukrainian and Belarusian. */
const TOWN = new RegExp([
  String.raw`(?<![\p{L}\p{N}])(?=\d{6}|(?:г|м|гор|пос|дер|обл)\.|город |місто |горад )(?:\d{6}, ?)?`,
  String.raw`(?:(?:(?:г|м|гор|пос|дер|обл)\. ?|(?:город|місто|горад) )?`,
  String.raw`\p{Lu}[\p{L}-]{2,20}(?: (?:обл\.|область|район|р-н|край))?, ?){1,3}$`,
].join(''), 'u')
const CYRILLIC = /[а-я],? ?$/u
const REACH = 90

/** How many characters before the street and its number belong to the address: a flat, a house with a name. */
export function addressLead(text: string, from: number): number {
  const isParted = /[,\n] ?$/u.test(text.slice(Math.max(0, from - 2), from))
  if (!isParted) return 0
  const before = text.slice(Math.max(0, from - REACH), from)
  return (BEFORE.exec(before) ?? (CYRILLIC.test(before) ? TOWN.exec(before) : null))?.[0].length ?? 0
}

/**
 * How many characters before the word for a street are its own name and that of a house on it, which stands in place of
 * a number: `Rose Cottage, Church ` Lane; 0 when there are none.
 */
export const namedHouseBefore = (before: string): number =>
  OWN_NAME.test(before) ? NAMED_HOUSE.exec(before)?.[0].length ?? 0 : 0
