import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  base64url, createBlob, createSmallAge, type Keyring, loadAesGcm, paddedBlobLength, sealDeskEnvelope, sealItem,
  sealKeyring, sealLetter, sealSummary, sealVault, summaryKey, TEXT_SIZES,
} from '@small-places/encryption'
import { affected, caseId, eventContent, keyOf, startEpoch, writeEvent } from './team/case.ts'
import { valueOf } from './team/expect.ts'
import { amira, boris, desk, keysOf, random, tools } from './team/organisation.ts'
import { heading, letter, writtenReport } from './team/reporter.ts'

const epoch = await startEpoch(null)
const aes = await loadAesGcm()
/** Texts whose items all fit into the smallest size. */
const short = fc.string({ unit: 'grapheme', maxLength: 150 })
const runs = { numRuns: 12 }

/** The sizes that `seal` gives for different texts. */
const sizesOf = async (seal: (text: string) => Promise<Uint8Array>): Promise<ReadonlySet<number>> => {
  const sizes = new Set<number>()
  await fc.assert(fc.asyncProperty(short, async text => { sizes.add((await seal(text)).length) }), runs)
  return sizes
}

test('a report, a message, a confirmation and a closing are of one size', async () => {
  const to = { kind: 'desk', recipient: desk.recipient } as const
  const message =
    await sizesOf(async text => (await sealItem(tools, affected, to, heading(2), 'message', { text })).sealed)
  assert.equal(message.size, 1)
  for (const [kind, content] of [['words-confirmed', { confirmed: true }], ['close', {}]] as const) {
    assert.ok(message.has((await sealItem(tools, affected, to, heading(2), kind, content)).sealed.length), kind)
  }
  // A report carries the reply key of 2 kB and still fits.
  const report = await sizesOf(async text => (await writtenReport(affected, text)).sealed)
  assert.deepEqual(report, message)
})

test('a letter that says much, one that only tells a state, and one with a thread key are of one size', async () => {
  const { signer } = keysOf(amira)
  const { pair } = keyOf(epoch, 'thread')
  const seal = async (changes: Parameters<typeof letter>[1]) => valueOf(
    await sealLetter(tools, signer, affected.mac, affected.reply.recipient, letter(affected.mailbox, changes))).sealed
  const sizes = await sizesOf(text => seal({ text }))
  assert.equal(sizes.size, 1)
  assert.ok(sizes.has((await seal({ text: null })).length))
  assert.ok(sizes.has((await seal({
    thread: {
      epoch: epoch.manifest.body.epoch, manifest: epoch.manifest.hash, recipient: pair.recipient, mac: random(32),
      until: '2027-01-10',
    },
  })).length))
})

test('a note, a title and a hand-over are of one size', async () => {
  const sizes = await sizesOf(async text =>
    (await writeEvent(epoch, 'internal', eventContent(amira, { data: { text } }))).sealed)
  assert.equal(sizes.size, 1)
})

test('longer texts have one of few sizes', async () => {
  const sizes = new Set<number>()
  for (let length = 0; length < 60_000; length += 1500) {
    sizes.add((
      await writeEvent(epoch, 'internal', eventContent(amira, { data: { text: 'x'.repeat(length) } }))).sealed.length)
  }
  assert.ok(sizes.size <= TEXT_SIZES.length, `${sizes.size} sizes`)
})

test('what is sealed of a case list, a vault and a desk’s key has one size whatever is in it', async () => {
  const key = await summaryKey(tools.sha256, random(32), caseId, epoch.manifest.body.epoch)
  const summary = await sizesOf(async title => valueOf(
    await sealSummary(aes, random, key, caseId, epoch.manifest.body.epoch, { title: title.slice(0, 60) })))
  assert.equal(summary.size, 1)
  const keyList = { version: 1, hash: base64url.encode(random(32)) }
  const vault = async (handle: typeof amira) =>
    (await sealVault({ aes, random }, random(32), { handle, root: random(32), keyList })).length
  assert.equal(await vault(amira), await vault('a-much-longer-work-name' as typeof amira))
  const envelope = async (name: string) =>
    (await sealDeskEnvelope(tools, name, boris, random(32), keysOf(boris).pair.recipient)).length
  assert.equal(await envelope('main'), await envelope('another-desk-with-a-name'))
})

test('a keyring tells about how many cases there are and no more', async () => {
  const keyring = async (cases: number) => {
    const entries: Keyring = Object.fromEntries(Array.from({ length: cases }, () => [base64url.encode(random(16)), {
      epoch: epoch.manifest.body.epoch, manifest: base64url.encode(random(32)),
        seeds: { 1: { thread: base64url.encode(random(32)) } },
    }]))
    return (await sealKeyring({ sha256: tools.sha256, aes, random }, random(32), amira, entries)).length
  }
  assert.equal(await keyring(200), await keyring(201))
})

test('a file’s size is hidden to a few per cent, and small files are all alike', async () => {
  const age = createSmallAge({ random })
  const lengthOf = async (size: number) =>
    (await createBlob(age, random(32), size, async (from, to) => new Uint8Array(to - from))).length
  assert.equal(await lengthOf(1), await lengthOf(4000))
  await fc.assert(fc.asyncProperty(fc.integer({ min: 4097, max: 250_000_000 }), async size => {
    const padded = paddedBlobLength(size)
    assert.ok(padded >= size && padded <= size * 1.0625, String(size))
    // What remains of the size are the bits that Padmé keeps: a neighbour nearly always looks the same.
    assert.equal(paddedBlobLength(padded), padded)
    assert.equal(await lengthOf(size), await lengthOf(padded))
  }), { numRuns: 40 })
})
