import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, concat, indexOfText, latin1, u32Bytes } from '../../bytes.ts'
import { plantedProfile } from '../../plant.ts'
import { cleanedBy, refusalOf, saidBy } from '../plant.ts'
import { film } from './film.ts'
import { box, plantedFilm } from './plant.ts'
import type { PlantedTrack } from './plant.ts'
import { samplesAt } from './planted-samples.ts'

const u32s = (...values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => u32Bytes(value)))

test('what a program writes into the stream of pictures is filled over, and the pictures around it stay', () => {
  const message = (type: number, content: string): string => String.fromCharCode(type, content.length) + content
  const unit = (content: string): string => latin1(u32s(content.length)) + content
  const user = message(5, 'abcdefghijklmnop' + 'canary encoder 1.2')
  // Four bytes, and one that keeps three zeros and ones from standing together.
  const timing = '\x01\x04\x01\0\0\x03\x01'
  const sample = bytesOf(unit('\x06' + user + '\x80') + unit('\x06' + timing + user + '\x80') + unit('\x65pictures'))
  const config = box('avcC', '\x01\x64\0\x0b\xff\xe0\0')
  const entry = concat([new Uint8Array(70), config])
  const planted = plantedFilm([{ handler: 'vide', format: 'avc1', samples: [sample], entry }])
  assert.deepEqual(saidBy(film, planted).facts.software, ['canary encoder 1.2'])
  const clean = samplesAt(cleanedBy(film, planted), 0)[0] ?? ''
  assert.equal(clean.length, sample.length)
  assert.ok(clean.startsWith(unit('\x0c' + '\xff'.repeat(user.length) + '\x80') + unit('\x06' + timing + '\x80') +
    '\0\0\0'))
  assert.ok(clean.endsWith(unit('\x65pictures')))
  assert.doesNotMatch(clean, /canary/)
})

const SIGNED = '\0\0\x01\xb2Canary encoder 12.1'

test('user data between the start codes of older films is blanked in samples, in their head and in every entry', () => {
  const blank = SIGNED.slice(0, 4) + ' '.repeat(SIGNED.length - 4)
  const captions = '\0\0\x01\xb2GA94captions'
  const sample = (content: string): string => `\0\0\x01\xb3one${content}\0\0\x01\xb6two${captions}`
  const entry = concat([new Uint8Array(70), box('esds', '\0\0\0\0\x03\x35\0\x01\0\x04\x2d\x20',
    new Uint8Array(12), '\x05\x17', SIGNED, '\x06\x01\x02')])
  const planted = plantedFilm([{ handler: 'vide', format: 'mp4v', samples: [bytesOf(sample(SIGNED))], entry }])
  const clean = cleanedBy(film, planted)
  assert.equal(indexOfText(clean, 'Canary'), -1)
  assert.deepEqual(samplesAt(clean, 0), [sample(blank)])
  assert.ok(indexOfText(clean, '\x05\x17' + blank + '\x06\x01\x02') > 0)
  assert.deepEqual(saidBy(film, planted).facts.software, ['Canary encoder 12.1'])
  assert.deepEqual(saidBy(film, clean).kinds, [])
  // Some are drawn otherwise by whoever knows the program that made them.
  const named = (name: string): Uint8Array =>
    plantedFilm([{ handler: 'vide', format: 'mp4v', samples: [bytesOf('\0\0\x01\xb2' + name)] }])
  assert.deepEqual(samplesAt(cleanedBy(film, named('XviD0073')), 0), ['\0\0\x01\xb2XviD0050'])
  for (const name of ['DivX503b1393p', 'XviD0003']) assert.equal(refusalOf(film, named(name)), 'unsupported')
})

test('a sample is searched by the entry that describes it, whichever that is', () => {
  const planted = (format: string, ...others: readonly string[]): Uint8Array =>
    plantedFilm([{ handler: 'vide', format, others, samples: [bytesOf(SIGNED), bytesOf(SIGNED)] }])
  assert.equal(indexOfText(cleanedBy(film, planted('vp09', 'mp4v')), 'Canary'), -1)
  const missing = planted('vp09', 'mp4v')
  missing.set([3], indexOfText(missing, 'stsc') + 23)
  assert.equal(refusalOf(film, missing), 'malformed')
})

