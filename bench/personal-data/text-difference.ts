/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** What kind of thing it is, where the program says so. */
  readonly kind?: string
}

/**
 * The stretches of `before` that are not in `after` any more: what a redactor took out that only gives the new text.
 * Compares words (longest common subsequence), which is a little generous: a word is taken out whole.
 */
export function takenOut(before: string, after: string): readonly Stretch[] {
  if (before === after) return []
  const old = wordsOf(before)
  const kept = wordsOf(after)
  const width = kept.length + 1
  // lengths[i * width + j]: the longest common rest of old from i and kept from j.
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = kept.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === kept[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const taken: { start: number, end: number }[] = []
  let offset = 0
  for (let i = 0, j = 0; i < old.length; i++) {
    const word = old[i] ?? ''
    while (j < kept.length && old[i] !== kept[j] && at(i, j + 1) >= at(i + 1, j) && at(i, j + 1) === at(i, j)) j++
    if (j < kept.length && word === kept[j]) j++
    else {
      const last = taken.at(-1)
      if (last?.end === offset) last.end += word.length
      else taken.push({ start: offset, end: offset + word.length })
    }
    offset += word.length
  }
  return taken.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(before.slice(start, end)))
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []
