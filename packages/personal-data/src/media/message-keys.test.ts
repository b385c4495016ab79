import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FILE_REFUSALS } from './container.ts'
import { FILE_FINDING_KINDS } from './file-finding.ts'
import { FINDING_KINDS } from './finding.ts'
import { findingMessage, refusalMessage } from './message-keys.ts'

const keysOf = (name: string): readonly string[] => {
  const file = readFileSync(new URL(`../../../../i18n/${name}.json`, import.meta.url), 'utf8')
  return Object.keys(JSON.parse(file) as Readonly<Record<string, unknown>>)
}

test('every kind of finding and every refusal has a message, and no message names a kind that is gone', () => {
  const pictures = ['not-an-image', 'truncated', 'malformed', 'unsupported'] as const
  const refusals = [...pictures, ...FILE_REFUSALS].map(refusalMessage)
  const wanted = [...[...FINDING_KINDS, ...FILE_FINDING_KINDS].map(findingMessage), ...refusals].sort()
  for (const name of ['en', 'qqq']) {
    assert.deepEqual(keysOf(name).filter((key) => key.startsWith('media-')).sort(), wanted, name)
  }
})
