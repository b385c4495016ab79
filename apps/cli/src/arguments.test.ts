import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { readArguments } from './arguments.ts'
import { exportCase } from './commands/export.ts'
import { restore } from './commands/restore.ts'

const id = '-yISq1xEZygK0-Q6R82j8A'
const doubled = '--ISq1xEZygK0-Q6R82j8A'

test('a case id that begins with hyphens is an id, wherever it stands', () => {
  for (const words of [[id, 'out.age'], [doubled, 'out.age'], ['--', id, 'out.age'], ['--to', 'age1', id, 'out.age']]) {
    const given = readArguments(exportCase, words)
    const [one, file] = given.ok && given.value !== 'help' ? given.value.positionals : []
    deepEqual([one, file], [words.find(word => word === id || word === doubled), 'out.age'])
  }
})

test('an option is an option, however long, and an unknown one is refused', () => {
  const given = readArguments(restore, ['--without-tombstones', 'backup'])
  equal(given.ok && given.value !== 'help' && given.value.has('without-tombstones'), true)
  equal(readArguments(restore, ['--without-any-thing-else', 'backup']).ok, false)
  equal(readArguments(exportCase, ['--tofu', id, 'out.age']).ok, false)
})
