import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CaseId, EpochNumber, Handle, ItemId, MailboxId } from '@small-places/kernel'
import * as encryption from './index.ts'
import { must } from './sample/team.ts'

/*
 * The published vectors are held against this package as another implementation would hold itself against them: from
 * what each vector gives, by deriving, verifying and opening.
 */

type Vector = Readonly<Record<string, unknown>>

const vectorsIn = (name: string): readonly Vector[] => {
  const text = readFileSync(new URL(`../../../docs/vectors/${name}.json`, import.meta.url), 'utf8')
  const { vectors } = JSON.parse(text) as { vectors: readonly Vector[] }
  assert.ok(vectors.length > 0)
  return vectors
}

const text = (vector: Vector, name: string): string => {
  const value = vector[name]
  assert.ok(typeof value === 'string', name)
  return value
}
const bytes = (vector: Vector, name: string): Uint8Array => must(encryption.base64url.decode(text(vector, name)))
const number = (vector: Vector, name: string): number => Number(vector[name])
const b64 = encryption.base64url.encode
const kindOf = (vectors: readonly Vector[], kind: string): Vector =>
  vectors.find(vector => vector['kind'] === kind) ?? assert.fail(kind)

const tools = await encryption.loadPrimitives(encryption.referenceAge)
const { sha256, verify } = tools

test('words of every list give their seed, and a seed gives its words', async () => {
  for (const vector of vectorsIn('words')) {
    const seed = bytes(vector, 'seed')
    const lists = vector['words'] as Readonly<Record<encryption.WordListCode, readonly string[]>>
    for (const code of encryption.WORD_LIST_CODES) {
      const list = await encryption.loadWordList(code)
      assert.deepEqual(await encryption.wordsFromSeed(seed, list, sha256), lists[code])
      assert.deepEqual(must(await encryption.readWords(lists[code].join(' '), [list], sha256)).seed, seed)
    }
  }
})

test('a reporter’s seed gives the published secrets', async () => {
  for (const vector of vectorsIn('reporter')) {
    const { mailbox, token, tokenHash, mac, reply } = await encryption.deriveReporter(sha256, bytes(vector, 'seed'))
    const threadMac = await encryption.threadMacOf(sha256, bytes(vector, 'threadSeed'), mailbox)
    const { seed, threadSeed } = vector
    assert.deepEqual(vector, {
      seed, mailbox, token, tokenHash, mac: b64(mac), ...reply, threadSeed, threadMac: b64(threadMac),
      threadItemKey: b64(await encryption.threadItemKey(sha256, mac, threadMac, mailbox)),
    })
  }
})

test('officers’ and members’ secrets give the published keys', async () => {
  for (const vector of vectorsIn('members')) {
    const derive = vector['kind'] === 'officer' ? encryption.deriveOfficer : encryption.deriveStaff
    const { signer, pair } = await derive(sha256, bytes(vector, 'secret'))
    const fingerprint = await encryption.fingerprintOf(sha256, signer.key)
    const { kind, secret } = vector
    assert.deepEqual(vector, { kind, secret, signing: signer.key, fingerprint, ...pair })
  }
})

test('bodies have the published hashes', async () => {
  const known = Object.values(encryption.contexts)
  const vectors = vectorsIn('statement')
  assert.deepEqual(vectors.map(({ context }) => context), known)
  for (const [i, vector] of vectors.entries()) {
    const context = known[i] ?? assert.fail()
    assert.equal(await encryption.hashStatement(sha256, context, text(vector, 'body')), vector['hash'])
  }
})

const [head = {}, ...lists] = vectorsIn('key-list')
const pins = must(encryption.parsePins(JSON.stringify(head['pins'])))
const chain = must(await encryption.verifyChain(tools, { kind: 'pins', pins }, lists[0]?.['lists'] as string[]))

test('key lists are accepted or refused as published', async () => {
  assert.equal(chain.newest.hash, head['hash'])
  for (const vector of lists) {
    const accepted = await encryption.acceptKeyLists(tools, {
      anchor: { kind: 'pins', pins }, lists: vector['lists'] as string[], now: number(vector, 'now'), loopback: false,
    })
    assert.equal(accepted.ok ? 'valid' : accepted.error, vector['outcome'])
  }
})

