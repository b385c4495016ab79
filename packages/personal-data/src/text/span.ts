import type { TextKind } from './kinds.ts'

/** How sure a finding is: `certain` has passed a check of its own, `likely` has form and context, `possible` form only. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** Why a finding has its confidence; each is a message key `personal-data-reason-…` for the person. */
export type Reason =
  | 'check-digits' | 'known-format' | 'named-beside' | 'known-name' | 'said-in-first-person' | 'written-around'

/**
 * One piece of personal data in a text. `start` and `end` are UTF-16 offsets in the text as it was given (end
 * exclusive), whatever spelling was undone to recognise it.
 */
export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: TextKind
  readonly confidence: Confidence
  readonly reason: Reason
  /** True when check digits or an equal rule of the kind were tested and hold. */
  readonly validated: boolean
  /** Which rule of the kind found it, such as a country's id: `ir-national-code`. */
  readonly rule: string
}
