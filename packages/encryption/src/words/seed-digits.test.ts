import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fromHex } from '../bytes.ts'
import { loadSha256 } from '../sha256.ts'
import { confirmPositions } from './confirmation.ts'
import { isNumerals, type Numerals, readDigit, writeDigit } from './numerals.ts'
import { digitsFromSeed, GROUP_COUNT, looksLikeDigits, readDigits } from './seed-digits.ts'

const sha256 = await loadSha256()
const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(seed => new Uint8Array(seed))
const code = async (seed: Uint8Array, numerals: Numerals = 'latn') => digitsFromSeed(seed, numerals, sha256)
const systems = Intl.supportedValuesOf('numberingSystem').filter(isNumerals)

describe('digits', () => {
  test('are fourteen groups of four that give the secret back, in every numbering system', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...systems), async (seed, numerals) => {
      const groups = await code(seed, numerals)
      assert.equal(groups.length, GROUP_COUNT)
      assert.ok(groups.every(group => [...group].length === 4))
      assert.deepEqual(await readDigits(groups.join(' '), sha256), { ok: true, value: seed })
      assert.ok(looksLikeDigits(groups.join('-')))
    }))
  })

  test('are read with spaces, dashes and line breaks anywhere, in mixed numerals', async () => {
    const separators = fc.array(
      fc.constantFrom('', ' ', '-', '–', '\n', '\r\n', '\u00a0', '\u3000', '.', '\u200f', '\u2068'))
    await fc.assert(fc.asyncProperty(seeds, separators, fc.array(fc.constantFrom(...systems), { minLength: 1 }),
      async (seed, between, numerals) => {
        const digits = [...(await code(seed)).join('')].map((digit, i) =>
          writeDigit(Number(digit), numerals[i % numerals.length] ?? 'latn') + (between[i % between.length] ?? ''))
        assert.deepEqual(await readDigits(digits.join(''), sha256), { ok: true, value: seed })
      }))
  })

  test('are the same for an independent implementation', async () => {
    const path = new URL('../../../../docs/vectors/digits.json', import.meta.url)
    const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
      vectors: { seed: string, numerals: Numerals, groups: string[] }[]
    }
    assert.ok(vectors.length >= 4)
    for (const { seed, numerals, groups } of vectors) {
      const bytes = fromHex(seed)
      assert.ok(bytes.ok)
      assert.deepEqual(await code(bytes.value, numerals), groups)
    }
  })
})

describe('digits that are not right', () => {
  const place = fc.nat(55)

  test('any single wrong digit is found, in its group', async () => {
    await fc.assert(fc.asyncProperty(seeds, place, fc.integer({ min: 1, max: 9 }), async (seed, at, change) => {
      const digits = [...(await code(seed)).join('')]
      digits[at] = String((Number(digits[at]) + change) % 10)
      assert.deepEqual(await readDigits(digits.join(''), sha256),
        { ok: false, error: { code: 'wrong-group', positions: [Math.floor(at / 4) + 1] } })
    }), { numRuns: 500 })
  })

  test('any two neighbours swapped are found, also across groups', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.nat(54), async (seed, at) => {
      const digits = [...(await code(seed)).join('')]
      const [a = '', b = ''] = [digits[at], digits[at + 1]]
      fc.pre(a !== b)
      digits[at] = b
      digits[at + 1] = a
      const read = await readDigits(digits.join(''), sha256)
      assert.ok(!read.ok && read.error.code === 'wrong-group')
      assert.deepEqual(read.error.positions.slice(0, 1), [Math.floor(at / 4) + 1])
    }), { numRuns: 500 })
  })

  test('any two groups swapped are found', async () => {
    const groups = fc.nat(GROUP_COUNT - 1)
    await fc.assert(fc.asyncProperty(seeds, groups, groups, async (seed, a, b) => {
      const swapped = [...await code(seed)]
      const [left = '', right = ''] = [swapped[a], swapped[b]]
      fc.pre(left !== right)
      swapped[a] = right
      swapped[b] = left
      assert.ok(!(await readDigits(swapped.join(' '), sha256)).ok)
    }), { numRuns: 500 })
  })

  test('a whole group mistaken passes its own check once in ten, and the code as a whole hardly ever', async () => {
    let checkedByWhole = 0
    let missed = 0
    const tries = 4000
    for (let n = 0; n < tries; n++) {
      const seed = Uint8Array.from({ length: 16 }, (_, i) => n * 89 + i * 57 + (n * i >> 2) & 255)
      const groups = [...await code(seed)]
      const wrong = String((Number(groups[n % GROUP_COUNT]) + 1 + n * 7919 % 9998) % 10_000).padStart(4, '0')
      groups[n % GROUP_COUNT] = wrong
      const read = await readDigits(groups.join(''), sha256)
      if (read.ok) missed++
      else if (read.error.code === 'checksum') checkedByWhole++
    }
    assert.ok(checkedByWhole > tries * 0.08 && checkedByWhole < tries * 0.12, String(checkedByWhole))
    assert.ok(missed <= 3, String(missed))
  })

  test('a missing digit is counted, and the group where it went missing is named', async () => {
    const digits = (await code(new Uint8Array(16).fill(123))).join('')
    const read = await readDigits(digits.slice(0, 17) + digits.slice(18), sha256)
    assert.ok(!read.ok && read.error.code === 'wrong-count')
    assert.deepEqual([read.error.count, read.error.position], [55, 5])
    assert.deepEqual(await readDigits(`${digits}1`, sha256),
      { ok: false, error: { code: 'wrong-count', count: 57, position: 15 } })
    assert.deepEqual(await readDigits('', sha256), { ok: false, error: { code: 'wrong-count', count: 0, position: 1 } })
  })

  test('words are not mistaken for digits', async () => {
    assert.deepEqual(await readDigits('abandon 1234', sha256), { ok: false, error: { code: 'not-digits' } })
    for (const text of ['', 'abandon', '1. abandon', '…']) assert.equal(looksLikeDigits(text), false)
  })
})

describe('numerals', () => {
  test('every numeral that the platform writes is read', () => {
    for (const system of Intl.supportedValuesOf('numberingSystem')) {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false })
      const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit))
      if (!digits.every(digit => /^\p{Nd}$/u.test(digit))) continue
      digits.forEach((digit, value) => assert.equal(readDigit(digit), value, system))
      if (isNumerals(system)) digits.forEach((digit, value) => assert.equal(writeDigit(value, system), digit))
    }
    assert.ok(systems.length >= 20)
  })

  test('what is no decimal numeral has no value', () => {
    for (const character of ['', 'a', '²', '½', 'Ⅷ', '一', ' ']) assert.equal(readDigit(character), null)
  })
})

test('any two different places to confirm are asked for equally often', () => {
  const counts = new Map<string, number>()
  // Every pair of bytes that a fair choice uses, once each; larger bytes are drawn again.
  for (let first = 0; first < 252; first++) {
    for (let second = 0; second < 253; second++) {
      const bytes = [255, first, 254, second]
      const [a, b] = confirmPositions(() => Uint8Array.of(bytes.shift() ?? 0))
      assert.ok(1 <= a && a < b && b <= 12)
      counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1)
    }
  }
  assert.equal(counts.size, 66)
  assert.deepEqual(new Set(counts.values()), new Set([252 * 253 / 66]))
  for (let n = 0; n < 100; n++) {
    const positions = confirmPositions(length => crypto.getRandomValues(new Uint8Array(length)), GROUP_COUNT)
    assert.ok(positions.every(position => position >= 1 && position <= GROUP_COUNT))
  }
})
