import {
  base64url, hashOfText, hybridKeyPair, KEY_LIST_DAYS, keyListBody, keyListRefOf, parseKeyList, recipientHashOf,
  sealDeskEnvelope, type WrittenKeyList,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { OpenedService } from '@small-places/server'
import type { Staff } from '@small-places/service'
import type { Context } from '../command.ts'
import { openOneItem } from '../staff/drill.ts'
import { unlockMember } from '../staff/unlock.ts'
import { signKeyList } from '../team/founding.ts'
import { entryOf, isHandle, type NewMember, newMember, sealedVaultOf } from '../team/member.ts'
import type { OfficerSecret } from '../team/officer.ts'
import { inDays } from '../tools.ts'
import type { DrillProblem } from './restore-drill.ts'

/** Who takes part in the drill. */
export interface LostKeyCast {
  /** Whose kit is taken for lost. */
  readonly lost: NewMember
  /** A colleague at the desk who helps. */
  readonly colleague: NewMember
  /** Officers whose words are here, enough to authorise a list. */
  readonly officers: readonly OfficerSecret[]
  readonly deskSeed: Uint8Array
}

/**
 * Replaces a lost key on a copy of the store, by the same steps as one day in earnest: a colleague invites, the person
 * enrols with new keys, officers sign the list that puts the new handle in the place of the old one. Then the new kit
 * opens the desk's key, and the old kit opens nothing.
 */
export const lostKeyDrill = async (
  { tools }: Context, { service, store }: OpenedService, { lost, colleague, officers, deskSeed }: LostKeyCast,
): Promise<Result<null, DrillProblem>> => {
  const helper: Staff = { handle: colleague.handle, roles: colleague.roles, session: '' }
  const code = base64url.encode(tools.random(32))
  const invitation = base64url.encode(tools.random(16))
  const invited = await service.answer('invite', helper, { invitation, codeHash: hashOfText(code) })
  if (!invited.ok) return err('invite')

  const currentText = await store.read(async tx => (await tx.keyLists.latest())?.text ?? '')
  const current = await parseKeyList(tools.sha256, currentText)
  const handle = `${lost.handle.slice(0, 27)}-new`
  if (!current.ok || !isHandle(handle)) return err('enrol')
  const replacement = await newMember(tools, { handle, roles: lost.roles, languages: lost.languages })
  const { vault, wraps } = await sealedVaultOf(tools, replacement, keyListRefOf(current.value))
  const { signer, pair } = replacement.keys
  const enrolled = await service.answer('enrol', null, {
    code, handle, signing: signer.key, recipient: pair.recipient, languages: [...lost.languages], vault,
    wraps: [...wraps],
  })
  if (!enrolled.ok) return err('enrol')

  const body = await nextListBody({ tools }, current.value, lost, replacement)
  if (body === null) return err('propose')
  const recipientHash = await recipientHashOf(tools.sha256, hybridKeyPair(deskSeed).recipient)
  const sealed = base64url.encode(await sealDeskEnvelope(tools, 'main', handle, deskSeed, pair.recipient))
  const isAtDesk = lost.roles.includes('desk')
  const proposed = await service.answer('propose-key-list', helper, {
    body, recipients: { [handle]: pair.recipient },
    envelopes: isAtDesk ? [{ desk: 'main', recipientHash, member: handle, sealed }] : [],
  })
  if (!proposed.ok) return err('propose')
  let isPublished = false
  for (const officer of officers) {
    const proof = await signKeyList(officer, body)
    if (!('sig' in proof) || isPublished) continue
    const signed = await service.answer('sign-proposal', helper, { version: 2, proof })
    if (!signed.ok) return err('sign')
    isPublished = signed.value.published
  }
  if (!isPublished) return err('sign')

  if ((await unlockMember(tools, store, lost.passphrase, lost.kitCode)).ok) return err('old-kit-still-opens')
  const unlocked = await unlockMember(tools, store, replacement.passphrase, replacement.kitCode)
  if (!unlocked.ok) return err('unlock')
  const opened = await openOneItem(tools, store, unlocked.value)
  return opened.ok || !isAtDesk ? ok(null) : err('open')
}

const nextListBody = async (
  { tools }: Pick<Context, 'tools'>, { list, hash }: WrittenKeyList, lost: NewMember, replacement: NewMember,
): Promise<string | null> => {
  const { v: _, kind: __, ...content } = list
  const version = list.version + 1
  const body = keyListBody({
    ...content, version, previous: hash, issued: inDays(tools, 0), expires: inDays(tools, KEY_LIST_DAYS),
    staff: [
      ...list.staff.map(entry =>
        entry.handle === lost.handle ? { ...entry, status: 'removed' as const, removedIn: version } : entry),
      await entryOf(tools, replacement, lost.handle),
    ],
  })
  return body.ok ? body.value : null
}
