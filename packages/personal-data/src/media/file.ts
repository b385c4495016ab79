import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { concat } from './bytes.ts'
import type { CleanMedia } from './clean.ts'
import type { Container, FileKind, Refusal } from './container.ts'
import { CONTAINERS } from './containers.ts'
import { noteFacts } from './fact-findings.ts'
import type { MediaFacts } from './facts.ts'
import { FactList } from './facts.ts'
import type { Finding } from './finding.ts'
import { FindingList } from './finding.ts'

const containerOf = (bytes: Uint8Array): Container | undefined => CONTAINERS.find(({ matches }) => matches(bytes))

/** Tells the kind of a file by its first bytes, whatever its name or declared type; nothing for an unknown one. */
export const fileKind = (bytes: Uint8Array): FileKind | undefined => containerOf(bytes)?.kind

/**
 * Reads all that a file says about people, places, devices and times, also where it could not be cleaned. A file that
 * is broken gives what can be made out. Never throws; takes linear time.
 */
export function readFacts(bytes: Uint8Array): Result<MediaFacts, 'unknown-kind'> {
  const container = containerOf(bytes)
  if (!container) return err('unknown-kind')
  const facts = new FactList()
  container.read(bytes, facts)
  return ok(facts.facts())
}

/**
 * Tells what in a file could identify someone, most harmful first, also where it could not be cleaned. An empty list
 * means that these rules found nothing in the file's own fields; it says nothing about what it shows or says.
 */
export function inspectFile(bytes: Uint8Array): Result<readonly Finding[], 'unknown-kind'> {
  const container = containerOf(bytes)
  if (!container) return err('unknown-kind')
  const { found } = examine(container, bytes)
  return ok(found.list())
}

/**
 * Makes a copy of a file with only what is needed to draw or play it, or refuses the file whole and says why. What is
 * shown is kept byte for byte as it was compressed, with its colours and direction. Never throws; takes linear time.
 */
export function cleanFile(bytes: Uint8Array): Result<CleanMedia, Refusal> {
  const container = containerOf(bytes)
  if (!container) return err('unknown-kind')
  const { parts, found } = examine(container, bytes)
  return parts.ok ? ok({ bytes: concat(parts.value), removed: found.list() }) : parts
}

function examine(container: Container, bytes: Uint8Array): {
  readonly parts: ReturnType<Container['takeApart']>
  readonly found: FindingList
} {
  const found = new FindingList()
  const facts = new FactList()
  const parts = container.takeApart(bytes, found)
  container.read(bytes, facts)
  noteFacts(facts.facts(), found)
  return { parts, found }
}
