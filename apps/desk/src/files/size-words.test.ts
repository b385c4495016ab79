import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sizeWords } from './size-words.ts'

const language = { t: (key: string, ...values: readonly unknown[]) => [key, ...values].join(' '), number: String }

test('an empty file is said to be empty, and every other one has a size', () => {
  assert.deepEqual([0, 1, 1499, 999_499, 1_000_000, 2_340_000].map((bytes) => sizeWords(bytes, language)), [
    'desk-size-empty', 'desk-size-kb 1', 'desk-size-kb 1', 'desk-size-kb 999', 'desk-size-mb 1', 'desk-size-mb 2.3',
  ])
})
