import { Metadata, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/max/metadata'

const countries = new Map<string, CountryCode>(Object.keys(metadata.countries).map((country) => [country, country as CountryCode]))
const lengthsOfRegion = new Map<string, ReadonlySet<number>>()

/** Digits that a call within a country may begin with before the number itself: none, one (0, 1, 8), or more (06, 0xx). */
const TRUNK_LENGTHS = [0, 1, 2, 3]

/** How many digits a number can have in a region's own spelling. */
function lengthsOf(region: string): ReadonlySet<number> {
  const known = lengthsOfRegion.get(region)
  if (known) return known
  const country = countries.get(region)
  const plan = new Metadata(metadata)
  if (country) plan.selectNumberingPlan(country)
  const lengths = country ? plan.numberingPlan?.possibleLengths() ?? [] : []
  const written = new Set(lengths.flatMap((length) => TRUNK_LENGTHS.map((trunk) => length + trunk)))
  lengthsOfRegion.set(region, written)
  return written
}

/** How many digits the longest numbers of a region have. */
export function mostDigitsIn(region: string): number {
  return Math.max(0, ...lengthsOf(region)) - Math.max(...TRUNK_LENGTHS)
}

/** The number with this calling code and all, if the numbering plan of its country has such a number. */
export function internationalNumber(digits: string): PhoneNumber | undefined {
  if (digits.length < 7 || digits.length > 15) return undefined
  const number = parsePhoneNumberFromString(`+${digits}`, { extract: false }, metadata)
  return number?.isValid() === true ? number : undefined
}

/** The number that these digits are in one of the regions as it is dialled there, if a numbering plan has it. */
export function nationalNumber(digits: string, regions: readonly string[]): PhoneNumber | undefined {
  for (const region of regions) {
    const country = countries.get(region)
    if (!country || !lengthsOf(region).has(digits.length)) continue
    const number = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false }, metadata)
    if (number?.isValid() === true) return number
  }
  return undefined
}
