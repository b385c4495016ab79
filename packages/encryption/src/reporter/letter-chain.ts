import { startOfDay } from '../json/fields.ts'
import type { AgeRecipient } from '../age/container.ts'
import type { ItemDestination } from './item.ts'
import { threadMacIn, type OpenedLetter } from './letter.ts'

/** A mailbox's letters in order, and what is wrong with them. */
export interface LetterChain {
  /** By `n`. */
  readonly letters: readonly OpenedLetter[]
  /** Numbers that no letter has; they may have been deleted or have expired. */
  readonly missing: readonly number[]
  /** Two letters of one number, or a letter that does not follow the one before: something is wrong here. */
  readonly broken: boolean
  /** Letters speak of more items of the reporter than the server does: something is missing. */
  readonly itemsLost: boolean
  /** What the reporter's next item says of the letters. */
  readonly heading: { readonly count: number; readonly last: string | null }
}

const MOST_MISSING = 100

/**
 * Walks the letters that were opened (docs/formats.md section 5.3). `itemsCounted` is how many of the reporter's items
 * the server says there are; an older server's count below what a letter says is an alarm.
 */
export const walkLetters = (opened: readonly OpenedLetter[], itemsCounted: number): LetterChain => {
  const letters = [...new Map(opened.map(letter => [letter.hash, letter])).values()]
    .sort((a, b) => a.body.n - b.body.n || (a.hash < b.hash ? -1 : 1))
  const missing: number[] = []
  let broken = false
  let before: OpenedLetter | null = null
  for (const letter of letters) {
    const expected: number = (before?.body.n ?? 0) + 1
    if (letter.body.n < expected) broken = true
    else if (letter.body.n === expected && letter.body.previous !== (before?.hash ?? null)) broken = true
    for (let n = expected; n < letter.body.n && missing.length < MOST_MISSING; n++) missing.push(n)
    before = letter
  }
  return {
    letters,
    missing,
    broken,
    itemsLost: letters.some(({ body }) => body.received > itemsCounted),
    heading: { count: letters.length, last: letters.at(-1)?.hash ?? null },
  }
}

/** How far past its own count a server takes an item; a letter that claims more cannot silence the mailbox. */
const FARTHEST_AHEAD = 1000

/** The number of a reporter's next item: past both the server's count and what a letter says has arrived. */
export const nextSeq = (chain: LetterChain, itemsCounted: number): number => {
  const claimed = chain.letters.map(({ body }) => body.received)
    .filter(received => received < itemsCounted + FARTHEST_AHEAD)
  return Math.max(itemsCounted, ...claimed) + 1
}

/**
 * Where the reporter's next item goes: to the newest thread that may still be used, or to `desk` when there is none or
 * the letters do not hold together.
 */
export const nextDestination = (chain: LetterChain, now: number, desk: AgeRecipient): ItemDestination => {
  const usable = chain.broken ? undefined : [...chain.letters].reverse().find(({ body, authorHasLeft }) =>
    body.thread !== null && !authorHasLeft && now < startOfDay(body.thread.until) + DAY)
  const thread = usable?.body.thread
  return thread === undefined || thread === null
    ? { kind: 'desk', recipient: desk }
    : { kind: 'thread', recipient: thread.recipient, mac: threadMacIn(thread) }
}

const DAY = 86_400_000
