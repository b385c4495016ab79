/** The exposure check on the command line, on an export of somebody's own pages. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runCommand } from '../durability/server-process.ts'

const fixtures = join(import.meta.dirname, '../../packages/exposure/src/fixtures')
const dump = join(fixtures, 'alice-and-others.xml')
const session = join(fixtures, 'mediawiki-1.39-own-session.json')
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
  for (const told of [output, page]) {
    assert.match(told, /of the account Alice\. The export holds its user page.*does not prove whose it is/)
  }
  assert.match(page, /Wiki: testwiki.*Read: \d+ edits, one user page and .*, from .+20\d\d to .+20\d\d/)
  const { format, report } = JSON.parse(await readFile(json, 'utf8')) as { format: string, report: { results: unknown[] } }
  assert.equal(format, 'small-places-exposure-report')
  assert.ok(report.results.length > 5)
  for (const file of [html, json]) assert.equal((await stat(file)).mode & 0o077, 0)
})

test('somebody whose computer speaks Arabic gets the report in Arabic, from right to left', async () => {
  const html = join(folder, 'report-ar.html')
  const { code, output } = await runCommand(['exposure', dump, '--html', html], '', 'ar_EG.UTF-8')
  assert.equal(code, 0, output)
  assert.match(output, /- تحتوي كتاباتك على عنوان بريد إلكتروني: «\u2068alice@example\.org\u2069»/)
  assert.match(output, /كُتب.*report-ar\.html/)
  assert.match(output, /لا تعني أنك في أمان\..*does not mean that you are safe/)
  const page = await readFile(html, 'utf8')
  assert.match(page, /<html lang="ar" dir="rtl">/)
  assert.match(page, /<h1>كيف يمكن ربط تعديلاتك بك<\/h1>/)
  assert.match(page, /لا تعني أنك في أمان\. <span class="original" lang="en" dir="ltr">/)
})

test('what a wiki showed in one’s own session is read too, as one file or as each link was saved', async () => {
  const whole = join(folder, 'whole.json')
  const { code, output } = await runCommand(['exposure', session, '--json', whole])
  assert.equal(code, 0, output)
  assert.match(output, /saved while Alice was signed in/)
  const { accounts, read } = JSON.parse(await readFile(whole, 'utf8')) as { accounts: unknown, read: { span: unknown } }
  assert.deepEqual(accounts, [{ name: 'Alice', proof: 'exported' }])
  assert.match(JSON.stringify(read.span), /"first":"20\d\d-\d\d-\d\d","last":"20/)
  assert.doesNotMatch(output, /not answered/)
  const { answers } = JSON.parse(await readFile(session, 'utf8')) as { answers: object[] }
  const saved = await Promise.all(answers.slice(0, 9).map(async (answer, index) => {
    const file = join(folder, `answer-${index}.json`)
    await writeFile(file, JSON.stringify(answer))
    return file
  }))
  const page = join(folder, 'some.html')
  const some = await runCommand(['exposure', ...saved, '--html', page])
  assert.equal(some.code, 0, some.output)
  assert.match(some.output, /links are not answered/)
  assert.match(await readFile(page, 'utf8'), /<h1>How your edits can be tied to you<\/h1>/)
  const mixed = await runCommand(['exposure', session, dump])
  assert.equal(mixed.code, 1)
  assert.match(mixed.output, /one kind after the other/)
})

test('of very many findings a terminal shows the first, says how many more there are, and the page holds all', async () => {
  const [file, page] = [join(folder, 'many.xml'), join(folder, 'many.html')]
  const letters = 'bcdfghjk'
  const mails = [...letters].flatMap((one) => [...letters].map((two) => `heron${one}${two}@example.org`))
  const alice = (await readFile(dump, 'utf8')).replace(/alice@example\.org/g, mails.join(' '))
  await writeFile(file, alice)
  const { code, output } = await runCommand(['exposure', file, '--html', page])
  assert.equal(code, 0, output)
  const said = output.split('\n').filter((line) => line.startsWith('- ')).length
  assert.equal(said, 50)
  const [, more] = /… and (\d+) more findings/.exec(output) ?? []
  assert.ok(Number(more) >= mails.length - said, output)
  const written = await readFile(page, 'utf8')
  for (const mail of mails) assert.ok(written.includes(mail), mail)
})

test('what was saved while somebody else was signed in is refused', async () => {
  const text = await readFile(session, 'utf8')
  const { answers } = JSON.parse(text) as { answers: object[] }
  const file = join(folder, 'somebody.json')
  const others = JSON.stringify(answers[4]).replace('"name":"Alice"', '"name":"Borna"')
  await writeFile(file, JSON.stringify({ ...JSON.parse(text) as object,
    answers: answers.map((answer, index) => index === 4 ? JSON.parse(others) as object : answer) }))
  const { code, output } = await runCommand(['exposure', file])
  assert.equal(code, 1)
  assert.match(output, /another account/)
})

test('of an export without a user page it is told that it is taken for whose edits are more than half', async () => {
  const file = join(folder, 'half.xml')
  const revisions = Array.from({ length: 11 }, (_, index) => `<revision><id>${index + 1}</id>
    <timestamp>2024-01-${10 + index}T10:00:00Z</timestamp><contributor><id>1</id>
    <username>${index < 6 ? 'Alice' : 'Borna'}</username></contributor><text>${'x'.repeat(index)}</text></revision>`)
  await writeFile(file, `<mediawiki><siteinfo><dbname>testwiki</dbname></siteinfo>
    <page><title>A</title><ns>0</ns><id>1</id>${revisions.join('')}</page></mediawiki>`)
  const { code, output } = await runCommand(['exposure', file])
  assert.equal(code, 0, output)
  assert.match(output, /More than half of the edits .* are by that account.*does not prove/)
})

test('what only I know is asked for, compared and not written down; there is no option for it', async () => {
  const file = join(folder, 'told.json')
  const typed = 'Zoé Nowhere\n80.94.0.0/16, x\n'
  const { code, output } = await runCommand(['exposure', dump, '--ask', '--json', file], typed)
  assert.equal(code, 0, output)
  assert.match(output, /names that you go by/i)
  assert.match(output, /name.* do not show/i)
  assert.match(output, /“x” is no internet address/)
  assert.doesNotMatch(await readFile(file, 'utf8'), /Nowhere|80\.94/)
  assert.equal((await runCommand(['exposure', dump, '--address', '80.94.160.7'])).code, 2)
})

test('there is no way to ask for an account by its name', async () => {
  assert.equal((await runCommand(['exposure', dump, '--user', 'Alice'])).code, 2)
  const { code, output } = await runCommand(['exposure', dump, 'Alice'])
  assert.equal(code, 1)
  assert.match(output, /A file cannot be opened/)
})

test('a report is never written over what it was read from, nor over the other report', async () => {
  const [own, linked] = [join(folder, 'own.xml'), join(folder, 'linked.xml')]
  const text = await readFile(dump, 'utf8')
  await writeFile(own, text)
  await symlink(own, linked)
  for (const [option, place] of [['--html', own], ['--json', linked]] as const) {
    const { code, output } = await runCommand(['exposure', own, option, place])
    assert.equal(code, 1)
    assert.match(output, /is one of the files that are checked/)
  }
  assert.equal(await readFile(own, 'utf8'), text)
  const twice = await runCommand(['exposure', own, '--html', join(folder, 'one'), '--json', join(folder, 'one')])
  assert.equal(twice.code, 1)
  assert.match(twice.output, /Both reports/)
})

test('a folder that is not there is named, in the language of the person', async () => {
  const place = join(folder, 'not-there', 'x.json')
  const { code, output } = await runCommand(['exposure', dump, '--json', place])
  assert.equal(code, 1)
  assert.match(output, /folder of .*x\.json.* is not there/)
  assert.doesNotMatch(output, /wrong with the program/)
  const arabic = await runCommand(['exposure', dump, '--json', place], '', 'ar_EG.UTF-8')
  assert.match(arabic.output, /المجلد/)
})

test('a page by which a wiki says that something went wrong is no damaged export', async () => {
  const page = join(folder, 'error.html')
  await writeFile(page, '<!DOCTYPE html>\n<html><body>Our servers are under maintenance</body></html>')
  const { code, output } = await runCommand(['exposure', page])
  assert.equal(code, 1)
  assert.match(output, /a web page/)
  assert.doesNotMatch(output, /damaged/)
})

test('dumps of several people are not put together, nor checked one by one', async () => {
  const others = join(folder, 'others.xml')
  await writeFile(others, (await readFile(dump, 'utf8')).replaceAll('Alice', 'Quiet Heron'))
  const { code, output } = await runCommand(['exposure', dump, others])
  assert.equal(code, 1)
  assert.match(output, /several accounts\. Please check one account at a time/)
  assert.doesNotMatch(output, /This report is of/)
})

test('a file that is no export is refused in plain words', async () => {
  const file = join(folder, 'note.txt')
  await writeFile(file, 'no export')
  const { code, output } = await runCommand(['exposure', file])
  assert.equal(code, 1)
  assert.match(output, /neither an XML export/)
})
