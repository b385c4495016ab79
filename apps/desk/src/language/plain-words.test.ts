import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const messages = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../i18n/en.json'), 'utf8')
) as Record<string, unknown>

/** What the formats call things, and nobody who helps people has to know. */
const inside = /\b(epochs?|manifests?|compartments?|envelopes?|recipients?|ciphertexts?|hash(es)?|keys number)\b/i

test('the desk speaks of people and days, never of epochs, envelopes or the numbers of keys', () => {
  const said = Object.entries(messages).filter(([key]) => key.startsWith('desk-'))
  assert.ok(said.length > 100)
  assert.deepEqual(said.filter(([, text]) => inside.test(String(text))), [])
})
