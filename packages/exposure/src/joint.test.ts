import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeActivity, wiki } from './fixtures/made-activity.ts'
import { jointOf } from './joint.ts'
import type { Family, Finding, Signal, SignalId } from './signal.ts'
import { jointWordings } from './report-words.ts'
import { weightOfOnlyOne, weightUnknown } from './weight.ts'
import { say } from './wording.ts'

const finding = (signal: SignalId, low: number, high: number): Finding => ({
  id: `${signal}/${low}`, signal, harm: 3, claim: say('exposure-no-edits'), evidence: [], evidenceCount: 0,
  sureness: { kind: 'exact' }, crowd: { size: 'few', of: null }, bits: { low, high },
  measuredOn: say('exposure-measured-on-nothing'), notes: [], mitigations: [],
})
const signal = (id: SignalId, family: Family): Signal => ({
  id, family, harm: 3, reads: [],
  assess: () => ({ state: 'could-not-check', why: say('exposure-no-edits'), unread: [] }),
})
const signals = [
  signal('place', 'whereabouts'), signal('time-zone', 'whereabouts'), signal('language', 'writing'),
  signal('disclosure', 'identity'),
]
const ids = ['place', 'time-zone', 'language', 'disclosure'] as const

test('what is known together lies between the strongest and the sum, and never beyond one person', () => {
  const some = fc.array(fc.tuple(fc.constantFrom(...ids), fc.double({ min: 0, max: 14, noNaN: true })), { minLength: 1 })
  fc.assert(fc.property(some, (all) => {
    const findings = all.map(([id, bits]) => finding(id, bits, bits))
    const { bits } = jointOf(findings, signals, madeActivity())
    assert.ok(bits !== null && bits.high !== null)
    const most = Math.log2(4000)
    const strongest = Math.max(...all.map(([, bits]) => bits))
    assert.ok(Math.abs(bits.low - Math.min(most, strongest)) < 1e-9)
    assert.ok(bits.high <= most + 1e-9 && bits.high >= bits.low)
    assert.ok(bits.high <= all.reduce((sum, [, bits]) => sum + bits, 0) + 1e-9)
  }))
})

test('many findings of one signal are no more than its strongest', () => {
  const photos = Array.from({ length: 9 }, (_, index) => finding('place', index / 2, index / 2))
  assert.deepEqual(jointOf(photos, signals, madeActivity()).bits, { low: 4, high: 4 })
})

test('signals of one family are shown as one part', () => {
  const { families } = jointOf([finding('place', 2, 3), finding('time-zone', 1, 2), finding('language', 1, 1)], signals, madeActivity())
  assert.deepEqual(families, [
    { family: 'whereabouts', signals: ['place', 'time-zone'], bits: { low: 2, high: 5 } },
    { family: 'writing', signals: ['language'], bits: { low: 1, high: 1 } },
  ])
})

test('without any bits nothing is said of how many look the same', () => {
  const { bits, crowd } = jointOf([], signals, madeActivity())
  assert.equal(bits, null)
  assert.equal(crowd.size, 'unknown')
})

const withoutStatistics = madeActivity({ wikis: [{ id: wiki, language: 'en', indexUrl: null, activeEditors: null }] })

test('where somebody wrote their address, no number stands beside it: one thing alone points to one person', () => {
  for (const activity of [madeActivity(), withoutStatistics]) {
    const address = { ...finding('disclosure', 0, 0), ...weightOfOnlyOne(activity) }
    const joint = jointOf([address, finding('time-zone', 1.4, 1.6)], signals, activity)
    assert.deepEqual(jointWordings(joint).map(({ key }) => key), ['exposure-joint-one'])
    assert.notEqual(joint.bits?.high, 1.6)
  }
})

test('with a finding that nobody has counted there is no upper bound, and that is said', () => {
  const employer = { ...finding('disclosure', 0, 0), ...weightUnknown() }
  const joint = jointOf([employer, finding('time-zone', 1.44, 1.6)], signals, madeActivity())
  assert.deepEqual(joint.bits, { low: 1.44, high: null })
  assert.deepEqual(jointWordings(joint),
    [say('exposure-joint-at-least', 1.4), say('exposure-joint-uncounted', 1)])
  assert.deepEqual(jointWordings(jointOf([employer], signals, madeActivity())), [say('exposure-joint-none-counted', 1)])
})
