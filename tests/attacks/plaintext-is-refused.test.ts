import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createSmallAge, looksLikeSealed, openForeignReport, openReport, parseClassicRecipient, parseRecipient, referenceAge,
  sealClassicExport, sealWithPassphrase, textOf, utf8, writeStatement,
} from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import { desk, random, tools, unlistedKey } from './team/organisation.ts'
import { atDesk, freshItem, reporter, writtenReport } from './team/reporter.ts'

const somebody = await reporter(8)
const report = await writtenReport(somebody)
/** A key pair of the age project's own tests (`age1…`, X25519): of the old kind that we refuse. */
const classic = valueOf(parseClassicRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'))

test('what is no sealed item is not taken for one, whatever it says of itself', () => {
  const texts = [
    '', '{"encrypted":true,"text":"They came to my house"}', 'They came to my house',
    'age-encryption.org/v1\nThey came to my house', '-----BEGIN AGE ENCRYPTED FILE-----\n', 'x'.repeat(10_000),
  ]
  for (const text of texts) assert.equal(looksLikeSealed(utf8(text)), false, text.slice(0, 40))
  assert.equal(looksLikeSealed(report.sealed), true)
})

test('a header with plain text behind its first lines is not taken for a sealed item', () => {
  const header = valueOf(textOf(report.sealed.subarray(0, 1500)))
  assert.equal(looksLikeSealed(utf8(`${header} They came to my house ${'.'.repeat(5000)}`)), false)
})

test('an age file for the old kind of key, or for a passphrase, is not taken for a sealed item', async () => {
  const plain = utf8('They came to my house')
  assert.equal(looksLikeSealed(valueOf(await sealClassicExport(plain, [classic]))), false)
  assert.equal(looksLikeSealed(await sealWithPassphrase(plain, 'correct horse battery staple')), false)
})

test('an age file with a second reader is not taken for a sealed item', async () => {
  const two = await tools.age.seal(utf8('They came to my house'), [desk.recipient, unlistedKey().recipient])
  assert.equal(looksLikeSealed(two), false)
  refusedAs(await openReport(tools, two, atDesk(somebody.mailbox, freshItem())), 'other-shape')
})

test('a recipient of the old kind is refused by name, not used', () => {
  refusedAs(parseRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'), 'classic-recipient')
})

test('neither container opens a file that also has a recipient of another kind', async () => {
  const header = valueOf(textOf(report.sealed.subarray(0, 1627)))
  const [version, ...rest] = header.split('\n')
  const extra = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}`
  const mixed = Uint8Array.of(...utf8([version, extra, ...rest].join('\n')), ...report.sealed.subarray(1627))
  for (const age of [createSmallAge({ random }), createSmallAge({ random, subtle: null }), referenceAge]) {
    refusedAs(await age.open(mixed, desk.identity), 'other-recipient-kind')
  }
  assert.equal(looksLikeSealed(mixed), false)
})

test('a report without its code of authenticity is refused, at the desk and when handed in by hand', async () => {
  const body = JSON.stringify({ v: 1, kind: 'report', mailbox: somebody.mailbox, answers: { text: 'unsigned' } })
  const sealed = await tools.age.seal(utf8(writeStatement({ body, proofs: [] })), [desk.recipient])
  refusedAs(await openReport(tools, sealed, atDesk(somebody.mailbox, freshItem())), 'malformed')
  refusedAs(await openForeignReport(tools, sealed, desk), 'malformed')
})

test('a sealed item with anything behind it is refused by whoever opens it', async () => {
  const longer = Uint8Array.of(...report.sealed, 0x20)
  assert.equal((await openReport(tools, longer, atDesk(somebody.mailbox, report.item))).ok, false)
})
