import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeEdit, madePage } from './fixtures/made-activity.ts'
import { reportFile } from './report-file.ts'
import { reportOn } from './report.ts'
import { defaultOptions } from './signal.ts'
import { signals } from './signals.ts'

test('more findings and places than a call takes arguments are reported on', () => {
  const mails = Array.from({ length: 140_000 }, (_, index) => `a${index}@b.org`)
  const many = reportOn(madeActivity({ pages: [madePage(mails.join('\n'))] }), signals, defaultOptions)
  assert.equal(many.findings.length, mails.length)
  const again = madeActivity({ pages: [madePage('a@b.org '.repeat(140_000))] })
  const [one, ...others] = reportOn(again, signals, defaultOptions).findings
  assert.deepEqual([one?.evidenceCount, others.length], [140_000, 0])
})

test('a file of a report holds some hundred places of each finding and says how many there are', () => {
  const edits = Array.from({ length: 2000 }, (_, index) => madeEdit(index + 1, { comment: 'write to heron@example.org' }))
  const activity = madeActivity({ edits })
  const file = reportFile(reportOn(activity, signals, defaultOptions), activity, '2026-11-21')
  assert.match(file, /"evidenceCount": 2000/)
  assert.ok(file.length < 1_000_000)
})
