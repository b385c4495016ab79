import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../fixtures/made-activity.ts'
import { WikiReading } from './wiki-reading.ts'

const general = { wikiid: 'testwiki', lang: 'en', server: 'https://wiki.example', script: '/w/index.php' }

/** Reads with these contributions; other requests are left unanswered. Gives what is asked for next. */
function read(...usercontribs: readonly object[]) {
  const reading = WikiReading.begin(signedIn('Alice'), { session: 'own' })
  for (const { id, step } of [...reading.requests(1), ...reading.requests(Infinity)]) {
    const userinfo = { id: 7, name: 'Alice' }
    if (step === 'site') assert.ok(reading.accept(id, { query: { userinfo, general } }).ok)
  }
  for (const { id, step } of reading.requests(Infinity)) {
    if (step === 'contributions') assert.ok(reading.accept(id, { query: { userinfo: { id: 7, name: 'Alice' }, usercontribs } }).ok)
  }
  return { reading, asked: reading.requests(Infinity) }
}
const edit = (revid: number, parts: object): object =>
  ({ user: 'Alice', pageid: 1, revid, ns: 1, title: 'Talk:X', timestamp: '2024-01-01T00:00:00Z', comment: '', ...parts })

test('a version that does not say which was before it is not the first of its page, and that is told', () => {
  const { reading, asked } = read(edit(3, {}), edit(2, { parentid: 1 }), edit(1, { new: true }))
  const texts = asked.filter(({ step }) => step === 'texts').map(({ params }) => params['revids'])
  assert.deepEqual(texts, ['1', '1|2'])
  assert.ok(reading.activity().gaps.some(({ source, why }) => source === 'edit-text' && why === 'not-there'))
})
