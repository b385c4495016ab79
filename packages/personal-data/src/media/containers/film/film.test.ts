import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { boxesIn } from '../../bmff.ts'
import { bytesOf, concat, indexOfText, latin1, u32, u32Bytes } from '../../bytes.ts'
import { cleanedBy, cleanedOfChanged, refusalOf, saidBy } from '../plant.ts'
import { directoryBytes } from '../../reading/plant-note.ts'
import { CANON_NOTES, CANON_PREVIEW } from './canon-raw.ts'
import { film } from './film.ts'
import { PLANTED_TIME, appleMeta, box, doubles, gopro, plantedFilm } from './plant.ts'
import type { PlantedTrack } from './plant.ts'
import { boxesAt, samplesAt } from './planted-samples.ts'

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
const FILMS = ['film.mp4', 'film-fragments.mp4', 'film.mov']
const u32s = (...values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => u32Bytes(value)))
const text = (value: string): Uint8Array => bytesOf(String.fromCharCode(value.length >> 8, value.length & 255) + value)

const pictures: PlantedTrack = { handler: 'vide', format: 'mp4v', samples: ['one', 'two!', 'three'].map(bytesOf) }
const titles: PlantedTrack = { handler: 'text', format: 'tx3g', samples: ['Chapter one', 'Chapter two'].map(text) }

test('samples stay and are found where the tables say, and what lies between them goes', () => {
  const clean = cleanedBy(film, plantedFilm([pictures, titles]))
  assert.deepEqual(samplesAt(clean, 0), ['one', 'two!', 'three'])
  assert.deepEqual(samplesAt(clean, 1), titles.samples.map(latin1))
  assert.equal(indexOfText(clean, 'canary'), -1)
  const [data] = boxesAt(clean, 'mdat')
  assert.ok(data)
  assert.equal(data.end - data.content, [...pictures.samples, ...titles.samples].reduce((sum, { length }) => sum +
    length, 0))
})

test('times, makers, brands and the names of encoders and handlers go', () => {
  const clean = cleanedBy(film, plantedFilm([pictures]))
  for (const mark of ['canary', 'cnry', 'CNRY', 'CANR', latin1(u32s(PLANTED_TIME))]) assert.equal(indexOfText(clean,
    mark), -1, mark)
  assert.deepEqual(saidBy(film, clean).kinds, [])
})

test('names, places and devices are told in whichever form they are written', () => {
  const apple = (type: string, value: string): Uint8Array => box(type, text(value).subarray(0, 2), '\x15\xc7', value)
  const tunes = (type: string, value: string): Uint8Array => box(type, box('data', u32s(1, 0), value))
  const more = [
    box('udta', apple('\xa9xyz', '+52.5200+013.4050/'), apple('\xa9mod', 'canary phone'),
      box('slno', 'canary-77'), box('auth', '\0\0\0\0\x15\xc7canary author\0'), box('CNTH', 'canary'),
      box('meta', '\0\0\0\0', box('ilst', tunes('\xa9ART', 'canary artist'), tunes('ownr', 'canary@example.org'),
        tunes('covr', 'x'))),
      box('loci', '\0\0\0\0\x15\xc7canary square\0\0', u32s(13.405 * 65536, 52.53 * 65536, 0), 'earth\0\0')),
    appleMeta({
      'com.apple.quicktime.location.ISO6709': '+35.6892+051.3890+1191.0/', 'com.apple.quicktime.make': 'Canary',
      'com.apple.quicktime.creationdate': '2024-03-02T14:05:00+0330',
        'com.apple.quicktime.content.identifier': 'CA-4A12',
    }),
    box('meta', '\0\0\0\0', box('xml ', '\0\0\0\0<Device manufacturer="Canary" modelName="C-1" serialNo="7704711"/>')),
    box('uuid', '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
      'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="xmp.did:canary"/></rdf:RDF></x:xmpmeta>'),
  ]
  const planted = plantedFilm([pictures], more)
  const { facts, kinds } = saidBy(film, planted)
  assert.deepEqual(facts.gps.map(({ latitude, longitude }) => `${latitude.toFixed(2)} ${longitude.toFixed(2)}`),
    ['52.52 13.40', '52.53 13.40', '35.69 51.39'].map((place) => place.replace('13.40', (13.405).toFixed(2))))
  assert.deepEqual(facts.owners.map(({ value }) => value), ['canary author', 'canary artist', 'canary@example.org'])
  assert.deepEqual(facts.serials.map(({ value }) => value), ['canary-77', '7704711'])
  assert.deepEqual(facts.utcOffset, { minutes: 210, from: 'stated' })
  assert.deepEqual(facts.places, ['canary square'])
  assert.deepEqual(facts.ids.map(({ value }) => value), ['CA-4A12', 'xmp.did:canary'])
  assert.ok(facts.times.some(({ field, local }) => field === 'taken' && local === '2024-03-02T14:05:00'))
  assert.ok(kinds.includes('maker-notes'))
  assert.deepEqual(cleanedBy(film, planted), cleanedBy(film, plantedFilm([pictures])))
})

