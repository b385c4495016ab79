import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { boxesIn } from '../../bmff.ts'
import { concat, bytesOf, latin1 } from '../../bytes.ts'
import { cleanFile, fileKind, inspectFile, readFacts } from '../../file.ts'
import type { Finding } from '../../finding.ts'
import { CANARY } from '../../plant.ts'
import type { Meta } from './meta.ts'
import { dataOf, readMeta } from './meta.ts'
import { MASK, PICTURE, plantedHeif } from './plant.ts'

const plain = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)))

const cleaned = (file: Uint8Array): { readonly bytes: Uint8Array, readonly removed: readonly Finding[] } => {
  const result = cleanFile(file)
  assert.ok(result.ok, result.ok ? '' : result.error)
  return result.value
}

const metaOf = (file: Uint8Array): Meta => {
  const box = boxesIn(file)?.find(({ type }) => type === 'meta')
  const meta = box && readMeta(file, box)
  assert.ok(meta)
  return meta
}

const itemsOf = (file: Uint8Array): ReadonlyMap<number, string> => {
  const meta = metaOf(file)
  return new Map([...meta.items].map(([id, item]) =>
    [id, `${item.type} ${latin1(concat(dataOf(file, meta, item) ?? []))}`]))
}

test('of many items the picture and its transparency stay, byte for byte, with direction and references', () => {
  const { bytes } = cleaned(plantedHeif(3))
  assert.deepEqual([...itemsOf(bytes)], [[1, `hvc1 ${latin1(PICTURE)}`], [2, `hvc1 ${latin1(MASK)}`]])
  const meta = metaOf(bytes)
  assert.equal(meta.primary, 1)
  assert.deepEqual(meta.references, [{ type: 'auxl', from: 2, to: [1] }])
  const kinds = (id: number): readonly (string | undefined)[] =>
    meta.items.get(id)?.properties.map(({ place }) => meta.properties[place - 1]?.type) ?? []
  assert.deepEqual(kinds(1), ['hvcC', 'ispe', 'colr', 'irot'])
  assert.deepEqual(kinds(2), ['hvcC', 'ispe', 'auxC'])
  assert.ok(latin1(bytes).includes('irot\x03'))
})

test('what the encoder signs in its configuration and among the coded samples goes, and the samples stay', () => {
  const unit = (content: string): string => `\0\0\0${String.fromCharCode(content.length)}${content}`
  const message = '\x4e\x01\x05\x1eabcdefghijklmnopcanary encoder\x80'
  const sample = '\x28\x01coded samples'
  const list = (type: number, content: string): string =>
    String.fromCharCode(type) + '\0\x01\0' + String.fromCharCode(content.length) + content
  const head = (lists: number): string => 'c'.repeat(21) + '\x03' + String.fromCharCode(lists)
  const configuration = head(2) + list(33, 'one') + list(39, message)
  const file = plantedHeif(1, 0, bytesOf(unit(message) + unit(sample)), configuration)
  const { bytes, removed } = cleaned(file)
  assert.ok(!latin1(bytes).includes(CANARY))
  assert.ok(latin1(bytes).includes(`hvcC${head(1)}${list(33, 'one')}`))
  const picture = itemsOf(bytes).get(1) ?? ''
  assert.ok(picture.endsWith(unit(sample)) && picture.length === 'hvc1 '.length + unit(message + sample).length + 4)
  assert.ok(removed.some(({ kind, detail }) => kind === 'software' && detail === 'canary encoder'))
  assert.deepEqual(cleaned(bytes), { bytes, removed: [] })
})

test('nothing planted survives in any box, a second look finds nothing, and cleaning again changes nothing', () => {
  const file = plantedHeif(1)
  assert.equal(fileKind(file), 'heif')
  assert.ok(latin1(file).includes(CANARY))
  const { bytes } = cleaned(file)
  assert.ok(!latin1(bytes).includes(CANARY))
  assert.ok(!latin1(bytes).includes('cNRY'))
  assert.deepEqual(inspectFile(bytes), { ok: true, value: [] })
  assert.deepEqual(cleaned(bytes), { bytes, removed: [] })
})

test('what identifies is named: metadata, thumbnail, film, further pictures and descriptions', () => {
  const kinds = new Set(cleaned(plantedHeif(0)).removed.map(({ kind }) => kind))
  for (const kind of ['location', 'owner', 'camera-serial', 'lens-serial', 'thumbnail', 'embedded-video',
    'extra-images', 'description', 'capture-time'] as const) assert.ok(kinds.has(kind), kind)
  const read = readFacts(plantedHeif(0))
  assert.ok(read.ok)
  assert.deepEqual(read.value.owners.map(({ value }) => value),
    ['canary artist', 'canary rights', 'canary كاتب', 'canary writer'])
})

for (const name of ['colour.heic', 'colour.avif']) {
  test(`${name}: a plain picture keeps its items byte for byte`, () => {
    const { bytes } = cleaned(plain(name))
    assert.deepEqual(itemsOf(bytes), itemsOf(plain(name)))
    assert.deepEqual(cleaned(bytes), { bytes, removed: [] })
  })
}

test('a list of boxes that phones put behind the end is read and dropped', () => {
  const trailer = 'SEFHcanary'
  const { bytes, removed } = cleaned(concat([plain('colour.heic'), bytesOf(trailer)]))
  assert.deepEqual(removed.map(({ kind }) => kind), ['trailing-data'])
  assert.deepEqual(bytes, cleaned(plain('colour.heic')).bytes)
})

test('sequences, and what a reader must understand and we do not, are refused', () => {
  const refusal = (file: Uint8Array): string => {
    const result = cleanFile(file)
    return result.ok ? 'cleaned' : result.error
  }
  const moving = concat([plain('colour.heic'), bytesOf('\0\0\0\x08moov')])
  assert.equal(refusal(moving), 'unsupported')
  assert.equal(refusal(plantedHeif(0, 0x80)), 'unsupported')
  const whole = plain('colour.heic')
  assert.equal(refusal(whole.subarray(0, 30)), 'truncated')
  for (let length = 40; length < whole.length; length += 7) {
    assert.match(refusal(whole.subarray(0, length)), /^(truncated|malformed)$/, String(length))
  }
})

test('a picture changed anywhere never throws, and in what is cleaned nothing is left to find', () => {
  const files = [plantedHeif(2), plain('colour.heic'), plain('colour.avif')]
  fc.assert(fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    (file, changes) => {
      const changed = file.slice()
      for (const [at, value] of changes) changed[at % changed.length] = value
      inspectFile(changed)
      const result = cleanFile(changed)
      if (!result.ok) return
      assert.ok(result.value.bytes.length <= changed.length + 4096)
      const again = cleanFile(result.value.bytes)
      // A reference that was changed can make a mask that was kept look like one more picture.
      assert.deepEqual(again.ok && again.value.removed.filter(({ kind }) => kind !== 'extra-images'), [])
    }), { numRuns: 1500 })
})
