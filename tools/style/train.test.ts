import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareStyle, vocabularyOf } from '@small-places/exposure/style'
import { randomOf } from '../time-zone/random.ts'
import { trainStyle } from './train.ts'
import type { Prose } from './commit-prose.ts'

const WORDS = 'the a of and this that because however so then we it is was not very quite really heron stork'.split(' ')

/** Somebody with words and marks that they like. */
function writer(seed: number): Prose {
  const random = randomOf(seed)
  const liking = WORDS.map(() => random() ** 3)
  const total = liking.reduce((sum, like) => sum + like, 0)
  const end = ['. ', '... ', '! ', '; '][Math.floor(random() * 4)] ?? '. '
  const word = (): string => {
    let left = random() * total
    return WORDS[liking.findIndex(like => (left -= like) < 0)] ?? 'the'
  }
  const text = (): string =>
    Array.from({ length: 260 }, () => Array.from({ length: 12 }, word).join(' ') + end).join('').slice(0, 10_050)
  return { early: text(), late: text() }
}

test('people of an unseen project are told apart, and the levels fall as likeness grows', () => {
  const projects = [0, 1, 2].map(project => Array.from({ length: 8 }, (_, person) => writer(project * 100 + person)))
  const { words, scales, measured } = trainStyle(projects)
  assert.equal(measured.projects, 3)
  for (const { auc, people } of measured.byLength) {
    assert.equal(people, 24)
    assert.ok(auc > 0.9, String(auc))
  }
  for (const { levels } of scales) {
    levels.forEach(({ score, different, same, low, high }, index) => {
      const next = levels[index + 1]
      assert.ok(low <= high && high <= 1)
      assert.ok(next === undefined || (next.score >= score && next.different <= different && next.same <= same))
    })
  }
  const [one, other] = [writer(901), writer(902)]
  const reached = (a: string, b: string): number =>
    compareStyle(a, b, scales, vocabularyOf(words))?.level?.different ?? 1
  assert.ok(reached(one.early, one.late) < reached(one.early, other.late))
})
