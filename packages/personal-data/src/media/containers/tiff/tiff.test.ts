import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytesOf, concat, latin1, u16, u32, u32Bytes } from '../../bytes.ts'
import { cleanFile, fileKind, inspectFile, readFacts } from '../../file.ts'
import { CANARY, plantedExif, plantedProfile } from '../../plant.ts'

const plain = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)))
const FIXTURES = ['colour.tif', 'jpeg.tif', 'alpha.tif', 'pages.tif']

/** One field of the first directory, as it stands there: tag, type, count and the four bytes of value or offset. */
type Entry = readonly [tag: number, type: number, count: number, value: number]

const entriesOf = (file: Uint8Array): readonly Entry[] => {
  const at = u32(file, 4, true)
  return Array.from({ length: u16(file, at, true) }, (_, i): Entry => {
    const entry = at + 2 + i * 12
    return [u16(file, entry, true), u16(file, entry + 2, true), u32(file, entry + 4, true), u32(file, entry + 8, true)]
  })
}

/** The file with further fields in its first directory, which moves to the end; the values stand before it. */
function tiffWith(file: Uint8Array, fields: readonly (readonly [tag: number, type: number, value: Uint8Array])[]) {
  const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
  const parts: Uint8Array[] = [file.slice()]
  let end = file.length
  const added = fields.map(([tag, type, value]): Entry => {
    parts.push(value)
    end += value.length
    return [tag, type, value.length / (sizes[type] ?? 1), end - value.length]
  })
  const names = new Set(added.map(([tag]) => tag))
  const all = [...entriesOf(file).filter(([tag]) => !names.has(tag)), ...added].sort(([one], [other]) => one - other)
  const short = (value: number): readonly number[] => u32Bytes(value, true).slice(0, 2)
  const next = u32(file, u32(file, 4, true) + 2 + entriesOf(file).length * 12, true)
  parts.push(Uint8Array.from([...short(all.length), ...all.flatMap(([tag, type, count, value]) =>
    [...short(tag), ...short(type), ...u32Bytes(count, true), ...u32Bytes(value, true)]), ...u32Bytes(next, true)]))
  const whole = concat(parts)
  whole.set(u32Bytes(end, true), 4)
  return whole
}

