import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkTo, readExport } from './export-file.ts'
import { reportFile } from '../report-file.ts'
import { reportOn } from '../report.ts'
import { signals } from '../signals.ts'
import { privateRequests, REQUEST_KINDS } from '../mitigation/request.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** What a MediaWiki 1.39.17 answered in the signed-in session of Alice. */
const file: Json =
  JSON.parse(await readFile(new URL('../fixtures/mediawiki-1.39-own-session.json', import.meta.url), 'utf8')) as Json

const ODD: readonly Json[] = [
  null, [], {}, '', 0, -1, 1e308, 9e15, true, [null], '\u202eAlice\ud800', '__proto__', '0000-00-00T00:00:00Z', 'x'.repeat(5000),
  '~2026-1234-5', 'en>Name', 'imported>Alice', '📷 : / | [[', 'User talk:80.94.160.7',
]

/** The file with the value at one place (counted through the whole tree) replaced, or taken out. */
function changed(value: Json, place: number, by: Json | undefined): Json {
  let left = place
  const walk = (one: Json, name: string): Json | undefined => {
    if (name === 'requestid' || name === 'userinfo') return one
    if (left-- === 0) return by
    if (Array.isArray(one)) return one.map((part: Json) => walk(part, '')).filter((part) => part !== undefined)
    if (one === null || typeof one !== 'object') return one
    return Object.fromEntries(Object.entries(one).flatMap(([key, part]) => {
      const next = walk(part, key)
      return next === undefined ? [] : [[key, next]]
    }))
  }
  return walk(value, '') ?? null
}

test('an export with missing, odd or hostile values is read as far as it can be, and reported on', () => {
  const told = { usePrior: true, told: { realNames: ['Alice Ann'], addresses: ['80.94.'] } }
  const mutation = fc.tuple(fc.integer({ min: 3, max: 3000 }), fc.constantFrom(undefined, ...ODD))
  fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
    const read = readExport(mutations.reduce((now, [place, by]) => changed(now, place, by), file))
    if (!read.ok) return
    const { activity, missing } = read.value
    for (const { params } of missing) linkTo('https://wiki.example/w/api.php', params)
    const report = reportOn(activity, signals, told)
    const [account] = activity.accounts
    for (const kind of REQUEST_KINDS) for (const wiki of activity.wikis) privateRequests(kind, account, wiki, report.findings)
    assert.equal(typeof reportFile(report, activity, '2026-11-21'), 'string')
  }), { numRuns: 120 })
})
