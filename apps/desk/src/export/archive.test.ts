import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import {
  contexts, hybridKeyPair, openWithPassphrase, parseSigningKey, parseStatement, referenceAge, signersOf,
} from '@small-places/encryption'
import type { Language } from '../language/language.ts'
import { must, note, reply, takenUp } from '../testing/story.test.ts'
import { random, tools } from '../testing/world.test.ts'
import { caseArchive } from './archive.ts'
import { makePassphrase } from './passphrase.ts'
import { recipientKind, sealArchive } from './sealed-case.ts'

/** Says the key of a message and its values. */
const keys: Language = {
  code: 'en', direction: 'ltr', has: () => true, t: (key, ...values) => [key, ...values].join(' '), parts: () => [],
  number: String, day: (day) => day, minute: (minute) => minute,
  minuteUtc: (minute) => `${minute} UTC`, nameOf: (language) => language,
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

test('an export holds what was said, the files, and every signature as it was made', async (t) => {
  const story = await takenUp(t)
  await reply(story, story.ana, '<script>alert(1)</script> & "more"')
  await note(story, story.ana, 'a note of the team')
  await story.reporter.say('message', { text: 'an answer' })
  await story.reporter.attach('a.png', new TextEncoder().encode('pixels'))
  await story.reporter.attach('A.PNG', new TextEncoder().encode('other pixels'))
  const open = await story.seenBy(story.ana)
  const files = unzipSync(await caseArchive({ open, by: 'ana', day: '2026-11-21', language: keys, progress: () => {} }))
  assert.deepEqual(Object.keys(files).sort(),
    ['README.txt', 'case.json', 'files/A (2).PNG', 'files/a.png', 'index.html'])
  assert.equal(text(files['files/a.png']), 'pixels')

  const page = text(files['index.html'])
  for (const said of ['They follow me from work', '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;',
    'a note of the team', 'an answer']) {
    assert.ok(page.includes(said), said)
  }
  assert.equal(page.split('They follow me from work').length, 2)
  assert.match(page, /ana<\/bdi> · [^<]+ UTC/)
  assert.doesNotMatch(page, /<p class="head">(?:(?!<\/p>).)*<\/p><\/article>/)
  assert.doesNotMatch(page, /<script/)
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/)

  const record = JSON.parse(text(files['case.json'])) as {
    manifests: string[]; events: { statement: string }[]; reporter: { statement: string }[]; alarms: string[]
  }
  const key = parseSigningKey(story.world.staff.get('ana')?.keys.signer.key ?? '')
  assert.ok(key.ok)
  const signed = async (statement: string, context: typeof contexts[keyof typeof contexts]) => {
    const parsed = parseStatement(statement)
    assert.ok(parsed.ok)
    return (await signersOf(tools.verify, context, parsed.value, new Map([['ana', key.value]]))).has('ana')
  }
  assert.ok(await signed(record.manifests[0] ?? '', contexts.manifest))
  assert.ok(record.events.length >= 4)
  for (const { statement } of record.events) assert.ok(await signed(statement, contexts.event))
  assert.equal(record.reporter.length, 4)
  assert.deepEqual(record.alarms, [])
})

test('a file that cannot be had is named as missing and does not stop the export', async (t) => {
  const story = await takenUp(t)
  await story.reporter.attach('a.png', new Uint8Array(100))
  const open = await story.seenBy(story.ana)
  story.world.traffic.losesRequest = (route) => route === 'read-blob'
  const files = unzipSync(await caseArchive({ open, by: 'ana', day: '2026-11-21', language: keys, progress: () => {} }))
  assert.equal(files['files/a.png'], undefined)
  assert.match(text(files['case.json']), /"missing": "unreachable"/)
})

test('an export opens with its passphrase, with the own key, or with the key of who it is for, and with nothing else',
  async (t) => {
  const { ana } = await takenUp(t)
  const archive = new TextEncoder().encode('an archive')
  const passphrase = await makePassphrase(random)
  assert.match(passphrase, /^([a-z]+-){7}[a-z]+$/)
  const locked = must(await sealArchive(ana.bench, archive, { kind: 'passphrase', passphrase }))
  assert.deepEqual(must(await openWithPassphrase(locked, passphrase)), archive)
  const own = must(await sealArchive(ana.bench, archive, { kind: 'own-key' }))
  assert.deepEqual(must(await referenceAge.open(own, ana.bench.keys.pair.identity)), archive)
  const partner = hybridKeyPair(random(32))
  const theirs = must(await sealArchive(
    ana.bench, archive, { kind: 'recipient', recipient: ` ${partner.recipient}\n` }))
  assert.deepEqual(must(await referenceAge.open(theirs, partner.identity)), archive)
  assert.equal((await referenceAge.open(theirs, ana.bench.keys.pair.identity)).ok, false)
})

test('a key of the old kind is known as one, and nonsense is no key', () => {
  assert.equal(recipientKind('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'), 'classic')
  assert.equal(recipientKind(hybridKeyPair(random(32)).recipient), 'hybrid')
  assert.equal(recipientKind('age1hello'), null)
})
