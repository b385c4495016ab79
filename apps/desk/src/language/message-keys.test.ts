import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseMessage } from '@small-places/messages'

const source = join(import.meta.dirname, '..')

async function readSources(): Promise<string> {
  const files = (await readdir(source, { recursive: true })).filter((file) => /\.(ts|vue)$/.test(file) && !file.endsWith('.test.ts'))
  return (await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')))).join('\n')
}

const read = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(source, '../../../i18n', name), 'utf8')) as Record<string, unknown>

const code = await readSources()
const english = await read('en.json')
const named = [...code.matchAll(/['`]((?:desk|error)-[a-z0-9-]+)['`]/g)].map((match) => match[1] ?? '')
/** `desk-alarm-${code}` stands for every message that begins and ends like it. */
const patterns = [...code.matchAll(/`((?:desk|error)-[a-z0-9-]*)\$\{[^}]+\}([a-z0-9-]*)`/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const)
const fits = (key: string, [start, end]: readonly [string, string]): boolean =>
  key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end)

test('every message that the desk names has been written', () => {
  assert.ok(named.length > 300)
  const missing = named.filter((key) => !(key in english) && key !== 'desk-control-' && key !== 'desk-messages')
  assert.deepEqual([...new Set(missing)], [])
})

test('every message that the desk puts together has at least one form', () => {
  assert.deepEqual(patterns.filter((pattern) => !Object.keys(english).some((key) => fits(key, pattern))), [])
})

test('no message of the desk is left over', () => {
  const used = new Set(named)
  const left = Object.keys(english).filter((key) => key.startsWith('desk-') && !key.startsWith('desk-control-') &&
    !used.has(key) && !patterns.some((pattern) => fits(key, pattern)) && key !== 'desk-without-script')
  assert.deepEqual(left, [])
})

test('every message of the desk is well formed and explained to translators', async () => {
  const qqq = await read('qqq.json')
  for (const [key, text] of Object.entries(english)) {
    if (!/^(desk|error)-/.test(key)) continue
    assert.ok(typeof text === 'string' && parseMessage(text).ok, key)
    assert.ok(typeof qqq[key] === 'string' && qqq[key] !== '', `${key} is not explained`)
  }
})
