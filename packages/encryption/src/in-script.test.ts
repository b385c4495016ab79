import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map(path => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }))

test('cryptography in script is loaded only when it is needed, so that no page carries what its browser has', () => {
  const spared = sources.filter(({ path }) => path.endsWith('-in-script.ts'))
  assert.equal(spared.length, 3)
  for (const { path } of spared) {
    const name = path.split('/').at(-1) ?? ''
    const using = sources.filter(({ text }) => text.includes(name))
    assert.ok(using.some(({ text }) => new RegExp(String.raw`\bimport\('[./a-z-]*${name}'\)`).test(text)), name)
    assert.deepEqual(using.filter(({ text }) => text.includes(`/${name}'\n`)).map(one => one.path), [], name)
  }
})
