import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bytesOf, concat, indexOfText, latin1, startsWith, u32, u32Bytes, u8 } from '../bytes.ts'
import { flac } from './flac.ts'
import { mp3 } from './mp3.ts'
import { ogg } from './ogg/ogg.ts'
import { cleanedBy, cleanedOfChanged, refusalOf, saidBy } from './plant.ts'
import { wav } from './wav.ts'

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const chunk = (type: string, text: string): string =>
  type + latin1(Uint8Array.from(u32Bytes(text.length, true))) + text + '\0'.repeat(text.length % 2)
const riff = (...chunks: readonly string[]): Uint8Array => bytesOf(chunk('RIFF', 'WAVE' + chunks.join('')))
const padded = (text: string, length: number): string => text + '\0'.repeat(length - text.length)

const FORMAT = chunk('fmt ', '\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0')
const SAMPLES = chunk('data', '\x01\x02\x03\x04\x05\x06\x07\x08\x09')
const ID3 = 'ID3\x03\0\0\0\0\0\x23TPE1\0\0\0\x0e\0\0\0canary artistTIT2\0\0\0\x01\0\0\0'
const plantedWav = riff(
  chunk('LIST', 'INFO' + chunk('IART', 'canary artist\0') + chunk('ISFT', 'canary recorder\0') + chunk('ICRD',
    '2024-03-02\0')),
  chunk('bext', padded('canary take', 256) + padded('canary desk', 32) + padded('canary-ref-7', 32) +
    '2024-03-0214:05:00' +
    '\0'.repeat(264) + 'A=PCM,T=canary'),
  chunk('iXML', '<BWFXML><PROJECT>canary project</PROJECT><LOCATION_NAME>canary street</LOCATION_NAME></BWFXML>'),
  chunk('cart', '0101' + padded('canary cut', 64) + padded('canary voice', 64) + padded('canary-id', 64)),
  chunk('id3 ', ID3), FORMAT, chunk('PEAK', '\x01\0\0\0\x55\x66\x77\x65'), SAMPLES, chunk('cue ', 'canary'))

test('a recording keeps its format and samples, and nothing else', () => {
  assert.deepEqual(cleanedBy(wav, plantedWav), new Uint8Array(riff(FORMAT, SAMPLES)))
})

test('behind its format a recording says nothing but what its kind of sample asks for', () => {
  const format = (kind: string, more: string): string =>
    chunk('fmt ', `${kind}\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0${more}`)
  const cleaned = (kind: string, more: string): Uint8Array => cleanedBy(wav, riff(format(kind, more), SAMPLES))
  assert.deepEqual(cleaned('\x01', '\x06\0canary'), new Uint8Array(riff(format('\x01', '\0\0'), SAMPLES)))
  assert.deepEqual(cleaned('\x11', '\x08\0\xf9\x01canary'),
    new Uint8Array(riff(format('\x11', '\x02\0\xf9\x01'), SAMPLES)))
})

test('what recorders, editors and stations write beside the samples is read', () => {
  const { facts } = saidBy(wav, plantedWav)
  assert.deepEqual(facts.owners.map(({ value }) => value), ['canary artist', 'canary desk', 'canary voice'])
  assert.deepEqual(facts.places, ['canary street'])
  assert.deepEqual(facts.ids.map(({ value }) => value), ['canary-ref-7', 'canary-id'])
  assert.deepEqual(facts.times.map(({ local }) => local), ['2024-03-02', '2024-03-02T14:05:00'])
  assert.ok(facts.software.includes('canary recorder'))
})

test('a long recording with sizes of 64 bits comes out as a plain one', () => {
  const size = (n: number): string => latin1(Uint8Array.from(u32Bytes(n, true))) + '\0\0\0\0'
  const long = 'RF64\xff\xff\xff\xffWAVE' + chunk('ds64', size(100) + size(9) + size(4) + '\0\0\0\0') + FORMAT +
    'data\xff\xff\xff\xff' + SAMPLES.slice(8)
  assert.deepEqual(cleanedBy(wav, bytesOf(long)), new Uint8Array(riff(FORMAT, SAMPLES)))
})

test('a recording that is cut off, or in a codec that could carry more, is refused', () => {
  assert.equal(refusalOf(wav, plantedWav.subarray(0, -30)), 'truncated')
  assert.equal(refusalOf(wav, riff(SAMPLES)), 'malformed')
  assert.equal(refusalOf(wav, riff(FORMAT.replace('\x01\0\x01', '\x55\0\x01'), SAMPLES)), 'unsupported')
})

/** The pages of an Ogg: serial, sequence and body. */
function pagesOf(bytes: Uint8Array): readonly { readonly serial: number, readonly sequence: number,
  readonly body: string }[] {
  const pages = []
  for (let at = 0; at < bytes.length;) {
    assert.ok(startsWith(bytes, 'OggS', at))
    const start = at + 27 + u8(bytes, at + 26)
    const end = bytes.subarray(at + 27, start).reduce((sum, length) => sum + length, start)
    pages.push({ serial: u32(bytes, at + 14, true), sequence: u32(bytes, at + 18, true),
      body: latin1(bytes.subarray(start, end)) })
    at = end
  }
  return pages
}

// How many pages the encoder filled with headers.
const OGGS = { 'tone.ogg': 2, 'tone-opus.ogg': 2, 'tone-flac.ogg': 3, 'tone-speex.ogg': 2, 'film-theora.ogg': 2 }

