import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bech32 } from '@scure/base'
import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js'
import fc from 'fast-check'
import { equalBytes } from '../bytes.ts'
import { readBech32, writeBech32 } from './bech32.ts'
import { hybridKeyPair, parseIdentity, parseRecipient, publicKeyIn, recipientOf, seedIn } from './keys.ts'
import { decapsulatorOf, encapsulate, publicKeyOf } from './x-wing.ts'

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const pair = hybridKeyPair(new Uint8Array(32).fill(5))

test('bech32 is spelled and read as the published codec does it', () => {
  const prefixes = fc.stringMatching(/^[a-z][a-z0-9-]{0,18}$/)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 1300 }), prefixes, (raw, prefix) => {
    const bytes = new Uint8Array(raw)
    const text = writeBech32(prefix, bytes)
    assert.equal(text, bech32.encode(prefix, bech32.toWords(bytes), false))
    assert.deepEqual(readBech32(text, prefix), bytes)
    assert.deepEqual(readBech32(text.toUpperCase(), prefix), bytes)
    assert.equal(readBech32(text, `${prefix}x`), null)
  }))
})

test('bech32 with non-zero padding bits, mixed case, one wrong letter or a missing one is refused', () => {
  const bytes = new Uint8Array(32).fill(3)
  const words = bech32.toWords(bytes)
  assert.ok(readBech32(bech32.encode('age', words), 'age'))
  words[words.length - 1] = (words[words.length - 1] ?? 0) | 1
  assert.equal(readBech32(bech32.encode('age', words), 'age'), null)
  const fullWords = bech32.toWords(new Uint8Array(5))
  assert.ok(readBech32(bech32.encode('age', fullWords), 'age'))
  assert.equal(readBech32(bech32.encode('age', [...fullWords, 0]), 'age'), null)

  const text = writeBech32('age', bytes)
  assert.equal(readBech32(`A${text.slice(1)}`, 'age'), null)
  for (let at = 0; at < text.length; at++) {
    assert.equal(readBech32(text.slice(0, at) + text.slice(at + 1), 'age'), null)
    const wrong = text[at] === 'q' ? 'p' : 'q'
    assert.equal(readBech32(text.slice(0, at) + wrong + text.slice(at + 1), 'age'), null)
  }
})

test('X-Wing gives the keys and secrets of the independent implementation beside it', () => {
  fc.assert(fc.property(seeds, fc.uint8Array({ minLength: 64, maxLength: 64 }), (rawSeed, rawRandomness) => {
    const seed = new Uint8Array(rawSeed)
    const randomness = new Uint8Array(rawRandomness)
    const publicKey = publicKeyOf(seed)
    assert.ok(equalBytes(publicKey, ml_kem768_x25519.keygen(seed).publicKey))
    const ours = encapsulate(publicKey, randomness)
    assert.ok(ours)
    const theirs = ml_kem768_x25519.encapsulate(publicKey, randomness)
    assert.ok(equalBytes(ours.encapsulation, theirs.cipherText) && equalBytes(ours.secret, theirs.sharedSecret))
    assert.deepEqual(decapsulatorOf(seed).decapsulate(ours.encapsulation), ours.secret)
  }), { numRuns: 15 })
})

test('a seed makes one key pair, and both halves lead back', () => {
  fc.assert(fc.property(seeds, raw => {
    const { identity, recipient } = hybridKeyPair(new Uint8Array(raw))
    assert.deepEqual(seedIn(identity), new Uint8Array(raw))
    assert.equal(recipientOf(identity), recipient)
    assert.equal(publicKeyIn(recipient).length, 1216)
    assert.deepEqual(parseRecipient(` ${recipient}\n`), { ok: true, value: recipient })
    assert.deepEqual(parseIdentity(`${identity}\r\n`), { ok: true, value: identity })
  }), { numRuns: 10 })
  assert.throws(() => hybridKeyPair(new Uint8Array(31)), RangeError)
})

test('a recipient of another kind is told apart from nonsense', () => {
  const classic = writeBech32('age', new Uint8Array(32).fill(9))
  assert.deepEqual(parseRecipient(classic), { ok: false, error: 'classic-recipient' })
  const { recipient, identity } = pair
  for (const text of ['', 'age1', 'age1pq1', recipient.slice(0, -1), recipient.toUpperCase(), identity]) {
    assert.deepEqual(parseRecipient(text), { ok: false, error: 'not-a-recipient' })
  }
})

test('a recipient that nobody could safely encrypt to is refused', () => {
  const key = publicKeyIn(pair.recipient)
  const lowOrder = key.slice()
  lowOrder.fill(0, 1184)
  const outOfRange = key.slice()
  outOfRange.fill(255, 0, 3)
  for (const bad of [lowOrder, outOfRange, key.slice(1), new Uint8Array(1216).fill(255)]) {
    assert.deepEqual(parseRecipient(writeBech32('age1pq', bad)), { ok: false, error: 'not-a-recipient' })
  }
})

test('an identity of another kind is told apart from nonsense', () => {
  const classic = writeBech32('age-secret-key-', new Uint8Array(32).fill(9)).toUpperCase()
  assert.deepEqual(parseIdentity(classic), { ok: false, error: 'classic-identity' })
  for (const text of ['', pair.identity.toLowerCase(), pair.identity.slice(0, -1), pair.recipient]) {
    assert.deepEqual(parseIdentity(text), { ok: false, error: 'not-an-identity' })
  }
})
