import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSha256, loadWordList, readWords, wordsFromSeed } from '@small-places/encryption'
import { otherReadings, readSecret } from './enter-words.ts'

const sha256 = await loadSha256()
/** Four letters each that are twelve words of the Spanish list, and of the Portuguese one, both with their checksum. */
const twofold = 'vibr aleg arro bebe cali cebo cond depo empe exig fran grav'

const seedIn = async (text: string, list: 'es' | 'pt'): Promise<Uint8Array> => {
  const read = await readWords(text, [await loadWordList(list)], sha256)
  assert.ok(read.ok)
  return read.value.seed
}

test('words that two lists read are tried as those of the page first, and then as those of the other', async () => {
  const [spanish, portuguese] = [await seedIn(twofold, 'es'), await seedIn(twofold, 'pt')]
  assert.notDeepEqual(spanish, portuguese)
  const first = await readSecret(twofold, 'es', loadWordList, sha256)
  assert.deepEqual(first, { ok: true, value: [spanish] })
  assert.deepEqual(await otherReadings(twofold, [spanish], loadWordList, sha256), [portuguese])
  assert.deepEqual(await readSecret(twofold, 'fr', loadWordList, sha256), { ok: true, value: [spanish, portuguese] })
})

test('words and digits with one meaning have no other', async () => {
  const seed = new Uint8Array(16).fill(7)
  const words = (await wordsFromSeed(seed, await loadWordList('en'), sha256)).join(' ')
  assert.deepEqual(await otherReadings(words, [seed], loadWordList, sha256), [])
  assert.deepEqual(await otherReadings('1234 '.repeat(14), [], loadWordList, sha256), [])
})