const planted = (name: string): Uint8Array => tiffWith(plain(name), [
  [270, 2, bytesOf('canary caption\0')], [271, 2, bytesOf('canary make\0')], [315, 2, bytesOf('canary artist\0')],
  [34_675, 7, plantedProfile()], [37_724, 7, bytesOf('canary layers')], [33_922, 5, new Uint8Array(48)],
  [42_033, 2, bytesOf('canary-body-1234\0')], [700, 1, bytesOf('<a xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'dc:creator="canary writer"/>')],
])

/** The coded samples of the first page, by the format's rules. */
const samplesOf = (file: Uint8Array): string => {
  const list = (tag: number): readonly number[] => {
    const [, type = 4, count = 0, value = 0] = entriesOf(file).find(([one]) => one === tag) ?? []
    const read = type === 3 ? u16 : u32
    return count * (type === 3 ? 2 : 4) <= 4 ? [value]
      : Array.from({ length: count }, (_, i) => read(file, value + i * (type === 3 ? 2 : 4), true))
  }
  const lengths = list(279)
  return list(273).map((at, i) => latin1(file.subarray(at, at + (lengths[i] ?? 0)))).join()
}

const cleaned = (file: Uint8Array): Uint8Array => {
  const result = cleanFile(file)
  assert.ok(result.ok, result.ok ? '' : result.error)
  return result.value.bytes
}

for (const name of FIXTURES) {
  test(`${name}: nothing planted survives, the samples stay byte for byte, and a second look finds nothing`, () => {
    const file = planted(name)
    assert.equal(fileKind(file), 'tiff')
    assert.ok(latin1(file).includes(CANARY))
    const once = cleaned(file)
    assert.ok(!latin1(once).includes(CANARY))
    assert.equal(samplesOf(once), samplesOf(plain(name)))
    assert.ok(samplesOf(once).length > 100)
    assert.deepEqual(inspectFile(once), { ok: true, value: [] })
    assert.deepEqual(cleaned(once), once)
  })
}

test('what identifies in a TIFF is named', () => {
  const found = inspectFile(planted('colour.tif'))
  assert.ok(found.ok)
  const told = found.value.map(({ kind, detail }) => `${kind} ${detail ?? ''}`.trim())
  for (const one of ['location', 'owner canary artist', 'owner canary writer', 'camera-serial canary-body-1234',
    'extra-images', 'description canary caption', 'device canary make', 'colour-profile canary display']) {
    assert.ok(told.includes(one), `${one} in ${told.join(', ')}`)
  }
})

test('all pages stay, the smaller copy of a page goes, and the direction stays', () => {
  const pages = plain('pages.tif')
  const orientation = Uint8Array.of(6, 0, 0, 0)
  const count = (file: Uint8Array): number => {
    let seen = 0
    for (let at = u32(file, 4, true); at && seen < 9; at = u32(file, at + 2 + u16(file, at, true) * 12, true)) seen++
    return seen
  }
  assert.equal(count(cleaned(pages)), 2)
  const small = tiffWith(pages, [[254, 4, new Uint8Array()]])
  const at = entriesOf(small).findIndex(([tag]) => tag === 254)
  small.set([4, 0, 1, 0, 0, 0, 1, 0, 0, 0], u32(small, 4, true) + 2 + at * 12 + 2)
  assert.equal(count(cleaned(small)), 1)
  const turned = tiffWith(pages, [[274, 3, orientation.subarray(0, 2)]])
  const place = u32(turned, 4, true) + 2 + entriesOf(turned).findIndex(([tag]) => tag === 274) * 12
  turned.set(orientation, place + 8)
  assert.deepEqual(entriesOf(cleaned(turned)).find(([tag]) => tag === 274), [274, 3, 1, 6])
})

test('what cannot be drawn without more, or could hide something, is refused with its reason', () => {
  const refusal = (file: Uint8Array): string => {
    const result = cleanFile(file)
    return result.ok ? 'cleaned' : result.error
  }
  const colour = plain('colour.tif')
  const inPlace = (tag: number, value: number): Uint8Array => {
    const file = colour.slice()
    const index = entriesOf(file).findIndex(([one]) => one === tag)
    file.set(u32Bytes(value, true), u32(file, 4, true) + 2 + index * 12 + 8)
    return file
  }
  assert.equal(refusal(inPlace(262, 32_803)), 'raw')
  assert.equal(refusal(concat([bytesOf('II*\0\x10\0\0\0CR\x02\0'), colour])), 'raw')
  assert.equal(refusal(inPlace(259, 6)), 'unsupported')
  assert.equal(refusal(concat([bytesOf('II+\0\x08\0\0\0'), new Uint8Array(60)])), 'unsupported')
  assert.equal(refusal(inPlace(273, 0xfffffff0)), 'malformed')
  assert.equal(refusal(tiffWith(colour, [[320, 3, new Uint8Array(9000)]])), 'malformed')
  const jpeg = plain('jpeg.tif')
  const strip = jpeg.indexOf(0xdb) - 1
  const commented = concat([jpeg.subarray(0, strip), bytesOf('\xff\xfe\0\x08canary'), jpeg.subarray(strip + 10)])
  assert.equal(refusal(commented), 'too-complex')
  const loop = colour.slice()
  loop.set(u32Bytes(u32(loop, 4, true), true), u32(loop, 4, true) + 2 + entriesOf(loop).length * 12)
  assert.equal(refusal(loop), 'malformed')
})

test('an EXIF block is a TIFF without a picture: it is read, and refused when it is to be cleaned', () => {
  const read = readFacts(plantedExif(6))
  assert.ok(read.ok)
  assert.deepEqual(read.value.serials.map(({ value }) => value), ['canary-body-1234', 'canary-lens-5678'])
  assert.equal(cleanFile(plantedExif(6)).ok, false)
})

test('a TIFF cut off or changed anywhere never throws, and what is cleaned stays as it is when cleaned again', () => {
  fc.assert(fc.property(fc.constantFrom(...FIXTURES.map(planted)), fc.nat(), fc.nat(255), fc.option(fc.nat()),
    (file, at, value, length) => {
      const changed = file.slice(0, length === null ? undefined : length % file.length)
      changed[at % Math.max(1, changed.length)] = value
      inspectFile(changed)
      const result = cleanFile(changed)
      if (result.ok) assert.deepEqual(cleaned(result.value.bytes), result.value.bytes)
    }), { numRuns: 1500 })
})
