import type { StatementHash } from '../statement/statement.ts'
import type { OpenedEvent } from './event.ts'
import type { Heads, VerifiedManifest } from './manifest.ts'

/**
 * How an event stands in the chain of its author.
 * - `counts`: as it should be; it changes state
 * - `forked`: its author wrote, or somebody made it seem, two different things in one place: shown with an alarm
 * - `late`: it came to an epoch after the keys were changed, or its author was out of date: shown apart
 * Neither of the last two changes state.
 */
export type Standing = 'counts' | 'forked' | 'late'

/** An event and its standing. */
export interface ChainedEvent extends OpenedEvent {
  readonly standing: Standing
}

/** A place in an author's chain; `reporter` is the reporter of the compartment's mailbox. */
export interface ChainPlace {
  readonly author: string
  readonly seq: number
}

/** A compartment's events, held against each other. */
export interface EventChain {
  /** In the order in which they were given. */
  readonly events: readonly ChainedEvent[]
  /** What somebody has seen, or built on, and this device was not given: something is missing. */
  readonly missing: readonly ChainPlace[]
  /** Where there are two different events, or a link that does not fit. */
  readonly forks: readonly ChainPlace[]
  /** Each author's last event, on which the next one builds. */
  readonly tips: ReadonlyMap<string, ChainTip>
}

/** The end of an author's chain. */
export interface ChainTip {
  readonly seq: number
  readonly hash: StatementHash
}

/** What there is of a compartment. */
export interface CompartmentEvents {
  readonly compartment: string
  /** All events that were opened, of all epochs that the reader can open, in the order in which they were served. */
  readonly events: readonly OpenedEvent[]
  /** All manifests of the case, epoch 1 first. */
  readonly manifests: readonly VerifiedManifest[]
  /** The first epoch of this compartment that the reader can open; its heads stand in for what was before. */
  readonly firstEpoch: number
  /** The highest `seq` among the reporter's items in this compartment; 0 where there is none. */
  readonly reporterSeq: number
}

type AuthorHeads = Heads[string]

const headsOf = ({ body }: VerifiedManifest, compartment: string): AuthorHeads =>
  Object.hasOwn(body.heads, compartment) ? body.heads[compartment] ?? {} : {}

const placeName = ({ author, seq }: ChainPlace): string => `${author}:${seq}`

/** Holds the events of one compartment against each other (docs/formats.md section 6.3). */
export const walkEvents = (
  { compartment, events, manifests, firstEpoch, reporterSeq }: CompartmentEvents,
): EventChain => {
  const first = manifests.find(({ body }) => body.epoch === firstEpoch)
  const base = new Map(Object.entries(first === undefined ? {} : headsOf(first, compartment)))
  const byPlace = new Map<string, OpenedEvent[]>()
  const highest = new Map<string, number>([['reporter', reporterSeq]])
  for (const [author, { seq }] of base) highest.set(author, seq)
  for (const event of events) {
    const { author, seq } = event.body
    const name = placeName(event.body)
    byPlace.set(name, [...byPlace.get(name) ?? [], event])
    highest.set(author, Math.max(seq, highest.get(author) ?? 0))
  }

  /** The hash that stands at a place: of the one event there, or of the head that stands in for it. */
  const hashAt = (place: ChainPlace): string | undefined => {
    const head = base.get(place.author)
    return head?.seq === place.seq ? head.hash : byPlace.get(placeName(place))?.[0]?.hash
  }

  const forks = new Map<string, ChainPlace>()
  const missing = new Map<string, ChainPlace>()
  const note = (where: Map<string, ChainPlace>, author: string, seq: number) =>
    where.set(placeName({ author, seq }), { author, seq })
  const held = (author: string, seq: number) =>
    byPlace.has(placeName({ author, seq })) || seq <= (base.get(author)?.seq ?? 0)

  for (const same of byPlace.values()) {
    const [event, ...others] = same
    if (event === undefined) continue
    const { author, seq, previous } = event.body
    const isBehind = seq <= (base.get(author)?.seq ?? 0)
    if (isBehind || others.some(({ hash }) => hash !== event.hash)) note(forks, author, seq)
    if (seq > 1 && !isBehind) {
      const before = hashAt({ author, seq: seq - 1 })
      if (before === undefined) note(missing, author, seq - 1)
      else if (before !== previous) note(forks, author, seq)
    }
    for (const [other, most] of same.flatMap(({ body }) => Object.entries(body.seen))) {
      if (most > (highest.get(other) ?? 0)) note(missing, other, most)
    }
  }
  for (const manifest of manifests.filter(({ body }) => body.epoch >= firstEpoch)) {
    for (const [author, head] of Object.entries(headsOf(manifest, compartment))) {
      const hash = hashAt({ author, seq: head.seq })
      if (!held(author, head.seq)) note(missing, author, head.seq)
      else if (hash !== undefined && hash !== head.hash) note(forks, author, head.seq)
    }
  }

  /** The newest event of its author that an epoch still counts, once a later manifest has closed it. */
  const lastCounted = (epoch: number, author: string): number => {
    const closing = manifests.find(({ body }) => body.epoch === epoch + 1)
    return closing === undefined ? Infinity : headsOf(closing, compartment)[author]?.seq ?? 0
  }
  const standingOf = ({ body }: OpenedEvent): Standing => {
    if (forks.has(placeName(body))) return 'forked'
    return body.seq > lastCounted(body.epoch, body.author) ? 'late' : 'counts'
  }
  return {
    events: events.map(event => ({ ...event, standing: standingOf(event) })),
    missing: [...missing.values()],
    forks: [...forks.values()],
    tips: tipsOf(events, base),
  }
}

const tipsOf = (events: readonly OpenedEvent[], base: ReadonlyMap<string, AuthorHeads[string]>) => {
  // The head's hash was read as 32 bytes by the manifest's reader.
  const tips = new Map<string, ChainTip>(
    [...base].map(([author, { seq, hash }]) => [author, { seq, hash: hash as StatementHash }]),
  )
  for (const { body, hash } of events) {
    const tip = tips.get(body.author)
    if (tip === undefined || body.seq > tip.seq || body.seq === tip.seq && hash < tip.hash) {
      tips.set(body.author, { seq: body.seq, hash })
    }
  }
  return tips
}

/** The number and predecessor of an author's next event. */
export const nextInChain = (
  { tips }: EventChain, author: string,
): { readonly seq: number; readonly previous: StatementHash | null } => {
  const tip = tips.get(author)
  return { seq: (tip?.seq ?? 0) + 1, previous: tip?.hash ?? null }
}

/** What an author says to have seen: everybody else's last event, and the reporter's items. */
export const seenBy = ({ tips }: EventChain, author: string, reporterSeq: number): Readonly<Record<string, number>> => {
  const others = [...tips].filter(([name]) => name !== author).map(([name, { seq }]) => [name, seq] as const)
  return Object.fromEntries(reporterSeq > 0 ? [...others, ['reporter', reporterSeq] as const] : others)
}

/** The heads of a compartment for the manifest that closes its epoch. */
export const headsFrom = ({ tips }: EventChain): AuthorHeads => Object.fromEntries(tips)

/** Whether others have seen more of `author`'s own events than this device was given: it should not write. */
export const lacksOwn = ({ missing }: EventChain, author: string): boolean =>
  missing.some(place => place.author === author)
