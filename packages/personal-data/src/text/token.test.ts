import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenise } from './token.ts'
import { wordSet } from './word-index.ts'

const wordsOf = (text: string): readonly string[] => {
  const tokens = tokenise(text)
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]))
}

test('words part at spaces and signs, and Latin or Cyrillic letters stay with their digits', () => {
  assert.deepEqual(wordsOf('А123ВС77, e-mail: x_y@z.org'), ['А123ВС77', 'e', 'mail', 'x', 'y', 'z', 'org'])
})

test('a number is parted from the scripts whose particles cling to it', () => {
  assert.deepEqual(wordsOf('电话13800138000请 번호는010이에요 و0912'), [
    '电话', '13800138000', '请', '번호는', '010', '이에요', 'و', '0912',
  ])
})

test('words are known by their folded form, by stems, behind particles and inside unspaced text', () => {
  const words = wordSet('telephone número phone* телефон* تلفن 电话 a')
  const known = (text: string): readonly boolean[] => {
    const tokens = tokenise(text)
    return Array.from({ length: tokens.count }, (_, i) => words.at(tokens, i).length > 0)
  }
  assert.deepEqual(known('TELEPHONE telephones Numero phones Телефону'), [true, false, true, true, true])
  assert.deepEqual(known('والتلفن 我的电话是 phon b A'), [true, true, false, false, true])
})
