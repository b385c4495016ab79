import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { TEXT_KINDS } from './kinds.ts'
import { confidenceMessage, kindMessage, reasonMessage } from './message-keys.ts'
import { CONFIDENCES, REASONS } from './span.ts'

const keysOf = (name: string): readonly string[] => {
  const file = readFileSync(new URL(`../../../../i18n/${name}.json`, import.meta.url), 'utf8')
  return Object.keys(JSON.parse(file) as Readonly<Record<string, unknown>>)
}

test('every kind, reason and degree of confidence has a message, and no message names one that is gone', () => {
  const wanted = [
    ...TEXT_KINDS.map(kindMessage), ...REASONS.map(reasonMessage), ...CONFIDENCES.map(confidenceMessage),
  ].sort()
  for (const name of ['en', 'qqq']) {
    const keys = keysOf(name).filter((key) => /^personal-data-(?:kind|reason|confidence)-/u.test(key)).sort()
    assert.deepEqual(keys, wanted, name)
  }
})
