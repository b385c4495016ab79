import { deriveOfficer, utf8, type Primitives } from '@small-places/encryption'
import { b64, fill, handleOf, idOf, type VectorFile } from './inputs.ts'

/** Multiplies in GF(2^8) with the polynomial 0x11B, written out: the vectors do not lean on the library they test. */
const multiply = (a: number, b: number): number => {
  let [sum, left, right] = [0, a, b]
  while (right > 0) {
    if ((right & 1) === 1) sum ^= left
    left = (left << 1) ^ ((left & 0x80) === 0 ? 0 : 0x11b)
    right >>= 1
  }
  return sum
}

/** Section 7: three shares of a recovery key, any two of which give it back. */
export const recovery = async ({ sha256, age }: Primitives): Promise<VectorFile> => {
  const recoveryKey = Uint8Array.from({ length: 32 }, (_, i) => 255 - i)
  const slope = Uint8Array.from({ length: 32 }, (_, i) => (i * 77 + 5) & 255)
  const check = b64(await sha256.digest(recoveryKey))
  const vectors: object[] = [{ recoveryKey: b64(recoveryKey) }]
  for (const [i, x] of [1, 2, 200].entries()) {
    const values = recoveryKey.map((secret, at) => secret ^ multiply(slope[at] ?? 0, x))
    const share = b64(Uint8Array.from([...values, x]))
    const body = {
      v: 1, kind: 'recovery-share', set: idOf(5), handle: handleOf('member-1'), check, threshold: 2, shares: 3, share,
    }
    const { pair } = await deriveOfficer(sha256, fill(16, i + 1), null)
    const file = await age.seal(utf8(JSON.stringify(body).padEnd(1024)), [pair.recipient])
    vectors.push({ officerSeed: b64(fill(16, i + 1)), share, file: b64(file) })
  }
  return { about: 'A recovery key, and its shares with the file to each officer (seed given). Bytes in b64.', vectors }
}
