import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import * as cctv from 'cctv-age'
import { fromHex } from '../bytes.ts'
import { loadSha256, platformSubtle } from '../sha256.ts'
import { readArmor } from './armor.ts'
import { sealedRange } from './chunk-layout.ts'
import type { AgeContainer } from './container.ts'
import { hybridKeyPair, parseIdentity } from './keys.ts'
import { openWithPassphrase, referenceAge } from './reference-age.ts'
import { createSmallAge, headerHolds, openerWith, readHeader } from './small-age.ts'

/*
 * The Community Cryptography Test Vectors for age (C2SP/CCTV). Each vector is put to every use that the rules below
 * find for it; none is left without one.
 */

interface Vector {
  readonly name: string
  readonly fields: ReadonlyMap<string, string>
  readonly file: Uint8Array
}

const parse = (name: string, bytes: Uint8Array): Vector => {
  const split = Buffer.from(bytes).indexOf('\n\n')
  const lines = Buffer.from(bytes.subarray(0, split)).toString('utf8').split('\n')
  const fields = new Map(lines.map(line => [line.split(': ')[0] ?? '', line.split(': ').slice(1).join(': ')]))
  const body = bytes.subarray(split + 2)
  return { name, fields, file: fields.get('compressed') === 'zlib' ? new Uint8Array(inflateSync(body)) : body }
}

const vectors = Object.entries(cctv).flatMap(([name, bytes]) => bytes instanceof Uint8Array ? [parse(name, bytes)] : [])
const expected = ({ fields }: Vector) => fields.get('expect') ?? ''
const sha256Hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

const smallAge = createSmallAge({ random })
const smallAgeInScript = createSmallAge({ random, subtle: null })
const containers: readonly (readonly [string, AgeContainer])[] = [
  ['our own reader', smallAge],
  ['our own reader without crypto.subtle', smallAgeInScript],
  ['the reference reader', referenceAge],
]

const ARMORED = vectors.filter(({ fields }) => fields.has('armored'))
const BINARY = vectors.filter(({ fields }) => !fields.has('armored'))
const isHybrid = ({ fields }: Vector) => fields.get('identity')?.startsWith('AGE-SECRET-KEY-PQ-1') === true
const HYBRID = BINARY.filter(vector => isHybrid(vector) && !vector.name.endsWith('_x25519_arg'))
const SCRYPT = BINARY.filter(({ fields, name }) => fields.has('passphrase') && name !== 'scrypt_and_x25519')
/** The header is wrong in what only an X25519 or scrypt recipient can see: kinds that our own reader refuses anyway. */
const wrongWithinOldKind = ({ name }: Vector) =>
  /^(x25519|scrypt)_/.test(name) || name === 'hybrid_x25519_arg'

/** Files that the format allows and we refuse on purpose: hybrid among other kinds, or a kind we do not know. */
const REFUSED_ON_PURPOSE = new Set(['hybrid_and_x25519', 'hybrid_grease', 'hybrid_uppercase'])

/**
 * Broken behind a chunk that a reader of a stream must give out before it can know. Ours knows the file's length, sees
 * that this chunk cannot be what it claims to be, and keeps it back.
 */
const GIVES_OUT_LESS = new Set([
  'stream_no_final_full', 'stream_no_final_two_chunks_full', 'stream_trailing_garbage_long', 'stream_two_final_chunks',
  'stream_two_final_chunks_full', 'stream_two_final_chunks_second',
])

test('the set of vectors is the one these rules were written for', () => {
  assert.equal(vectors.length, ARMORED.length + BINARY.length)
  assert.deepEqual(
    { armored: ARMORED.length, hybrid: HYBRID.length, scrypt: SCRYPT.length, all: vectors.length },
    { armored: 33, hybrid: 17, scrypt: 24, all: 143 },
  )
})

for (const [reader, container] of containers) {
  describe(`${reader}, hybrid vectors`, () => {
    for (const vector of HYBRID) {
      test(`${vector.name}: ${expected(vector)}`, async () => {
        const identity = parseIdentity(vector.fields.get('identity') ?? '')
        assert.ok(identity.ok)
        const opened = await container.open(vector.file, identity.value)
        if (REFUSED_ON_PURPOSE.has(vector.name)) {
          assert.deepEqual(opened, { ok: false, error: 'other-recipient-kind' })
        } else if (expected(vector) === 'success') {
          assert.ok(opened.ok)
          assert.equal(sha256Hex(opened.value), vector.fields.get('payload'))
        } else {
          assert.ok(!opened.ok)
          // The reference library finds a point of low order only while it opens the file.
          const lowOrder = container === referenceAge && /_(identity|low_order)$/.test(vector.name)
          const wanted = expected(vector) === 'no match' ? 'not-for-this-key' : lowOrder ? 'damaged' : 'malformed'
          assert.equal(opened.error, wanted)
        }
      })
    }
  })

  test(`${reader} opens no vector that is not for a hybrid key, whatever else is right with it`, async () => {
    const { identity } = hybridKeyPair(new Uint8Array(32).fill(7))
    for (const { name, file } of BINARY.filter(vector => !isHybrid(vector))) {
      const opened = await container.open(file, identity)
      assert.ok(!opened.ok, name)
      assert.ok(['other-recipient-kind', 'malformed', 'not-an-age-file'].includes(opened.error), name)
    }
  })
}

