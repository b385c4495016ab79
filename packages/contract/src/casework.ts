import * as v from 'valibot'
import {
  blobId, caseId, compartment, count, day, deskId, epoch, handle, itemId, lane, limits, mailboxId, nothing, plainId,
  position, sealed, statement, b64x32,
} from './fields.ts'
import { route } from './route.ts'

const reporterItem = v.object({ item: itemId, seq: position, desk: deskId, day, size: count })
const blobState = v.object({ blob: blobId, size: count, complete: v.boolean() })

/** What waits at the desks of the caller: rows without content, oldest danger first. Items are fetched as needed. */
export const readQueue = route({
  id: 'read-queue', method: 'GET', path: '/api/queue', surface: 'desk', caller: 'staff',
  summary: 'Reports that nobody has taken up, later items for the desk, and reports handed in sealed.',
  body: nothing,
  answer: v.object({
    reports: v.array(v.object({
      mailbox: mailboxId, lane, day,
      /** Who first opened it, once a person has. */
      acknowledgedBy: v.nullable(handle),
      /** True when nobody has opened it for 60 minutes. */
      late: v.boolean(),
      closing: v.boolean(),
      items: v.array(reporterItem), blobs: v.array(blobState),
    })),
    /** Desk-sealed items of mailboxes that already have a case: to be passed on to its thread. */
    passOn: v.array(v.object({ mailbox: mailboxId, case: caseId, epoch, items: v.array(reporterItem) })),
    drops: v.array(v.object({ drop: plainId, day, size: count })),
  }),
  errors: [],
})

/** The ciphertexts of items or drops in the caller's queue. */
export const readQueueItems = route({
  id: 'read-queue-items', method: 'POST', path: '/api/queue/items', surface: 'desk', caller: 'staff',
  summary: 'Fetch sealed items of the queue.',
  body: v.object({
    items: v.pipe(v.array(itemId), v.maxLength(limits.itemsPerFetch)), drops: v.pipe(v.array(plainId), v.maxLength(20)),
  }),
  answer: v.object({
    items: v.array(v.object({ item: itemId, mailbox: mailboxId, sealed: sealed(limits.sealedItem) })),
    drops: v.array(v.object({ drop: plainId, sealed: sealed(limits.sealedItem) })),
  }),
  errors: [],
})

/** A person has opened this report: its alert ends. */
export const acknowledge = route({
  id: 'acknowledge', method: 'POST', path: '/api/queue/acknowledge', surface: 'desk', caller: 'staff',
  summary: 'Say that a person has opened a report.',
  body: v.object({ mailbox: mailboxId }), answer: nothing, errors: ['not-found'],
})

/** Registers the mailbox of a report that was handed in sealed; it then stands in the queue as any other. */
export const registerDrop = route({
  id: 'register-drop', method: 'POST', path: '/api/queue/register', surface: 'desk', caller: 'staff',
  summary: 'Register a report that was sealed elsewhere.',
  body: v.object({
    /** The drop it came in, or null when a file was dropped on the desk; then `sealed` is that file. */
    drop: v.nullable(plainId), sealed: v.nullable(sealed(limits.sealedItem)),
    mailbox: mailboxId, tokenHash: b64x32, lane, desk: deskId, item: itemId,
  }),
  answer: nothing, errors: ['not-found', 'conflict', 'not-sealed'],
})

/** Throws away reports or drops that are spam, unread by anyone else, with their blobs. */
export const discard = route({
  id: 'discard', method: 'POST', path: '/api/queue/discard', surface: 'desk', caller: 'staff',
  summary: 'Discard spam.',
  body: v.object({
    mailboxes: v.pipe(v.array(mailboxId), v.maxLength(limits.discardedPerCall)),
    drops: v.pipe(v.array(plainId), v.maxLength(limits.discardedPerCall)),
  }),
  answer: v.object({ discarded: count }), errors: [],
})

