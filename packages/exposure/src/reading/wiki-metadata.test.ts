import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOfMetadata } from './wiki-metadata.ts'

const time = (...parts: readonly string[]) => parts.map((value, name) => ({ name, value }))

test('the wiki’s own fields become places, owners, serial numbers and the offset of the clock', () => {
  const facts = factsOfMetadata([
    { name: 'Make', value: 'NIKON' }, { name: 'Model', value: 'NIKON D70' }, { name: 'Artist', value: [{ name: 0, value: 'Ana Kovač' }, { name: '_type', value: 'ul' }] },
    { name: 'SerialNumber', value: 'No= 2000abcd' }, { name: 'GPSLatitude', value: -33.5 }, { name: 'GPSLongitude', value: 151 },
    { name: 'DateTimeOriginal', value: '2020:01:05 12:31:00' }, { name: 'GPSDateStamp', value: '2020:01:05' },
    { name: 'GPSTimeStamp', value: time('2/1', '0/1', '3000/100') },
  ])
  assert.deepEqual(facts.devices, ['NIKON D70'])
  assert.deepEqual(facts.owners, [{ field: 'artist', value: 'Ana Kovač' }])
  assert.deepEqual(facts.serials, [{ what: 'camera', value: 'No= 2000abcd' }])
  assert.deepEqual(facts.gps, [{ latitude: -33.5, longitude: 151, time: '2020-01-05T02:00:30Z' }])
  assert.deepEqual(facts.utcOffset, { minutes: 630, from: 'satellite-time' })
})

test('no place is read where the camera waited for its satellites, and no offset out of a wrong clock', () => {
  const facts = factsOfMetadata([
    { name: 'GPSLatitude', value: 0 }, { name: 'GPSLongitude', value: 0 }, { name: 'DateTimeOriginal', value: '2020:01:05 12:38:00' },
    { name: 'GPSDateStamp', value: '2020:01:05' }, { name: 'GPSTimeStamp', value: time('2/1', '0/1', '0/1') },
    { name: 'Flash', value: null },
  ])
  assert.deepEqual(facts.gps, [])
  assert.equal(facts.utcOffset, undefined)
})

test('an offset that the file states counts before one that is worked out', () => {
  assert.deepEqual(factsOfMetadata([{ name: 'OffsetTimeOriginal', value: '-03:30' }]).utcOffset, { minutes: -210, from: 'stated' })
})
