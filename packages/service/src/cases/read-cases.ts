import type { readCase as CaseRoute, readCases as CasesRoute } from '@small-places/contract'
import { base64url } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { CaseItemRow, CaseRow, MailboxRow, Tx } from '../ports/index.ts'
import { blobState } from '../queue/read-queue.ts'

/** The caller's cases that changed after a revision, with their sealed summaries. */
export const readCases = ({ store }: Environment): Handler<typeof CasesRoute> =>
  async ({ handle }, { after = 0, newest }) => store.read(async tx => ok({
    revision: await tx.revisions.current(),
    cases: (await tx.cases.ofMember(handle, after, newest)).map(row => ({
      case: row.case, epoch: row.epoch, revision: row.revision,
      summary: row.summary === null ? null : base64url.encode(row.summary),
      unread: row.reporterRevision > row.readRevision,
    })),
    gone: (await tx.departures.since(handle, after)).map(row => row.case),
  }))

/** Few enough entries that an answer is far below the longest text of any engine, even where each is as large as can be. */
const PORTION = 200

/** One case with what the caller may read of the next portion, and the note that they have read it, with the last one. */
export const readCase = ({ store }: Environment): Handler<typeof CaseRoute> => async ({ handle }, body) => {
  const found = await store.read(async tx => {
    const row = await tx.cases.find(body.case)
    const member = await tx.caseMembers.find(body.case, handle)
    const envelope = await tx.envelopes.find(body.case, handle)
    if (row === null || member === null || envelope === null) return null
    const portion = await tx.caseItems.since(body.case, body.after, PORTION)
    const next = portion.length < PORTION ? null : portion.at(-1)?.position ?? null
    const items = portion
      .filter(({ compartment, epoch }) => epoch >= (member.reads[compartment] ?? Number.POSITIVE_INFINITY))
    const mailbox = Object.hasOwn(member.reads, 'thread') ? await mailboxState(tx, row) : null
    const manifests = (await tx.manifests.of(body.case)).map(({ text }) => text)
    return { row, member, envelope, items, next, mailbox, manifests }
  })
  if (found === null) return err('not-found')
  const { row, member, envelope, items, next, mailbox, manifests } = found
  if (next === null && member.readRevision < row.revision) {
    await store.write(async tx => ok(await tx.caseMembers.markRead(body.case, handle, row.revision)))
  }
  return ok({
    revision: row.revision, manifests, envelope: base64url.encode(envelope.sealed), items: items.map(itemState), next,
    mailbox,
  })
}

const itemState = ({ position, item, compartment, epoch, author, seq, day, sealed }: CaseItemRow) =>
  ({ position, item, compartment, epoch, author, seq, day, sealed: base64url.encode(sealed) })

const mailboxState = async (tx: Tx, row: CaseRow) => {
  const mailbox = await tx.mailboxes.ofCase(row.case)
  const blobs = (await tx.blobs.ofCase(row.case)).map(blobState)
  return { mailbox: row.mailbox, lane: row.lane, nextLetter: mailbox?.nextLetter ?? 1, blobs, state: stateOf(mailbox) }
}

const stateOf = (mailbox: MailboxRow | null): 'open' | 'closing' | 'closed' => {
  if (mailbox === null || mailbox.tokenHash === null) return 'closed'
  return mailbox.closesAt === null ? 'open' : 'closing'
}
