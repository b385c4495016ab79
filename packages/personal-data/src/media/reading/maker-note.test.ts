import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { askExiftool, noExiftool } from '@small-places/testkit'
import fc from 'fast-check'
import { bytesOf, concat, u32Bytes } from '../bytes.ts'
import type { MediaFacts } from '../facts.ts'
import { readFacts } from '../file.ts'
import { jpegSegment, jpegWith } from '../plant.ts'
import { directoryBytes, exifWithNote } from './plant-note.ts'
import type { NoteField } from './plant-note.ts'

const grey = new Uint8Array(readFileSync(new URL('../fixtures/grey.jpg', import.meta.url)))
const photoOf = (exif: Uint8Array): Uint8Array =>
  jpegWith(grey, [jpegSegment(0xe1, concat([bytesOf('Exif\0\0'), exif]))])
const factsOf = (file: Uint8Array): MediaFacts => {
  const read = readFacts(file)
  assert.ok(read.ok)
  return read.value
}

/** A note whose offsets count from the TIFF header. */
const outside = (head: string, fields: readonly NoteField[], little = false) => (at: number): Uint8Array =>
  concat([bytesOf(head), directoryBytes(fields, at + head.length, little)])
/** A note whose offsets count from `base` in itself. */
const within = (head: string, fields: readonly NoteField[], base = 0, little = false) => (): Uint8Array =>
  concat([bytesOf(head), directoryBytes(fields, head.length - base, little)])
const letters = (text: string, length: number): Uint8Array => bytesOf(text.padEnd(length, '\0'))
const at = (place: number, value: Uint8Array): Uint8Array => concat([new Uint8Array(place), value, new Uint8Array(8)])

/** Sony's cubes, computed the other way round than the reader does it. */
const scrambled = (plain: readonly number[]): Uint8Array => Uint8Array.from(plain, (byte) => byte ** 3 % 249)

const faceName = 'canary ann'
const fujiFace = ((): Uint8Array => {
  const record = new Uint8Array(62)
  const name = 8 + record.length
  for (const [place, value] of [[30, faceName.length], [34, name], [54, 8], [58, name + 16]] as const) {
    record.set(u32Bytes(value, true), place)
  }
  return concat([Uint8Array.from([...u32Bytes(8, true), ...u32Bytes(record.length, true)]), record,
    letters(faceName, 16), bytesOf('19990102'), new Uint8Array(8)])
})()

/** One maker: its note, what we must find in it, and what ExifTool must find, so that the note is known to be right. */
interface Maker {
  readonly make: string
  readonly model: string
  readonly note: (at: number) => Uint8Array
  readonly serials: readonly string[]
  readonly exiftool: Readonly<Record<string, string | number>>
  readonly more?: (facts: MediaFacts) => void
}

