import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion } from './fixtures/made-activity.ts'
import { mitigations, mitigationsFor } from './mitigation/mitigation.ts'
import { privateRequests, REQUEST_KINDS } from './mitigation/request.ts'
import { reportOn } from './report.ts'
import { reportFile, type ReportFile } from './report-file.ts'
import { bitsWording, crowdWording, surenessWording } from './report-words.ts'
import { defaultOptions } from './signal.ts'
import { signals } from './signals.ts'

const activity = madeActivity({
  pages: [madePage('Mail: heron@example.org {{#babel:be|ru-4}}')],
  edits: [madeEdit(7, { namespace: 3, addedText: 'My phone: +44 20 7946 0958' })],
  uploads: [madeUpload('A.jpg', madeVersion({ serials: [{ what: 'camera', value: '6003456' }] }))],
  gaps: [{ source: 'file-bytes', wiki: null, why: 'not-asked' }],
})
const told = { usePrior: true, told: { realNames: ['Ana Told Kovač'], addresses: ['80.94.160.7'] } }
const report = reportOn(activity, signals, told)
const messages =
  JSON.parse(await readFile(new URL('../../../i18n/en.json', import.meta.url), 'utf8')) as Record<string, string>

test('the most harmful findings come first, and every signal has a state', () => {
  const harms = report.findings.map(({ harm }) => harm)
  assert.deepEqual(harms, harms.toSorted((a, b) => b - a))
  assert.equal(report.results.length, signals.length)
  assert.equal(Object.values(report.counts).reduce((sum, count) => sum + count, 0), signals.length)
  assert.equal(report.caution.key, 'exposure-caution')
})

test('no wording of the result promises safety', () => {
  const words = Object.entries(messages).filter(([key]) => key.startsWith('exposure-'))
  assert.ok(words.length > 100)
  for (const [key, text] of words) {
    const promising = /\b(?:is|are|you'?re|you’re) (?:completely |now )?safe\b|no risk|nothing to worry/i.test(text)
    assert.ok(!promising || /does not mean/.test(text), key)
  }
})

test('every word of a result has its message', () => {
  const used = JSON.stringify([report, mitigations, REQUEST_KINDS.flatMap((kind) =>
    privateRequests(kind, activity.accounts[0], activity.wikis[0] ?? assert.fail(), report.findings))])
  const keys = [...used.matchAll(/"key":"(exposure-[a-z0-9-]+)"/g)].map(([, key = '']) => key)
  for (const { crowd, bits, sureness } of report.findings) {
    keys.push(crowdWording(crowd).key, surenessWording(sureness).key, ...(bits ? [bitsWording(bits).key] : []))
  }
  assert.ok(keys.length > 60)
  for (const key of keys) assert.ok(messages[key] !== undefined, key)
})

test('what was told in confidence is in no result and no file', () => {
  const file = reportFile(report, activity, '2026-11-21')
  assert.ok(!/Told|80\.94/.test(file))
  assert.match(file, /"format": "small-places-exposure-report"/)
})

test('a file says whose it is, how that was seen, and of which time it is', () => {
  const { day, accounts, read } = JSON.parse(reportFile(report, activity, '2026-11-21')) as ReportFile
  assert.equal(day, '2026-11-21')
  assert.deepEqual(accounts, [{ name: activity.accounts[0].name, proof: 'signed-in' }])
  const days = activity.edits.map(({ at }) => new Date(at * 1_000).toISOString().slice(0, 10)).toSorted()
  assert.ok(read.span !== null && read.span.first <= (days[0] ?? '') && read.span.last >= (days.at(-1) ?? ''))
  const nothing = madeActivity()
  const empty = JSON.parse(reportFile(reportOn(nothing, signals, defaultOptions), nothing, '2026-11-21')) as ReportFile
  assert.equal(empty.read.span, null)
})

test('a request points at what it is about and does not repeat it', () => {
  const [wiki] = activity.wikis
  assert.ok(wiki)
  const [request] = privateRequests('suppression', activity.accounts[0], wiki, report.findings)
  assert.ok(request)
  assert.ok(request.links.length >= 2)
  assert.equal(request.address, 'https://wiki.example/w/index.php?title=Special%3AEmailUser%2FOversight')
  assert.doesNotMatch(JSON.stringify(request), /heron@|7946/)
  const [files] = privateRequests('file-version-hiding', activity.accounts[0], wiki, report.findings)
  assert.deepEqual(files?.links, ['https://wiki.example/w/index.php?title=File%3AA.jpg'])
  assert.deepEqual(privateRequests('rename', activity.accounts[0], wiki, report.findings)[0]?.links, [])
})

test('every finding has something to do, and all of it says what it does not do', () => {
  for (const { mitigations, id } of report.findings) assert.ok(mitigationsFor(mitigations).length > 0, id)
  for (const { limits } of mitigations) assert.ok(messages[limits.key])
})

test('figures are told in tenths, and a range as one', () => {
  assert.deepEqual(surenessWording({ kind: 'measured', low: 0.79, high: 0.83 }), { key: 'exposure-sure-about', values: [8] })
  assert.deepEqual(surenessWording({ kind: 'measured', low: 0.7, high: 0.83 }).values, [7, 8])
})
