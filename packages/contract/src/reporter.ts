import * as v from 'valibot'
import {
  b64x32, blobId, count, day, deskId, epoch, itemId, lane, limits, mailboxId, nothing, plainId, position, sealed, work,
} from './fields.ts'
import { route } from './route.ts'

const ownMailbox = { mailbox: mailboxId, token: b64x32 }

/** Asks what it costs to send now: `challenge` is null while the service is calm, which it nearly always is. */
export const askWork = route({
  id: 'ask-work', method: 'POST', path: '/api/work', surface: 'site', caller: 'anyone',
  summary: 'Ask for a proof-of-work challenge, bound to one coming request.',
  body: v.object({
    route: v.picklist(['submit-report', 'send-item', 'drop-sealed']),
    mailbox: v.nullable(mailboxId), item: v.nullable(itemId),
  }),
  answer: v.object({ challenge: v.nullable(v.string()) }),
  errors: [],
})

/** Makes a mailbox with its report. Sending the same (mailbox, item) again answers as the first time. */
export const submitReport = route({
  id: 'submit-report', method: 'POST', path: '/api/report', surface: 'site', caller: 'anyone', priced: true,
  summary: 'Send a report, sealed to a desk of the key list.',
  body: v.object({
    mailbox: mailboxId, tokenHash: b64x32, lane, desk: deskId, item: itemId, sealed: sealed(limits.sealedItem),
    work: v.nullable(work),
  }),
  answer: v.object({ stored: v.literal(true) }),
  errors: ['not-sealed', 'conflict', 'work-needed', 'busy', 'not-found'],
})

/** What waits in a mailbox. Unknown, closed, expired and wrong token give the same answer of the same size. */
export const openMailbox = route({
  id: 'open-mailbox', method: 'POST', path: '/api/mailbox/open', surface: 'site', caller: 'token', padded: true,
  summary: 'Read the letters that wait in a mailbox.',
  body: v.object(ownMailbox),
  answer: v.variant('found', [
    v.object({ found: v.literal(false) }),
    v.object({
      found: v.literal(true),
      /** The number that the next item gets. */
      nextSeq: position,
      /** `expires` is the last day of a letter, which no visit puts off. */
      letters: v.array(v.object({ letter: plainId, n: position, expires: day, sealed: sealed(limits.sealedItem) })),
      /** Set while a closing waits out its 24 hours. */
      closing: v.boolean(),
      /** The last day of the mailbox, unless it is opened again. */
      expires: day,
    }),
  ]),
  errors: [],
})

/** Sends a further item: to the desk, or to the thread recipient of an epoch named in a letter. */
export const sendItem = route({
  id: 'send-item', method: 'POST', path: '/api/mailbox/item', surface: 'site', caller: 'token', priced: true,
  summary: 'Send a further item from a mailbox.',
  body: v.object({
    ...ownMailbox, item: itemId, seq: position,
    to: v.variant('kind', [
      v.object({ kind: v.literal('desk'), desk: deskId }),
      v.object({ kind: v.literal('thread'), epoch }),
    ]),
    sealed: sealed(limits.sealedItem), work: v.nullable(work),
  }),
  answer: v.object({ stored: v.literal(true) }),
  errors: ['not-found', 'not-sealed', 'conflict', 'work-needed', 'busy', 'too-large'],
})

/** Deletes one letter for good. */
export const deleteLetter = route({
  id: 'delete-letter', method: 'POST', path: '/api/mailbox/delete-letter', surface: 'site', caller: 'token',
  padded: true,
  summary: 'Delete a letter that was read.',
  body: v.object({ ...ownMailbox, letter: plainId }), answer: nothing, errors: [],
})

/** Closes the mailbox after 24 hours, in which it can be kept after all (stolen words must not close it at once). */
export const closeMailbox = route({
  id: 'close-mailbox', method: 'POST', path: '/api/mailbox/close', surface: 'site', caller: 'token', padded: true,
  summary: 'Close a mailbox for ever after 24 hours.',
  body: v.object(ownMailbox), answer: nothing, errors: [],
})

/** Takes a closing back within its 24 hours. */
export const keepMailbox = route({
  id: 'keep-mailbox', method: 'POST', path: '/api/mailbox/keep', surface: 'site', caller: 'token', padded: true,
  summary: 'Take back the closing of a mailbox.',
  body: v.object(ownMailbox), answer: nothing, errors: [],
})

/** Announces a blob and its exact ciphertext size. Announcing the same again is fine. */
export const startBlob = route({
  id: 'start-blob', method: 'POST', path: '/api/blob/start', surface: 'site', caller: 'token',
  summary: 'Announce an encrypted file.',
  body: v.object({ ...ownMailbox, blob: blobId, size: v.pipe(count, v.minValue(1), v.maxValue(limits.blob)) }),
  answer: v.object({ received: count, complete: v.boolean() }),
  errors: ['not-found', 'conflict', 'too-large', 'busy', 'not-sealed'],
})

/**
 * Sends bytes at an offset. Headers: `x-mailbox`, `x-token`, `x-blob`, `x-offset`, `x-sha256` (of this part). The
 * offset must be what has been received so far; a part that was already received is acknowledged again.
 */
export const sendPart = route({
  id: 'send-part', method: 'POST', path: '/api/blob/part', surface: 'site', caller: 'token', binary: 'request',
  summary: 'Send a part of an encrypted file.',
  body: v.object({
    'x-mailbox': mailboxId, 'x-token': b64x32, 'x-blob': blobId, 'x-sha256': b64x32,
    'x-offset': v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number)),
  }),
  answer: v.object({ received: count, complete: v.boolean() }),
  errors: ['not-found', 'conflict', 'too-large', 'busy', 'bad-request', 'not-sealed'],
})

/** Gives the desk a report that was sealed elsewhere (the single file). A person's device registers its mailbox. */
export const dropSealed = route({
  id: 'drop-sealed', method: 'POST', path: '/api/sealed', surface: 'site', caller: 'anyone', priced: true,
  summary: 'Hand in a report that was sealed on another device.',
  body: v.object({ sealed: sealed(limits.sealedItem), work: v.nullable(work) }),
  answer: v.object({ stored: v.literal(true) }),
  errors: ['not-sealed', 'work-needed', 'busy', 'too-large'],
})

/** What reporters’ pages call. */
export const reporterRoutes = [
  askWork, submitReport, openMailbox, sendItem, deleteLetter, closeMailbox, keepMailbox, startBlob, sendPart,
  dropSealed,
] as const
