import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../fixtures/made-activity.ts'
import { WikiReading } from './wiki-reading.ts'

const timestamp = '2024-01-01T00:00:00Z'
const general = { wikiid: 'testwiki', lang: 'en', server: 'https://wiki.example', script: '/w/index.php' }

test('logs without end are read up to a limit, the newest first, and that there are more is told', () => {
  const reading = WikiReading.begin(signedIn('Alice'), { session: 'anonymous', limits: { log: 1200 } })
  const asked = { log: 0, 'filter-log': 0 }
  while (!reading.isDone) {
    for (const { id, step } of reading.requests(1)) {
      if (step !== 'log' && step !== 'filter-log') {
        reading.accept(id, step === 'site' ? { query: { general } } : { error: { code: 'readapidenied' } })
        continue
      }
      const part = asked[step]++
      const rows = Array.from({ length: 500 }, (_, row) => part * 500 + row)
      const query = step === 'log'
        ? { logevents: rows.map((logid) => ({ logid, type: 'thanks', user: 'Alice', timestamp })) }
        : { abuselog: rows.map((hit) => ({ id: hit, timestamp })) }
      assert.ok(reading.accept(id, { query, continue: { [step]: String(part + 1), continue: '-||' } }).ok)
    }
  }
  assert.deepEqual(asked, { log: 3, 'filter-log': 3 })
  const { log, gaps } = reading.activity()
  assert.equal(log.length, 3000)
  assert.deepEqual(gaps.filter(({ why }) => why === 'too-much').map(({ source }) => source).toSorted(), ['filter-log', 'log'])
})
