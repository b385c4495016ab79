import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

/** Answers that a reporter chose are read at the desk in the words in which they were offered. */
const answers = ['now', 'today', 'week', 'ongoing', 'past'].map((answer) => `when-${answer}`)
  .concat('affected-group', 'affected-someone-else')

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

test('the desk reads when it happens, and to whom, in the words that the reporter chose', () => {
  for (const answer of answers) assert.equal(messages[`desk-answer-${answer}`], messages[`site-${answer}`], answer)
})
