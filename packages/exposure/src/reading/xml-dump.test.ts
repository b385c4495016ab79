import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { readXmlDump } from './xml-dump.ts'

const fixture = await readFile(new URL('../fixtures/alice-and-others.xml', import.meta.url), 'utf8')

/** Opens a text in pieces of `size`, as a file is read. */
const inPieces = (text: string, size = 4096) => async function* (): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

const revision = (id: number, name: string, text: string, more = ''): string =>
  `<revision><id>${id}</id>${more}<timestamp>2024-01-01T00:00:${String(id).padStart(2, '0')}Z</timestamp>` +
  `<contributor><username>${name}</username><id>1</id></contributor><comment>c</comment>` +
  `<text xml:space="preserve">${text}</text></revision>`
const page = (id: number, title: string, namespace: number, ...revisions: readonly string[]): string =>
  `<page><title>${title}</title><ns>${namespace}</ns><id>${id}</id>${revisions.join('')}</page>`
const dump = (...pages: readonly string[]): string => '<mediawiki version="0.11" xml:lang="fa"><siteinfo><dbname>fawiki</dbname>' +
  `<base>https://fa.wikipedia.org/wiki/X</base></siteinfo>${pages.join('')}</mediawiki>`

async function readOwn(text: string, size?: number) {
  const read = await readXmlDump(inPieces(text, size))
  assert.ok(read.ok, read.ok ? '' : read.error)
  return read.value
}

test('a dump is its user page’s owner’s; nothing of anybody else is taken', async () => {
  const activity = await readOwn(fixture)
  assert.equal(activity.accounts[0].proof, 'dump-user-page')
  assert.equal(activity.accounts[0].name, 'Alice')
  const inFile = fixture.match(/<username>Alice</g)?.length
  assert.equal(activity.edits.length, inFile)
  assert.ok(activity.edits.every(({ at }, index, all) => index === 0 || (all[index - 1]?.at ?? 0) <= at))
  assert.deepEqual(activity.pages.map(({ title }) => title), ['User:Alice'])
  assert.match(activity.pages[0]?.versions[0]?.text ?? '', /I am a teacher/)
  assert.ok(!JSON.stringify(activity).includes('Borna'))
})

test('how a dump is cut into pieces makes no difference', async () => {
  const whole = await readOwn(fixture, fixture.length)
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (size) => {
    assert.deepEqual(await readOwn(fixture, size), whole)
  }), { numRuns: 12 })
})

test('without a user page it is whose edits are more than half', async () => {
  const many = Array.from({ length: 9 }, (_, index) => revision(index + 1, 'Rana', 'x'.repeat(index)))
  const activity = await readOwn(dump(page(1, 'A', 0, ...many, revision(10, 'Tom', 'y'))))
  assert.equal(activity.accounts[0].proof, 'dump-most-edits')
  assert.equal(activity.edits.length, 9)
  assert.equal(activity.wikis[0]?.language, 'fa')
  assert.equal(activity.wikis[0]?.indexUrl, 'https://fa.wikipedia.org/w/index.php')
})

test('a dump with the user pages of several people is refused, and one in which nobody stands out', async () => {
  const two = dump(page(1, 'User:A', 2, revision(1, 'A', 'a')), page(2, 'User:B', 2, revision(2, 'B', 'b')))
  assert.deepEqual(await readXmlDump(inPieces(two)), { ok: false, error: 'several-owners' })
  const few = dump(page(1, 'A', 0, revision(1, 'A', 'a')))
  assert.deepEqual(await readXmlDump(inPieces(few)), { ok: false, error: 'no-owner' })
})

test('another person’s user page among one’s own edits makes no report on that person', async () => {
  const mine = Array.from({ length: 30 }, (_, index) => revision(index + 1, 'Me', 'x'.repeat(index)))
  const theirs = dump(page(1, 'A', 0, ...mine), page(2, 'User:B', 2, revision(40, 'B', 'call me')))
  assert.deepEqual(await readXmlDump(inPieces(theirs)), { ok: false, error: 'several-owners' })
})

test('a user page that only others wrote makes nobody the owner', async () => {
  const read = await readXmlDump(inPieces(dump(page(1, 'User:A', 2, revision(1, 'B', 'a')))))
  assert.deepEqual(read, { ok: false, error: 'no-owner' })
})

test('of a talk page only the person’s own lines are kept', async () => {
  const talk = page(2, 'Talk:X', 1,
    revision(2, 'B', 'Where are you?'), revision(3, 'A', 'Where are you?\n:In Minsk.', '<parentid>2</parentid>'))
  const activity = await readOwn(dump(page(1, 'User:A/Box', 2, revision(1, 'A', 'a')),
    page(3, 'User:A', 2, revision(4, 'A', 'home')), talk))
  assert.equal(activity.edits.find(({ title }) => title === 'Talk:X')?.addedText, ':In Minsk.')
  assert.ok(!JSON.stringify(activity).includes('Where are you'))
  assert.deepEqual(activity.pages.map(({ title }) => title), ['User:A/Box', 'User:A'])
})

