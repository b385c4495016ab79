/** For tests of containers: asks one container, and checks what must hold for any file. */
import { concat, latin1 } from '../bytes.ts'
import type { Container } from '../container.ts'
import { noteFacts } from '../fact-findings.ts'
import { FactList } from '../facts.ts'
import type { MediaFacts } from '../facts.ts'
import { FindingList } from '../finding.ts'

/** The clean copy; throws where the file is refused, which fails the test. */
export function cleanedBy(container: Container, bytes: Uint8Array): Uint8Array {
  if (!container.matches(bytes)) throw new Error(`not taken for ${container.kind}`)
  const parts = container.takeApart(bytes, new FindingList())
  if (!parts.ok) throw new Error(`refused: ${parts.error}`)
  return concat(parts.value)
}

/** Why there is no clean copy; nothing where there is one. */
export function refusalOf(container: Container, bytes: Uint8Array): string | undefined {
  const parts = container.takeApart(bytes, new FindingList())
  return parts.ok ? undefined : parts.error
}

/** What a file says, by facts and by the kinds of the findings that are shown. */
export function saidBy(container: Container, bytes: Uint8Array): {
  readonly facts: MediaFacts
  readonly kinds: readonly string[]
} {
  const facts = new FactList()
  const found = new FindingList()
  container.takeApart(bytes, found)
  container.read(bytes, facts)
  noteFacts(facts.facts(), found)
  return { facts: facts.facts(), kinds: found.list().map(({ kind }) => kind) }
}

/**
 * Changes files at random places, the same ones at every run, and throws where reading throws, touches its input, or
 * gives a copy in which something is found or that a second cleaning changes.
 * @returns how many of the changed files could be cleaned, so that a test can tell that it said something.
 */
export function cleanedOfChanged(container: Container, files: readonly Uint8Array[], count: number): number {
  const next = randomNumbers(count)
  let cleaned = 0
  for (let i = 0; i < count; i++) {
    const bytes = changed(files[i % files.length] ?? new Uint8Array(), next)
    const before = bytes.slice()
    const said = saidBy(container, bytes)
    const clean = container.takeApart(bytes, new FindingList())
    if (bytes.some((byte, at) => byte !== before[at])) throw new Error('reading changed its input')
    // What begins otherwise is never given to this container.
    if (!clean.ok || !container.matches(bytes)) continue
    cleaned++
    const copy = concat(clean.value)
    const left = saidBy(container, copy)
    if (left.kinds.length) throw new Error(`left of ${said.kinds.join()}: ${left.kinds.join()} ${JSON.stringify(left)}`)
    const again = cleanedBy(container, copy)
    const differs = again.findIndex((byte, at) => byte !== copy[at])
    if (differs >= 0) throw new Error(`cleaning again changed: ${latin1(copy.subarray(differs - 40, differs + 40))}`)
  }
  return cleaned
}

/** Removes, replaces and inserts a few bytes at up to three places. */
function changed(file: Uint8Array, next: (below: number) => number): Uint8Array {
  let bytes = file
  for (let left = next(4); left > 0; left--) {
    const at = next(bytes.length)
    const insert = next(3) ? Uint8Array.from({ length: next(9) }, () => next(256)) : new Uint8Array(4).fill(255)
    bytes = concat([bytes.subarray(0, at), insert, bytes.subarray(at + next(2) * next(13) +
      (next(2) && insert.length))])
  }
  return bytes
}

/** Repeatable numbers below what is asked for (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = state + 0x6d2b79f5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) % Math.max(1, below)
  }
}
