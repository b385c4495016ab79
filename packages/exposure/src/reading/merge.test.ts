import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MediaFacts } from '@small-places/personal-data/media'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion, signedIn, wiki } from '../fixtures/made-activity.ts'
import type { WikiId } from '../activity.ts'
import { ownerOfDump } from '../owner.ts'
import { filesToRead, withFileFacts } from './file-bytes.ts'
import { mergeActivities } from './merge.ts'

const other = 'otherwiki' as WikiId

test('two wikis of one account are one activity in the order of time', () => {
  const first = madeActivity({ edits: [madeEdit(1), madeEdit(3)] })
  const second = madeActivity({
    wikis: [{ id: other, language: 'be', indexUrl: null, activeEditors: null }], edits: [madeEdit(2, { wiki: other })],
  })
  const whole = mergeActivities(first, second)
  assert.equal(whole.accounts.length, 1)
  assert.deepEqual(whole.wikis.map(({ id }) => id), [wiki, other])
  assert.deepEqual(whole.edits.map(({ revision }) => revision), [1, 2, 3])
})

test('several exports of one account prove no more than the weakest of them', () => {
  const of = (proof: 'dump-user-page' | 'dump-most-edits') => madeActivity({ accounts: [ownerOfDump('Quiet Heron', proof)] })
  for (const [one, other] of [['dump-user-page', 'dump-most-edits'], ['dump-most-edits', 'dump-user-page']] as const) {
    assert.deepEqual(mergeActivities(of(one), of(other)).accounts, [ownerOfDump('Quiet Heron', 'dump-most-edits')])
  }
})

test('two accounts stay apart, and each edit keeps its own', () => {
  const second = madeActivity({ accounts: [signedIn('Loud Crane')], edits: [madeEdit(2)], uploads: [madeUpload('A.jpg')] })
  const whole = mergeActivities(madeActivity({ edits: [madeEdit(1)] }), second)
  assert.deepEqual(whole.accounts.map(({ name }) => name), ['Quiet Heron', 'Loud Crane'])
  assert.deepEqual(whole.edits.map(({ account }) => account), [0, 1])
  assert.equal(whole.uploads[0]?.account, 1)
})

test('reading the files themselves replaces what the wiki told, and closes the gap with the last one', () => {
  const told = (archiveName: string | null, at: number) =>
    ({ ...madeVersion({}), at, archiveName, url: `https://files.example/${at}`, facts: null })
  const activity = madeActivity({
    uploads: [madeUpload('A.jpg', told('1!A.jpg', 1), told(null, 2))],
    gaps: [{ source: 'file-bytes', wiki, why: 'not-asked' }],
  })
  const [newest, oldest, ...rest] = filesToRead(activity)
  assert.ok(newest && oldest && rest.length === 0)
  assert.deepEqual([newest.url, oldest.url], ['https://files.example/2', 'https://files.example/1'])
  const media: MediaFacts = { ...madeVersion({ serials: [{ what: 'camera', value: '77' }] }).facts?.media ?? assert.fail() }
  const half = withFileFacts(activity, newest, media)
  assert.equal(half.gaps.length, 1)
  const whole = withFileFacts(half, oldest, media)
  assert.deepEqual(whole.gaps, [])
  assert.deepEqual(whole.uploads[0]?.versions.map(({ facts }) => facts?.media.serials[0]?.value), ['77', '77'])
})

test('what is given twice counts once', () => {
  const entry = { wiki, account: 0, id: 9, at: 1, title: 'X', comment: '', formerName: null, quotesText: false }
  const given = madeActivity({
    edits: [madeEdit(1), madeEdit(2)], pages: [madePage('I live in Lviv', 'Hello')],
    uploads: [madeUpload('A.jpg', madeVersion({}))], log: [{ ...entry, kind: 'move' }, { ...entry, kind: 'filter-hit' }],
    pagePlaces: [{ wiki, pageId: 3, place: { latitude: 1, longitude: 2 }, pagesNearby: 4 }],
    pageItems: [{ wiki, pageId: 4, item: 'Q64' }],
    company: [{ wiki, pagesRead: 60, onThreeOrMore: 30, onTenOrMore: 4 }],
    gaps: [{ source: 'log', wiki: null, why: 'not-there' }],
  })
  assert.deepEqual(mergeActivities(given, given, given), given)
})

test('of what two files hold, each part is taken from the one that knows it', () => {
  const bare = madeActivity({ edits: [madeEdit(1), madeEdit(2)], accounts: [ownerOfDump('Quiet Heron', 'dump-most-edits')] })
  const fuller = madeActivity({ edits: [madeEdit(2, { addedText: 'Hello' }), madeEdit(3)] })
  for (const whole of [mergeActivities(bare, fuller), mergeActivities(fuller, bare)]) {
    assert.deepEqual(whole.edits.map(({ revision, addedText }) => [revision, addedText]), [[1, null], [2, 'Hello'], [3, null]])
    assert.deepEqual(whole.accounts, [{ ...fuller.accounts[0], proof: 'dump-most-edits' }])
  }
  const [early, late] = [madePage('I live in Lviv'), madePage('I live in Lviv', 'Hello')]
  for (const pages of [[early, late], [late, early]]) {
    const [first, second] = pages.map((page) => madeActivity({ pages: [page] }))
    assert.ok(first && second)
    assert.deepEqual(mergeActivities(first, second).pages, [late])
  }
  const other = madeActivity({ edits: [madeEdit(2, { at: 5 })] })
  assert.equal(mergeActivities(bare, other).edits.length, 3)
})
