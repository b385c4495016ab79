import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSha256, loadWordList, wordsFromSeed } from '@small-places/encryption'
import { holdsSecretWords } from './own-words.ts'

const sha256 = await loadSha256()
const english = await loadWordList('en')
const words = await wordsFromSeed(new Uint8Array(16).fill(7), english, sha256)
const holds = (text: string, own: readonly string[] = []) => holdsSecretWords(text, [english], sha256, own)

test('twelve secret words are found wherever they stand, numbered, in lines or in capitals', async () => {
  assert.equal(await holds(`Please help. ${words.join(' ')} Thank you`), true)
  assert.equal(await holds(words.map((word, place) => `${place + 1}. ${word.toUpperCase()}`).join('\n')), true)
})

test('ordinary text and words that do not belong together are left alone', async () => {
  assert.equal(await holds('They came to my house last night and asked about the article that I wrote in spring.'), false)
  assert.equal(await holds(words.toReversed().join(' ')), false)
  assert.equal(await holds(words.slice(0, 11).join(' ')), false)
})

test('of the words of this very mailbox, six in a row are enough', async () => {
  assert.equal(await holds(`My words begin ${words.slice(2, 8).join(' ')}, right?`, words), true)
  assert.equal(await holds(words.slice(0, 5).join(' '), words), false)
})
