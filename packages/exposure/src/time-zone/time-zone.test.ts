import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeEdit } from '../fixtures/made-activity.ts'
import { defaultOptions } from '../signal.ts'
import { madeUpLife } from './fixtures/made-up-life.ts'
import { timeZone } from './time-zone.ts'

const editsIn = (zone: string, count: number, daysOff?: readonly number[]) =>
  [...madeUpLife(zone, count, 5, daysOff)].map((at, index) => madeEdit(index + 1, { at }))

test('three hundred edits from Tokyo point to its clocks, with how sure that is and what it was measured on', () => {
  const assessment = timeZone.assess(madeActivity({ edits: editsIn('Asia/Tokyo', 300) }), defaultOptions)
  assert.equal(assessment.state, 'found')
  const [finding] = assessment.state === 'found' ? assessment.findings : []
  assert.deepEqual(finding?.claim, { key: 'exposure-time-zone-claim', values: ['UTC+9', 'Tokyo'] })
  assert.equal(finding?.sureness.kind, 'measured')
  assert.equal(finding?.measuredOn.key, 'exposure-time-zone-measured')
  assert.equal(finding?.evidence.length, 5)
  assert.ok(finding?.bits && finding.bits.low >= 0 && finding.bits.high >= finding.bits.low)
})

test('the prior is said, and can be switched off', () => {
  const edits = editsIn('Asia/Tehran', 200, [3, 4])
  const keys = (usePrior: boolean, language: string): readonly string[] => {
    const wikis = madeActivity().wikis.map(wiki => ({ ...wiki, language }))
    const assessment = timeZone.assess(madeActivity({ edits, wikis }), { ...defaultOptions, usePrior })
    return assessment.state === 'found' ? assessment.findings[0].notes.map(({ key }) => key) : []
  }
  assert.ok(keys(true, 'fa').includes('exposure-time-zone-prior-given'))
  assert.ok(keys(true, 'en').includes('exposure-time-zone-prior-population'))
  assert.ok(keys(false, 'fa').includes('exposure-time-zone-prior-uniform'))
})

test('it tells that short delays do not help', () => {
  const assessment = timeZone.assess(madeActivity({ edits: editsIn('Asia/Tokyo', 300) }), defaultOptions)
  const notes = assessment.state === 'found' ? assessment.findings[0].notes : []
  const values = notes.find(({ key }) => key === 'exposure-time-zone-delays')?.values.map(Number) ?? []
  const [atOnce = 0, sixHours = 0, spread = 0] = values
  assert.equal(values.length, 5)
  assert.ok(sixHours > atOnce - 10 && spread < sixHours)
})

test('a few edits are no finding and no proof of safety; none cannot be checked', () => {
  assert.equal(timeZone.assess(madeActivity({ edits: editsIn('Asia/Tokyo', 6) }), defaultOptions).state,
    'not-found-by-these-rules')
  assert.equal(timeZone.assess(madeActivity(), defaultOptions).state, 'could-not-check')
})
