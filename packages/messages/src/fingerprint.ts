/**
 * What a review stands for: a source text and its translation, as 16 hex digits. When either is changed by a letter the
 * review no longer holds. It guards against oversight and not against forgery, for which FNV-1a (64 bits) would not do.
 */
export function reviewFingerprint(source: string, translation: string): string {
  let hash = 0xcbf29ce484222325n
  for (const character of `${source}\0${translation}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
