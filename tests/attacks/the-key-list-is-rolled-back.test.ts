import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Anchor, keyListBody, keyListRefOf } from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import {
  accept, boris, chain, firstList, nextList, officers, pins, published, readList, signList, today, withoutMember,
} from './team/organisation.ts'

const DAY = 86_400_000

const second = await nextList(published, { staff: withoutMember(chain.newest, boris) })
const third = await nextList(second, {})
const remembering = async (list: string): Promise<Anchor> =>
  ({ kind: 'remembered', keyList: keyListRefOf(await readList(list)) })

test('a staff device that has seen the removal of a colleague refuses the list from before', async () => {
  refusedAs(await accept([published], await remembering(second)), 'rolled-back')
  refusedAs(await accept([published, second], await remembering(third)), 'rolled-back')
})

test('a staff device notices another list of the version it remembers, though officers signed it', async () => {
  const other = await nextList(published, {})
  refusedAs(await accept([other], await remembering(second)), 'forked')
  refusedAs(await accept([published, other], await remembering(second)), 'forked')
})

test('a staff device does not skip from what it remembers to a list that nothing links to it', async () => {
  refusedAs(await accept([third], await remembering(published)), 'chain-incomplete')
  assert.ok((await accept([published, second, third], await remembering(published))).ok)
})

test('a reporter’s page refuses a list below the version in the pins', async () => {
  const raised: Anchor = { kind: 'pins', pins: { ...pins, lowestVersion: 2 } }
  refusedAs(await accept([published], raised), 'rolled-back')
  assert.ok((await accept([published, second], raised)).ok)
})

test('an old list cannot be used for longer than its life and its grace', async () => {
  const end = Date.parse('2027-02-18T00:00:00Z') + DAY
  assert.equal(valueOf(await accept([published], undefined, end - 1)).freshness.state, 'current')
  assert.equal(valueOf(await accept([published], undefined, end + 30 * DAY - 1)).freshness.state, 'in-grace')
  refusedAs(await accept([published], undefined, end + 30 * DAY), 'expired')
})

test('no list can be given a longer life than ninety days', () => {
  refusedAs(keyListBody({ ...firstList, expires: '2027-02-19' }), 'malformed')
})

test('a list that was issued for the future is refused', async () => {
  refusedAs(await accept([published], undefined, today - 3 * DAY), 'not-yet-issued')
})

test('one officer alone authorises nothing, however often they sign', async () => {
  refusedAs(await accept([await signList(firstList, 'officer-1')]), 'not-authorised')
  refusedAs(await accept([await signList(firstList, 'officer-1', 'officer-1', 'officer-1')]), 'not-authorised')
})

test('staff cannot stand in for officers', async () => {
  refusedAs(await accept([await signList(firstList, 'officer-1', 'amira', 'boris')]), 'not-authorised')
})

test('an officer who is listed twice under two names does not count twice', () => {
  const [one, two, three] = firstList.officers
  assert.ok(one !== undefined && two !== undefined && three !== undefined)
  refusedAs(keyListBody({ ...firstList, officers: [one, { ...two, key: one.key }, three] }), 'malformed')
})

test('a threshold of one is refused wherever it stands', () => {
  refusedAs(keyListBody({ ...firstList, threshold: 1 }), 'malformed')
})

test('new officers need the old ones and themselves', async () => {
  const keys = officers['officer-3']
  assert.ok(keys !== undefined)
  const changed = { officers: firstList.officers.filter(({ id }) => id !== 'officer-1') }
  refusedAs(await accept([published, await nextList(published, changed, 'officer-1', 'officer-2')]), 'not-authorised')
  refusedAs(await accept([published, await nextList(published, changed, 'officer-3')]), 'not-authorised')
  assert.ok((await accept([published, await nextList(published, changed, 'officer-2', 'officer-3')])).ok)
})

test('a colleague who was removed never comes back under the same name', async () => {
  const back = await nextList(second, { staff: firstList.staff })
  refusedAs(await accept([published, second, back]), 'staff-altered')
})

test('nobody’s keys are exchanged under their name, and nobody disappears', async () => {
  const [amira, , chen] = firstList.staff
  assert.ok(amira !== undefined && chen !== undefined)
  const swapped = firstList.staff.map(entry => entry === amira
    ? { ...entry, signing: firstList.officers[0]?.key ?? entry.signing } : entry)
  const officersOut = { officers: firstList.officers.slice(1), threshold: 2 }
  refusedAs(await accept([published, await nextList(published, { staff: firstList.staff.slice(1) })]), 'staff-altered')
  refusedAs(
    await accept([published, await nextList(published, { staff: swapped, ...officersOut }, 'officer-2', 'officer-3')]),
    'staff-altered',
  )
})

test('the list of another organisation, or of a demonstration, is not taken for ours', async () => {
  refusedAs(await accept([await signList({ ...firstList, organisation: 'Elsewhere' }, 'officer-1', 'officer-2')]),
    'other-organisation')
  refusedAs(await accept([await signList({ ...firstList, demo: true }, 'officer-1', 'officer-2')]), 'demo-elsewhere')
  refusedAs(await accept([published, await nextList(published, { demo: true })]), 'other-organisation')
})

test('a single byte of a list changed makes it nobody’s', async () => {
  const altered = published.replace('"Main desk"', '"Mein desk"')
  assert.notEqual(altered, published)
  refusedAs(await accept([altered]), 'not-authorised')
})
