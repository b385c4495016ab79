import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { bytesOf, concat, u32Bytes } from './bytes.ts'
import { cleanMedia, inspectMedia } from './clean.ts'
import {
  jpegSegment, jpegWith, plantedChunks, plantedExif, plantedSegments, pngChunk, pngWith, webpWith,
} from './plant.ts'

const folder = new URL('fixtures/', import.meta.url)
const plain = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))
const pictures = readdirSync(folder).filter((name) => /\.(jpg|png|webp)$/.test(name)).map((name) => {
  const bytes = plain(name)
  if (name.endsWith('.jpg')) return jpegWith(bytes, plantedSegments(6), 'trailer')
  if (name.endsWith('.png')) return pngWith(bytes, plantedChunks(6, deflateSync), 'trailer')
  return webpWith(bytes, plantedExif(6), 'trailer')
})

/** Checks what must hold for any bytes at all; tells whether they were cleaned and not refused. */
const holds = (bytes: Uint8Array): boolean => {
  const before = bytes.slice()
  const seen = inspectMedia(bytes)
  const once = cleanMedia(bytes)
  assert.deepEqual(bytes, before)
  assert.equal(seen.ok, once.ok)
  if (!once.ok || !seen.ok) return false
  assert.deepEqual(once.value.removed, seen.value)
  assert.ok(once.value.bytes.length <= bytes.length + 4096)
  assert.deepEqual(inspectMedia(once.value.bytes), { ok: true, value: [] })
  assert.deepEqual(cleanMedia(once.value.bytes), { ok: true, value: { bytes: once.value.bytes, removed: [] } })
  return true
}

const starts = ['', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBPVP8X'].map(bytesOf)

test('random bytes never throw, whatever they claim to be', () => {
  fc.assert(fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, noise) => {
    holds(concat([start, noise]))
  }), { numRuns: 2000 })
})

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  remove: fc.nat(12),
  insert: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constant(Uint8Array.of(255, 255, 255, 255))),
})

test('a picture changed anywhere never throws, and what is cleaned stays as it is when cleaned again', () => {
  fc.assert(fc.property(fc.constantFrom(...pictures), fc.array(change, { minLength: 1, maxLength: 4 }),
    (picture, changes) => {
      let bytes = picture
      for (const { at, remove, insert } of changes) {
        const place = Math.floor(at * bytes.length)
        bytes = concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)])
      }
      holds(bytes)
    }), { numRuns: 3000 })
})

test('one byte replaced in the metadata never throws', () => {
  let accepted = 0
  fc.assert(fc.property(fc.constantFrom(...pictures), fc.nat(1500), fc.nat(255), (picture, at, value) => {
    const bytes = picture.slice()
    bytes[at % bytes.length] = value
    if (holds(bytes)) accepted++
  }), { numRuns: 3000 })
  // Else the property would say little: most values of metadata are not the format's business.
  assert.ok(accepted > 1000, `${accepted} of 3000 were cleaned`)
})

test('directories that point at themselves, and counts larger than the file, come to an end', () => {
  const loop = (count: number): Uint8Array => concat([
    bytesOf('Exif\0\0MM\0*\0\0\0\x08'), Uint8Array.of(count >> 8, count & 255),
    bytesOf('\x87\x69\0\x04\0\0\0\x01\0\0\0\x08'),
    bytesOf('\x88\x25\0\x04\0\0\0\x01\0\0\0\x08'),
    bytesOf('\x01\x3b\0\x02\xff\xff\xff\xff\0\0\0\x01\0\0\0\x08'),
  ])
  for (const count of [3, 65535]) holds(jpegWith(plain('grey.jpg'), [jpegSegment(0xe1, loop(count))]))
})

/** Milliseconds of the processor for one inspection, the best of three; other processes do not count. */
const time = (bytes: Uint8Array): number => Math.min(...[1, 2, 3].map(() => {
  const start = process.cpuUsage()
  inspectMedia(bytes)
  return process.cpuUsage(start).user / 1000
}))

const many = (count: number, part: Uint8Array): readonly Uint8Array[] => Array.from({ length: count }, () => part)

test('eight times as much of the worst input takes about eight times as long', () => {
  const grey = plain('grey.jpg')
  const colour = plain('colour.png')
  const worst: Readonly<Record<string, (n: number) => Uint8Array>> = {
    'XMP of unclosed tags': (n) => jpegWith(grey, many(n,
      jpegSegment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0' + '<dc:creator '.repeat(5000))))),
    'segments of one letter': (n) => jpegWith(grey, many(n * 5000, jpegSegment(0xfe, bytesOf('x')))),
    'pieces of a profile': (n) => jpegWith(grey, many(n * 1000, jpegSegment(0xe2, bytesOf('ICC_PROFILE\0\xff\xff')))),
    'fill bytes': (n) => concat([grey.subarray(0, 2), new Uint8Array(n * 500_000).fill(255), grey.subarray(3)]),
    'stuffed scan': (n) => concat([grey.subarray(0, -2), new Uint8Array(n * 250_000).map((_, i) => i % 2 ? 0 : 255),
      grey.subarray(-2)]),
    'packed texts that swell': (n) => pngWith(colour, many(n * 20,
      pngChunk('zTXt', concat([bytesOf('Comment\0\0'), deflateSync(new Uint8Array(300_000))])))),
    'EXIF of one tag': (n) => jpegWith(grey, many(n, jpegSegment(0xe1,
      concat([bytesOf('Exif\0\0MM\0*\0\0\0\x08\x13\x88'), ...many(5000, bytesOf('\x01\x3b\0\x02\0\0\0\x03ab\0\0'))])))),
    'a trailer of film beginnings': (n) => jpegWith(grey, [], 'fty'.repeat(n * 100_000)),
    'tiny WebP chunks': (n) => {
      const head = bytesOf('WEBPVP8X\x0a\0\0\0\x02\0\0\0\x2f\0\0\x1f\0\0')
      const content = concat([head, ...many(n * 5000, bytesOf('EXIF\0\0\0\0'))])
      return concat([bytesOf('RIFF'), Uint8Array.from(u32Bytes(content.length, true)), content])
    },
  }
  for (const [name, make] of Object.entries(worst)) {
    const [small, large] = [time(make(2)), time(make(16))]
    assert.ok(large < small * 8 * 4 + 100, `${name}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`)
    assert.ok(large < 5000, `${name}: ${large.toFixed(0)} ms`)
  }
})
