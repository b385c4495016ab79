import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLengths } from './file-lengths.ts'
import { checkNames } from './file-names.ts'
import { checkTraces } from './traces.ts'

const lines = (count: number): string => 'x\n'.repeat(count)

test('a long file is reported, a very long one refused, and data may be as long as it is', () => {
  const weights = (path: string, count: number): string[] =>
    checkLengths([{ path, text: lines(count) }]).map(({ weight }) => weight)
  assert.deepEqual(weights('a.ts', 300), [])
  assert.deepEqual(weights('a.ts', 301), ['note'])
  assert.deepEqual(weights('a.vue', 601), ['error'])
  assert.deepEqual(weights('a.json', 5000), [])
  assert.deepEqual(weights('packages/x/src/data/countries.ts', 5000), [])
  assert.deepEqual(checkLengths([{ path: 'a.ts', text: 'x'.repeat(120) }]), [])
  assert.match(checkLengths([{ path: 'a.ts', text: `a\n${'x'.repeat(121)}` }])[0]?.what ?? '', /line 2$/)
})

test('names that say nothing are refused wherever they stand in a path', () => {
  const refused = ['src/utils.ts', 'src/helpers/a.ts', 'common/a.ts', 'src/session-manager.ts']
  assert.deepEqual(checkNames(refused).map(({ where }) => where), refused)
  assert.deepEqual(checkNames(['src/uncommon-words.ts', 'src/managerial.ts']), [])
})

test('a folder of one machine, its registry and download addresses are found', () => {
  // Put together, so that this file holds no such address itself.
  const host = ['registry', 'npmjs', 'org'].join('.')
  const said = (path: string, text: string): number =>
    checkTraces([{ path, text }], 'https://npm.inside.example/x/').length
  assert.equal(said('a.md', 'see /ro' + 'ot/notes.txt'), 1)
  assert.equal(said('a.md', 'see /ho' + 'me/someone/notes.txt'), 1)
  assert.equal(said('a.md', 'see https://example.org/wo' + 'rk/notes.txt'), 0)
  assert.equal(said('.npmrc', 'registry=https://npm.inside.example/'), 1)
  assert.equal(said('package-lock.json', `  "resolved": "https://${host}/a.tgz",`), 1)
  assert.equal(checkTraces([{ path: 'a', text: host }], `https://${host}/`).length, 0)
})
