import type { AgeContainer } from './age/container.ts'
import { loadSha256, type Sha256 } from './sha256.ts'
import { loadVerify, type VerifySignature } from './signing/signature.ts'

/** What reading and writing the formats stands on; passed in, so that a page brings only what it needs. */
export interface Primitives {
  /** Seals and opens age files: the small one on the reporter's page, the reference one elsewhere. */
  readonly age: AgeContainer
  readonly sha256: Sha256
  readonly verify: VerifySignature
}

/** The primitives of this platform around the container that the caller chose. */
export const loadPrimitives = async (age: AgeContainer): Promise<Primitives> =>
  ({ age, sha256: await loadSha256(), verify: await loadVerify() })