const envelope = v.object({ member: handle, sealed: sealed(limits.envelope) })
const newEvent = v.object({ item: itemId, compartment, epoch, seq: position, sealed: sealed(limits.sealedItem) })
const newLetter = v.object({ letter: plainId, n: position, sealed: sealed(limits.sealedItem) })
/** A reporter's item, opened with the desk's key and sealed again to the thread; the desk's copy is deleted. */
const passedOn = v.object({ item: itemId, epoch, sealed: sealed(limits.sealedItem) })
const changes = {
  events: v.pipe(v.array(newEvent), v.maxLength(limits.eventsPerCall)),
  letters: v.pipe(v.array(newLetter), v.maxLength(10)),
  passedOn: v.pipe(v.array(passedOn), v.maxLength(limits.eventsPerCall)),
  summary: v.nullable(sealed(limits.summary)),
}

/** Turns a report into a case, in one step: manifest, envelopes, items sealed again, first events. */
export const takeUp = route({
  id: 'take-up', method: 'POST', path: '/api/case/take-up', surface: 'desk', caller: 'staff',
  summary: 'Take a report up as a case.',
  body: v.object({
    case: caseId, mailbox: mailboxId, manifest: statement(limits.statement),
    envelopes: v.pipe(v.array(envelope), v.minLength(2), v.maxLength(limits.membersPerCase)), ...changes,
  }),
  answer: v.object({ revision: count }), errors: ['conflict', 'not-found', 'not-valid', 'not-sealed', 'old-epoch'],
})

/** The caller's cases that changed after `after` (a revision), or the `newest` so many of them, for the list. */
export const readCases = route({
  id: 'read-cases', method: 'GET', path: '/api/cases', surface: 'desk', caller: 'staff',
  summary: 'The caller’s cases.',
  body: v.object({
    after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
    newest: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number))),
  }),
  answer: v.object({
    revision: count,
    /** The newest change first. */
    cases: v.array(v.object({
      case: caseId, epoch, revision: count, summary: v.nullable(sealed(limits.summary)),
      /** The reporter has written or closed since this member last read. */
      unread: v.boolean(),
    })),
    /** Cases from which the caller was taken out, or that expired, since `after`. */
    gone: v.array(caseId),
  }),
  errors: [],
})

/**
 * One case with everything in it that the caller may read, from `after` (a position) on. Items come in portions: while
 * `next` is a position, the caller goes on from there.
 */
export const readCase = route({
  id: 'read-case', method: 'POST', path: '/api/case/read', surface: 'desk', caller: 'staff',
  summary: 'Read a case.',
  body: v.object({ case: caseId, after: count }),
  answer: v.object({
    revision: count,
    manifests: v.array(v.string()),
    envelope: sealed(limits.envelope),
    items: v.array(v.object({
      position: count, item: itemId, compartment, epoch,
      /** Null for the reporter. */
      author: v.nullable(handle), seq: position, day, sealed: sealed(limits.sealedItem),
    })),
    next: v.nullable(position),
    mailbox: v.nullable(v.object({
      mailbox: mailboxId, state: v.picklist(['open', 'closing', 'closed']), lane, nextLetter: position,
      blobs: v.array(blobState),
    })),
  }),
  errors: ['not-found'],
})

/** Adds to a case. Sending the same again answers as the first time. */
export const appendToCase = route({
  id: 'append-to-case', method: 'POST', path: '/api/case/append', surface: 'desk', caller: 'staff',
  summary: 'Add events, letters and passed-on items to a case.',
  body: v.object({ case: caseId, ...changes }),
  answer: v.object({ revision: count }), errors: ['not-found', 'conflict', 'old-epoch', 'not-sealed'],
})

/** Passes desk-sealed items on to a case whose members hold no desk key, without reading the case. */
export const passOn = route({
  id: 'pass-on', method: 'POST', path: '/api/case/pass-on', surface: 'desk', caller: 'staff',
  summary: 'Pass late items on to the thread of their case.',
  body: v.object({
    mailbox: mailboxId, items: v.pipe(v.array(passedOn), v.minLength(1), v.maxLength(limits.eventsPerCall)),
  }),
  answer: nothing, errors: ['not-found', 'conflict', 'old-epoch', 'not-sealed'],
})

