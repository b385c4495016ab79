/** The exposure check on the command line, on an export of somebody's own pages. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runCommand } from '../durability/server-process.ts'

const dump = join(import.meta.dirname, '../../packages/exposure/src/fixtures/alice-and-others.xml')
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-exposure-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('an export of one’s own pages becomes a report to read and one for programs, for its owner’s eyes only', async () => {
  const [html, json] = [join(folder, 'report.html'), join(folder, 'report.json')]
  const { code, output } = await runCommand(['exposure', dump, '--html', html, '--json', json])
  assert.equal(code, 0, output)
  assert.match(output, /read as theirs/)
  assert.match(output, /does not mean that you are safe/)
  const page = await readFile(html, 'utf8')
  assert.match(page, /<h1>How your edits can be tied to you<\/h1>/)
  assert.doesNotMatch(page, /<script|src=|⧼/)
  const { format, report } = JSON.parse(await readFile(json, 'utf8')) as { format: string, report: { results: unknown[] } }
  assert.equal(format, 'small-places-exposure-report')
  assert.ok(report.results.length > 5)
  for (const file of [html, json]) assert.equal((await stat(file)).mode & 0o077, 0)
})

test('there is no way to ask for an account by its name', async () => {
  for (const words of [['exposure', dump, '--user', 'Alice'], ['exposure', dump, 'Alice']]) {
    assert.equal((await runCommand(words)).code, 2)
  }
})

test('a file that is no export is refused in plain words', async () => {
  const file = join(folder, 'note.txt')
  await writeFile(file, 'no export')
  const { code, output } = await runCommand(['exposure', file])
  assert.equal(code, 1)
  assert.match(output, /damaged|not an XML export/)
})
