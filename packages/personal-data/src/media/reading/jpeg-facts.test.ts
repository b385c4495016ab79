import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { askExiftool, noExiftool } from '@small-places/testkit'
import { bytesOf, concat, u32Bytes } from '../bytes.ts'
import type { MediaFacts } from '../facts.ts'
import { inspectFile, readFacts } from '../file.ts'
import { jpegSegment, jpegWith, plantedSegments } from '../plant.ts'
import { directoryBytes } from './plant-note.ts'

const grey = new Uint8Array(readFileSync(new URL('../fixtures/grey.jpg', import.meta.url)))
const factsOf = (file: Uint8Array): MediaFacts => {
  const read = readFacts(file)
  assert.ok(read.ok)
  return read.value
}

const wide = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [0, letter.charCodeAt(0)]))
const little = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers.flatMap((n) => u32Bytes(n, true)))
const pair = (value: number): Uint8Array => Uint8Array.of(value & 255, value >> 8)

const ducky = jpegSegment(0xec, concat([bytesOf('Ducky'), Uint8Array.of(0, 3, 0, 28), Uint8Array.from(u32Bytes(12)),
  wide('canary (c) x'), Uint8Array.of(0, 0)]))
const pictureInfo = jpegSegment(0xec, bytesOf('[picture info]\r\nTimeDate=909698819\r\n' +
  'Type=canary cam\r\nSerial#=#00098765\r\n[end]\0'))
const goPro = jpegSegment(0xe6, bytesOf('GoPro\0DEVC\0\x01\0\x18CASNc\x01\0\x0eC3221324545448\0\0'))
const kodak = jpegSegment(0xe3, concat([bytesOf('Meta\0\0MM\0*\0\0\0\x08'), directoryBytes([
  { tag: 0xc353, raw: bytesOf('ASCII\0\0\0canary owner') }, { tag: 0xc354, raw: bytesOf('ASCII\0\0\0KCK12345') },
], 8)]))
const multiPicture = jpegSegment(0xe2, concat([bytesOf('MPF\0MM\0*\0\0\0\x08'), directoryBytes([
  { tag: 0xb001, longs: [2] }, { tag: 0xb002, raw: Uint8Array.from([0x20030000, 500, 0, 0, 0, 1234, 600, 0]
    .flatMap((n) => u32Bytes(n))) },
], 8)]))

/** Canon's older heap: a table of kinds, lengths and offsets behind the values. */
const ciff = ((): Uint8Array => {
  const owner = bytesOf('canary ciff\0')
  const model = bytesOf('Canon\0Canon EOS D60\0')
  const table = concat([pair(3), pair(0x080a), little(model.length, owner.length),
    pair(0x0810), little(owner.length, 0), pair(0x580b), little(560_018_150, 0)])
  const heap = concat([owner, model, table, little(owner.length + model.length)])
  return jpegSegment(0xe0, concat([bytesOf('II'), little(14), bytesOf('HEAPJPGM'), heap]))
})()

/** What phones of Samsung append: blocks, then the list of their kinds, distances and lengths. */
const samsung = ((): Uint8Array => {
  const blocks = [
    concat([pair(0), pair(0x0a01), little(14), bytesOf('Image_UTC_Data1709375700123')]),
    concat([pair(0), pair(0x0aa1), little(8), bytesOf('MCC_Data432')]),
    concat([pair(0), pair(0x0100), little(8), bytesOf('SoundAAA'), new Uint8Array(40)]),
  ]
  const all = concat(blocks)
  let at = 0
  const list = blocks.flatMap((block) => {
    const entry = [block.subarray(0, 4), little(all.length - at, block.length)]
    at += block.length
    return entry
  })
  const head = concat([bytesOf('SEFH'), little(106, blocks.length), ...list])
  return concat([all, head, little(head.length), bytesOf('SEFT')])
})()

