import { isTimestamp } from './calendar.ts'
import { isOneDigitRepeated } from './check-digits.ts'
import type { IdRule } from './id-rule.ts'
import type { Scan } from '../detector.ts'
import type { Confidence, Finding } from '../span.ts'

/** A code that has a rule's form and check digits, and what is around it. */
export interface Reading {
  readonly written: string
  readonly compact: string
  /** What the words near it name (see `namesBeside`). */
  readonly names: ReadonlySet<string>
  /** Whether an equals sign stands right before it, as in an address or a template. */
  readonly isAttribute: boolean
  /** Whether it is written in the groups that are usual for it. */
  readonly isUsual: boolean
}

/** What a rule says of a code; of several rules, the one of the greatest weight is right. */
export interface Verdict {
  readonly weight: number
  readonly finding: Finding
}

/** An item of Wikidata. */
const WIKIDATA = /^Q\d+$/u

/** Whether digits only count up, as in examples. */
const isExample = (digits: string): boolean => '12345678901234567890'.includes(digits)

/** Whether a code that fits a rule is meant as its id, by the countries that are likely and the words beside it. */
export function verdictOf({ regions, givenRegions }: Scan, rule: IdRule, reading: Reading): Verdict | undefined {
  const { written, compact, names, isUsual } = reading
  const validated = rule.hasCheckDigits
  const isTested = rule.check !== undefined
  const isAny = rule.regions.length === 0
  const isGiven = rule.regions.some((region) => givenRegions.includes(region))
  // Where nothing is known of a text, letters among checked digits speak for a country.
  const isTelling = regions.length === 0 && isTested && /[A-Z]/u.test(compact)
  const isSpoken = isGiven || rule.regions.some((region) => regions.includes(region))
  const isLikely = isSpoken || isTelling
  const hasShortName = names.has(rule.shortName) && (isLikely || isTested || regions.length === 0)
  const hasOwnName = names.has(rule.name) || hasShortName
  const hasKindName = !rule.ownWordsOnly && names.has(rule.kind) && (isLikely || isAny || regions.length === 0)
  const hasBearer = rule.kind === 'vehicle-plate' && isSpoken && rule.need !== 'word' && names.has('vehicle')
  const isNamed = hasOwnName || hasKindName || hasBearer
  if (!isUsual && !(validated && hasOwnName)) return undefined
  if (isNamed && isAny && (written !== written.toUpperCase() || isExample(compact))) return undefined
  if (!isNamed && !(isGiven ? isFoundGiven(rule, reading) : isFoundBare(rule, reading, isLikely))) return undefined
  const isStrong = validated && (rule.need === 'nothing' || rule.need === 'region' && isLikely)
  const isSure = isNamed && validated || isStrong
  const confidence: Confidence = isSure ? 'certain' : isNamed || isTested ? 'likely' : 'possible'
  return {
    // A name outweighs a country, a country a check, and a check that a word names the kind in any country.
    weight: Number(hasOwnName) * 32 + Number(isGiven) * 16 + Number(isSpoken) * 8 +
      Number(validated) * 4 + Number(isTested) * 2 + Number(isAny) + Number(isTelling) * 0.5,
    finding: {
      kind: rule.kind, confidence, validated, rule: rule.name,
      reason: isNamed ? 'named-beside' : validated ? 'check-digits' : 'known-format',
    },
  }
}

/** Whether something that is named near a code can make it the id of a rule. */
export const canBeNamedBy = ({ name, shortName, kind }: IdRule, names: ReadonlySet<string>): boolean =>
  names.has(name) || names.has(shortName) || names.has(kind) || kind === 'vehicle-plate' && names.has('vehicle')

/** Whether a rule can say something of a code that nothing near it names, by the countries alone. */
export function needsNoName({ regions, givenRegions }: Scan, { regions: own, need, check }: IdRule): boolean {
  if (need !== 'word' && own.some((region) => givenRegions.includes(region))) return true
  return need === 'nothing' || need === 'region' &&
    (regions.length === 0 ? check !== undefined : own.some((region) => regions.includes(region)))
}

function isFoundBare(rule: IdRule, reading: Reading, isLikely: boolean): boolean {
  const isEnough = rule.need === 'nothing' || rule.need === 'region' && isLikely
  // Small letters make a code look like words, which only its check digits outweigh.
  const isLikeWords = !rule.check && reading.written !== reading.written.toUpperCase()
  return isEnough && !isLikeWords && !isOther(reading)
}

const isFoundGiven = (rule: IdRule, reading: Reading): boolean => rule.need !== 'word' && !isOther(reading)

/** Whether a code without a name is a value of something else, or has a form that other things have. */
const isOther = ({ compact, names, isAttribute }: Reading): boolean => isAttribute || names.has('other') ||
  isOneDigitRepeated(compact) || isTimestamp(compact) || WIKIDATA.test(compact)