const POSITIONS: Readonly<Record<string, PlantedTrack>> = {
  'of an action camera': { handler: 'meta', format: 'gpmd', refersTo: [1], samples: [concat([
    gopro('DEVC', '\0', 1, 0, new Uint8Array()), gopro('DVNM', 'c', 1, 6, bytesOf('Canary')), gopro('STRM', '\0', 1, 0,
      new Uint8Array()),
    gopro('SCAL', 'l', 4, 2, u32s(10_000_000, 10_000_000)), gopro('GPS5', 'l', 20, 1, u32s(525_200_000, 134_050_000, 0,
      0, 0)),
  ])] },
  'of a phone': { handler: 'camm', format: 'camm', samples: [concat([bytesOf('\0\0\x05\0'), doubles(52.52, 13.405,
    34)])] },
  'of a drone, as subtitles': { handler: 'text', format: 'text',
    samples: [text('F/2.8, SS 500, GPS (13.4050, 52.5200, 19), D 3m')] },
  'in subtitles by name': { handler: 'sbtl', format: 'tx3g',
    samples: [text('[iso: 100] [latitude: 52.520000] [longtitude: 13.405000]')] },
}

for (const [whose, track] of Object.entries(POSITIONS)) {
  test(`positions ${whose} are told, and their track goes with its samples and every reference to it`, () => {
    const planted = plantedFilm([track, { ...pictures, refersTo: [1] }])
    const { facts } = saidBy(film, planted)
    assert.deepEqual(facts.gps.map(({ latitude, longitude }) => [latitude.toFixed(3), longitude.toFixed(3)]),
      [['52.520', '13.405']])
    const clean = cleanedBy(film, planted)
    assert.equal(boxesAt(clean, 'moov/trak').length, 1)
    assert.equal(boxesAt(clean, 'moov/trak/tref').length, 0)
    assert.deepEqual(samplesAt(clean, 0), ['one', 'two!', 'three'])
    for (const sample of track.samples) assert.equal(indexOfText(clean, latin1(sample)), -1)
    assert.deepEqual(saidBy(film, clean).kinds, [])
  })
}

test('a film around the viewer stays one, without the program that stitched it', () => {
  const id = '\xff\xcc\x82\x63\xf8\x55\x4a\x93\x88\x14\x58\x7a\x02\x52\x1f\xdd'
  const spherical = box('uuid', id,
    '<rdf:SphericalVideo><GSpherical:Spherical>true</GSpherical:Spherical><GSpherical:StitchingSoftware>canary' +
    '</GSpherical:StitchingSoftware><GSpherical:ProjectionType>equirectangular</GSpherical:ProjectionType>' +
    '</rdf:SphericalVideo>')
  const clean = cleanedBy(film, plantedFilm([{ ...pictures, more: [spherical] }]))
  assert.ok(indexOfText(clean,
    '<GSpherical:Spherical>true</GSpherical:Spherical><GSpherical:ProjectionType>equirectangular<') > 0)
  assert.equal(indexOfText(clean, 'canary'), -1)
})

for (const name of FILMS) {
  test(`${name} from a real encoder says nothing of itself once it is cleaned`, () => {
    const { facts } = saidBy(film, file(name))
    assert.ok(facts.gps.length === 1 && facts.owners[0]?.value === 'canary_artist')
    assert.ok(facts.times.some(({ local }) => local === '2024-03-02T14:05:00'))
    const clean = cleanedBy(film, file(name))
    for (const mark of ['canary', 'x264', 'Lavf', 'Lavc', 'libx']) assert.equal(indexOfText(clean, mark), -1, mark)
    assert.deepEqual(saidBy(film, clean).kinds, [])
    assert.deepEqual(cleanedBy(film, clean), clean)
  })
}