test('a report, an item for the thread and a letter open as published', async () => {
  const vectors = vectorsIn('conversation')
  const seeds = vectors[0] ?? assert.fail()
  const reporter = await encryption.deriveReporter(sha256, bytes(seeds, 'reporterSeed'))
  const desk = encryption.hybridKeyPair(bytes(seeds, 'deskSeed'))
  const thread = encryption.hybridKeyPair(bytes(seeds, 'threadSeed'))
  const threadMac = await encryption.threadMacOf(sha256, bytes(seeds, 'threadSeed'), reporter.mailbox)
  const desks = new Set((await encryption.knownDesks(sha256, chain.newest.list)).keys())
  const at = (vector: Vector, key: encryption.HybridKeyPair): encryption.ItemPlace =>
    ({ key, mailbox: reporter.mailbox, item: text(vector, 'item') as ItemId, desks })

  const report = kindOf(vectors, 'report')
  const openedReport = must(await encryption.openReport(tools, bytes(report, 'file'), at(report, desk)))
  assert.equal(openedReport.hash, report['hash'])
  assert.deepEqual(openedReport.mac, reporter.mac)
  assert.deepEqual(openedReport.body['answers'], { text: 'An example.' })

  const message = kindOf(vectors, 'message')
  const file = bytes(message, 'file')
  const openedItem = must(await encryption.openItem(tools, file, at(message, thread), reporter.mac, threadMac))
  assert.equal(openedItem.hash, message['hash'])
  assert.equal(openedItem.body['text'], 'Another example.')
  const checkingKey = await encryption.threadItemKey(sha256, reporter.mac, threadMac, reporter.mailbox)
  const checked = must(await encryption.openThreadItem(tools, file, at(message, thread), checkingKey))
  assert.deepEqual(checked, openedItem)

  const letter = kindOf(vectors, 'letter')
  const openedLetter = must(await encryption.openLetter(tools, bytes(letter, 'file'), {
    reply: reporter.reply, mac: reporter.mac, mailbox: reporter.mailbox, letter: text(letter, 'letter'),
    keyList: chain.newest,
  }))
  assert.equal(openedLetter.hash, letter['hash'])
  assert.equal(openedLetter.body.text, 'An answer.')
})

test('a case’s manifest, envelope, event and caches open as published', async () => {
  const vectors = vectorsIn('case')
  const first = vectors[0] ?? assert.fail()
  const id = text(first, 'case') as CaseId
  const member = 'member-2' as Handle
  const epoch = 1 as EpochNumber
  const { pair } = await encryption.deriveStaff(sha256, bytes(first, 'memberRoot'))
  const manifests = must(await encryption.verifyManifests(tools, chain, id, [text(first, 'manifest')]))
  const [manifest = assert.fail()] = manifests
  assert.equal(manifest.hash, first['hash'])

  const envelope = bytes(kindOf(vectors, 'envelope'), 'file')
  const keys = must(await encryption.openEnvelope(tools.age, envelope, pair, member, manifests))
  const seeds = Object.fromEntries([...keys.get(epoch) ?? []].map(([name, { seed }]) => [name, b64(seed)]))
  assert.deepEqual(seeds, first['seeds'])

  const deskEnvelope = kindOf(vectors, 'desk-envelope')
  const deskFile = bytes(deskEnvelope, 'file')
  const desk = must(await encryption.openDeskEnvelope(tools, deskFile, pair, member, chain.newest.list))
  assert.deepEqual(desk.seed, bytes(deskEnvelope, 'deskSeed'))

  const event = kindOf(vectors, 'event')
  const internal = keys.get(epoch)?.get('internal') ?? assert.fail()
  const opened = must(await encryption.openEvent(tools, bytes(event, 'file'), {
    key: internal.pair, case: id, compartment: text(event, 'compartment'), manifest,
    item: text(event, 'item') as ItemId, seq: number(event, 'seq'),
  }, chain))
  assert.equal(opened.hash, event['hash'])
  assert.deepEqual(opened.body.data, { text: 'A note.' })

  const aes = await encryption.loadAesGcm()
  const summary = kindOf(vectors, 'summary')
  const key = await encryption.summaryKey(sha256, internal.seed, id, epoch)
  assert.equal(b64(key), summary['key'])
  assert.deepEqual(must(await encryption.openSummary(aes, key, id, epoch, bytes(summary, 'box'))), summary['content'])

  const ring = kindOf(vectors, 'keyring')
  const cases = must(await encryption.openKeyring(
    { sha256, aes }, bytes(ring, 'vaultKey'), member, bytes(ring, 'box'),
  ))
  assert.deepEqual(must(encryption.keysFrom(cases[id]?.seeds ?? {}, manifests, member)), keys)
})

test('kit codes are printed and read as published', async () => {
  for (const vector of vectorsIn('kit-code')) {
    const code = bytes(vector, 'code')
    assert.equal(await encryption.writeKitCode(sha256, code), vector['printed'])
    assert.deepEqual(must(await encryption.readKitCode(sha256, text(vector, 'printed'))), code)
  }
})