for (const [name, headers] of Object.entries(OGGS)) {
  test(`${name} keeps every packet of sound or picture, with pages and streams counted anew`, () => {
    const before = pagesOf(file(name))
    const after = pagesOf(cleanedBy(ogg, file(name)))
    assert.deepEqual(after.slice(2).map(({ body }) => body), before.slice(headers).map(({ body }) => body))
    assert.ok(after.length > 2)
    assert.deepEqual(after.map(({ sequence }) => sequence), after.map((_, i) => i))
    assert.deepEqual(new Set(after.map(({ serial }) => serial)), new Set([1]))
  })
}

test('the setup of a Vorbis stream stays byte for byte behind the emptied comments', () => {
  const setup = (name: Uint8Array): string => {
    const body = pagesOf(name)[1]?.body ?? ''
    return body.slice(body.indexOf('\x05vorbis'))
  }
  const clean = cleanedBy(ogg, file('tone.ogg'))
  assert.ok(setup(clean).length > 1000)
  assert.equal(setup(clean), setup(file('tone.ogg')))
  assert.ok(indexOfText(clean, '\x03vorbis\0\0\0\0\0\0\0\0\x01\x05vorbis') > 0)
})

test('two streams after another, and a description of them, come out as two streams', () => {
  const chained = concat([file('tone.ogg'), file('tone-opus.ogg')])
  const clean = pagesOf(cleanedBy(ogg, chained))
  assert.deepEqual([...new Set(clean.map(({ serial }) => serial))], [1, 2])
})

test('an Ogg with a wrong checksum, a missing page or an unknown codec is refused', () => {
  const tone = file('tone.ogg')
  const bent = tone.slice()
  bent[200] = u8(bent, 200) ^ 1
  assert.equal(refusalOf(ogg, bent), 'malformed')
  assert.equal(refusalOf(ogg, tone.subarray(0, 100)), 'truncated')
  assert.equal(refusalOf(ogg, tone.subarray(0, tone.length - 1)), 'truncated')
})

const sounds = { 'tone.flac': flac, 'tone.mp3': mp3, 'tone.ogg': ogg, 'tone-opus.ogg': ogg, 'tone-flac.ogg': ogg,
  'tone-speex.ogg': ogg }

for (const [name, container] of Object.entries(sounds)) {
  test(`${name} tells its artist, and is silent about it once it is cleaned`, () => {
    const { facts } = saidBy(container, file(name))
    assert.ok(facts.owners.some(({ value }) => value === 'canary artist'), JSON.stringify(facts))
    const clean = cleanedBy(container, file(name))
    assert.equal(indexOfText(clean, 'canary'), -1)
    assert.deepEqual(saidBy(container, clean).kinds, [])
  })
}

test('the sound of an MP3 and a FLAC stays byte for byte', () => {
  const sound = (bytes: Uint8Array, mark: string): string => latin1(bytes.subarray(indexOfText(bytes, mark)))
  const tagged = file('tone.mp3')
  assert.equal(latin1(cleanedBy(mp3, tagged)), latin1(tagged.subarray(indexOfText(tagged, '\xff\xf3'),
    tagged.length - 128)))
  assert.equal(sound(cleanedBy(flac, file('tone.flac')), '\xff\xf8'), sound(file('tone.flac'), '\xff\xf8'))
})

test('tags at the end of an MP3 or FLAC go, whichever program wrote them', () => {
  const item = (name: string, value: string): string =>
    latin1(Uint8Array.from(u32Bytes(value.length, true))) + '\0\0\0\0' + name + '\0' + value
  const items = item('Artist', 'canary singer') + item('Record Location', 'canary hall')
  const foot = (flags: string): string =>
    'APETAGEX\xd0\x07\0\0' + latin1(Uint8Array.from(u32Bytes(items.length + 32, true))) + '\x02\0\0\0\0\0\0' + flags +
      '\0'.repeat(8)
  const ape = foot('\xa0') + items + foot('\x80')
  const lyrics = 'LYRICSBEGININD00002' + '00canary' + '000027LYRICS200'
  const v1 = 'TAG' + padded('canary song', 30) + padded('canary band', 30) + '\0'.repeat(65)
  for (const name of ['tone.mp3', 'tone.flac'] as const) {
    const plain = cleanedBy(sounds[name], file(name))
    const tagged = concat([plain, bytesOf(ape), bytesOf(lyrics), bytesOf(v1)])
    assert.deepEqual(cleanedBy(sounds[name], tagged), plain, name)
    const { facts } = saidBy(sounds[name], tagged)
    assert.deepEqual(facts.owners.map(({ value }) => value), ['canary band', 'canary singer'], name)
    assert.deepEqual(facts.places, ['canary hall'])
  }
})

test('bytes after the sound that nobody knows are dropped from an MP3, and a FLAC with them is refused', () => {
  const plain = cleanedBy(mp3, file('tone.mp3'))
  assert.deepEqual(cleanedBy(mp3, concat([plain, bytesOf('canary')])), plain)
  assert.equal(refusalOf(mp3, concat([plain, bytesOf('canary'), plain])), 'malformed')
  assert.equal(refusalOf(flac, concat([file('tone.flac'), bytesOf('canary')])), 'malformed')
})

test('sounds changed anywhere never throw, and what is cleaned is clean', () => {
  assert.ok(cleanedOfChanged(wav, [plantedWav], 800) > 100)
  assert.ok(cleanedOfChanged(mp3, [file('tone.mp3')], 800) > 100)
  assert.ok(cleanedOfChanged(flac, [file('tone.flac')], 800) > 100)
  assert.ok(cleanedOfChanged(ogg, Object.keys(OGGS).map(file), 800) > 100)
})