test('the samples of fragments are found by the distances that fragments say', () => {
  const clean = cleanedBy(film, file('film-fragments.mp4'))
  const before = file('film-fragments.mp4')
  const runs = (bytes: Uint8Array): readonly string[] => (boxesIn(bytes) ?? []).filter(({ type }) =>
    type === 'moof').flatMap((moof) =>
    (boxesIn(bytes, moof.content, moof.end) ?? []).filter(({ type }) => type === 'traf').map((traf) => {
      const [head, run] = ['tfhd', 'trun'].map((type) => boxesIn(bytes, traf.content, traf.end)?.find((one) =>
        one.type === type))
      assert.ok(head && run)
      const hasBase = (u32(bytes, head.content) & 1) !== 0
      const base = hasBase ? u32(bytes, head.content + 12) : moof.start
      const at = base + u32(bytes, run.content + 8)
      // The head of the first unit, or of the first block of sound.
      return latin1(bytes.subarray(at, at + 4))
    }))
  assert.ok(runs(before).length >= 4)
  // Encoders sign at the beginning of each track, which is filled over.
  assert.deepEqual(runs(clean).slice(2), runs(before).slice(2))
})

test('films that are cut off, encrypted, refer to other files or hold nothing to play are refused', () => {
  const planted = plantedFilm([pictures])
  const data = boxesAt(planted, 'mdat')[0]
  assert.ok(data)
  assert.equal(refusalOf(film, planted.subarray(0, -10)), 'truncated')
  assert.equal(refusalOf(film, planted.subarray(0, data.end)), 'malformed')
  const movieFirst = concat([planted.subarray(0, data.start), planted.subarray(data.end), planted.subarray(data.start,
    data.end)])
  assert.equal(refusalOf(film, movieFirst), 'truncated', 'tables that point past the data')
  assert.equal(refusalOf(film, plantedFilm([{ ...pictures, format: 'encv' }])), 'encrypted')
  assert.equal(refusalOf(film, plantedFilm([titles])), 'unsupported')
  const photos = { ...pictures, format: 'mp4v', samples: [bytesOf('\xff\xd8\xff\xfe\0\x0fSN-4711-Maria\xff\xd9')] }
  assert.equal(refusalOf(film, plantedFilm([photos])), 'unsupported', 'frames that are photos of their own')
  const elsewhere = planted.slice()
  elsewhere.set([0], indexOfText(elsewhere, 'url ') + 7)
  assert.equal(refusalOf(film, elsewhere), 'unsupported')
  assert.equal(refusalOf(film, bytesOf('\0\0\0\x18ftypcrx \0\0\0\x01crx isom')), 'raw')
})

test("Canon's raw pictures are refused, and what they say is told", () => {
  const block = (fields: Parameters<typeof directoryBytes>[0]): Uint8Array =>
    concat([bytesOf('MM\0*\0\0\0\x08'), directoryBytes(fields, 8)])
  const notes = box('uuid', CANON_NOTES, box('CNCV', 'CanonCR3'),
    box('CMT1', block([{ tag: 0x0110, text: 'Canon EOS R5' }, { tag: 0x013b, text: 'canary artist' }])),
    box('CMT2', block([{ tag: 0x9003, text: '2024:03:02 14:05:00' }])),
    box('CMT3', block([{ tag: 0x9, text: 'canary owner' }])), box('THMB', 'canary'))
  const raw = concat([box('ftyp', 'crx \0\0\0\x01crx isom'), box('moov', notes), box('uuid', CANON_PREVIEW, 'canary')])
  assert.equal(refusalOf(film, raw), 'raw')
  const { facts } = saidBy(film, raw)
  assert.deepEqual(facts.owners.map(({ value }) => value), ['canary artist', 'canary owner'])
  assert.deepEqual(facts.times.map(({ field, local }) => `${field} ${local}`), ['taken 2024-03-02T14:05:00'])
  assert.deepEqual(facts.previews.map(({ what }) => what).sort(), ['preview', 'thumbnail'])
})

test('bytes after the last box, as phones and cameras put there, go', () => {
  const planted = concat([plantedFilm([pictures]), bytesOf('\xff\xff\xff\xffcanary trailer')])
  assert.equal(indexOfText(cleanedBy(film, planted), 'canary'), -1)
  assert.ok(saidBy(film, planted).kinds.includes('trailing-data'))
})

test('a film changed anywhere never throws, and what is cleaned is clean', () => {
  const planted = Object.values(POSITIONS).map((track) => plantedFilm([track, pictures, titles]))
  assert.ok(cleanedOfChanged(film, planted, 1000) > 200)
  cleanedOfChanged(film, FILMS.map(file), 800)
})
