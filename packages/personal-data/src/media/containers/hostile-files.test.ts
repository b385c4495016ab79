import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { bytesOf, concat, u32Bytes } from '../bytes.ts'
import { cleanFile, inspectFile, readFacts } from '../file.ts'
import { box, plantedFilm } from './film/plant.ts'
import { withTable } from './pdf/plant.ts'

const u32s = (...values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => u32Bytes(value)))
const drawing = (content: string): Uint8Array => bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)
const repeated = (part: Uint8Array, count: number): Uint8Array => {
  const whole = new Uint8Array(part.length * count)
  for (let i = 0; i < count; i++) whole.set(part, i * part.length)
  return whole
}
const pages = (object: string): Uint8Array => bytesOf(withTable({
  1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    4: `<</Type/Page/Parent 2 0 R${object}>>`,
}, '/Root 1 0 R'))

/** Milliseconds of the processor for reading and cleaning, the best of three; other processes do not count. */
const time = (bytes: Uint8Array): number => Math.min(...[1, 2, 3].map(() => {
  const start = process.cpuUsage()
  cleanFile(bytes)
  return process.cpuUsage(start).user / 1000
}))

test('eight times as much of the worst input takes about eight times as long', () => {
  const worst: Readonly<Record<string, (n: number) => Uint8Array>> = {
    'GIF of tiny blocks': (n) => concat([bytesOf('GIF89a\x02\0\x02\0\0\0\0'), repeated(bytesOf('!\xfe\x01x\0'),
      n * 8000), bytesOf(';')]),
    'WAV of tiny chunks': (n) => concat([bytesOf('RIFF'), Uint8Array.from(u32Bytes(4 + n * 80_000, true)),
      bytesOf('WAVE'),
      repeated(bytesOf('LIST\x02\0\0\0ab'), n * 8000)]),
    'MP3 of beginnings': (n) => concat([repeated(concat([bytesOf('\xff\xfb\x90\0'), new Uint8Array(413)]), 3),
      repeated(bytesOf('\xff\xfb\x90'), n * 30_000)]),
    'FLAC of beginnings': (n) => concat([bytesOf('fLaC\x80\0\0\x22' + '\0'.repeat(34)), repeated(bytesOf('\xff\xf8'),
      n * 100_000)]),
    'Ogg of pages that say nothing': (n) => repeated(bytesOf('OggS\0' + '\0'.repeat(22)), n * 2000),
    'SVG of unclosed addresses': (n) => drawing(`<style>${'.a{fill:url('.repeat(n * 2000)}</style>`),
    'SVG of properties of an editor': (n) => drawing(`<g style="${'-inkscape-a:'.repeat(n * 2000)}"/>`),
    'SVG of ids': (n) => drawing('<g id="a" begin="a.b;a.c" fill="url(#a)"/>'.repeat(n * 500)),
    'SVG of one long comment': (n) => concat([bytesOf(`<!--${'<svg '.repeat(n * 3000)}-->`), drawing('')]),
    'SVG of many attributes': (n) => drawing(`<g ` +
      `${Array.from({ length: n * 500 }, (_, i) => `a${i}="x"`).join(' ')}/>`),
    'Office of many parts': (n) => zipSync(Object.fromEntries([['[Content_Types].xml', bytesOf('<Types/>')] as const,
      ...Array.from({ length: n * 200 }, (_, i) => [`word/${i}.xml`, new Uint8Array(1)] as const)]), { level: 0 }),
    'PDF of numbers': (n) => pages(`/Annots[${'1 0 '.repeat(n * 5000)}]`),
    'PDF of references to nothing': (n) => pages(`/Annots[${'77 0 R '.repeat(n * 5000)}]`),
    'PDF of open strings': (n) => pages(`/Annots[${'(a\\'.repeat(n * 20_000)}]`),
    'PDF of comments': (n) => pages(`/Annots[${'%\n'.repeat(n * 20_000)}]`),
    'film of chunks at one place': (n) => plantedFilm([{ handler: 'vide', format: 'mp4v', samples: [bytesOf('x')],
      more: [box('tref', ...Array.from({ length: n * 500 }, () => box('hint', u32s(1))))] }]),
    'film of samples': (n) => plantedFilm([{ handler: 'vide', format: 'avc1',
      entry: concat([new Uint8Array(70), box('avcC', '\x01\0\0\0\xff\xe1\0')]),
      samples: Array.from({ length: n * 300 }, () => concat([u32s(2), bytesOf('\x06\x05')])) }]),
  }
  for (const [name, make] of Object.entries(worst)) {
    const [small, large] = [time(make(2)), time(make(16))]
    assert.ok(large < small * 8 * 4 + 100, `${name}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`)
  }
})

test('tables that promise more samples, entries or objects than there are bytes are not believed', () => {
  const film = plantedFilm([{ handler: 'vide', format: 'mp4v', samples: [bytesOf('x')] }])
  for (const type of ['stsz', 'stsc', 'stco', 'stsd']) {
    const liar = film.slice()
    const at = [...liar.keys()].find((i) => bytesOf(type).every((byte, k) => liar[i + k] === byte)) ?? assert.fail(type)
    liar.fill(255, at + (type === 'stsz' ? 12 : 8), at + (type === 'stsz' ? 16 : 12))
    assert.equal(cleanFile(liar).ok, type === 'stsd', type)
  }
  const constant = film.slice()
  const at = [...constant.keys()].find((i) => bytesOf('stsz').every((byte, k) => constant[i +
    k] === byte)) ?? assert.fail('stsz')
  constant.set([0, 0, 0, 1, 255, 255, 255, 255], at + 8)
  assert.ok(cleanFile(constant).ok)
  assert.equal(cleanFile(bytesOf(withTable({ 1: '<<>>' }, '/Root 1 0 R').replace('0 1\n', '0 99999999\n'))).ok, false)
})

const MARKS = ['GIF89a', 'OggS\0', 'RIFF\0\0\0\0WAVE', 'fLaC', 'ID3\x03\0\0\0\0\0\0', '\xff\xfb\x90\0',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  'PK\x03\x04', '\0\0\0\x10ftypisom\0\0\0\0', '%PDF-1.7\n', '\x1f\x8b\x08\0\0\0\0\0\0\0',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']

test('random bytes never throw, whatever they claim to be', () => {
  let state = 4711
  const random = (): number => (state = Math.imul(state, 1664525) + 1013904223 | 0) >>> 24
  for (let i = 0; i < 3000; i++) {
    const noise = concat([bytesOf(MARKS[i % MARKS.length] ?? ''), Uint8Array.from({ length: i % 400 }, random)])
    inspectFile(noise)
    readFacts(noise)
    cleanFile(noise)
  }
})