test('the published vault opens by passphrase and kit code, by passkey and by recovery key', async () => {
  const [vector = assert.fail()] = vectorsIn('vault')
  const aes = await encryption.loadAesGcm()
  const unlock = (wrap: Vector): Promise<encryption.Unlocker> => {
    const secret = bytes(wrap, 'secret')
    switch (wrap['kind']) {
      case 'kit': return encryption.kitUnlocker(sha256, text(wrap, 'passphrase'), secret)
      case 'passkey': return encryption.passkeyUnlocker(sha256, secret)
      default: return encryption.recoveryUnlocker(sha256, secret)
    }
  }
  const wraps = vector['wraps'] as readonly Vector[]
  assert.deepEqual(wraps.map(({ kind }) => kind), ['kit', 'passkey', 'recovery'])
  for (const wrap of wraps) {
    const unlocker = await unlock(wrap)
    assert.equal(unlocker.locator, wrap['locator'])
    assert.equal(await encryption.locatorHashOf(sha256, unlocker.locator), wrap['locatorHash'])
    assert.equal(b64(unlocker.key), wrap['key'])
    const vaultKey = must(await encryption.unwrapVaultKey(aes, unlocker, bytes(wrap, 'wrap')))
    assert.deepEqual(vaultKey, bytes(vector, 'vaultKey'))
    const handle = 'member-1' as Handle
    const content = must(await encryption.openVault(aes, vaultKey, handle, bytes(vector, 'vault')))
    assert.deepEqual({ ...content, root: b64(content.root) }, vector['content'])
  }
  assert.equal(b64(await encryption.passkeyInput(sha256)), vector['passkeyInput'])
})

test('any two of the published shares give the recovery key', async () => {
  const [key = assert.fail(), ...given] = vectorsIn('recovery')
  const shares = await Promise.all(given.map(async vector => {
    const { pair } = await encryption.deriveOfficer(sha256, bytes(vector, 'officerSeed'))
    const share = must(await encryption.openRecoveryShare(tools.age, bytes(vector, 'file'), pair.identity))
    assert.equal(share.share, vector['share'])
    return share
  }))
  for (const left of shares) {
    const two = shares.filter(share => share !== left)
    const { recoveryKey } = must(await encryption.combineRecoveryShares(sha256, two))
    assert.equal(b64(recoveryKey), key['recoveryKey'])
  }
})

test('the published session, request and suspension verify', async () => {
  const [session = assert.fail(), request = assert.fail(), suspension = assert.fail()] = vectorsIn('session')
  const keyIn = (vector: Vector, name: string) => must(encryption.parseSigningKey(text(vector, name)))
  assert.equal(await encryption.verifySession(verify, keyIn(session, 'signing'), {
    origin: text(session, 'origin'), challenge: text(session, 'challenge'), handle: text(session, 'handle') as Handle,
    sessionKey: keyIn(session, 'sessionKey'),
  }, text(session, 'signature')), true)
  const authorization = must(encryption.parseAuthorization(text(request, 'authorization')))
  const parts = {
    method: text(request, 'method'), path: text(request, 'path'), body: encryption.utf8(text(request, 'body')),
  }
  const key = keyIn(request, 'sessionKey')
  assert.equal((await encryption.verifyRequest(tools, key, parts, authorization, authorization.milliseconds)).ok, true)
  assert.equal(must(await encryption.readSuspension(tools, chain, text(suspension, 'suspension'))).handle, 'member-2')
})

test('the published challenges are made and solved alike', async () => {
  for (const vector of vectorsIn('work')) {
    const subject = { route: text(vector, 'route'), mailbox: text(vector, 'mailbox'), item: text(vector, 'item') }
    const [key, expires, bits] = [bytes(vector, 'key'), number(vector, 'expires'), number(vector, 'bits')]
    const challenge = text(vector, 'challenge')
    const made = await encryption.makeChallenge(sha256, key, subject, expires, bits, bytes(vector, 'random'))
    assert.equal(made, challenge)
    const solution = text(vector, 'solution')
    assert.equal(await encryption.solveChallenge(sha256, challenge, { pause: async () => true }), solution)
    assert.equal((await encryption.verifyWork(sha256, key, subject, expires, challenge, solution)).ok, true)
  }
})

test('the published record has the published hashes', () => {
  let hash: string = encryption.FIRST_AUDIT_HASH
  for (const vector of vectorsIn('audit')) {
    const { subject } = JSON.parse(text(vector, 'line')) as { subject: string }
    assert.equal(encryption.auditSubject(text(vector, 'id') as MailboxId), subject)
    hash = encryption.nextAuditHash(hash, text(vector, 'line'))
    assert.equal(hash, vector['hash'])
  }
})
