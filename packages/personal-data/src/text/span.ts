import type { TextKind } from './kinds.ts'

/** Every degree of confidence, the least first. */
export const CONFIDENCES = ['possible', 'likely', 'certain'] as const

/**
 * How sure a finding is: `certain` has a form of its own or passed a check, `likely` has form and context, `possible`
 * has little more than a form that other things have, too.
 */
export type Confidence = typeof CONFIDENCES[number]

/** Every reason a finding can have; each is a message `personal-data-reason-…` for the person. */
export const REASONS = [
  'check-digits', 'known-format', 'named-beside', 'known-name', 'said-in-first-person', 'written-around',
] as const

/**
 * Why a finding has its confidence: its check digits are right; it is written as only such a thing is written; a word
 * beside it says what it is; it stands in a list of names; somebody says it of themselves; it is written so that
 * programs miss it.
 */
export type Reason = typeof REASONS[number]

/** What a rule says of a piece of text. */
export interface Finding {
  readonly kind: TextKind
  readonly confidence: Confidence
  readonly reason: Reason
  /** True when check digits or an equal rule of the kind were tested and hold. */
  readonly validated: boolean
  /** Which rule of the kind found it, such as a country's id: `ir-national-code`. */
  readonly rule: string
}

/**
 * One piece of personal data in a text. `start` and `end` are UTF-16 offsets in the text as it was given (end
 * exclusive), whatever spelling was undone to recognise it.
 */
export interface Span extends Finding {
  readonly start: number
  readonly end: number
}
