import { bareLine } from './line-words.ts'

/**
 * Remembers, as numbers, who first brought a line to any page of a dump: whoever archives a discussion, or brings back
 * what was taken out, adds the words of others to a page and wrote none of them. Holds no text.
 */
export class LineWriters {
  /** When others, and when the owner, first had a line, by the line's number. */
  readonly #others = new Map<number, number>()
  readonly #own = new Map<number, number>()

  /** Takes what a version changed against the one before it; `before` is empty where that is not known. */
  note(before: string, text: string, at: number, isOwn: boolean): void {
    const first = isOwn ? this.#own : this.#others
    for (const line of changedLines(before, text)) {
      const number = numberOf(bareLine(line))
      first.set(number, Math.min(at, first.get(number) ?? at))
    }
  }

  /** Words that were added at this time without the lines that somebody else wrote before. */
  ownOf(added: string, at: number): string {
    return added.split('\n').filter((line) => {
      const number = numberOf(bareLine(line))
      const [others, own] = [this.#others.get(number), this.#own.get(number)]
      return others === undefined || others > at || (own !== undefined && own <= others)
    }).join('\n')
  }
}

/** The lines between what is the same at the beginning and at the end of two texts. */
function changedLines(before: string, text: string): readonly string[] {
  const shorter = Math.min(before.length, text.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end)) end++
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', text.length - end)
  return text.slice(start === 0 ? 0 : from, to < 0 ? text.length : to).split('\n').filter((line) => line.trim() !== '')
}

const [FIRST, SECOND] = [0x85ebca6b, 0xc2b2ae35]

/** A number of 53 bits for a line: two hashes in the manner of MurmurHash, as one of 32 bits is shared too easily. */
function numberOf(line: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < line.length; at++) {
    const letter = line.charCodeAt(at)
    high = Math.imul(high ^ letter, FIRST) ^ (high >>> 15)
    low = Math.imul(low ^ letter, SECOND) ^ (low >>> 13)
  }
  return (high >>> 0) % 2 ** 21 * 2 ** 32 + (low >>> 0)
}
