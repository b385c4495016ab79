import {
  compartmentKey, contexts, deriveOfficer, deriveReporter, deriveStaff, hybridKeyPair, keyListBody, keyListRefOf,
  recipientHashOf, signBody, verifyChain, verifyManifest, writeManifest, writeStatement, type KeyList, type Pins,
  type Primitives, type StaffEntry,
} from '@small-places/encryption'
import { caseOf, epochOf, fill, handleOf, must } from './inputs.ts'

/** The people, keys and statements that the vectors of sections 4 to 6 share; all secrets are one repeated byte. */
export const makeTeam = async (tools: Primitives) => {
  const { sha256 } = tools
  const officers = await Promise.all([1, 2, 3].map((n) => deriveOfficer(sha256, fill(16, n), null)))
  const staff = await Promise.all([11, 12].map((n) => deriveStaff(sha256, fill(32, n), null)))
  const [first, second] = staff
  if (first === undefined || second === undefined) throw new Error('a team of two')
  const desk = hybridKeyPair(fill(32, 21))
  const reporter = await deriveReporter(sha256, fill(16, 31))

  const publish = async (body: string, by: readonly number[]) => {
    const proofs = []
    for (const n of by) {
      const officer = officers[n - 1]
      if (officer !== undefined) proofs.push(await signBody(officer.signer, `officer-${n}`, contexts.keyList, body))
    }
    return writeStatement({ body, proofs })
  }
  const entries: StaffEntry[] = []
  for (const [i, { signer, pair }] of staff.entries()) {
    entries.push({
      handle: handleOf(`member-${i + 1}`), signing: signer.key,
      recipientHash: await recipientHashOf(sha256, pair.recipient), roles: ['desk'], languages: ['en'],
      status: 'active',
    })
  }
  const pins: Pins = {
    v: 1, kind: 'pins', organisation: 'Example', threshold: 2, lowestVersion: 1,
    officers: officers.map(({ signer }, i) => ({ id: `officer-${i + 1}`, key: signer.key })),
  }
  const content: Omit<KeyList, 'v' | 'kind'> = {
    version: 1, demo: false, organisation: 'Example', issued: '2026-11-21', expires: '2027-02-19', previous: null,
    threshold: 2,
    officers: await Promise.all(officers.map(async ({ signer, pair }, i) => ({
      id: `officer-${i + 1}`, key: signer.key, recipientHash: await recipientHashOf(sha256, pair.recipient),
    }))),
    desks: [{ id: 'main', name: 'Main', recipient: desk.recipient, since: '2026-11-21' }],
    retiredDesks: [], staff: entries,
  }
  const list = await publish(must(keyListBody(content)), [1, 3])
  const chain = must(await verifyChain(tools, { kind: 'pins', pins }, [list]))
  const next = { ...content, version: 2, previous: chain.newest.hash, issued: '2026-12-21', expires: '2027-03-21' }

  const keys = { thread: compartmentKey(fill(32, 51)), internal: compartmentKey(fill(32, 52)) }
  const reads = { thread: epochOf(1), internal: epochOf(1) }
  const manifest = await writeManifest(first.signer, {
    case: caseOf(41), epoch: epochOf(1), previous: null, by: handleOf('member-1'), day: '2026-11-21',
    keyList: keyListRefOf(chain.newest),
    compartments: [
      { name: 'thread', mailbox: reporter.mailbox, recipient: keys.thread.pair.recipient },
      { name: 'internal', recipient: keys.internal.pair.recipient },
    ],
    members: [
      { handle: handleOf('member-1'), role: 'lead', since: '2026-11-21', reads },
      { handle: handleOf('member-2'), role: 'member', since: '2026-11-21', reads },
    ],
    successor: handleOf('member-2'), takeover: false, heads: {},
  })
  return {
    first, second, desk, reporter, pins, list, chain, keys, manifest, publish,
    nextBody: must(keyListBody(next)),
    verified: must(await verifyManifest(tools, chain, caseOf(41), null, manifest)),
  }
}

/** What `makeTeam` makes. */
export type Team = Awaited<ReturnType<typeof makeTeam>>
