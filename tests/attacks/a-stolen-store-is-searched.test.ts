import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSqlite } from '@small-places/adapters'
import {
  base64url, createSmallAge, createBlob, deriveReporter, loadWordList, mailboxOf, SEED_LENGTH, sealItem,
  sealLetter, toHex, utf8, wordsFromSeed,
} from '@small-places/encryption'
import type { BlobId, MailboxId } from '@small-places/kernel'
import { valueOf } from './team/expect.ts'
import { amira, boris, chen, desk, deskSeed, keysOf, random, tools } from './team/organisation.ts'
import { freshId, freshItem, heading, letter, reporter } from './team/reporter.ts'
import { signedIn, startService } from './team/service.ts'
import { nextEpoch, note, takeUp } from './team/taken-up.ts'

const CANARY = 'canary-7f3a'
/** Every way in which somebody would look for these bytes in a copy. */
const spellings = (bytes: Uint8Array): readonly Buffer[] => [
  Buffer.from(bytes), Buffer.from(toHex(bytes)), Buffer.from(toHex(bytes).toUpperCase()),
  Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le'),
  // Inside longer base64 the same bytes stand in one of three ways, whose middle is the same.
  ...[0, 1, 2].map(
    shift => Buffer.from(Buffer.from([...new Uint8Array(shift), ...bytes]).toString('base64url').slice(4, -4))),
]

test('after a whole case no text, name, key or token stands in the copied database, its log or its pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stolen-'))
  const clock = { now: () => Date.parse('2026-11-21T12:00:00Z') }
  const store = await openSqlite({ path: join(folder, 'store.sqlite'), clock })
  try {
    const running = await startService({}, store)
    const { service } = running
    const somebody = await reporter(77)
    const made = await takeUp(running, somebody, chen)
    const caller = signedIn(amira, 'desk')

    const own = heading(2)
    const { sealed } = await sealItem(
      tools, somebody, { kind: 'desk', recipient: desk.recipient }, own, 'message', { text: `${CANARY} message` })
    valueOf(await service.answer('send-item', null, {
      mailbox: somebody.mailbox, token: somebody.token, item: own.item, seq: 2, to: { kind: 'desk', desk: 'main' },
      sealed: base64url.encode(sealed), work: null,
    }))
    const content = letter(somebody.mailbox, { text: `${CANARY} letter` })
    const sent = valueOf(await sealLetter(tools, keysOf(amira).signer, somebody.mac, somebody.reply.recipient, content))
    valueOf(await service.answer('append-to-case', caller, {
      ...await note(made.case, made.epoch, amira, 'internal'),
      letters: [{ letter: content.letter, n: 1, sealed: base64url.encode(sent.sealed) }],
    }))
    const seed = random(32)
    const upload = await createBlob(
      createSmallAge({ random }), seed, 5000, async (from, to) => utf8(CANARY.repeat(600)).subarray(from, to))
    const blob = freshId() as BlobId
    valueOf(await service.answer(
      'start-blob', null, { mailbox: somebody.mailbox, token: somebody.token, blob, size: upload.length }))
    const { epoch, ...body } = await nextEpoch(made, amira, amira, boris)
    valueOf(await service.answer('change-epoch', caller, body))
    await service.answer('open-mailbox', null, somebody)

    const secrets: readonly (readonly [string, Uint8Array])[] = [
      ['text', utf8(CANARY)], ['report', utf8('They came to my house')], ['note', utf8('ask counsel')],
      ['token', utf8(somebody.token)], ['token bytes', valueOf(base64url.decode(somebody.token))],
      ['mac', somebody.mac],
      ['seed of the words', new Uint8Array(16).fill(77)], ['seed of a file', seed], ['desk seed', deskSeed],
      ['officer seed', new Uint8Array(16).fill(1)], ['staff root', new Uint8Array(32).fill(11)],
      ...[made.epoch, epoch].flatMap(({ keys }) => [...keys].map(([name, key]) => [name, key.seed] as const)),
    ]
    for (const name of await readdir(folder)) {
      const stolen = await readFile(join(folder, name))
      for (const [what, bytes] of secrets) {
        for (const spelling of spellings(bytes)) assert.equal(stolen.indexOf(spelling), -1, `${what} in ${name}`)
      }
    }
    const all = Buffer.concat(await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name)))))
    assert.ok(all.includes(somebody.mailbox), 'the search finds what is there')
    assert.ok(all.includes(somebody.tokenHash))
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
})

test('words have 128 bits, and nothing in a copy lets one guess be tried against many mailboxes at once', async () => {
  assert.equal(SEED_LENGTH, 16)
  const list = await loadWordList('en')
  assert.equal(list.words.length, 2048)
  assert.equal((await wordsFromSeed(new Uint8Array(16).fill(3), list, tools.sha256)).length, 12)
  // A guess gives one mailbox id of 128 bits: the id itself is the salt, and there is no table to precompute.
  const [one, other] = [await deriveReporter(tools.sha256, new Uint8Array(16).fill(3)),
    await deriveReporter(tools.sha256, new Uint8Array(16).fill(4))]
  assert.notEqual(one.mailbox, other.mailbox)
  assert.equal(valueOf(base64url.decode(one.mailbox)).length, 16)
})

test('the mailbox id binds token, MAC key and reply key: with any one exchanged it is another mailbox', async () => {
  const [one, other] = [await reporter(1), await reporter(2)]
  const own = { tokenHash: one.tokenHash, mac: one.mac, reply: one.reply.recipient }
  const ids = new Set<MailboxId>([await mailboxOf(tools.sha256, own)])
  for (const changed of [{ tokenHash: other.tokenHash }, { mac: other.mac }, { reply: other.reply.recipient }]) {
    ids.add(await mailboxOf(tools.sha256, { ...own, ...changed }))
  }
  assert.equal(ids.size, 4)
  assert.ok(ids.has(one.mailbox))
})

test('what the server keeps of a token does not open the mailbox', async () => {
  const running = await startService()
  const somebody = await reporter(3)
  await takeUp(running, somebody)
  const answer =
    await running.service.answer('open-mailbox', null, { mailbox: somebody.mailbox, token: somebody.tokenHash })
  assert.deepEqual(answer, { ok: true, value: { found: false } })
  assert.notEqual(freshItem(), freshItem())
})
