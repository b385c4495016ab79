import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concat, equalBytes, utf8 } from '../bytes.ts'
import { CHUNK_LENGTH, plainRange, sealedRange } from './chunk-layout.ts'
import type { AgeRecipient } from './container.ts'
import { hybridKeyPair } from './keys.ts'
import { referenceAge } from './reference-age.ts'
import { createSmallAge, readHeader } from './small-age.ts'

/** Different bytes each time, the same in every run. */
const countingRandom = () => {
  let calls = 0
  return (length: number) => {
    calls++
    return Uint8Array.from({ length }, (_, i) => i * 31 + calls * 97 + (i >> 8) & 255)
  }
}

const age = createSmallAge({ random: countingRandom() })
const inScript = createSmallAge({ random: countingRandom(), subtle: null })
const desk = hybridKeyPair(new Uint8Array(32).fill(1))
const other = hybridKeyPair(new Uint8Array(32).fill(2))
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => i * i >> 3 & 255)

test('what is sealed is opened again, with the platform and in script, at every length around a chunk', async () => {
  for (const length of [0, 1, 15, 16, 17, CHUNK_LENGTH - 1, CHUNK_LENGTH, CHUNK_LENGTH + 1, 3 * CHUNK_LENGTH]) {
    for (const [writer, reader] of [[age, inScript], [inScript, age]] as const) {
      const file = await writer.seal(bytes(length), [desk.recipient])
      const opened = await reader.open(file, desk.identity)
      assert.ok(opened.ok && equalBytes(opened.value, bytes(length)), String(length))
    }
  }
})

test('the same randomness gives the same file with the platform and in script', async () => {
  const a = await createSmallAge({ random: countingRandom() }).seal(bytes(70_000), [desk.recipient, other.recipient])
  const b = await createSmallAge({ random: countingRandom(), subtle: null })
    .seal(bytes(70_000), [desk.recipient, other.recipient])
  assert.deepEqual(a, b)
})

test('any content sealed to any people is opened by each of them and by nobody else', async () => {
  const people = [3, 4, 5, 6].map(n => hybridKeyPair(new Uint8Array(32).fill(n)))
  await fc.assert(fc.asyncProperty(
    fc.uint8Array({ maxLength: 3000 }), fc.subarray(people, { minLength: 1 }), async (content, readers) => {
      const file = await age.seal(content, readers.map(({ recipient }) => recipient))
      for (const person of people) {
        const opened = await age.open(file, person.identity)
        if (readers.includes(person)) assert.ok(opened.ok && equalBytes(opened.value, content))
        else assert.deepEqual(opened, { ok: false, error: 'not-for-this-key' })
      }
    }), { numRuns: 20 })
})

test('a file with any single byte changed is refused', async () => {
  const file = await age.seal(utf8('something that matters'), [desk.recipient])
  const reasons = new Set<string>()
  for (let at = 0; at < file.length; at++) {
    const changed = file.slice()
    changed[at] = (changed[at] ?? 0) ^ 1 << at % 8
    const opened = await age.open(changed, desk.identity)
    assert.ok(!opened.ok, `byte ${at}`)
    reasons.add(opened.error)
  }
  assert.deepEqual([...reasons].sort(),
    ['damaged', 'malformed', 'not-an-age-file', 'not-for-this-key', 'other-recipient-kind'])
})

test('a file cut anywhere, or with a byte added, is refused', async () => {
  const file = await age.seal(utf8('something that matters'), [desk.recipient])
  for (let length = 0; length < file.length; length++) {
    assert.ok(!(await age.open(file.subarray(0, length), desk.identity)).ok, `cut to ${length}`)
  }
  for (const tail of [0, 10, 255]) {
    assert.deepEqual(await age.open(concat(file, Uint8Array.of(tail)), desk.identity), { ok: false, error: 'damaged' })
  }
})

test('a long file is refused when chunks are left out, repeated, swapped or cut off at a chunk', async () => {
  const sealer = await age.createSealer([desk.recipient], 3 * CHUNK_LENGTH)
  const chunks = await Promise.all([0, 1, 2].map(async index => {
    const { from, to } = plainRange(sealer.layout, index)
    const sealed = await sealer.sealChunk(index, bytes(3 * CHUNK_LENGTH).subarray(from, to))
    assert.ok(sealed.ok)
    return sealed.value
  }))
  const [a, b, c] = chunks
  assert.ok(a && b && c)
  for (const wrong of [[], [a], [b], [c], [a, b], [a, c], [b, c], [a, c, b], [b, a, c], [a, a, b, c], [a, b, c, c]]) {
    assert.deepEqual(
      await age.open(concat(sealer.header, ...wrong), desk.identity), { ok: false, error: 'damaged' })
  }
  assert.ok((await age.open(concat(sealer.header, a, b, c), desk.identity)).ok)
})

