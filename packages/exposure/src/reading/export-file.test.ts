import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { ExportFile } from './export-file.ts'
import { identityRequest, linkTo, readExport } from './export-file.ts'

/** What a MediaWiki 1.39.17 answered in the signed-in session of Alice. */
const file =
  JSON.parse(await readFile(new URL('../fixtures/mediawiki-1.39-own-session.json', import.meta.url), 'utf8')) as ExportFile
const withAnswers = (answers: readonly unknown[]): ExportFile => ({ ...file, answers })

test('a whole export is read in any order, and names its owner itself', () => {
  const read = readExport(file)
  assert.ok(read.ok)
  assert.equal(read.value.account.name, 'Alice')
  assert.equal(read.value.account.proof, 'exported')
  assert.deepEqual(read.value.missing, [])
  const backwards = readExport(withAnswers(file.answers.toReversed()))
  assert.deepEqual(backwards, read)
  const words = read.value.activity.edits.find(({ title }) => title === 'Talk:Minsk')?.addedText
  assert.match(words ?? '', /I live in Minsk/)
  assert.doesNotMatch(JSON.stringify(read.value.activity), /Borna|Where does line 6/)
})

test('an export that has only begun tells which links are still to be opened, all in the same session', () => {
  const begun = readExport(withAnswers(file.answers.slice(0, 2)))
  assert.ok(begun.ok)
  assert.ok(begun.value.missing.length >= 7)
  for (const { params } of begun.value.missing) {
    assert.match(params['meta'] ?? '', /userinfo/)
    assert.match(linkTo('https://wiki.example/w/api.php', params), /^https:\/\/wiki\.example\/w\/api\.php\?action=query&/)
  }
  assert.ok(begun.value.activity.gaps.some(({ why }) => why === 'interrupted'))
})

test('a link that a busy wiki did not answer is still to be opened', () => {
  const busy = (answer: unknown): unknown => ({
    error: { code: 'maxlag', info: 'Waiting' }, requestid: (answer as { readonly requestid: string }).requestid,
  })
  const read = readExport(withAnswers(file.answers.map((answer, index) => index === 8 ? busy(answer) : answer)))
  assert.ok(read.ok)
  assert.deepEqual(read.value.missing.map(({ source }) => source), ['edits'])
})

test('a link that the wiki refuses does not spoil the file, and is told', () => {
  const refused = file.answers.map((answer): unknown => JSON.stringify(answer).includes('"abuselog"')
    ? { error: { code: 'permissiondenied', info: '' }, requestid: (answer as { readonly requestid: string }).requestid } : answer)
  assert.notDeepEqual(refused, file.answers)
  const read = readExport(withAnswers(refused))
  assert.ok(read.ok)
  assert.ok(read.value.activity.gaps.some(({ source, why }) => source === 'filter-log' && why === 'refused'))
})

test('an answer of another account, or of nobody, spoils the file', () => {
  const renamed = (answer: unknown, name: string, id: number): unknown => JSON.parse(JSON.stringify(answer)
    .replace(/"userinfo":\{"id":4,"name":"Alice"/, `"userinfo":{"id":${id},"name":"${name}"`))
  const swapped = (name: string, id: number, place: number): ExportFile =>
    withAnswers(file.answers.map((answer, index) => index === place ? renamed(answer, name, id) : answer))
  assert.deepEqual(readExport(swapped('Borna', 5, 3)), { ok: false, error: 'other-account' })
  assert.deepEqual(readExport(swapped('127.0.0.1', 0, 0)), { ok: false, error: 'no-account' })
  assert.deepEqual(readExport(swapped('127.0.0.1', 0, 4)), { ok: false, error: 'other-account' })
})

test('an answer that is not understood counts as not saved, and leaves the rest of the file as it is', () => {
  const isEdits = (answer: unknown): boolean => JSON.stringify(answer).includes('"usercontribs"')
  const odd = file.answers.map((answer): unknown => isEdits(answer)
    ? JSON.parse(JSON.stringify(answer).replace('"usercontribs":[', '"usercontribs":[null,')) : answer)
  const read = readExport(withAnswers(odd))
  assert.ok(read.ok)
  assert.deepEqual(read.value.missing.map(({ source }) => source), ['edits'])
  assert.ok(read.value.activity.pages.length > 0)
  assert.ok(read.value.activity.gaps.some(({ source, why }) => source === 'edits' && why === 'interrupted'))
})

test('edits of somebody else among one’s own are not taken, nor is what stands beside them', () => {
  const odd = file.answers.map((answer): unknown => JSON.parse(JSON.stringify(answer)
    .replace(/("usercontribs":\[.*?"user":"Alice".*?"user":)"Alice"/, '$1"Borna"')))
  const read = readExport(withAnswers(odd))
  assert.ok(read.ok)
  assert.deepEqual(read.value.activity.edits, [])
})

test('a file without the answer that says whose it is, is not taken; nor is anything else', () => {
  assert.deepEqual(readExport(withAnswers(file.answers.slice(1))), { ok: false, error: 'no-account' })
  assert.deepEqual(readExport({ answers: [] }), { ok: false, error: 'not-an-export' })
  assert.deepEqual(readExport(withAnswers([7])), { ok: false, error: 'malformed' })
  assert.ok(!Object.values(identityRequest).some((value) => value.includes('Alice')))
})
