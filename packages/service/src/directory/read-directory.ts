import type {
  readDeskEnvelopes as DeskEnvelopesRoute, readKeyList as KeyListRoute, readKeyListChain as ChainRoute,
  readRecipients as RecipientsRoute,
} from '@small-places/contract'
import { base64url } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'

/** How many lists one answer holds. */
const CHAIN_PORTION = 200

/** The newest key list with its proofs. */
export const readKeyList = ({ store }: Environment): Handler<typeof KeyListRoute> => async () =>
  store.read(async tx => {
    const row = await tx.keyLists.latest()
    return row === null ? err('not-found') : ok(row.text)
  })

/** The key lists that followed a version. */
export const readKeyListChain = ({ store }: Environment): Handler<typeof ChainRoute> => async (_, { from }) =>
  store.read(async tx => ok({ lists: (await tx.keyLists.after(from, CHAIN_PORTION)).map(({ text }) => text) }))

/** The recipients behind the hashes in the key list. */
export const readRecipients = ({ store }: Environment): Handler<typeof RecipientsRoute> => async () =>
  store.read(async tx => ok({
    recipients: Object.fromEntries((await tx.recipients.all()).map(({ owner, recipient }) => [owner, recipient])),
  }))

/** The caller's own desk envelopes. */
export const readDeskEnvelopes = ({ store }: Environment): Handler<typeof DeskEnvelopesRoute> =>
  async ({ handle }) => store.read(async tx => ok({
    envelopes: (await tx.deskEnvelopes.of(handle)).map(({ desk, recipientHash, member, sealed }) =>
      ({ desk, recipientHash, member, sealed: base64url.encode(sealed) })),
  }))