test('a file with a classic recipient beside the hybrid one is not opened', async () => {
  const file = await age.seal(utf8('x'), [desk.recipient])
  const header = readHeader(file)
  assert.ok(header.ok)
  const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`
  const text = Buffer.from(file.subarray(0, header.value.length)).toString('latin1')
  for (const mixed of [text.replace('-> ', `${stanza}-> `), text.replace('\n---', `\n${stanza}---`)]) {
    const changed = concat(utf8(mixed), file.subarray(header.value.length))
    assert.deepEqual(await age.open(changed, desk.identity), { ok: false, error: 'other-recipient-kind' })
    assert.deepEqual(await referenceAge.open(changed, desk.identity), { ok: false, error: 'other-recipient-kind' })
  }
})

test('nothing is sealed to a classic key, to nobody, to one key twice or to more than 32', async () => {
  const classic = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' as AgeRecipient
  const many = Array.from({ length: 33 }, (_, i) => hybridKeyPair(new Uint8Array(32).fill(i)).recipient)
  for (const container of [age, referenceAge]) {
    for (const recipients of [[classic], [desk.recipient, classic], [], [desk.recipient, desk.recipient], many]) {
      await assert.rejects(container.seal(bytes(3), recipients))
    }
    assert.ok((await container.seal(bytes(3), many.slice(0, 32))).length > 32 * 1500)
  }
})

test('a file with more recipients than a reader should ever try is refused before any is tried', async () => {
  const stanza = `-> mlkem768x25519 ${'A'.repeat(1494)}\n${'A'.repeat(43)}\n`
  const file = utf8(`age-encryption.org/v1\n${stanza.repeat(33)}--- ${'A'.repeat(43)}\n${'x'.repeat(40)}`)
  assert.deepEqual(await age.open(file, desk.identity), { ok: false, error: 'malformed' })
  assert.deepEqual(await referenceAge.open(file, desk.identity), { ok: false, error: 'malformed' })
})

test('an interrupted upload gets the same chunk again, and notices when the file was changed meanwhile', async () => {
  const content = bytes(2 * CHUNK_LENGTH + 5)
  const sealer = await age.createSealer([desk.recipient], content.length)
  const chunk = (index: number, of: Uint8Array) => {
    const { from, to } = plainRange(sealer.layout, index)
    return sealer.sealChunk(index, of.subarray(from, to))
  }
  const first = await chunk(1, content)
  assert.deepEqual(await chunk(1, content), first)
  const edited = content.slice()
  edited[CHUNK_LENGTH + 1] = (edited[CHUNK_LENGTH + 1] ?? 0) ^ 1
  assert.deepEqual(await chunk(1, edited), { ok: false, error: 'source-changed' })
  assert.deepEqual(await chunk(1, content), first)
  assert.deepEqual((await chunk(0, edited)).ok, true)
  await assert.rejects(async () => sealer.sealChunk(2, new Uint8Array(6)), RangeError)
  await assert.rejects(async () => sealer.sealChunk(3, new Uint8Array(0)), RangeError)
})

test('a download is opened chunk by chunk in any order, knowing only its beginning and its length', async () => {
  const content = bytes(3 * CHUNK_LENGTH + 100)
  const file = await referenceAge.seal(content, [other.recipient, desk.recipient])
  const opener = await age.createOpener(file.subarray(0, 8192), file.length, desk.identity)
  assert.ok(opener.ok)
  const { layout, openChunk } = opener.value
  assert.equal(layout.plaintextLength, content.length)
  for (const index of [3, 0, 2, 1]) {
    const sealed = sealedRange(layout, index)
    const plain = plainRange(layout, index)
    const chunk = await openChunk(index, file.subarray(sealed.from, sealed.to))
    assert.ok(chunk.ok && equalBytes(chunk.value, content.subarray(plain.from, plain.to)))
    assert.deepEqual(await openChunk((index + 1) % 3, file.subarray(sealed.from, sealed.to)),
      { ok: false, error: 'damaged' })
  }
})

test('a server that claims a shorter file is found out at its last chunk', async () => {
  const file = await age.seal(bytes(2 * CHUNK_LENGTH), [desk.recipient])
  const shorter = file.length - CHUNK_LENGTH - 16
  const opener = await age.createOpener(file.subarray(0, 4096), shorter, desk.identity)
  assert.ok(opener.ok)
  const { from, to } = sealedRange(opener.value.layout, 0)
  assert.deepEqual(await opener.value.openChunk(0, file.subarray(from, to)), { ok: false, error: 'damaged' })
})

test('a beginning that ends within the header says so', async () => {
  const file = await age.seal(bytes(10), [desk.recipient])
  assert.deepEqual(await age.createOpener(file.subarray(0, 1000), file.length, desk.identity),
    { ok: false, error: 'malformed' })
})
