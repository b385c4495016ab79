import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { ExportFile } from './export-file.ts'
import { GuidedExport } from './guided-export.ts'
import { readSavedAnswers } from './saved-answers.ts'

/** What a MediaWiki 1.39.17 answered in the signed-in session of Alice. */
const text = await readFile(new URL('../fixtures/mediawiki-1.39-own-session.json', import.meta.url), 'utf8')
const answers = (JSON.parse(text) as ExportFile).answers.map((answer) => JSON.stringify(answer))
const answerOf = ({ params }: GuidedExport['missing'][number]): string =>
  answers.find((answer) => answer.includes(`"${params['requestid']}"`)) ?? ''
const inSession = (answer: string, id: number, name: string): string =>
  answer.replace(/"userinfo":\{"id":4,"name":"Alice"/, `"userinfo":{"id":${id},"name":"${name}"`)

test('opening each link that is named leads to the end, and to all that the wiki showed', () => {
  const guided = new GuidedExport()
  let opened = 0
  for (let [next] = guided.missing; next !== undefined; [next] = guided.missing) {
    assert.deepEqual(guided.add(answerOf(next)), { ok: true, value: undefined })
    opened++
  }
  assert.equal(opened, answers.length)
  assert.equal(guided.reading?.account.name, 'Alice')
  const again = new GuidedExport()
  assert.ok(again.add(guided.toFile()).ok)
  assert.deepEqual(again.reading, guided.reading)
})

test('the first link is the one that says who is signed in, and nothing is taken before it', () => {
  const guided = new GuidedExport()
  assert.deepEqual(guided.missing.map(({ source }) => source), [null])
  assert.deepEqual(guided.add(answers[1] ?? ''), { ok: false, error: 'no-account' })
  assert.deepEqual(guided.add(inSession(answers[0] ?? '', 0, '127.0.0.1')), { ok: false, error: 'no-account' })
  assert.equal(guided.reading, null)
})

test('what another account was shown is refused, and what was there stays', () => {
  const guided = new GuidedExport()
  assert.ok(guided.add(answers[0] ?? '').ok)
  const [next] = guided.missing
  assert.ok(next)
  assert.deepEqual(guided.add(inSession(answerOf(next), 5, 'Borna')), { ok: false, error: 'other-account' })
  assert.deepEqual(guided.missing[0], next)
  assert.ok(guided.add(answerOf(next)).ok)
})

test('an answer that is not understood is refused, and its link stays', () => {
  const guided = new GuidedExport()
  assert.ok(guided.add(answers[0] ?? '').ok)
  const [next] = guided.missing
  assert.ok(next)
  const odd = answerOf(next).replace('"general":', '"general":null,"was":')
  assert.deepEqual(guided.add(odd), { ok: false, error: 'not-an-answer' })
  assert.deepEqual(guided.missing[0], next)
})

test('what answers no link, is there already or came from a busy wiki is told apart', () => {
  const guided = new GuidedExport()
  assert.ok(guided.add(answers[0] ?? '').ok)
  assert.deepEqual(guided.add(answers[0] ?? ''), { ok: false, error: 'known' })
  assert.deepEqual(guided.add('{"query":{}}'), { ok: false, error: 'not-asked' })
  assert.deepEqual(guided.add('<html>'), { ok: false, error: 'not-an-answer' })
  assert.deepEqual(guided.add('[]'), { ok: false, error: 'not-an-answer' })
  assert.deepEqual(guided.add('{"error":{"code":"maxlag"}}'), { ok: false, error: 'busy' })
})

test('a fault of the wiki is no answer: its link stays, and the answer that comes later is taken', () => {
  const guided = new GuidedExport()
  assert.ok(guided.add(answers[0] ?? '').ok)
  while (guided.missing.length > 0) {
    const [next] = guided.missing
    assert.ok(next)
    const { requestid } = next.params
    for (const code of ['internal_api_error_DBConnectionError', 'internal_api_error_DBAccessDenied', 'readonly']) {
      const fault = JSON.stringify({ error: { code, info: '' }, requestid })
      assert.deepEqual(guided.add(fault), { ok: false, error: 'busy' })
    }
    assert.deepEqual(guided.missing[0], next)
    assert.ok(guided.add(answerOf(next)).ok)
  }
  const whole = readSavedAnswers([text])
  assert.ok(whole.ok)
  assert.deepEqual(guided.reading?.activity, whole.value.activity)
})

test('a whole export with a fault in it is taken, and only the link of the fault is still to be opened', () => {
  const requestid = (JSON.parse(answers[3] ?? '') as { readonly requestid: string }).requestid
  const fault = JSON.stringify({ error: { code: 'internal_api_error_DBQueryTimeoutError', info: '' }, requestid })
  const guided = new GuidedExport()
  assert.ok(guided.add(`{"format":"small-places-exposure-export","version":1,"answers":[${answers.with(3, fault).join()}]}`).ok)
  assert.deepEqual(guided.missing.map(({ params }) => params['requestid']), [requestid])
  assert.ok(guided.add(answers[3] ?? '').ok)
  assert.deepEqual(guided.missing, [])
})

test('what a wiki refused and shows later, with the right account, takes the place of the refusal, never the other way', () => {
  const requestid = (JSON.parse(answers[3] ?? '') as { readonly requestid: string }).requestid
  const refusal = JSON.stringify({ error: { code: 'permissiondenied', info: '' }, requestid })
  const guided = new GuidedExport()
  for (const answer of answers.slice(0, 3)) assert.ok(guided.add(answer).ok)
  assert.ok(guided.add(refusal).ok)
  assert.ok(guided.add(answers[3] ?? '').ok)
  assert.deepEqual(guided.add(refusal), { ok: false, error: 'known' })
  assert.deepEqual(guided.add(answers[3] ?? ''), { ok: false, error: 'known' })
  assert.deepEqual(guided.reading?.activity.gaps.filter(({ why }) => why === 'refused'), [])
  const [better, worse] = [[...answers, refusal], [refusal, ...answers]].map((all) => readSavedAnswers(all))
  assert.deepEqual(better, worse)
  assert.deepEqual(better, readSavedAnswers(answers))
})

test('answers that were saved one by one, or as one file, come to the same', () => {
  const whole = readSavedAnswers([text])
  assert.ok(whole.ok)
  assert.deepEqual(whole.value.missing, [])
  assert.deepEqual(readSavedAnswers(answers.toReversed()), whole)
  assert.deepEqual(readSavedAnswers(['<mediawiki>']), { ok: false, error: 'not-an-export' })
})

test('exports of two wikis of one account are put together, those of two accounts are not', () => {
  const elsewhere = text.replaceAll('"wikiid":"testwiki"', '"wikiid":"otherwiki"')
  const both = readSavedAnswers([text, elsewhere])
  assert.ok(both.ok)
  assert.deepEqual(both.value.activity.wikis.map(({ id }) => id), ['testwiki', 'otherwiki'])
  assert.equal(both.value.activity.accounts.length, 1)
  const somebody = text.replaceAll('Alice', 'Borna')
  assert.deepEqual(readSavedAnswers([text, somebody]), { ok: false, error: 'several-accounts' })
})
