import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeEdit, madePage } from '../fixtures/made-activity.ts'
import type { Activity, OwnPage } from '../activity.ts'
import { reportOn } from '../report.ts'
import { defaultOptions } from '../signal.ts'
import { signals } from '../signals.ts'
import { privateRequests, type PrivateRequest, type RequestKind } from './request.ts'

const INDEX = 'https://wiki.example/w/index.php'
const version = (id: number): string => `${INDEX}?title=User%3AQuiet%20Heron&oldid=${id}`
const MAIL = 'Mail: heron@example.org'

function letters(parts: Partial<Activity>, kind: RequestKind = 'suppression'): readonly PrivateRequest[] {
  const activity = madeActivity(parts)
  const [wiki] = activity.wikis
  assert.ok(wiki)
  const asked = reportOn(activity, signals, defaultOptions).findings
    .filter(({ signal }) => signal === 'disclosure')
  return privateRequests(kind, activity.accounts[0], wiki, asked)
}
const linesFor = (page: OwnPage): readonly string[] => letters({ pages: [page] })[0]?.links ?? []

test('a letter names the first and the last version that shows the words, those of others in between', () => {
  assert.deepEqual(linesFor(madePage('Hello', MAIL, `${MAIL}\nmore`, 'Hello')), [`${version(102)} – ${version(103)}`])
  const page = madePage(MAIL, 'Hello')
  const later = page.versions.map((one) => one.revision === 102 ? { ...one, revision: 150, parent: 149 } : one)
  assert.deepEqual(linesFor({ ...page, versions: later, newestRevision: 150 }), [`${version(101)} – ${version(149)}`])
  assert.deepEqual(linesFor(madePage(MAIL, 'Hello')), [version(101)])
})

test('words that the page shows today, or may show, are asked to be hidden up to there', () => {
  assert.deepEqual(linesFor(madePage('x', MAIL)), [`${version(102)} – …`])
  assert.deepEqual(linesFor({ ...madePage('x', MAIL, `${MAIL}\ny`), newestRevision: 900 }), [`${version(102)} – …`])
  assert.deepEqual(linesFor(madePage(MAIL, 'taken out', MAIL)), [`${version(101)} – …`])
  const [letter] = letters({ pages: [madePage('x', MAIL)] })
  assert.deepEqual(letter?.opening.map(({ key }) => key),
    ['exposure-request-suppression-text', 'exposure-request-goes-on'])
})

test('a letter says that every version shows it only where every version was read and does', () => {
  const page = madePage(MAIL, `${MAIL}\nmore`, 'Hello')
  const said = (...versions: OwnPage['versions']): readonly string[] =>
    letters({ pages: [{ ...page, versions }] })[0]?.opening.map(({ key }) => key) ?? []
  const [first, second, third] = page.versions
  assert.ok(first && second && third)
  const every = ['exposure-request-suppression-text', 'exposure-request-spans']
  const maybe = ['exposure-request-suppression-text', 'exposure-request-spans-maybe']
  assert.deepEqual(said(first, second, third), every)
  // Another's version between, one that is hidden, and one without the words.
  assert.deepEqual(said(first, { ...second, revision: 150, parent: 149 }, { ...third, revision: 151, parent: 150 }), maybe)
  assert.deepEqual(said(first, { ...second, revision: 150, parent: 102 }, { ...third, revision: 151, parent: 150 }), maybe)
  const back = { ...first, revision: 103, parent: 102 }
  assert.deepEqual(said(first, { ...second, text: 'Hello' }, back, { ...third, revision: 104, parent: 103 }), maybe)
  assert.deepEqual(said(first, { ...third, revision: 150, parent: 149 }), maybe)
})

test('words in a discussion stand in later versions too; a summary stands in its own version alone', () => {
  const said = madeEdit(1, { namespace: 1, addedText: MAIL })
  const summed = madeEdit(2, { comment: MAIL })
  assert.deepEqual(letters({ edits: [said, summed] })[0]?.links,
    [`${INDEX}?diff=prev&oldid=1 – …`, `${INDEX}?diff=prev&oldid=2`])
})

test('two things that one version brought are one line, as long as the longer one', () => {
  assert.deepEqual(linesFor(madePage(`${MAIL}\nPhone: +44 20 7946 0958`, MAIL, MAIL, 'x')),
    [`${version(101)} – ${version(103)}`])
})

test('every place is named however many there are, and letters that belong together say so', () => {
  const edits = Array.from({ length: 250 }, (_, index) => madeEdit(index + 1, { namespace: 1, addedText: MAIL }))
  const all = letters({ edits })
  assert.deepEqual(all.map(({ links }) => links.length), [100, 100, 50])
  assert.equal(new Set(all.flatMap(({ links }) => links)).size, 250)
  assert.deepEqual(all.map(({ part }) => part), [{ number: 1, of: 3 }, { number: 2, of: 3 }, { number: 3, of: 3 }])
  assert.deepEqual(all[2]?.closing[0], { key: 'exposure-request-part', values: [3, 3, 200] })
  assert.equal(all[0]?.beforeSending[0]?.key, 'exposure-request-send-all')
})

test('a user page to delete is named once, as a page', () => {
  const page = madePage('{{User lives in Minsk}}', '{{User lives in Brest}}')
  assert.deepEqual(letters({ pages: [page] }, 'user-page-deletion')[0]?.links, [`${INDEX}?title=User%3AQuiet%20Heron`])
})
