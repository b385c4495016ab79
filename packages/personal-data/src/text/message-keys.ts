import type { TextKind } from './kinds.ts'
import type { Confidence, Reason } from './span.ts'

/** The key of the message that names a kind in a word or two, as in a label: `[e-mail 1]`. */
export const kindMessage = (kind: TextKind): `personal-data-kind-${TextKind}` => `personal-data-kind-${kind}`

/** The key of the message that says why something was taken for personal data. */
export const reasonMessage = (reason: Reason): `personal-data-reason-${Reason}` => `personal-data-reason-${reason}`

/** The key of the message that says how sure a finding is. */
export const confidenceMessage = (confidence: Confidence): `personal-data-confidence-${Confidence}` =>
  `personal-data-confidence-${confidence}`