describe('header and payload of every vector, read with the file key it names', () => {
  const classic = BINARY.filter(vector => !HYBRID.includes(vector))
  const judgedByRecipient = classic.filter(vector =>
    wrongWithinOldKind(vector) && ['header failure', 'no match'].includes(expected(vector)))

  test('those left out fail only within an old kind of recipient', t => {
    t.diagnostic(`left out: ${judgedByRecipient.map(({ name }) => name).join(' ')}`)
    assert.equal(judgedByRecipient.length, 36)
  })

  for (const vector of classic.filter(candidate => !judgedByRecipient.includes(candidate))) {
    test(`${vector.name}: ${expected(vector)}`, async () => {
      const header = readHeader(vector.file)
      const nonceMissing = /^stream_(no|short)_nonce$/.test(vector.name)
      if (expected(vector) === 'header failure' && !nonceMissing) {
        assert.ok(!header.ok)
        return
      }
      assert.ok(header.ok)
      const fileKey = fromHex(vector.fields.get('file key') ?? '')
      assert.ok(fileKey.ok)
      for (const subtle of [platformSubtle(), null]) {
        const sha256 = await loadSha256(subtle)
        const holds = await headerHolds(sha256, header.value, fileKey.value)
        assert.equal(holds, expected(vector) !== 'HMAC failure')
        if (!holds) continue
        const opener = await openerWith(
          sha256, header.value, fileKey.value, vector.file, vector.file.length, subtle)
        if (!opener.ok) {
          assert.deepEqual(
            [expected(vector), opener.error],
            nonceMissing ? ['header failure', 'malformed'] : ['payload failure', 'damaged'],
          )
          continue
        }
        const released: Uint8Array[] = []
        let whole = true
        for (let index = 0; index < opener.value.layout.chunkCount && whole; index++) {
          const { from, to } = sealedRange(opener.value.layout, index)
          const chunk = await opener.value.openChunk(index, vector.file.subarray(from, to))
          if (chunk.ok) released.push(chunk.value)
          else whole = false
        }
        assert.equal(whole, expected(vector) === 'success')
        if (GIVES_OUT_LESS.has(vector.name)) assert.ok(released.length < opener.value.layout.chunkCount)
        else assert.equal(sha256Hex(Buffer.concat(released)), vector.fields.get('payload'))
      }
    })
  }
})

describe('armour', () => {
  for (const vector of ARMORED) {
    test(`${vector.name}: ${expected(vector)}`, async () => {
      const bytes = readArmor(Buffer.from(vector.file).toString('latin1'))
      const noArmor = expected(vector) === 'armor failure' || vector.name === 'armor_empty'
      assert.equal(bytes.ok, !noArmor)
      if (!bytes.ok) return
      const header = readHeader(bytes.value)
      assert.equal(header.ok, expected(vector) !== 'header failure')
      if (!isHybrid(vector)) return
      const identity = parseIdentity(vector.fields.get('identity') ?? '')
      assert.ok(identity.ok)
      const opened = await smallAge.open(bytes.value, identity.value)
      assert.ok(opened.ok)
      assert.equal(sha256Hex(opened.value), vector.fields.get('payload'))
    })
  }
})

describe('files under a passphrase', () => {
  for (const vector of SCRYPT) {
    test(`${vector.name}: ${expected(vector)}`, async () => {
      const opened = await openWithPassphrase(vector.file, vector.fields.get('passphrase') ?? '')
      if (expected(vector) === 'success') {
        assert.ok(opened.ok)
        assert.equal(sha256Hex(opened.value), vector.fields.get('payload'))
      } else {
        assert.ok(!opened.ok)
        const uppercase = vector.name === 'scrypt_uppercase'
        const wanted = expected(vector) === 'no match' && !uppercase
          ? ['wrong-passphrase'] : ['malformed', 'too-much-work', 'other-recipient-kind']
        assert.ok(wanted.includes(opened.error), opened.error)
      }
    })
  }
})
