import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packedNames, unpackedNames } from './borne-name.ts'
import { treeScore, type Tree } from './trees.ts'

test('a tree asks three questions and gives the answer at their end', () => {
  // Is the first measure above 5? Then: is the second above 1? All others are asked of the first, without a limit.
  const tree: Tree = [
    0, 5000, 0, 1e9, 1, 1000, 0, 1e9, 0, 1e9, 0, 1e9, 0, 1e9, 10, 11, 12, 13, 14, 15, 16, 17,
  ].map((value, at) => at < 14 ? value : value * 1000)
  assert.equal(treeScore([5, 9], [tree], 0), 10)
  assert.equal(treeScore([6, 1], [tree], 0), 14)
  assert.equal(treeScore([6, 2], [tree], 0), 16)
  assert.equal(treeScore([6, 2], [tree, tree], 500), 32.5)
  assert.equal(treeScore([6, 2], [], 500), 0.5)
})

test('names come back from how they are shipped, with how many bear them', () => {
  const steps = fc.integer({ min: 0, max: 35 })
  const borne = fc.record({ anywhere: steps, first: steps, last: steps }, { noNullPrototype: true })
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{3,14}$/), borne, { minKeys: 1, noNullPrototype: true }), (names) => {
    const all = new Map(Object.entries(names))
    assert.deepEqual(Object.fromEntries(unpackedNames(packedNames(all))), names)
  }))
})
