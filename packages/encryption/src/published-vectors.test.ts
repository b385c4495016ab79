import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { base64url, utf8 } from './bytes.ts'
import { paddedBlobLength, paddedTextLength, padmeLength } from './padding.ts'
import { hybridKeyPair } from './age/keys.ts'
import { referenceAge } from './age/reference-age.ts'
import { createSmallAge } from './age/small-age.ts'

const vectorsIn = (name: string): Record<string, unknown>[] => {
  const text = readFileSync(new URL(`../../../docs/vectors/${name}.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { vectors: Record<string, unknown>[] }).vectors
}

test('the published keys and files are those that this code makes and opens', async () => {
  const vectors = vectorsIn('age')
  assert.equal(vectors.length, 3)
  for (const { seed, identity, recipient, plaintext, file } of vectors) {
    const bytes = base64url.decode(String(seed))
    const sealed = base64url.decode(String(file))
    assert.ok(bytes.ok && sealed.ok)
    const pair = hybridKeyPair(bytes.value)
    assert.deepEqual({ ...pair }, { identity, recipient })
    for (const container of [createSmallAge({ random: length => new Uint8Array(length) }), referenceAge]) {
      assert.deepEqual(await container.open(sealed.value, pair.identity), { ok: true, value: utf8(String(plaintext)) })
    }
  }
})

test('the published padded lengths are those of this code', () => {
  const vectors = vectorsIn('padding')
  assert.ok(vectors.length > 15)
  for (const vector of vectors) {
    const length = Number(vector['length'])
    assert.deepEqual(vector, {
      length, text: paddedTextLength(length), blob: paddedBlobLength(length), padme: padmeLength(length),
    })
  }
})
