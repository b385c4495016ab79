import { type appendToCase as Route, type BodyOf, limits } from '@small-places/contract'
import { err, type Handle, ok, type Result } from '@small-places/kernel'
import type { ServiceConfig } from '../config.ts'
import { addDays, dayOf } from '../day.ts'
import { hashOfBytes } from '../hash.ts'
import type { CaseItemRow, CaseRow, Instant, MailboxRow, Tx } from '../ports/index.ts'
import { cipherBytes, sealedText } from '../sealed.ts'

/** Events, letters, passed-on items and summary as they travel. */
export type GivenChanges = Omit<BodyOf<typeof Route>, 'case'>

type Bytes = { readonly sealed: Uint8Array, readonly hash: string }
type WithBytes<T> = Omit<T, 'sealed'> & Bytes

/** The same with their ciphertext checked and decoded. */
export interface Changes {
  readonly events: readonly WithBytes<GivenChanges['events'][number]>[]
  readonly letters: readonly WithBytes<GivenChanges['letters'][number]>[]
  readonly passedOn: readonly WithBytes<GivenChanges['passedOn'][number]>[]
  readonly summary: Uint8Array | null
}

/** Checks and decodes the ciphertext of changes. */
export const readChanges = (given: GivenChanges): Result<Changes, 'not-sealed'> => {
  const events = decodeAll(given.events, 1024)
  const letters = decodeAll(given.letters, 4096)
  const passedOn = decodeAll(given.passedOn, 4096)
  const summary = given.summary === null ? ok(null) : cipherBytes(given.summary, limits.summary)
  if (!events.ok || !letters.ok || !passedOn.ok || !summary.ok) return err('not-sealed')
  if (summary.value !== null && summary.value.length !== limits.summary) return err('not-sealed')
  return ok({ events: events.value, letters: letters.value, passedOn: passedOn.value, summary: summary.value })
}

const decodeAll = <T extends { readonly sealed: string }>(
  given: readonly T[], smallest: 1024 | 4096,
): Result<readonly WithBytes<T>[], 'not-sealed'> => {
  const decoded: WithBytes<T>[] = []
  for (const one of given) {
    const bytes = sealedText(one.sealed, smallest)
    if (!bytes.ok) return bytes
    decoded.push({ ...one, sealed: bytes.value, hash: hashOfBytes(bytes.value) })
  }
  return ok(decoded)
}

/** Why changes are not taken: `not-found` stands for a compartment that the author does not read. */
export type ChangeError = 'not-found' | 'conflict' | 'old-epoch'

/** Where changes go, and who makes them. */
export interface ChangeTarget {
  readonly row: CaseRow
  /** Compartments that the author reads in the current epoch. */
  readonly reads: Readonly<Record<string, number>>
  readonly author: Handle
  /** The mailbox of the case, while it stands. */
  readonly mailbox: MailboxRow | null
}

/**
 * Writes changes into a case, and gives its row as it then is (not saved yet). What came before is passed over, so that
 * sending the same again is safe; a colleague who was faster is a conflict.
 */
export const applyChanges = async (
  tx: Tx, config: ServiceConfig, now: Instant, target: ChangeTarget, changes: Changes,
): Promise<Result<CaseRow, ChangeError>> => {
  let row = target.row
  const steps = [
    ...changes.events.map(event => () => addEvent(tx, { ...target, row }, event, now)),
    ...changes.passedOn.map(item => () => addPassedOn(tx, row, item, now)),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) return done
    row = done.value
  }
  const sent = await sendLetters(tx, config, now, target, changes.letters)
  if (!sent.ok) return sent
  return ok(changes.summary === null ? row : { ...row, summary: changes.summary })
}

const addEvent = async (
  tx: Tx, { row, reads, author }: ChangeTarget, event: Changes['events'][number], now: Instant,
): Promise<Result<CaseRow, ChangeError>> => {
  const before = await tx.caseItems.find(row.case, event.item)
  if (before !== null) return before.hash === event.hash && before.author === author ? ok(row) : err('conflict')
  if (!Object.hasOwn(reads, event.compartment)) return err('not-found')
  if (event.epoch !== row.epoch) return err('old-epoch')
  const { item, compartment, epoch, seq, sealed, hash } = event
  return addItem(tx, row, { item, compartment, epoch, author, seq, sealed, hash, day: dayOf(now) })
}

const addItem = async (
  tx: Tx, row: CaseRow, item: Omit<CaseItemRow, 'case' | 'position'>,
): Promise<Result<CaseRow, 'conflict'>> => {
  const added = await tx.caseItems.add({ ...item, case: row.case, position: row.nextPosition })
  return added ? ok({ ...row, nextPosition: row.nextPosition + 1 }) : err('conflict')
}

/**
 * Puts a reporter's item that was sealed to the desk into the thread, and deletes the desk's copy. One that a colleague
 * has already passed on is passed over: theirs holds the same statement.
 */
export const addPassedOn = async (
  tx: Tx, row: CaseRow, given: Changes['passedOn'][number], now: Instant,
): Promise<Result<CaseRow, ChangeError>> => {
  const waiting = (await tx.intake.of(row.mailbox)).find(({ item }) => item === given.item)
  if (waiting === undefined) {
    const before = await tx.caseItems.find(row.case, given.item)
    return before?.author === null ? ok(row) : err('conflict')
  }
  if (given.epoch !== row.epoch) return err('old-epoch')
  const { item, epoch, sealed, hash } = given
  const added = await addItem(tx, row, {
    item, compartment: 'thread', epoch, author: null, seq: waiting.seq, sealed, hash, day: dayOf(now),
  })
  if (added.ok) await tx.intake.remove(row.mailbox, item)
  return added
}

const sendLetters = async (
  tx: Tx, { retention }: ServiceConfig, now: Instant, { mailbox, reads }: ChangeTarget, letters: Changes['letters'],
): Promise<Result<null, ChangeError>> => {
  if (letters.length === 0) return ok(null)
  if (!Object.hasOwn(reads, 'thread')) return err('not-found')
  if (mailbox === null || !isReachable(mailbox, now)) return err('conflict')
  let { nextLetter } = mailbox
  for (const { letter, n, sealed, hash } of letters) {
    const before = await tx.letters.find(mailbox.mailbox, letter)
    if (before !== null && before.hash === hash) continue
    const expires = addDays(dayOf(now), retention.letter)
    const added = n === nextLetter &&
      await tx.letters.add({ mailbox: mailbox.mailbox, letter, n, expires, hash, sealed })
    if (!added) return err('conflict')
    nextLetter++
  }
  await tx.mailboxes.save({ ...mailbox, nextLetter, answered: true })
  return ok(null)
}

/** Whether somebody may still come to read letters. */
const isReachable = ({ tokenHash, closesAt }: MailboxRow, now: Instant): boolean =>
  tokenHash !== null && (closesAt === null || closesAt > now)

/** The case with what every change of it brings: a new revision and a later end. */
export const changed = async (tx: Tx, config: ServiceConfig, now: Instant, row: CaseRow): Promise<CaseRow> => {
  const renewed = {
    ...row, revision: await tx.revisions.next(), expires: addDays(dayOf(now), config.retention.case),
  }
  await tx.cases.save(renewed)
  return renewed
}
