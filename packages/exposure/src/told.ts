import { isWithin, readRange } from './address/address-range.ts'
import { isTooShortName } from './disclosure/told-name.ts'
import type { Report } from './report.ts'
import type { ToldInConfidence } from './signal.ts'
import { say, type Wording } from './wording.ts'

/** What came of what the person told in confidence, also where it shows nowhere. Repeats only what cannot be read. */
export function toldWordings({ findings }: Report, { realNames, addresses }: ToldInConfidence): readonly Wording[] {
  const hasName = findings.some(({ claim }) => claim.key === 'exposure-disclosure-own-name')
  const unread = addresses.filter((one) => readRange(one) === null)
  const known = addresses.flatMap((one) => readRange(one) ?? [])
  // Of an address, claims name the address first; they state nothing else that reads as one.
  const hasAddress = findings.some(({ signal, claim: { values: [shown] } }) => {
    const range = signal === 'address' && typeof shown === 'string' ? readRange(shown) : null
    return range !== null && known.some((one) => isWithin(range, one))
  })
  const short = realNames.filter(isTooShortName)
  return [
    ...realNames.length === short.length ? []
      : [say(hasName ? 'exposure-told-names-show' : 'exposure-told-names-not')],
    ...short.map((one) => say('exposure-told-name-too-short', one)),
    ...known.length === 0 ? []
      : [say(hasAddress ? 'exposure-told-addresses-show' : 'exposure-told-addresses-not')],
    ...unread.map((one) => say('exposure-told-not-an-address', one)),
  ]
}

/** What somebody typed with commas between, as a list. */
export const listed = (typed: string): readonly string[] =>
  typed.split(/[,،;\n]/).map((one) => one.trim()).filter((one) => one !== '')
