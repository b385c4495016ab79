import { hybridKeyPair, type HybridKeyPair } from '../age/keys.ts'
import { utf8 } from '../bytes.ts'
import { hkdf, platformSubtle, type Sha256 } from '../sha256.ts'
import type { Signer } from './signature.ts'

/** The keys of an officer or a staff member. */
export interface MemberKeys {
  readonly signer: Signer
  readonly pair: HybridKeyPair
}

const derive = async (
  sha256: Sha256, secret: Uint8Array, salt: string, subtle: SubtleCrypto | null,
): Promise<MemberKeys> => {
  const { signerOf } = await import('./p256-in-script.ts')
  return {
    signer: await signerOf(await hkdf(sha256, secret, utf8(salt), utf8('signing'), 48), subtle),
    pair: hybridKeyPair(await hkdf(sha256, secret, utf8(salt), utf8('recipient'), 32)),
  }
}

/**
 * The keys of an officer, from the 16 bytes behind twelve words (docs/formats.md section 4.2). Without `subtle` they
 * sign in script.
 */
export const deriveOfficer = async (
  sha256: Sha256, seed: Uint8Array, subtle: SubtleCrypto | null = platformSubtle(),
): Promise<MemberKeys> => {
  if (seed.length !== 16) throw new RangeError('an officer seed has 16 bytes')
  return derive(sha256, seed, 'small-places/officer/v1', subtle)
}

/** The keys of a staff member, from the 32-byte root in their vault (docs/formats.md section 4.2). */
export const deriveStaff = async (
  sha256: Sha256, root: Uint8Array, subtle: SubtleCrypto | null = platformSubtle(),
): Promise<MemberKeys> => {
  if (root.length !== 32) throw new RangeError('a staff root has 32 bytes')
  return derive(sha256, root, 'small-places/staff/v1', subtle)
}
