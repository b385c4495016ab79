import type { Proof } from '@small-places/encryption'

/** The signature in a file that `officer sign` wrote, or null. Whether it holds is for the list to say. */
export const readProof = (text: string): Extract<Proof, { by: string }> | null => {
  try {
    const given: unknown = JSON.parse(text)
    return typeof given === 'object' && given !== null && 'by' in given && typeof given.by === 'string' &&
      'sig' in given && typeof given.sig === 'string' ? { by: given.by, sig: given.sig } : null
  } catch {
    return null
  }
}
