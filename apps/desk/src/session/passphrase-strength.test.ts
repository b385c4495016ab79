import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passphraseProblem } from './passphrase-strength.ts'

test('a passphrase is long enough, not one key held down, and typed twice', () => {
  assert.equal(passphraseProblem('short', 'short'), 'short')
  assert.equal(passphraseProblem('aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa'), 'repeats')
  assert.equal(passphraseProblem('river stone candle', 'river stone candel'), 'different')
  assert.equal(passphraseProblem('river stone candle', 'river stone candle'), null)
})

test('the same passphrase from another keyboard is the same', () => {
  assert.equal(passphraseProblem('café over the river', 'cafe\u0301 over the river'), null)
})
