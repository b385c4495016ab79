import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSha256, loadWordList, wordsFromSeed } from '@small-places/encryption'
import { holdsSecretWords } from './own-words.ts'

const sha256 = await loadSha256()
const lists = await Promise.all((['en', 'es', 'ja'] as const).map(loadWordList))
const wordsOf = async (seed: number, list = lists[0]) => {
  assert.ok(list !== undefined)
  return wordsFromSeed(new Uint8Array(16).fill(seed), list, sha256)
}

test('somebody who pastes their words into a message is told, however they are written', async () => {
  for (const list of lists) {
    const words = await wordsOf(7, list)
    for (const text of [
      words.join(' '), words.join('\n'), words.join(', '), words.map((word, i) => `${i + 1}. ${word}`).join('\n'),
      `My words are ${words.join(' ').toUpperCase()}, please keep them`,
    ]) assert.equal(await holdsSecretWords(text, lists, sha256), true, text)
  }
})

test('an ordinary message, even one made of words from the list, raises no alarm', async () => {
  const words = await wordsOf(7)
  const swapped = [words[1] ?? '', words[0] ?? '', ...words.slice(2)]
  for (const text of [
    '', 'They came to my house at night and asked for my name and my phone.', words.slice(0, 11).join(' '),
    swapped.join(' '),
  ]) assert.equal(await holdsSecretWords(text, lists, sha256), false, text)
})

test('six words in a row of this very mailbox are enough, whatever their list', async () => {
  const own = await wordsOf(9)
  assert.equal(await holdsSecretWords(`so far: ${own.slice(3, 9).join(' ')}`, [], sha256, own), true)
  assert.equal(await holdsSecretWords(own.slice(3, 8).join(' '), [], sha256, own), false)
})
