import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64url, utf8, writeArmor } from '@small-places/encryption'
import { armourPattern, longestArmour, sealedFromArmour } from './armour.ts'

const file = (length: number): Uint8Array => {
  const start = utf8('age-encryption.org/v1\n')
  const bytes = new Uint8Array(length).fill(0xfb)
  bytes.set(start)
  return bytes
}
const pattern = new RegExp(`^(?:${armourPattern})$`, 'v')

test('the largest report fits, with the line breaks that a browser takes out or leaves', () => {
  const bytes = file(300_000)
  const armour = writeArmor(bytes)
  assert.ok(armour.length <= longestArmour)
  for (const pasted of [armour, armour.replaceAll('\n', ''), armour.replaceAll('\n', ' ')]) {
    assert.match(pasted, pattern)
    assert.deepEqual(sealedFromArmour(pasted), { ok: true, value: base64url.encode(bytes) })
  }
})

test('a browser refuses everything that is not sealed text as a whole', () => {
  const armour = writeArmor(file(200)).replaceAll('\n', '')
  for (
    const plain of [
      'They came to my house', `help! ${armour}`, `${armour} please hurry, tonight!`, armour.slice(0, -1),
      armour.slice(1), '',
    ]
  ) {
    assert.doesNotMatch(plain, pattern)
  }
})

test('the server takes nothing that is not an age file, and nothing too large', () => {
  assert.deepEqual(sealedFromArmour('They came to my house'), { ok: false, error: 'not-sealed' })
  const plain = `-----BEGIN AGE ENCRYPTED FILE-----${btoa('They came to my house')}-----END AGE ENCRYPTED FILE-----`
  assert.deepEqual(sealedFromArmour(plain), { ok: false, error: 'not-sealed' })
  assert.deepEqual(sealedFromArmour(writeArmor(file(300_001))), { ok: false, error: 'too-large' })
  assert.deepEqual(sealedFromArmour('x'.repeat(longestArmour + 1)), { ok: false, error: 'too-large' })
})
