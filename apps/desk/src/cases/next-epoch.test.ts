import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EpochNumber, Handle } from '@small-places/kernel'
import { planEpoch, signsAs, type EpochChange, type EpochSituation } from './next-epoch.ts'

const epoch = (n: number): EpochNumber => n as EpochNumber
const handle = (name: string): Handle => name as Handle

type Member = EpochSituation['now']['members'][number]

const member = (name: string, role: 'lead' | 'member', reads: Record<string, number>): Member => ({
  handle: handle(name), role, since: '2026-11-20',
  reads: Object.fromEntries(Object.entries(reads).map(([at, from]) => [at, epoch(from)])),
})

const all = { thread: 1, internal: 1 }

function situation(change: Partial<EpochSituation> & { members?: readonly Member[]; successor?: string } =
  {}): EpochSituation {
  const members = change.members ?? [member('ana', 'lead', all), member('ben', 'member', all),
    member('kim', 'member', { thread: 2 })]
  return {
    now: {
      epoch: epoch(3), members, successor: handle(change.successor ?? 'ben'),
      compartments: [{ name: 'thread' }, { name: 'internal' }] as EpochSituation['now']['compartments'],
    },
    me: handle('ana'), today: '2026-11-21', able: new Set(['ana', 'ben', 'kim', 'zoe']), ...change,
  }
}

const planned = (given: EpochSituation, change: EpochChange) => {
  const plan = planEpoch(given, change)
  assert.ok(plan.ok, plan.ok ? '' : plan.error)
  return {
    successor: plan.value.successor, takeover: plan.value.takeover,
    members: Object.fromEntries(plan.value.members.map(({ handle: name, role, reads }) => [name, { role, reads }])),
  }
}

const refused = (given: EpochSituation, change: EpochChange): string => {
  const plan = planEpoch(given, change)
  assert.ok(!plan.ok)
  return plan.error
}

test('a colleague who is added with the history reads as far back as who adds them', () => {
  const plan = planned(situation(), { kind: 'add', handle: 'zoe', history: true, internal: true })
  assert.deepEqual(plan.members['zoe'], { role: 'member', reads: { thread: 1, internal: 1 } })
})

test('a colleague who is added without the history reads only what comes', () => {
  const plan = planned(situation(), { kind: 'add', handle: 'zoe', history: false, internal: true })
  assert.deepEqual(plan.members['zoe']?.reads, { thread: 4, internal: 4 })
})

test('an interpreter joins the conversation and not the notes of the team', () => {
  const plan = planned(situation(), { kind: 'add', handle: 'zoe', history: true, internal: false })
  assert.deepEqual(plan.members['zoe']?.reads, { thread: 1 })
})

test('nobody is promised keys that who adds them has not got', () => {
  const members = [member('ana', 'lead', { thread: 2, internal: 3 }), member('ben', 'member', all)]
  const plan = planned(situation({ members }), { kind: 'add', handle: 'zoe', history: true, internal: true })
  assert.deepEqual(plan.members['zoe']?.reads, { thread: 2, internal: 3 })
  assert.deepEqual(plan.members['ben']?.reads, { thread: 2, internal: 3 })
})

test('somebody who was taken out reads nothing of the next epoch', () => {
  const plan = planned(situation(), { kind: 'remove', handle: 'kim' })
  assert.deepEqual(Object.keys(plan.members), ['ana', 'ben'])
})

test('a case is never left to one person', () => {
  assert.equal(refused(situation(), { kind: 'remove', handle: 'ben' }), 'too-few-readers')
})

test('when the successor is taken out, another full reader follows', () => {
  const members = [member('ana', 'lead', all), member('ben', 'member', all), member('kim', 'member', all)]
  const plan = planned(situation({ members }), { kind: 'remove', handle: 'ben' })
  assert.equal(plan.successor, 'kim')
})

test('whoever has left or is suspended goes with any change', () => {
  const members = [member('ana', 'lead', all), member('ben', 'member', all), member('kim', 'member', all)]
  const plan = planned(situation({ members, able: new Set(['ana', 'ben']) }), { kind: 'renew' })
  assert.deepEqual(Object.keys(plan.members), ['ana', 'ben'])
})

test('handing over makes the successor the lead, and who hands over follows', () => {
  const plan = planned(situation(), { kind: 'hand-over', to: 'ben', text: '' })
  assert.equal(plan.members['ben']?.role, 'lead')
  assert.equal(plan.members['ana']?.role, 'member')
  assert.equal(plan.successor, 'ana')
  assert.equal(plan.takeover, false)
})

test('a case is not handed over to somebody who cannot read all of it', () => {
  assert.equal(refused(situation(), { kind: 'hand-over', to: 'kim', text: '' }), 'not-full-reader')
})

test('the successor takes over while the lead is away, and the lead follows', () => {
  const plan = planned(situation({ me: handle('ben') }), { kind: 'take-over' })
  assert.equal(plan.members['ben']?.role, 'lead')
  assert.equal(plan.members['ana']?.role, 'member')
  assert.equal(plan.successor, 'ana')
  assert.equal(plan.takeover, false)
})

test('another member takes over only when neither lead nor successor is left, and everybody sees it', () => {
  const members = [
    member('ana', 'lead', all), member('ben', 'member', all), member('kim', 'member', all),
    member('zoe', 'member', all),
  ]
  assert.equal(refused(situation({ members, me: handle('kim') }), { kind: 'take-over' }), 'not-entitled')
  const left = situation({ members, me: handle('kim'), able: new Set(['kim', 'zoe']) })
  assert.equal(signsAs(left), 'anybody')
  const plan = planned(left, { kind: 'take-over' })
  assert.equal(plan.takeover, true)
  assert.equal(plan.members['kim']?.role, 'lead')
  assert.equal(plan.successor, 'zoe')
})

test('who is no member changes nothing', () => {
  assert.equal(refused(situation({ me: handle('zoe') }), { kind: 'renew' }), 'not-entitled')
})

test('who is in the case already is not added again, and who is not able to read is not added at all', () => {
  assert.equal(refused(situation(), { kind: 'add', handle: 'ben', history: true, internal: true }), 'already-member')
  assert.equal(refused(situation(), { kind: 'add', handle: 'gone', history: true, internal: true }), 'unable')
})
