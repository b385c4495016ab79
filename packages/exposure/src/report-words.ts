import type { Gap, Source } from './activity.ts'
import type { Bits, Crowd } from './crowd.ts'
import type { Joint } from './joint.ts'
import type { OwnedAccount } from './owner.ts'
import type { Assessment, Family, Harm, SignalId, Sureness } from './signal.ts'
import { say, type Wording } from './wording.ts'

/** What a signal is about, as a heading. */
export const signalTitle = (id: SignalId): Wording => say(`exposure-signal-${id}`)

/** What signals of a family have in common. */
export const familyTitle = (family: Family): Wording => say(`exposure-family-${family}`)

/** What a harm of 1–5 means. */
export const harmWording = (harm: Harm): Wording => say(`exposure-harm-${harm}`)

/** The three states in plain words. */
export const stateWording = (state: Assessment['state']): Wording => say(`exposure-state-${state}`)

/** How sure a finding is: “About 8 in 10 such guesses are right.” Tenths, as finer ones would claim too much. */
export function surenessWording(sureness: Sureness): Wording {
  if (sureness.kind === 'exact') return say('exposure-sure-exact')
  if (sureness.kind === 'not-measured') return sureness.why
  const [low, high] = [Math.round(sureness.low * 10), Math.round(sureness.high * 10)]
  return low === high ? say('exposure-sure-about', low) : say('exposure-sure-between', low, high)
}

/** How many look the same. */
export function crowdWording(crowd: Crowd): Wording {
  if (crowd.size === 'unknown') return crowd.why
  if (crowd.size === 'many' && crowd.low === crowd.high) return say('exposure-crowd-about', crowd.about, crowd.of)
  if (crowd.size === 'many') return say('exposure-crowd-many', crowd.about, crowd.of, crowd.low, crowd.high)
  return crowd.of === null ? say('exposure-crowd-few') : say('exposure-crowd-few-of', crowd.of)
}

/** Bits, to one decimal. */
export function bitsWording({ low, high }: Bits): Wording {
  const [least, most] = [Math.round(low * 10) / 10, Math.round(high * 10) / 10]
  return least === most ? say('exposure-bits', least) : say('exposure-bits-between', least, most)
}

/** What all of it comes to, as sentences: a number only as far as it was counted, and none beside what leads to one person. */
export function jointWordings({ bits, uncounted, leadsToOne, crowd }: Joint): readonly Wording[] {
  if (leadsToOne) return [say('exposure-joint-one')]
  if (bits === null) return uncounted === 0 ? [] : [say('exposure-joint-none-counted', uncounted)]
  const { low, high } = bits
  return high === null
    ? [say('exposure-joint-at-least', Math.round(low * 10) / 10), say('exposure-joint-uncounted', uncounted)]
    : [bitsWording({ low, high }), crowdWording(crowd)]
}

/** Whose account it is, and how that was seen. */
export const ownerWording = ({ name, proof }: OwnedAccount): Wording => say(`exposure-owner-${proof}`, name)

/** What a kind of source is called. */
export const sourceTitle = (source: Source): Wording => say(`exposure-source-${source}`)

/** Why something was not read. */
export const gapWording = ({ why }: Pick<Gap, 'why'>): Wording => say(`exposure-gap-${why}`)