const MAKERS: readonly Maker[] = [
  {
    make: 'Canon', model: 'Canon EOS 1000D',
    note: outside('', [
      { tag: 0x09, text: 'canary owner' }, { tag: 0x0c, longs: [330_100_138] },
      { tag: 0x35, longs: [16, 210, 9, 0] },
      { tag: 0x96, text: 'K0024263' }, { tag: 0x4019, raw: at(0, Uint8Array.of(0, 0, 0x27, 0xce, 0xd3)) },
    ], true),
    serials: ['330100138', 'K0024263', '000027ced3'],
    exiftool: { SerialNumber: 330_100_138, InternalSerialNumber: 'K0024263', OwnerName: 'canary owner', TimeZone: 210 },
    more: ({ owners, utcOffset }) => {
      assert.deepEqual(owners, [{ field: 'owner', value: 'canary owner' }])
      assert.deepEqual(utcOffset, { minutes: 210, from: 'stated' })
    },
  },
  {
    make: 'NIKON CORPORATION', model: 'NIKON D80',
    note: within('Nikon\0\x02\x10\0\0MM\0*\0\0\0\x08', [
      { tag: 0x1d, text: '3001234' }, { tag: 0x24, raw: Uint8Array.of(1, 14, 1, 0) },
      { tag: 0xa0, text: 'NO= 4000567' },
    ], 10),
    serials: ['3001234', 'NO= 4000567'],
    exiftool: { SerialNumber: 'NO= 4000567', TimeZone: 270 },
    more: ({ utcOffset }) => assert.deepEqual(utcOffset, { minutes: 330, from: 'stated' }),
  },
  {
    make: 'OLYMPUS IMAGING CORP.', model: 'E-M5',
    note: within('OLYMPUS\0MM\0\x03', [{ tag: 0x2010, inside: [
      { tag: 0x101, text: 'BHA123456' }, { tag: 0x102, text: '4110101234567001' }, { tag: 0x202, text: 'ACA98765' },
    ] }]),
    serials: ['BHA123456', '4110101234567001', 'ACA98765'],
    exiftool: { SerialNumber: 'BHA123456', LensSerialNumber: 'ACA98765' },
  },
  {
    make: 'Panasonic', model: 'DMC-TZ7',
    note: outside('Panasonic\0\0\0', [
      { tag: 0x25, raw: letters('F090901230045', 16) }, { tag: 0x52, text: '10221299999' },
      { tag: 0x61, raw: concat([Uint8Array.of(0, 1, 0, 0), letters(faceName, 20), new Uint8Array(28)]) },
      { tag: 0x66, raw: letters('canary baby', 64) }, { tag: 0x6d, raw: letters('canary town', 64) },
    ]),
    serials: ['F090901230045', '10221299999'],
    exiftool: { LensSerialNumber: 10_221_299_999, BabyName: 'canary baby', RecognizedFace1Name: faceName },
    more: ({ people, faces, places }) => {
      assert.deepEqual(people, [faceName, 'canary baby'])
      assert.equal(faces, 1)
      assert.deepEqual(places, ['canary town'])
    },
  },
  {
    make: 'SONY', model: 'ILCE-7M3',
    note: outside('SONY DSC \0\0\0', [
      { tag: 0x2031, text: '78563412' }, { tag: 0x9050, raw: at(0x88, scrambled([1, 35, 69, 103, 137, 171])) },
    ]),
    serials: ['12345678', '0123456789ab'],
    exiftool: { SerialNumber: 12_345_678 },
  },
  {
    make: 'Apple', model: 'iPhone 12',
    note: within('Apple iOS\0\0\x01MM', [{ tag: 0x11, text: '570F1469-09C7-4E50-9875-05F21D5BD166' }]),
    serials: [],
    exiftool: { MediaGroupUUID: '570F1469-09C7-4E50-9875-05F21D5BD166' },
    more: ({ ids }) => assert.deepEqual(ids, [{ what: 'content', value: '570F1469-09C7-4E50-9875-05F21D5BD166' }]),
  },
  {
    make: 'FUJIFILM', model: 'FinePix F200EXR',
    note: within('FUJIFILM\x0c\0\0\0', [
      { tag: 0x10, text: 'FC  A2345678     592D30303030' }, { tag: 0x4282, raw: fujiFace },
    ], 0, true),
    serials: ['FC A2345678 592D30303030'],
    exiftool: { Face1Name: faceName },
    more: ({ people, texts }) => {
      assert.deepEqual(people, [faceName])
      assert.deepEqual(texts, ['19990102'])
    },
  },
  {
    make: 'PENTAX', model: 'PENTAX K-7',
    note: within('PENTAX \0MM', [
      { tag: 0x0215, longs: [0x12cdc, 20_090_101, 0, 0, 1_046_111] },
      { tag: 0x0229, text: '3430417' },
    ]),
    serials: ['1046111', '3430417'],
    exiftool: { SerialNumber: 3_430_417, InternalSerialNumber: 1_046_111 },
  },
  {
    make: 'SAMSUNG', model: 'NX300',
    note: within('', [
      { tag: 0x01, raw: bytesOf('0100') }, { tag: 0x31, text: 'canary place' }, { tag: 0xa002, text: 'A1B2C3D4E5' },
      { tag: 0xa005, text: 'F00123456' },
    ]),
    serials: ['A1B2C3D4E5', 'F00123456'],
    exiftool: { SerialNumber: 'A1B2C3D4E5', InternalLensSerialNumber: 'F00123456', LocationName: 'canary place' },
  },
  {
    make: 'RICOH', model: 'GR DIGITAL 3',
    note: outside('Ricoh\0\0\0', [{ tag: 0x05, raw: letters('0000000012345678', 16) }]),
    serials: ['0000000012345678'],
    exiftool: { SerialNumber: '0000000012345678' },
  },
  {
    make: 'Motorola', model: 'XT1562', note: within('MOT\0\0\0\0\0', [{ tag: 0x5501, text: 'ZY2238TJ4V' }]),
    serials: ['ZY2238TJ4V'], exiftool: { SerialNumber: 'ZY2238TJ4V' },
  },
  {
    make: 'SIGMA', model: 'SIGMA DP1', note: outside('SIGMA\0\0\0\x01\0', [{ tag: 0x02, text: '1001403' }]),
    serials: ['1001403'], exiftool: { SerialNumber: 1_001_403 },
  },
  {
    make: 'EASTMAN KODAK COMPANY', model: 'KODAK V803', note: () => letters('KCKGX74800221', 64),
    serials: ['KCKGX74800221'], exiftool: { SerialNumber: 'KCKGX74800221' },
  },
  {
    make: 'RECONYX', model: 'HYPERFIRE 2', note: () => at(0, concat([letters('RECONYXH2\0', 0x7e),
      ...[...'HLPXEL09018779\0'].map((letter) => Uint8Array.of(letter.charCodeAt(0), 0))])),
    serials: ['HLPXEL09018779'], exiftool: { SerialNumber: 'HLPXEL09018779' },
  },
]

