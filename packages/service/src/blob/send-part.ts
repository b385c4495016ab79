import { type AnswerOf, type BodyOf, type ErrorsOf, limits, type sendPart as Route } from '@small-places/contract'
import { looksLikeSealed } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { hoursAfter } from '../day.ts'
import type { Environment } from '../environment.ts'
import { hashOfBytes } from '../hash.ts'
import { ownMailbox } from '../mailbox/own-mailbox.ts'
import type { BlobRow, Tx } from '../ports/index.ts'
import { ORPHAN_HOURS } from './start-blob.ts'

type Place = BodyOf<typeof Route>
type Answer = Result<AnswerOf<typeof Route>, ErrorsOf<typeof Route>>

/** Puts a part of an encrypted file where it belongs. */
export type SendPart = (place: Place, part: Uint8Array) => Promise<Answer>

/**
 * Takes a part in: the bytes are durable before the row says that they have arrived, and the row says so before the
 * answer does. A part that has arrived is acknowledged again; one that leaves a gap is a conflict.
 */
export const sendPart = (env: Environment): SendPart => async (place, part) => {
  const offset = place['x-offset']
  if (part.length === 0 || hashOfBytes(part) !== place['x-sha256']) return err('bad-request')
  if (part.length > limits.blobPart) return err('too-large')
  const claim = { mailbox: place['x-mailbox'], token: place['x-token'] }

  const found = await env.store.read(tx => ownBlob(tx, claim, place['x-blob'], env.clock.now()))
  if (!found.ok) return found
  const { received, complete, size } = found.value
  const end = offset + part.length
  if (end <= received) return ok({ received, complete })
  if (offset !== received || end > size) return err('conflict')
  if (offset === 0 && !looksLikeSealed(part)) return err('not-sealed')

  const written = await env.blobs.write(place['x-blob'], offset, part)
  if (!written.ok) return written.error === 'gap' ? startAgain(env, place) : err('busy')
  const isWhole = end === size
  if (isWhole && !await env.blobs.complete(place['x-blob'], size)) return startAgain(env, place)

  return env.store.write(async (tx): Promise<Answer> => {
    const blob = await ownBlob(tx, claim, place['x-blob'], env.clock.now())
    if (!blob.ok) return blob
    if (blob.value.received !== offset) return ok(stateOf(blob.value))
    const row = { ...blob.value, received: end, complete: isWhole, orphanAt: isWhole ? 0 : blob.value.orphanAt }
    await tx.blobs.save(row)
    if (isWhole) await showFile(tx, row)
    return ok(stateOf(row))
  })
}

const stateOf = ({ received, complete }: BlobRow) => ({ received, complete })

const ownBlob = async (
  tx: Tx, claim: Parameters<typeof ownMailbox>[1], id: BlobRow['blob'], now: number,
): Promise<Result<BlobRow, 'not-found'>> => {
  const mailbox = await ownMailbox(tx, claim, now)
  const blob = await tx.blobs.find(id)
  return mailbox !== null && blob?.mailbox === mailbox.mailbox ? ok(blob) : err('not-found')
}

/** A new file is a change that the team's devices should see. */
const showFile = async (tx: Tx, { case: id }: BlobRow): Promise<void> => {
  const revision = await tx.revisions.next()
  const row = id === null ? null : await tx.cases.find(id)
  if (row !== null) await tx.cases.save({ ...row, revision })
}

/** The blob store holds less than the rows say (after a restore, say): the file is sent anew from its beginning. */
const startAgain = async (env: Environment, place: Place): Promise<Answer> => {
  await env.store.write(async tx => {
    const blob = await tx.blobs.find(place['x-blob'])
    const orphanAt = hoursAfter(env.clock.now(), ORPHAN_HOURS)
    if (blob !== null) await tx.blobs.save({ ...blob, received: 0, complete: false, orphanAt })
    return ok(null)
  })
  return err('conflict')
}
