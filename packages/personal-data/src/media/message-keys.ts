import type { Refusal } from './container.ts'
import type { FindingKind } from './finding.ts'

/** The key of the interface message that names a finding in plain words; the detail is shown after it. */
export const findingMessage = (kind: FindingKind): `media-finding-${FindingKind}` => `media-finding-${kind}`

/** The key of the interface message that says why a file could not be cleaned. */
export const refusalMessage = (error: Refusal): `media-refused-${Refusal}` => `media-refused-${error}`