for (const { make, model, note, serials, more } of MAKERS) {
  test(`the notes of ${make} give up ${serials.length ? 'serial numbers' : 'ids'}, wherever they stand`, () => {
    const facts = factsOf(photoOf(exifWithNote(make, model, note)))
    assert.deepEqual(facts.serials.map(({ value }) => value), serials)
    more?.(facts)
  })
}

test('notes that an editor moved without knowing them are found by where they stood, or by their directory', () => {
  const [canon] = MAKERS
  assert.ok(canon)
  const moved = exifWithNote(canon.make, canon.model, (place) => canon.note(place + 4000))
  assert.deepEqual(factsOf(photoOf(moved)).serials.map(({ value }) => value), canon.serials)
  const marked = exifWithNote(canon.make, canon.model, () =>
    concat([canon.note(4000), bytesOf('II*\0'), Uint8Array.from(u32Bytes(4000, true))]))
  assert.deepEqual(factsOf(photoOf(marked)).serials.map(({ value }) => value), canon.serials)
})

test('numbers that cameras write for none are not taken for serial numbers', () => {
  for (const text of ['', '0', '0000000', '        ', 'n/a', 'xxxxxxxx', '----']) {
    const note = within('PENTAX \0MM', [{ tag: 0x0229, text }])
    assert.deepEqual(factsOf(photoOf(exifWithNote('PENTAX', 'K-7', note))).serials, [], text)
  }
})

test('a note with any byte changed is read without throwing', () => {
  fc.assert(fc.property(fc.constantFrom(...MAKERS), fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 6 }),
    ({ make, model, note }, changes) => {
      const exif = exifWithNote(make, model, note)
      for (const [place, value] of changes) exif[place % exif.length] = value
      factsOf(photoOf(exif))
    }), { numRuns: 2000 })
})

test('ExifTool reads the same from these notes', { skip: noExiftool }, () => {
  const told = askExiftool(new Map(MAKERS.map(({ make, model, note }, i) =>
    [`${i}.jpg`, photoOf(exifWithNote(make, model, note))])), '-n')
  assert.equal(told.size, MAKERS.length)
  for (const [i, { make, exiftool }] of MAKERS.entries()) {
    for (const [tag, value] of Object.entries(exiftool)) {
      assert.equal(String(told.get(`${i}.jpg`)?.[tag]), String(value), `${make} ${tag}`)
    }
  }
})
