import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity } from './activity.ts'
import { madeActivity, madePage, signedIn } from './fixtures/made-activity.ts'
import { isPlanFor, planFor, readPlan, tick, writePlan, type Plan, type Planned } from './plan.ts'
import { reportOn } from './report.ts'
import { defaultOptions } from './signal.ts'
import { signals } from './signals.ts'

const step = 'ask-suppression'
const day = '2026-11-21'
const checked = (activity: Activity): Planned => ({ activity, report: reportOn(activity, signals, defaultOptions) })
const withPage = (text: string, name = 'Quiet Heron'): Planned =>
  checked(madeActivity({ accounts: [signedIn(name)], pages: [madePage(text)] }))
const stateIn = ({ items }: Plan) => items.find(({ mitigation }) => mitigation === step)?.state

const one = withPage('Mail: heron@example.org')
const plan = tick(planFor(one, 'salt'), step, 'asked', day)

test('a plan keeps its ticks through a file and a second check, and holds no personal data', () => {
  assert.doesNotMatch(writePlan(plan), /heron|example/i)
  assert.deepEqual(readPlan(writePlan(plan)), { ok: true, value: plan })
  assert.deepEqual(planFor(one, 'another', plan), plan)
  for (const text of ['', '{}', 'null', writePlan(plan).replace('asked', 'safe')]) assert.equal(readPlan(text).ok, false)
})

test('a step is open again when there is more to do, and when as much was found as before but something else', () => {
  for (const text of ['heron@example.org and heron@example.net', 'Mail: heron@elsewhere.example']) {
    assert.equal(stateIn(planFor(withPage(text), 'another', plan)), 'open', text)
  }
})

test('what was ticked off for one account counts for no other, whether it is still needed there or not', () => {
  const [same, clean] = [withPage('Mail: heron@example.org', 'Loud Stork'), withPage('I like birds.', 'Loud Stork')]
  assert.equal(isPlanFor(plan, same.activity), false)
  assert.equal(stateIn(planFor(same, 'another', plan)), 'open')
  assert.equal(stateIn(planFor(clean, 'another', plan)), undefined)
})

test('what is done stays to be seen when nothing of it is found any more', () => {
  assert.equal(stateIn(planFor(withPage('I like birds.'), 'another', tick(plan, step, 'done', day))), 'done')
})

test('marks are short, and differ with the salt, so that what was found cannot be read back from a list made before', () => {
  const marks = (salt: string): readonly string[] => {
    const { owner, items } = planFor(one, salt)
    return [owner, ...items.map(({ mark }) => mark)]
  }
  for (const mark of marks('salt')) assert.ok(mark.length <= 2)
  assert.notDeepEqual(marks('salt'), marks('another'))
})

test('a plan that was kept before there were marks can be opened, and lends its ticks to no account', () => {
  const old = JSON.stringify({
    format: plan.format, version: 1, items: plan.items.map(({ mark: _, ...item }) => item),
  })
  const read = readPlan(old)
  assert.ok(read.ok)
  assert.equal(stateIn(read.value), 'asked')
  assert.equal(stateIn(planFor(one, 'another', read.value)), 'open')
})
