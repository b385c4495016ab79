/**
 * A short name for a text: FNV-1a over UTF-16 units, 32 bits twice. Enough to tell the things of one person apart; no
 * protection against trying out guesses.
 */
export function fingerprint(text: string): string {
  const half = (start: number): string => {
    let hash = start
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return (hash >>> 0).toString(36)
  }
  return half(0x811c9dc5) + half(0x050c5d1f)
}