/** The current manifest of the case behind a mailbox, so that a desk member can seal to its thread. */
export const readThreadKey = route({
  id: 'read-thread-key', method: 'POST', path: '/api/case/thread-key', surface: 'desk', caller: 'staff',
  summary: 'The signed manifests of a case to which items are to be passed on.',
  body: v.object({ mailbox: mailboxId }), answer: v.object({ manifests: v.array(v.string()) }), errors: ['not-found'],
})

/** Starts the next epoch: other members, new keys. The old envelopes are deleted in the same step. */
export const changeEpoch = route({
  id: 'change-epoch', method: 'POST', path: '/api/case/epoch', surface: 'desk', caller: 'staff',
  summary: 'Change who can read a case.',
  body: v.object({
    case: caseId, manifest: statement(limits.statement),
    envelopes: v.pipe(v.array(envelope), v.minLength(2), v.maxLength(limits.membersPerCase)), ...changes,
  }),
  answer: v.object({ revision: count }), errors: ['not-found', 'conflict', 'not-valid', 'not-sealed', 'old-epoch'],
})

/** An encrypted file of a report in the caller's queue or of a case of the caller. */
export const readBlob = route({
  id: 'read-blob', method: 'GET', path: '/api/blob', surface: 'desk', caller: 'staff', binary: 'answer',
  summary: 'Fetch an encrypted file.',
  body: v.object({ blob: blobId }), answer: v.instance(Uint8Array), errors: ['not-found'],
})

/** Things that everybody at the desk should see: a restore, an expiring key list, alerts that did not go out. */
export const readNotices = route({
  id: 'read-notices', method: 'GET', path: '/api/notices', surface: 'desk', caller: 'staff',
  summary: 'Dated notices of the service.',
  body: nothing,
  answer: v.object({
    notices: v.array(v.object({
      code: v.picklist([
        'restored', 'restored-without-tombstones', 'key-list-expiring', 'key-list-expired', 'alerts-failing',
        'alerts-not-set-up', 'test-alert-waiting',
      ]),
      day, detail: v.nullable(v.string()),
    })),
  }),
  errors: [],
})

/** Sends a test alert through every channel, and asks that somebody acknowledges it with the code in it. */
export const sendTestAlert = route({
  id: 'send-test-alert', method: 'POST', path: '/api/alerts/test', surface: 'desk', caller: 'staff',
  summary: 'Send a test alert.', body: nothing, answer: v.object({ channels: count }), errors: [],
})

/** Acknowledges a test alert with the code that it carried. */
export const acknowledgeTestAlert = route({
  id: 'acknowledge-test-alert', method: 'POST', path: '/api/alerts/acknowledge', surface: 'desk', caller: 'staff',
  summary: 'Acknowledge a test alert.',
  body: v.object({ code: v.pipe(v.string(), v.maxLength(12)) }), answer: nothing, errors: ['not-found'],
})

/**
 * Live updates: an event stream (`text/event-stream`) of fixed ticks every 15 seconds whose data is `changed` or
 * `same`, so that the time of an arrival cannot be read from it.
 */
export const watch = route({
  id: 'watch', method: 'GET', path: '/api/watch', surface: 'desk', caller: 'staff', binary: 'text',
  summary: 'Live updates in fixed ticks.', body: nothing, answer: v.string(), errors: [],
})

/** The queue, cases, notices and alerts. */
export const caseworkRoutes = [
  readQueue, readQueueItems, acknowledge, registerDrop, discard, takeUp, readCases, readCase, appendToCase, passOn,
  readThreadKey, changeEpoch, readBlob, readNotices, sendTestAlert, acknowledgeTestAlert, watch,
] as const