test('a version whose forerunner is missing or hidden is not taken for the person’s own words, and that is told', async () => {
  const talk = page(2, 'Talk:X', 1, revision(3, 'A', 'Words of others', '<parentid>2</parentid>'))
  const activity = await readOwn(dump(page(1, 'User:A', 2, revision(1, 'A', 'a')), talk))
  assert.equal(activity.edits.find(({ title }) => title === 'Talk:X')?.addedText, null)
  assert.ok(activity.gaps.some(({ source, why }) => source === 'edit-text' && why === 'not-there'))
})

test('a format that never names the version before does not make a whole page the person’s words', async () => {
  const talk = page(2, 'Talk:X', 1, revision(3, 'A', 'Words of others\n:Mine'), revision(4, 'A', 'Words of others\n:Mine\n:More'))
  const home = page(1, 'User:A', 2, revision(1, 'A', 'a'))
  const words = async (text: string) =>
    (await readOwn(text)).edits.filter(({ title }) => title === 'Talk:X').map(({ addedText }) => addedText)
  assert.deepEqual(await words(dump(home, talk).replace('0.11', '0.6')), [null, ':More'])
  assert.deepEqual(await words(dump(home, talk).replace(' version="0.11"', '')), [null, ':More'])
  assert.deepEqual(await words(dump(home, talk)), ['Words of others\n:Mine', ':More'])
})

test('hidden text, hidden names and addresses are read as what they are', async () => {
  const hidden = revision(2, 'A', '').replace('<text xml:space="preserve"></text>', '<text deleted="deleted"/>')
  const nobody = revision(3, 'A', 'z').replace(/<contributor>.*<\/contributor>/, '<contributor deleted="deleted"/>')
  const address = revision(4, 'A', 'z').replace(/<contributor>.*<\/contributor>/, '<contributor><ip>192.0.2.1</ip></contributor>')
  const activity = await readOwn(dump(page(1, 'User:A', 2, revision(1, 'A', 'a'), hidden, nobody, address)))
  assert.deepEqual(activity.edits.map(({ revision }) => revision), [1, 2])
  assert.ok(activity.gaps.some(({ why }) => why === 'hidden'))
  assert.ok(!JSON.stringify(activity).includes('192.0.2.1'))
  assert.equal(activity.pages[0]?.newestRevision, 4)
})

test('what is no dump is refused by name, whatever it is', async () => {
  assert.deepEqual(await readXmlDump(inPieces('<html></html>')), { ok: false, error: 'not-a-dump' })
  assert.deepEqual(await readXmlDump(inPieces(fixture.slice(0, 5000))), { ok: false, error: 'malformed' })
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
    assert.equal((await readXmlDump(inPieces(text))).ok, false)
  }))
})

test('words of others that the person archived or brought back are not theirs; their own brought back are', async () => {
  const said = 'Write to bob@example.org\n:I live in Paris.'
  const parent = (id: number) => `<parentid>${id}</parentid>`
  const talk = page(2, 'User talk:A', 3,
    revision(2, 'A', 'Welcome, I am in Minsk.'),
    revision(3, 'B', `Welcome, I am in Minsk.\n${said}`, parent(2)),
    revision(4, 'A', 'Archived', parent(3)),
    revision(6, 'A', `Archived\nWelcome, I am in Minsk.\n${said}\n::Thank you!`, parent(4)),
    revision(7, 'B', 'Archived', parent(6)),
    revision(8, 'A', `Archived\nWelcome, I am in Minsk.\n::${said}`, parent(7)))
  const archive = page(1, 'User talk:A/Archive', 3, revision(5, 'A', `Welcome, I am in Minsk.\n${said}`))
  const activity = await readOwn(dump(page(3, 'User:A', 2, revision(1, 'A', 'home')), archive, talk))
  assert.deepEqual(activity.edits.slice(1).map(({ revision, addedText }) => [revision, addedText]), [
    [2, 'Welcome, I am in Minsk.'], [4, 'Archived'], [5, 'Welcome, I am in Minsk.'],
    [6, 'Welcome, I am in Minsk.\n::Thank you!'], [8, 'Welcome, I am in Minsk.'],
  ])
})

test('the newest version of a page is the latest in time, whatever numbers those brought from another wiki have', async () => {
  const old = revision(9, 'A', 'long ago').replace('T00:00:09Z', 'T00:00:00Z')
  const activity = await readOwn(dump(page(1, 'User:A', 2, revision(1, 'A', 'a'), revision(2, 'B', 'b'), old)))
  assert.equal(activity.pages[0]?.newestRevision, 2)
  assert.deepEqual(activity.pages[0]?.versions.map(({ revision }) => revision), [9, 1])
})
