import {
  contexts, hashStatement, keyListRefOf, loadAesGcm, sealDeskEnvelope, sealEnvelope, sealEvent, sealItem, sealKeyring,
  sealLetter, sealReport, sealSummary, seedsFor, summaryKey, threadMacOf, type CaseKeys, type CompartmentKey,
  type ItemHeading, type Primitives,
} from '@small-places/encryption'
import { b64, caseOf, countingBytes, epochOf, fill, handleOf, idOf, itemOf, must, type VectorFile } from './inputs.ts'
import type { Team } from './team.ts'

/** Section 1.1: the hash of a body in each context. */
export const statement = async ({ sha256 }: Primitives): Promise<VectorFile> => {
  const body = '{"v":1,"kind":"example","text":"é"}'
  return {
    about: 'The hash of one body in each context.',
    vectors: await Promise.all(Object.values(contexts).map(async (context) =>
      ({ context, body, hash: await hashStatement(sha256, context, body) }))),
  }
}

/** Section 4: lists that are valid for the pins, and lists that are not, with the reason. */
export const keyList = async (_: Primitives, team: Team): Promise<VectorFile> => {
  const { pins, list, nextBody, publish, chain } = team
  const [body = ''] = list.split('\n')
  const other = nextBody.replace('"Main"', '"Other"')
  const at = (lists: readonly string[], outcome: string, now = Date.UTC(2026, 11, 22)) => ({ now, lists, outcome })
  return {
    about: 'Lists, oldest first, at a time in milliseconds: whether the newest is valid for the pins, or why not.',
    vectors: [
      { pins, hash: chain.newest.hash },
      at([list], 'valid'),
      at([list, await publish(nextBody, [2, 3])], 'valid'),
      at([await publish(body, [1])], 'not-authorised'),
      at([await publish(body, [1, 1])], 'not-authorised'),
      at([list, await publish(nextBody, [3])], 'not-authorised'),
      at([list, (await publish(nextBody, [2, 3])).replace('"Main"', '"Other"')], 'not-authorised'),
      at([list, await publish(other.replace(chain.newest.hash, b64(fill(32, 0))), [1, 2])], 'broken-chain'),
      at([list], 'expired', Date.UTC(2027, 2, 22)),
      at([list], 'not-yet-issued', Date.UTC(2026, 10, 1)),
    ],
  }
}

const heading = (team: Team, n: number): ItemHeading => ({
  item: itemOf(60 + n), seq: n, keyList: keyListRefOf(team.chain.newest), letters: { count: 0, last: null },
  language: 'en',
})

/** Sections 5.1 and 5.3: a report, an item to the thread, and a letter, each as an age file. */
export const conversation = async (tools: Primitives, team: Team): Promise<VectorFile> => {
  const { reporter, desk, keys, first, chain, verified } = team
  const mac = await threadMacOf(tools.sha256, keys.thread.seed, reporter.mailbox)
  const thread = { kind: 'thread', recipient: keys.thread.pair.recipient, mac } as const
  const report = await sealReport(tools, reporter, desk.recipient, heading(team, 1), {
    lane: 'concern', answers: { text: 'An example.' }, lost: null, offline: false, inline: [],
  })
  const message = await sealItem(tools, reporter, thread, heading(team, 2), 'message', { text: 'Another example.' })
  const letter = must(await sealLetter(tools, first.signer, reporter.mac, reporter.reply.recipient, {
    mailbox: reporter.mailbox, letter: idOf(70), n: 1, previous: null, author: handleOf('member-1'), day: '2026-11-21',
    keyList: keyListRefOf(chain.newest), text: 'An answer.', state: 'read', received: 1,
    thread: {
      epoch: epochOf(1), manifest: verified.hash, recipient: keys.thread.pair.recipient, mac, until: '2027-01-20',
    },
  }))
  return {
    about: 'Files between the reporter with the seed given and the team of key-list.json, whose desk and thread have ' +
      'the seeds given; what each opens with, and its hash. Bytes in b64.',
    vectors: [
      { reporterSeed: b64(fill(16, 31)), deskSeed: b64(fill(32, 21)), threadSeed: b64(keys.thread.seed) },
      { kind: 'report', opens: 'desk', item: itemOf(61), hash: report.hash, file: b64(report.sealed) },
      { kind: 'message', opens: 'thread', item: itemOf(62), hash: message.hash, file: b64(message.sealed) },
      { kind: 'letter', opens: 'reply', letter: idOf(70), hash: letter.hash, file: b64(letter.sealed) },
    ],
  }
}

/** Sections 4.3 and 6: a case with one epoch, its envelope, an event, summary and keyring. */
export const caseFiles = async (tools: Primitives, team: Team): Promise<VectorFile> => {
  const { first, second, keys, verified, chain } = team
  const aes = await loadAesGcm()
  const random = countingBytes()
  const table: CaseKeys = new Map([[epochOf(1), new Map<string, CompartmentKey>(Object.entries(keys))]])
  const member = handleOf('member-2')
  const event = must(await sealEvent(
    tools, first.signer, verified, 'internal', keys.internal.pair.recipient,
    {
      item: itemOf(80), author: handleOf('member-1'), seq: 1, previous: null, seen: {}, at: '2026-11-21T10:15Z',
      keyList: keyListRefOf(chain.newest), type: 'note', data: { text: 'A note.' },
    },
  ))
  const envelope = must(await sealEnvelope(tools.age, [verified], member, second.pair.recipient, table))
  const deskEnvelope = await sealDeskEnvelope(tools, 'main', member, fill(32, 21), second.pair.recipient)
  const key = await summaryKey(tools.sha256, keys.internal.seed, caseOf(41), epochOf(1))
  const summary = must(await sealSummary(aes, random, key, caseOf(41), epochOf(1), { title: 'A title' }))
  const seeds = must(seedsFor([verified], member, table))
  const keyring = await sealKeyring({ sha256: tools.sha256, aes, random }, fill(32, 9), member, {
    [caseOf(41)]: { epoch: epochOf(1), manifest: verified.hash, seeds },
  })
  return {
    about: 'A case of the team of key-list.json: its manifest with compartment seeds, and what member-2 (root given) ' +
      'opens. Bytes in b64.',
    vectors: [
      {
        case: caseOf(41), memberRoot: b64(fill(32, 12)), manifest: team.manifest, hash: verified.hash,
        seeds: { thread: b64(keys.thread.seed), internal: b64(keys.internal.seed) },
      },
      { kind: 'envelope', file: b64(envelope) },
      { kind: 'desk-envelope', deskSeed: b64(fill(32, 21)), file: b64(deskEnvelope) },
      { kind: 'event', compartment: 'internal', item: itemOf(80), seq: 1, hash: event.hash, file: b64(event.sealed) },
      { kind: 'summary', key: b64(key), content: { title: 'A title' }, box: b64(summary) },
      { kind: 'keyring', vaultKey: b64(fill(32, 9)), box: b64(keyring) },
    ],
  }
}