test('what an encoder of AAC signs with before the sound of a frame is filled, and the sound stays', () => {
  const esds = box('esds', '\0\0\0\0', '\x03\x19\0\x01\0\x04\x11\x40\x15', new Uint8Array(11), '\x05\x02\x12\x10')
  const entry = concat([new Uint8Array(20), esds])
  // Bits: 110, fifteen, one less than what follows, nothing to extend, and the text from the next whole byte on.
  const sample = '\xde\x08\0' + 'Canary encoder 1 ' + '\x20sound'
  const sign = { handler: 'soun', format: 'mp4a', samples: [bytesOf(sample)], entry }
  const planted = plantedFilm([sign])
  const clean = cleanedBy(film, planted)
  assert.equal(indexOfText(clean, 'Canary'), -1)
  const [cleaned = ''] = samplesAt(clean, 0)
  assert.ok(cleaned.startsWith('\xde\x08') && cleaned.endsWith('\x20sound') && cleaned.length === sample.length)
  assert.deepEqual(saidBy(film, planted).facts.software, ['Canary encoder 1'])
  assert.deepEqual(saidBy(film, clean).kinds, [])
  assert.deepEqual(cleanedBy(film, clean), clean)
})

test('messages of makers go from the stream of pictures; subtitles for the deaf stay', () => {
  const message = (type: number, content: string): string => String.fromCharCode(type, content.length) + content
  const unit = (content: string): string => latin1(u32s(content.length)) + content
  const subtitles = message(4, '\xb5\0\x31GA94 words')
  const sample = bytesOf(unit('\x06' + subtitles + message(4, '\xb5\x11\x22Canary 77') + '\x80') + unit('\x65pictures'))
  const entry = concat([new Uint8Array(70), box('avcC', '\x01\x64\0\x0b\xff\xe0\0')])
  const clean = cleanedBy(film, plantedFilm([{ handler: 'vide', format: 'avc1', samples: [sample], entry }]))
  assert.ok(indexOfText(clean, subtitles) > 0)
  assert.equal(indexOfText(clean, 'Canary'), -1)
})

test('profiles and heads of sound in the description of samples lose their names', () => {
  const picture = (...boxes: readonly Uint8Array[]): PlantedTrack =>
    ({ handler: 'vide', format: 'vp09', samples: [bytesOf('one')], entry: concat([new Uint8Array(70), ...boxes]) })
  const coloured = cleanedBy(film, plantedFilm([picture(box('colr', 'prof', plantedProfile()))]))
  assert.ok(indexOfText(coloured, 'acsp') > 0)
  assert.equal(indexOfText(coloured, 'canary'), -1)
  assert.equal(refusalOf(film, plantedFilm([picture(box('colr', 'canary'))])), 'unsupported')
  const first = '\0\0\0\x22' + 's'.repeat(34)
  const tags = box('dfLa', '\0\0\0\0', first, '\x84\0\0\x06canary')
  const entry = concat([new Uint8Array(20), tags])
  const sound = { handler: 'soun', format: 'fLaC', samples: [bytesOf('one')], entry }
  const clean = cleanedBy(film, plantedFilm([sound]))
  assert.ok(indexOfText(clean, 'dfLa\0\0\0\0\x80\0\0\x22ss') > 0)
  assert.equal(indexOfText(clean, 'canary'), -1)
})

test('a frame of ProRes does not name the maker of its encoder', () => {
  const frame = '\0\0\0\x20icpf\0\x94\0\0CNRYpictures'
  const clean = cleanedBy(film, plantedFilm([{ handler: 'vide', format: 'apch', samples: [bytesOf(frame)] }]))
  assert.deepEqual(samplesAt(clean, 0), [frame.replace('CNRY', 'apl0')])
})

test('films in the formats of cameras, in which each frame tells of itself, and in unknown ones are refused', () => {
  for (const format of ['dvc ', 'dvh5', 'CFHD', 'png ', 'mjp2', 'braw', 'abcd']) {
    const planted = plantedFilm([{ handler: 'vide', format, samples: [bytesOf('one')] }])
    assert.equal(refusalOf(film, planted), 'unsupported', format)
  }
})
