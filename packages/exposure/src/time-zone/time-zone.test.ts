import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { madeActivity, madeEdit } from '../fixtures/made-activity.ts'
import { defaultOptions } from '../signal.ts'
import { timeZoneMeasured } from './data/measured.ts'
import { madeUpLife } from './fixtures/made-up-life.ts'
import { timeZone } from './time-zone.ts'

const editsIn = (zone: string, count: number, daysOff?: readonly number[]) =>
  [...madeUpLife(zone, count, 5, daysOff)].map((at, index) => madeEdit(index + 1, { at }))

const inLanguage = (language: string, activeEditors = 20_000) =>
  madeActivity().wikis.map(wiki => ({ ...wiki, language, activeEditors }))

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
    const assessment = timeZone.assess(madeActivity({ edits, wikis: inLanguage(language) }), { ...defaultOptions, usePrior })
    return assessment.state === 'found' ? assessment.findings[0].notes.map(({ key }) => key) : []
  }
  assert.ok(keys(true, 'fa').includes('exposure-time-zone-prior-given'))
  assert.ok(keys(true, 'en').includes('exposure-time-zone-prior-population'))
  assert.ok(keys(false, 'fa').includes('exposure-time-zone-prior-uniform'))
})

const findingIn = (zone: string, language: string, usePrior: boolean) => {
  const activity = madeActivity({ edits: editsIn(zone, 400), wikis: inLanguage(language) })
  const assessment = timeZone.assess(activity, { ...defaultOptions, usePrior })
  return assessment.state === 'found' ? assessment.findings[0] : assert.fail()
}

test('the claim says the hour that its sureness counts as right', async () => {
  const texts: unknown = JSON.parse(await readFile(new URL('../../../../i18n/en.json', import.meta.url), 'utf8'))
  const { 'exposure-time-zone-claim': claim } = texts as Readonly<Record<string, string>>
  assert.match(claim ?? '', /\$1, or an hour more or less/)
})

test('a guess is as sure as guesses that started alike; one that starts from a language was not measured', () => {
  const [given, population, uniform] =
    [findingIn('Europe/Berlin', 'de', true), findingIn('Europe/Berlin', 'en', true), findingIn('Europe/Berlin', 'en', false)]
  assert.deepEqual(given.sureness, { kind: 'not-measured', why: { key: 'exposure-time-zone-unmeasured', values: [] } })
  assert.equal(given.measuredOn.key, 'exposure-measured-on-nothing')
  const isOf = (prior: 'population' | 'uniform', { sureness }: typeof given): boolean =>
    timeZoneMeasured.reliability[prior].some(({ low, high }) =>
      sureness.kind === 'measured' && sureness.low === low && sureness.high === high)
  assert.deepEqual([isOf('population', population), isOf('uniform', population)], [true, false])
  assert.deepEqual([isOf('population', uniform), isOf('uniform', uniform)], [false, true])
})

test('how many editors look the same does not hang on what the guess starts from, and is called an estimate', () => {
  const [on, off] = [true, false].map(usePrior => findingIn('Europe/Berlin', 'de', usePrior))
  assert.ok(on && off)
  assert.ok(off.crowd.size === 'many' && off.crowd.about >= 10_000, JSON.stringify(off.crowd))
  assert.ok(off.bits && off.bits.low < 1, JSON.stringify(off.bits))
  for (const { notes } of [on, off]) assert.ok(notes.some(({ key }) => key === 'exposure-time-zone-crowd-given'))
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

test('no time zone is named for whoever publishes at one hour of the day, as we advise', () => {
  const day = (index: number) => 1_700_006_400 - 1_700_006_400 % 86_400 + index * 86_400
  const at = (hours: readonly number[]) => timeZone.assess(madeActivity({
    edits: Array.from({ length: 200 }, (_, index) =>
      madeEdit(index + 1, { at: day(index) + (hours[index % hours.length] ?? 0) * 3600 + index % 5 * 60 })),
  }), defaultOptions)
  for (const hours of [[5], [12], [5, 5, 5, 17], [23.8, 0.2]]) {
    const assessment = at(hours)
    assert.equal(assessment.state, 'not-found-by-these-rules')
    if (assessment.state !== 'not-found-by-these-rules') continue
    assert.equal(assessment.looked.key, 'exposure-time-zone-few-hours')
    assert.equal(assessment.looked.values.length, 3)
  }
})
