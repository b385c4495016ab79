import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { bytesOf, concat, u32Bytes } from './bytes.ts'
import { cleanFile, inspectFile, readFacts } from './file.ts'
import { jpegSegment, jpegWith, plantedChunks, plantedExif, plantedSegments, pngWith, webpWith } from './plant.ts'

const folder = new URL('fixtures/', import.meta.url)
const plain = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))
const FILES = readdirSync(folder).filter((name) => /\.(jpg|png|webp|tif|heic|avif)$/.test(name)).map((name) => {
  const bytes = plain(name)
  if (name.endsWith('.jpg')) return jpegWith(bytes, plantedSegments(6), 'trailer')
  if (name.endsWith('.png')) return pngWith(bytes, plantedChunks(6, deflateSync), 'trailer')
  return name.endsWith('.webp') ? webpWith(bytes, plantedExif(6), 'trailer') : bytes
})

/** Checks what must hold for any bytes at all. */
const holds = (bytes: Uint8Array): void => {
  const before = bytes.slice()
  const read = readFacts(bytes)
  const seen = inspectFile(bytes)
  const clean = cleanFile(bytes)
  assert.deepEqual(bytes, before)
  assert.equal(read.ok, seen.ok)
  if (!clean.ok || !seen.ok) return
  assert.deepEqual(clean.value.removed, seen.value)
  assert.deepEqual(inspectFile(clean.value.bytes), { ok: true, value: [] })
}

const STARTS = ['', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBPVP8X', 'II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08',
  '\0\0\0\x18ftypheic\0\0\0\0mif1heic', '\0\0\0\x18ftypavif\0\0\0\0mif1avif'].map(bytesOf)

test('random bytes never throw, whatever they claim to be', () => {
  fc.assert(fc.property(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 400 }), (start, noise) => {
    holds(concat([start, noise]))
  }), { numRuns: 2000 })
})

test('a picture changed anywhere never throws, and its cleaned copy says nothing more', () => {
  const change = fc.tuple(fc.nat(), fc.nat(12), fc.uint8Array({ maxLength: 8 }))
  fc.assert(fc.property(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 4 }), (file, changes) => {
    let bytes = file
    for (const [at, remove, insert] of changes) {
      const place = at % bytes.length
      bytes = concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)])
    }
    holds(bytes)
  }), { numRuns: 2000 })
})

/** A directory of `count` times the same field. */
const many = (count: number, field: string, next = '\0\0\0\0'): Uint8Array =>
  concat([Uint8Array.of(count >> 8, count & 255), ...Array.from({ length: count }, () => bytesOf(field)), bytesOf(next)])

test('blocks that hold themselves, and directories that point at each other, come to an end', () => {
  const grey = plain('grey.jpg')
  const fields = [
    // Photoshop's resources, XMP and a maker's note that cover the whole block; the directory itself again and again.
    '\x86\x49\0\x01\0\0\xff\xf0\0\0\0\0', '\x02\xbc\0\x01\0\0\xff\xf0\0\0\0\x08', '\x92\x7c\0\x07\0\0\xff\xf0\0\0\0\x08',
    '\x87\x69\0\x04\0\0\0\x01\0\0\0\x08', '\x88\x25\0\x04\0\0\0\x01\0\0\0\x08', '\x01\x4a\0\x04\0\0\x03\xe8\0\0\0\x08',
    '\x01\x3b\0\x02\0\0\xff\xf0\0\0\0\x08',
  ]
  for (const field of fields) {
    for (const next of ['\0\0\0\0', '\0\0\0\x08', '\0\0\0\x0a']) {
      const block = concat([bytesOf('MM\0*\0\0\0\x08'), many(1900, field, next)])
      const padded = concat([block, new Uint8Array(64_000 - block.length)])
      holds(jpegWith(grey, [jpegSegment(0xe1, concat([bytesOf('Exif\0\0'), padded]))]))
      holds(padded)
    }
  }
})

test('resources of Photoshop inside each other are read only so deep', () => {
  let inner: Uint8Array = bytesOf('canary')
  for (let depth = 0; depth < 500; depth++) {
    const exif = concat([bytesOf('MM\0*\0\0\0\x08\0\x01\x86\x49\0\x01'), Uint8Array.from(u32Bytes(inner.length)),
      bytesOf('\0\0\0\x1a\0\0\0\0'), inner])
    inner = concat([bytesOf('8BIM\x04\x22\0\0'), Uint8Array.from(u32Bytes(exif.length)), exif])
  }
  const whole = concat([bytesOf('Photoshop 3.0\0'), inner])
  assert.ok(whole.length < 65_000)
  holds(jpegWith(plain('grey.jpg'), [jpegSegment(0xed, whole)]))
})
