import { Metadata, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/max/metadata'

/** What can be said of a string of digits in one region before it is parsed, which costs a hundred times more. */
interface Plan {
  readonly country: CountryCode
  readonly mostDigits: number
  mayHave(digits: string): boolean
}

const countries = new Map<string, CountryCode>(
  Object.keys(metadata.countries).map((country) => [country, country as CountryCode]),
)
/** Digits before a number within its country: an exit to another carrier takes up to five. */
const LONGEST_TRUNK = 5
const plans = new Map<string, Plan>()

function planOf(region: string): Plan | undefined {
  const country = countries.get(region)
  const known = plans.get(region)
  if (known || !country) return known
  const plan = readPlan(country)
  plans.set(region, plan)
  return plan
}

function readPlan(country: CountryCode): Plan {
  const numbering = new Metadata(metadata)
  numbering.selectNumberingPlan(country)
  const plan = numbering.numberingPlan
  const lengths = plan?.possibleLengths() ?? [0]
  const number = new RegExp(`^(?:${patternIn(plan, 'nationalNumberPattern') ?? String.raw`\d+`})$`, 'u')
  const trunk = new RegExp(`^(?:${patternIn(plan, 'nationalPrefixForParsing') ?? ''})`, 'u')
  // A few plans put digits elsewhere when the trunk is taken off: there only the length is looked at.
  const isMoved = patternIn(plan, 'nationalPrefixTransformRule') !== undefined
  const [least, most] = [Math.min(...lengths), Math.max(...lengths) + LONGEST_TRUNK]
  return {
    country, mostDigits: Math.max(...lengths),
    mayHave: (digits) => isMoved
      ? digits.length >= least && digits.length <= most
      : number.test(digits) || number.test(digits.replace(trunk, '')),
  }
}

/** A pattern of a plan, which the library's types leave out. */
function patternIn(plan: object | undefined, name: string): string | undefined {
  const read: unknown = plan && Reflect.get(plan, name)
  const pattern: unknown = typeof read === 'function' ? Reflect.apply(read, plan, []) : undefined
  return typeof pattern === 'string' ? pattern : undefined
}

/** How many digits the longest numbers of a region have, without what is dialled before them. */
export const mostDigitsIn = (region: string): number => planOf(region)?.mostDigits ?? 0

/** The number with this calling code and all, if the numbering plan of its country has such a number. */
export function internationalNumber(digits: string): PhoneNumber | undefined {
  if (digits.length < 7 || digits.length > 15 || digits.startsWith('0')) return undefined
  const number = parsePhoneNumberFromString(`+${digits}`, { extract: false }, metadata)
  return number?.isValid() === true ? number : undefined
}

/** The number that these digits are in one of the regions as it is dialled there, if a numbering plan has it. */
export function nationalNumber(digits: string, regions: readonly string[]): PhoneNumber | undefined {
  for (const region of regions) {
    const plan = planOf(region)
    if (!plan?.mayHave(digits)) continue
    const number = parsePhoneNumberFromString(digits, { defaultCountry: plan.country, extract: false }, metadata)
    if (number?.isValid() === true) return number
  }
  return undefined
}
