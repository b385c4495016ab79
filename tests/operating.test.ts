import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { commands, readArguments } from '@small-places/cli'
import { environmentVariables, parseConfiguration } from '@small-places/server'
import { defaultConfig } from '@small-places/service'

/** Holds docs/operating.md to the configuration that the server reads. */

const read = (name: string) => readFile(join(import.meta.dirname, '../docs', name), 'utf8')
const documentation = await read('operating.md')
const example: unknown = JSON.parse(/^```json\n([^]*?)^```$/m.exec(documentation)?.[1] ?? '')
const rows = documentation.split('\n').filter(line => line.startsWith('| `'))
const named = (cell: number) =>
  rows.flatMap(row => [...(row.split('|')[cell] ?? '').matchAll(/`([\w.]+)`/g)].flatMap(([, name]) => name ?? []))

test('the documented configuration is one that the server takes as it stands', () => {
  const parsed = parseConfiguration('data', example, {})
  assert.ok(parsed.ok, JSON.stringify(parsed))
  assert.deepEqual(parsed.value.listeners.map(
    ({ surface, isOnion, origin }) => [surface, isOnion, origin.split('/')[2]?.slice(0, 6)]), [
    ['site', false, 'report'], ['desk', false, 'desk.e'], ['site', true, 'sitesi'], ['desk', true, 'deskde'],
  ])
})

test('every variable of the environment is documented, and none that is not read', () => {
  assert.deepEqual(named(2).sort(), Object.keys(environmentVariables).sort())
})

test('every setting that is documented is read, and a mistyped one is refused', () => {
  for (const setting of named(1)) {
    const path = setting.split('.')
    const broken: unknown = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), [])
    const parsed = parseConfiguration('data', { ...example as object, ...broken as object }, {})
    assert.ok(!parsed.ok && parsed.error.some(
      problem => problem.setting.startsWith(setting) && problem.problem !== 'unknown'), setting)
    const mistyped = parseConfiguration('data', { ...example as object, [`${path[0]}s`]: {} }, {})
    assert.ok(!mistyped.ok && mistyped.error.some(({ problem }) => problem === 'unknown'), setting)
  }
})

test('the documented retention is the one that holds where none is set', () => {
  const { retention } = defaultConfig({ deskOrigins: [], challengeKey: new Uint8Array(32) })
  const [, told] = /`retention` \| \| days after the last activity: (.*?) \|/.exec(documentation) ?? []
  assert.equal(told, Object.entries(retention).map(([name, days]) => `${name} ${days}`).join(', '))
})

test('Tor is told of the addresses on which the documented server listens', async () => {
  const torrc = await read('onion.md')
  const parsed = parseConfiguration('data', example, {})
  assert.ok(parsed.ok)
  for (const { isOnion, address } of parsed.value.listeners) {
    assert.equal(torrc.includes(`HiddenServicePort 80 ${address.host}:${address.port}\n`), isOnion)
  }
})

test('every command that is documented can be called as it stands there', () => {
  const calls = [...documentation.matchAll(/^(?:ExecStart=\/opt\/small-places\/)?bin\/smallplaces ([^#\n]+)/gm)]
    .map(([, words]) => (words ?? '').trim().split(/ +/))
  assert.ok(calls.length >= 5)
  for (const words of calls.filter(([first]) => first !== 'help')) {
    const command = commands.find(({ name }) => words.join(' ').startsWith(name))
    assert.ok(command !== undefined, words.join(' '))
    assert.ok(readArguments(command, words.slice(command.name.split(' ').length)).ok, words.join(' '))
  }
})
