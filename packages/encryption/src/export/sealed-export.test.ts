import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { parseClassicRecipient } from '../age/reference-age.ts'
import { utf8 } from '../bytes.ts'
import { age, desk, must } from '../sample/team.ts'
import { sealExport } from './sealed-export.ts'

const content = utf8('PK…')

test('an export is opened by its recipient with the reference implementation', async () => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(desk.identity)
  const file = must(await sealExport(age, content, { kind: 'hybrid', recipient: desk.recipient }))
  assert.deepEqual(await decrypter.decrypt(file), Uint8Array.from(content))
})

test('an export for an old tool is opened by a classic key, and one under a passphrase by that', async () => {
  const identity = await generateX25519Identity()
  const recipient = must(parseClassicRecipient(await identityToRecipient(identity)))
  const classic = new Decrypter()
  classic.addIdentity(identity)
  const forOldTool = must(await sealExport(age, content, { kind: 'classic', recipient }))
  assert.deepEqual(await classic.decrypt(forOldTool), Uint8Array.from(content))
  const phrase = new Decrypter()
  phrase.addPassphrase('calm fish')
  const file = must(await sealExport(age, content, { kind: 'passphrase', passphrase: 'calm fish' }))
  assert.deepEqual(await phrase.decrypt(file), Uint8Array.from(content))
})