test('the segments of early and special cameras are read', () => {
  const segments = [ducky, pictureInfo, goPro, kodak, multiPicture, ciff]
  const { owners, serials, devices, previews, times } = factsOf(jpegWith(grey, segments))
  assert.ok(times.some(({ field, local }) => field === 'taken' && local === '1998-10-29T22:06:59'))
  assert.deepEqual(owners, [
    { field: 'copyright', value: 'canary (c) x' }, { field: 'owner', value: 'canary owner' },
    { field: 'owner', value: 'canary ciff' },
  ])
  assert.deepEqual(serials.map(({ value }) => value), ['#00098765', 'C3221324545448', 'KCK12345', '560018150'])
  assert.deepEqual(devices, ['canary cam', 'Canon EOS D60'])
  assert.deepEqual(previews, [{ what: 'other-picture', size: 1234 }])
})

test('what phones append tells the UTC time, the country and sounds; with the local time it tells the zone', () => {
  const file = concat([jpegWith(grey, plantedSegments(1).slice(0, 1)), samsung])
  const { places, previews, utcOffset } = factsOf(file)
  assert.ok(places.includes('MCC 432'))
  assert.deepEqual(previews.filter(({ what }) => what === 'sound').length, 1)
  assert.deepEqual(utcOffset, { minutes: 210, from: 'stated' })
  const unzoned = Buffer.from(file)
  unzoned.write('\0\0\0\0\0\0', unzoned.indexOf('+03:30'), 'latin1')
  assert.deepEqual(factsOf(new Uint8Array(unzoned)).utcOffset, { minutes: 210, from: 'satellite-time' })
})

test('everything planted in a photo is told, and of a broken photo what stands before the break', () => {
  const file = jpegWith(grey, plantedSegments(6), 'canary')
  const { gps, owners, people, serials, contacts, ids, computers } = factsOf(file)
  assert.deepEqual(gps.map(({ latitude, longitude }) => [latitude.toFixed(4), longitude.toFixed(4)]),
    [['52.5200', '13.4050']])
  for (const name of ['canary artist', 'canary rights', 'canary كاتب', 'canary writer & son', 'canary by-line']) {
    assert.ok(owners.some(({ value }) => value === name), name)
  }
  assert.deepEqual(people, ['canary face'])
  assert.deepEqual(serials.map(({ value }) => value), ['canary-body-1234', 'canary-lens-5678', 'canary-77'])
  assert.deepEqual(contacts, ['canary@example.org', 'canary phone'])
  assert.deepEqual(ids.map(({ value }) => value), ['canary-0123456789abcdef', 'xmp.did:canary-1'])
  assert.deepEqual(computers, ['canary-laptop'])
  const broken = file.subarray(0, file.indexOf(0xdb))
  assert.deepEqual(factsOf(broken).serials.length, 3)
  const found = inspectFile(broken)
  assert.ok(found.ok && found.value.some(({ kind }) => kind === 'lens-serial'))
})

test('ExifTool reads the same from these segments', { skip: noExiftool }, () => {
  const segments = { ducky, pictureInfo, goPro, kodak, ciff }
  const told = askExiftool(new Map([
    ...Object.entries(segments).map(([name, segment]) => [`${name}.jpg`, jpegWith(grey, [segment])] as const),
    ['samsung.jpg', concat([grey, samsung])],
  ]), '-n')
  const of = (name: string, tag: string): string => String(told.get(`${name}.jpg`)?.[tag])
  assert.equal(of('ducky', 'Copyright'), 'canary (c) x')
  assert.equal(of('pictureInfo', 'SerialNumber'), '#00098765')
  assert.equal(of('pictureInfo', 'DateTimeOriginal'), '1998:10:29 22:06:59')
  assert.equal(of('goPro', 'CameraSerialNumber'), 'C3221324545448')
  assert.equal(of('kodak', 'CameraOwner'), 'canary owner')
  assert.equal(of('ciff', 'OwnerName'), 'canary ciff')
  assert.equal(of('ciff', 'SerialNumber'), '560018150')
  assert.equal(of('samsung', 'MCCData'), '432')
  assert.match(of('samsung', 'TimeStamp'), /^2024:03:02 \d\d:35:00/)
})
