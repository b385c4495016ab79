import {
  getCountryCallingCode, Metadata, parsePhoneNumberFromString, type CountryCode, type PhoneNumber,
} from 'libphonenumber-js/core'
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
  const plan = numberingPlanOf(country)
  const lengths = plan?.possibleLengths() ?? [0]
  const trunk = new RegExp(`^(?:${textOf(plan, 'nationalPrefixForParsing') ?? ''})`, 'u')
  // Countries that share a calling code can be dialled from one another like their own.
  const neighbours = metadata.country_calling_codes[getCountryCallingCode(country, metadata)] ?? [country]
  const number = new RegExp(`^(?:${neighbours.flatMap(patternsOf).join('|')})$`, 'u')
  // A few plans put digits elsewhere when the trunk is taken off: there only the length is looked at.
  const isMoved = textOf(plan, 'nationalPrefixTransformRule') !== undefined
  const [least, most] = [Math.min(...lengths), Math.max(...lengths) + LONGEST_TRUNK]
  return {
    country, mostDigits: Math.max(...lengths),
    mayHave: (digits) => isMoved
      ? digits.length >= least && digits.length <= most
      : number.test(digits) || number.test(digits.replace(trunk, '')),
  }
}

function numberingPlanOf(country: CountryCode): Metadata['numberingPlan'] {
  const reader = new Metadata(metadata)
  reader.selectNumberingPlan(country)
  return reader.numberingPlan
}

const TYPES = [
  'FIXED_LINE', 'MOBILE', 'TOLL_FREE', 'PREMIUM_RATE', 'PERSONAL_NUMBER', 'VOICEMAIL', 'UAN', 'PAGER', 'VOIP',
  'SHARED_COST',
]

/** The patterns of a country's sorts of numbers, or of all its numbers where the sorts are not told apart. */
function patternsOf(country: CountryCode): readonly string[] {
  const plan = numberingPlanOf(country)
  const patterns = TYPES.map((type) => textOf(answerOf(plan, 'type', type), 'pattern') ?? '')
    .filter((pattern) => pattern !== '')
  return patterns.length ? patterns : [textOf(plan, 'nationalNumberPattern') ?? String.raw`\d+`]
}

/** What a method of the library answers that its types leave out. */
function answerOf(owner: unknown, method: string, ...args: readonly unknown[]): unknown {
  const called: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, method) : undefined
  return typeof called === 'function' ? Reflect.apply(called, owner, args) : undefined
}

function textOf(owner: unknown, method: string): string | undefined {
  const answer = answerOf(owner, method)
  return typeof answer === 'string' ? answer : undefined
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
