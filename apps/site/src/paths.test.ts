import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageAt, pageNames, pathOf } from './paths.ts'

test('every page is found at its own address, ordinary and quiet', () => {
  for (const page of pageNames) {
    for (const quiet of [true, false]) {
      const path = pathOf(page, 'ar', quiet)
      assert.ok(path.startsWith('/ar/'))
      assert.deepEqual(pageAt(path.slice('/ar/'.length)), { page, quiet })
    }
  }
})

test('a quiet address holds no word', () => {
  for (const page of pageNames) assert.match(pathOf(page, 'en', true), /^\/en\/-(\/\d+)?$/)
})

test('any other address is no page', () => {
  const known = new Set(pageNames.flatMap((page) => [pathOf(page, 'en', false), pathOf(page, 'en', true)]))
  fc.assert(fc.property(fc.string(), (rest) => known.has(`/en/${rest}`) || pageAt(rest) === null))
  for (
    const rest of ['-/0', '-/00', '-/01', '-/11', '-/99', '-/1/', 'report', 'report/', '__proto__']
  ) assert.equal(pageAt(rest), null)
})
