import assert from 'node:assert/strict'
import { test } from 'node:test'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { toHex } from '../bytes.ts'

test('Argon2id gives the tag of RFC 9106, section 5.3', async () => {
  const tag = await argon2idAsync(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    t: 3, m: 32, p: 4, dkLen: 32, version: 0x13, key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4),
  })
  assert.equal(toHex(tag), '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})
