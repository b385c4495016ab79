import assert from 'node:assert/strict'
import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

/** Holds the documents to what is there: the table of known attacks, and every link to a file. */

const root = join(import.meta.dirname, '../..')
const threatModel = await readFile(join(root, 'THREAT_MODEL.md'), 'utf8')

const exists = (path: string): Promise<boolean> => access(join(root, path)).then(() => true, () => false)

/** The rows of the table below a heading, as cells. */
const rowsBelow = (heading: string): readonly (readonly string[])[] => {
  const section = threatModel.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section.split('\n').filter(line => line.startsWith('| ')).slice(1)
    .map(line => line.slice(1, -1).split('|').map(cell => cell.trim()))
}
const linksIn =
  (text: string): readonly string[] => [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, link]) => link ?? [])

const limits = rowsBelow('Not prevented')
const attacks = rowsBelow('The 39 known attacks')

test('each of the 39 known attacks stands in the table exactly once', () => {
  assert.deepEqual(attacks.map(([number]) => Number(number)), Array.from({ length: 39 }, (_, i) => i + 1))
})

test('each attack is answered by a test, or said not to be prevented', async () => {
  const names = new Set(limits.map(([name]) => name))
  for (const [number, attack, answer, shown] of attacks) {
    assert.ok(attack !== undefined && attack.length > 5 && answer !== undefined && answer.length > 5, number)
    const tests = linksIn(shown ?? '')
    const sentences = [...(shown ?? '').matchAll(/not prevented: (N\d+)/g)].flatMap(([, name]) => name ?? [])
    assert.ok(tests.length + sentences.length > 0, `attack ${number} is neither tested nor admitted`)
    for (const path of tests) {
      assert.match(path, /\.(test|long)\.ts$/, `attack ${number}`)
      assert.ok(await exists(path), `attack ${number}: ${path} does not exist`)
      const text = await readFile(join(root, path), 'utf8')
      assert.match(text, /^\s*test\(/m, `${path} has no test in it`)
    }
    for (const name of sentences) assert.ok(names.has(name), `attack ${number}: there is no ${name}`)
  }
})

test('sentences on what is not prevented are numbered without a gap, and each that is referred to exists', () => {
  assert.deepEqual(limits.map(([name]) => name), limits.map((_, i) => `N${i + 1}`))
  assert.ok(limits.length >= 23)
  for (const [, name] of threatModel.matchAll(/\b(N\d+)\b/g)) {
    assert.ok(limits.some(([known]) => known === name), `there is no ${name}`)
  }
})

test('every file of attacks is named in the threat model', async () => {
  const files = (await readdir(import.meta.dirname)).filter(name => name.endsWith('.test.ts') && name !== 'map.test.ts')
  for (const name of files) assert.ok(threatModel.includes(`tests/attacks/${name}`), `${name} is not named`)
})

test('every link between documents leads to a file that is there', async () => {
  const documents = [
    ...(await readdir(root)).filter(name => name.endsWith('.md')),
    ...(await readdir(join(root, 'docs'), { recursive: true })).filter(name => name.endsWith('.md')).map(
      name => `docs/${name}`),
  ]
  for (const document of documents) {
    for (const link of linksIn(await readFile(join(root, document), 'utf8'))) {
      if (/^(https?|mailto):/.test(link)) continue
      const path = normalize(join(dirname(document), link))
      assert.ok(await exists(path), `${document} links to ${link}`)
    }
  }
})
