import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameKnowledge, nameScore } from '@small-places/exposure/user-name'
import { borneNames, readBearers } from './bearers.ts'
import { learn } from './learn.ts'

const people = ['Maria Novak', 'Peter Novak', 'Anna Novak', 'Jonas Novak', 'Clara Novak', 'Ada Rareborn']
const lines = people.map((name, at) => `${name}\t${at < 5 ? 'one' : 'two'}`).join('\n')

test('names that few bear are left out, and so are people whom only the tested group knows', () => {
  const bearers = readBearers(lines)
  assert.deepEqual([...borneNames(bearers, new Set()).keys()], ['novak'])
  assert.deepEqual([...borneNames(bearers, new Set(['one'])).keys()], [])
})

test('what was learned tells names of people from other words, the same way each time', () => {
  const list = {
    forenames: new Set(['maria', 'peter', 'anna', 'jonas']), surnames: new Set(['novak']), otherScripts: new Set<string>(),
  }
  const knowledge = nameKnowledge(list, borneNames(readBearers(lines), new Set()))
  const [so, other] = [['maria', 'peter', 'anna', 'jonas'], ['pixel', 'turbo', 'cloud', 'stack']]
  const truths = [...so, ...other].flatMap(first => ['novak', 'cat', 'box'].flatMap(last =>
    Array.from({ length: 20 }, (_, at) => ({ name: `${first}${last}${at}`, holdsName: so.includes(first) || last === 'novak' }))))
  const model = learn(truths, knowledge)
  const score = (name: string): number => nameScore(name, knowledge, model)
  assert.ok(score('annanovak7') > score('turbobox7') + 1)
  assert.ok(score('jonascat') > score('cloudcat') + 1)
  assert.deepEqual(learn(truths, knowledge).trees, model.trees)
})
