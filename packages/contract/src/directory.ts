import * as v from 'valibot'
import {
  b64x32, day, deskId, handle, limits, newWrap, nothing, plainId, point, position, sealed, statement,
} from './fields.ts'
import { route } from './route.ts'

/** The current signed key list (docs/formats.md section 4). */
export const readKeyList = route({
  id: 'read-key-list', method: 'GET', path: '/api/key-list', surface: 'both', caller: 'anyone', binary: 'text',
  summary: 'The current key list, signed by officers.',
  body: nothing, answer: v.string(), errors: ['not-found'],
})

/** Every list after `from`, oldest first, at most 200: to walk from what a reader remembers to today. */
export const readKeyListChain = route({
  id: 'read-key-list-chain', method: 'GET', path: '/api/key-list/chain', surface: 'both', caller: 'anyone',
  summary: 'The key lists that followed a version.',
  body: v.object({ from: v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)) }),
  answer: v.object({ lists: v.array(v.string()) }), errors: [],
})

/** The recipients whose hashes the key list holds. */
export const readRecipients = route({
  id: 'read-recipients', method: 'GET', path: '/api/recipients', surface: 'desk', caller: 'staff',
  summary: 'The age recipients of staff and officers.',
  body: nothing, answer: v.object({ recipients: v.record(v.string(), v.string()) }), errors: [],
})

const deskEnvelope = v.object({ desk: deskId, recipientHash: b64x32, member: handle, sealed: sealed(limits.envelope) })

/** The caller's own desk envelopes, current and retired. */
export const readDeskEnvelopes = route({
  id: 'read-desk-envelopes', method: 'GET', path: '/api/desk-envelopes', surface: 'desk', caller: 'staff',
  summary: 'The desk keys that are wrapped to the caller.',
  body: nothing, answer: v.object({ envelopes: v.array(deskEnvelope) }), errors: [],
})

/** Adds envelopes of a listed desk key for listed desk members, by one who holds it. */
export const addDeskEnvelopes = route({
  id: 'add-desk-envelopes', method: 'POST', path: '/api/desk-envelopes', surface: 'desk', caller: 'staff',
  summary: 'Wrap a desk key to further desk members.',
  body: v.object({ envelopes: v.pipe(v.array(deskEnvelope), v.maxLength(100)) }),
  answer: nothing, errors: ['not-valid'],
})

const proof = v.object({ by: v.pipe(v.string(), v.maxLength(40)), sig: v.string() })

/** The next key list as it waits for officers' signatures, or null. */
export const readProposal = route({
  id: 'read-proposal', method: 'GET', path: '/api/key-list/proposal', surface: 'desk', caller: 'staff',
  summary: 'The key list that waits for signatures.',
  body: nothing,
  answer: v.object({
    proposal: v.nullable(v.object({ body: v.string(), by: handle, day, proofs: v.array(proof) })),
  }),
  errors: [],
})

/** Proposes the next key list with the recipients and desk envelopes that go with it. Replaces a waiting proposal. */
export const proposeKeyList = route({
  id: 'propose-key-list', method: 'POST', path: '/api/key-list/proposal', surface: 'desk', caller: 'staff',
  summary: 'Propose the next key list to the officers.',
  body: v.object({
    body: statement(limits.keyList), recipients: v.record(v.string(), v.string()),
    envelopes: v.pipe(v.array(deskEnvelope), v.maxLength(200)),
  }),
  answer: nothing, errors: ['not-valid', 'conflict'],
})

/** Adds an officer's signature to the waiting proposal; with enough of them the list is published in the same step. */
export const signProposal = route({
  id: 'sign-proposal', method: 'POST', path: '/api/key-list/sign', surface: 'desk', caller: 'staff',
  summary: 'Hand in an officer’s signature.',
  body: v.object({ version: position, proof }),
  answer: v.object({ published: v.boolean() }), errors: ['not-found', 'not-valid'],
})

const pending = v.object({
  handle, signing: point, recipient: v.string(), languages: v.array(v.string()), invitation: plainId,
  /** The last day on which they wait for being proposed; null where there is none. */
  until: v.nullable(day),
})

/** Who is suspended, who has enrolled and waits for the officers, and what is still on keys of people who left. */
export const readPeople = route({
  id: 'read-people', method: 'GET', path: '/api/people', surface: 'desk', caller: 'staff',
  summary: 'Suspensions, waiting enrolments and work left on old keys.',
  body: nothing,
  answer: v.object({
    suspended: v.array(v.object({ handle, by: handle, day, order: v.string() })),
    pending: v.array(pending),
    /** Cases whose current epoch still names somebody who is suspended or removed. */
    casesOnOldKeys: v.array(v.object({ case: plainId, handles: v.array(handle), mine: v.boolean() })),
    /** Desk keys that such a person also held. */
    desksOnOldKeys: v.array(v.object({ desk: deskId, handles: v.array(handle) })),
  }),
  errors: [],
})

/** Locks a person out at once. */
export const suspend = route({
  id: 'suspend', method: 'POST', path: '/api/people/suspend', surface: 'desk', caller: 'staff',
  summary: 'Lock a member out at once, until the officers decide.',
  body: v.object({ order: statement(limits.statement) }), answer: nothing, errors: ['not-valid', 'not-found'],
})

/** Makes an invitation. The code itself never reaches the server: only its hash. */
export const invite = route({
  id: 'invite', method: 'POST', path: '/api/people/invite', surface: 'desk', caller: 'staff',
  summary: 'Invite a person to enrol within seven days.',
  body: v.object({ invitation: plainId, codeHash: b64x32 }), answer: v.object({ until: day }), errors: ['conflict'],
})

/** A new member's device hands in public keys and its own sealed vault. */
export const enrol = route({
  id: 'enrol', method: 'POST', path: '/api/enrol', surface: 'desk', caller: 'anyone',
  summary: 'Enrol with an invitation code; whom nobody proposes to the officers within seven days is forgotten.',
  body: v.object({
    code: b64x32, handle, signing: point, recipient: v.pipe(v.string(), v.maxLength(2100)),
    languages: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(30)),
    vault: sealed(limits.vault),
    wraps: v.pipe(v.array(newWrap), v.minLength(1), v.maxLength(5)),
  }),
  answer: nothing, errors: ['not-found', 'conflict', 'not-valid'],
})

/** Key lists, desk keys and people. */
export const directoryRoutes = [
  readKeyList, readKeyListChain, readRecipients, readDeskEnvelopes, addDeskEnvelopes, readProposal, proposeKeyList,
  signProposal, readPeople, suspend, invite, enrol,
] as const
