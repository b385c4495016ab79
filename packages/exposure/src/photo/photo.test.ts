import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeUpload, madeVersion } from '../fixtures/made-activity.ts'
import { defaultOptions, type Finding } from '../signal.ts'
import type { Activity } from '../activity.ts'
import { photo } from './photo.ts'

function found(activity: Activity): readonly Finding[] {
  const assessment = photo.assess(activity, defaultOptions)
  return assessment.state === 'found' ? assessment.findings : []
}
const of = (findings: readonly Finding[], key: string): readonly Finding[] => findings.filter(({ claim }) => claim.key === key)
const taken = (day: number): { field: 'taken'; local: string } =>
  ({ field: 'taken', local: `2024-03-${String(day).padStart(2, '0')}T10:00:00` })

test('photos that come back to one door on several days are found, and one outing elsewhere is not', () => {
  const home = [1, 5, 9, 20].map((day) => madeUpload(`Home ${day}.jpg`,
    madeVersion({ gps: [{ latitude: 53.9 + day / 10_000, longitude: 27.56 }], times: [taken(day)] })))
  const outing = Array.from({ length: 12 }, (_, index) => madeUpload(`Lake ${index}.jpg`,
    madeVersion({ gps: [{ latitude: 54.88, longitude: 26.7 }], times: [taken(15)] })))
  const [cell, ...more] = of(found(madeActivity({ uploads: [...outing, ...home] })), 'exposure-photo-cell')
  assert.equal(more.length, 0)
  assert.deepEqual(cell?.claim.values, [4, 4, '53.90, 27.56'])
  assert.equal(cell?.harm, 5)
  assert.equal(cell?.crowd.size, 'few')
})

test('a place in an old version is found though the file shown now is clean', () => {
  const old = madeVersion({ gps: [{ latitude: 1, longitude: 2 }] }, { archiveName: '20240101000000!A.jpg' })
  const [places] = of(found(madeActivity({ uploads: [madeUpload('A.jpg', old, madeVersion({}))] })), 'exposure-photo-places')
  assert.deepEqual(places?.notes.map(({ key }) => key), ['exposure-note-only-in-old-versions'])
  assert.deepEqual(places?.mitigations.slice(0, 2), ['clean-new-version', 'ask-hide-old-version'])
})

test('one camera in files of two accounts ties these together', () => {
  const version = madeVersion({ serials: [{ what: 'camera', value: '6003456' }] })
  const both = [madeUpload('A.jpg', version), { ...madeUpload('B.jpg', version), account: 1 }]
  assert.equal(of(found(madeActivity({ uploads: both })), 'exposure-photo-serial-accounts')[0]?.harm, 5)
  const one = [madeUpload('A.jpg', version), madeUpload('B.jpg', version)]
  assert.deepEqual(of(found(madeActivity({ uploads: one })), 'exposure-photo-serial')[0]?.claim.values, [2, '6003456'])
})

test('an owner’s name is found without its rights notice; the account’s own name says nothing new', () => {
  const owners = (value: string) => [madeUpload('A.jpg', madeVersion({ owners: [{ field: 'copyright', value }] }))]
  assert.deepEqual(of(found(madeActivity({ uploads: owners('© 2019 Ana Kovač') })), 'exposure-photo-owner')[0]?.claim.values,
    ['Ana Kovač', 1])
  assert.deepEqual(found(madeActivity({ uploads: owners('quiet_heron') })), [])
  assert.deepEqual(found(madeActivity({ uploads: owners('All rights reserved') })), [])
})

test('a camera’s clock and a smaller picture inside are told', () => {
  const version = madeVersion({
    utcOffset: { minutes: 210, from: 'satellite-time' }, previews: [{ what: 'thumbnail', size: 9000 }],
  })
  const findings = found(madeActivity({ uploads: [madeUpload('A.jpg', version)] }))
  assert.deepEqual(findings.map(({ claim }) => [claim.key, claim.values[0]]),
    [['exposure-photo-clock', '+03:30'], ['exposure-photo-previews', 1]])
})

test('files that were not read are no files without traces', () => {
  const unread = { ...madeVersion({}), facts: null }
  assert.equal(photo.assess(madeActivity({ uploads: [madeUpload('A.jpg', unread)] }), defaultOptions).state, 'could-not-check')
  assert.equal(photo.assess(madeActivity(), defaultOptions).state, 'not-found-by-these-rules')
  assert.equal(photo.assess(madeActivity({ gaps: [{ source: 'uploads', wiki: null, why: 'not-there' }] }), defaultOptions).state,
    'could-not-check')
})

test('thousands of photos with places are looked through in bounded time', () => {
  const uploads = Array.from({ length: 6000 }, (_, index) => madeUpload(`${index}.jpg`,
    madeVersion({ gps: [{ latitude: (index * 7919 % 1600) / 10 - 80, longitude: (index * 104_729 % 3600) / 10 - 180 }] })))
  assert.equal(of(found(madeActivity({ uploads })), 'exposure-photo-places')[0]?.evidenceCount, 6000)
})
