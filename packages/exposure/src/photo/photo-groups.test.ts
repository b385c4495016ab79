import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeUpload, madeVersion } from '../fixtures/made-activity.ts'
import { reportOn } from '../report.ts'
import { defaultOptions } from '../signal.ts'
import { signals } from '../signals.ts'
import { photoGroups } from './photo-groups.ts'

const at = (latitude: number, day: number) =>
  madeVersion({ gps: [{ latitude, longitude: 27.56 }] }, { at: 1_700_000_000 + day * 86_400 })
const activity = madeActivity({
  uploads: [
    madeUpload('Window.jpg', at(53.9, 1)), madeUpload('Street.jpg', at(53.9, 3)), madeUpload('Door.jpg', at(53.9, 2)),
    madeUpload('Holiday.jpg', at(41.2, 9)),
    madeUpload('Serial.jpg', madeVersion({ serials: [{ what: 'camera', value: '77' }] })),
    madeUpload('Clean.jpg', madeVersion({})),
  ],
})

test('files that say something are grouped by the places that come back, the other places, and none', () => {
  const { findings } = reportOn(activity, signals, defaultOptions)
  const groups = photoGroups(activity, findings)
    .map(({ kind, place, files }) => [kind, place?.latitude.toFixed(1) ?? null, files.map(({ title }) => title)])
  assert.deepEqual(groups, [
    ['come-back', '53.9', ['File:Door.jpg', 'File:Street.jpg', 'File:Window.jpg']],
    ['elsewhere', null, ['File:Holiday.jpg']],
    ['no-place', null, ['File:Serial.jpg']],
  ])
})

test('a file with several versions is named once, and without findings there is nothing to clean', () => {
  const twice = madeActivity({ uploads: [madeUpload('A.jpg', at(53.9, 1), at(10, 2))] })
  const groups = photoGroups(twice, reportOn(twice, signals, defaultOptions).findings)
  assert.deepEqual(groups.map(({ kind, files }) => [kind, files.length]), [['elsewhere', 1]])
  assert.deepEqual(photoGroups(madeActivity(), []), [])
})
