import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Activity } from './activity.ts'
import { compareAfter } from './before-after.ts'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion, signedIn, wiki } from './fixtures/made-activity.ts'
import { isOfWords } from './hidden-words.ts'
import { reportOn } from './report.ts'
import { defaultOptions } from './signal.ts'
import { signals } from './signals.ts'
import { madeUpLife } from './time-zone/fixtures/made-up-life.ts'
import type { Wording } from './wording.ts'

const gps = madeVersion({ gps: [{ latitude: 53.9, longitude: 27.56 }] })
const activity = madeActivity({
  pages: [madePage('Mail: heron@example.org')],
  edits: [madeEdit(7, { namespace: 3, addedText: 'My phone: +44 20 7946 0958' })],
  uploads: ['A.jpg', 'B.jpg'].map((name) => madeUpload(name, gps)),
})
const files = activity.uploads.map(({ title }) => ({ wiki, title }))
const keys = (findings: readonly { readonly claim: { readonly key: string } }[]) => findings.map(({ claim }) => claim.key)

test('clean photos take the places away only when the old versions are hidden too', () => {
  const both = compareAfter(activity, [{ kind: 'photos-cleaned', files, oldVersionsHidden: true }], signals, defaultOptions)
  assert.deepEqual(keys(both.gone), ['exposure-photo-places'])
  const kept = compareAfter(activity, [{ kind: 'photos-cleaned', files, oldVersionsHidden: false }], signals, defaultOptions)
  assert.deepEqual(keys(kept.gone), [])
  assert.deepEqual(kept.notes.map(({ key }) => key), ['exposure-change-old-versions-remain'])
})

const at = (latitude: number, longitude: number) => madeVersion({ gps: [{ latitude, longitude }] })
const inBerlin = Array.from({ length: 12 }, (_, index) => {
  const version = at(52.547 + index / 2000, 13.402 + index / 2000)
  return madeUpload(`Berlin ${index}.jpg`, { ...version, at: version.at + index * 86_400 })
})
const beside = Array.from({ length: 8 }, (_, index) => madeEdit(index + 1))
const aroundNewYork = beside.map(({ pageId }, index) =>
  ({ wiki, pageId, place: { latitude: 40 + index / 1000, longitude: -74 }, pagesNearby: 60 }))
const twoPlaces = madeActivity({ uploads: inBerlin, edits: beside, pagePlaces: aroundNewYork })
const cleaningBerlin = (count: number) => compareAfter(twoPlaces, [{
  kind: 'photos-cleaned', files: inBerlin.slice(0, count).map(({ title }) => ({ wiki, title })), oldVersionsHidden: true,
}], signals, defaultOptions)
const wherever = (findings: readonly { readonly signal: string; readonly claim: Wording }[]) =>
  findings.filter(({ signal }) => signal === 'place').map(({ claim }) => String(claim.values[3]).slice(0, 2))

test('cleaning the photos of one place takes that place away, and not the other', () => {
  const { gone, same, weaker, added } = cleaningBerlin(12)
  assert.deepEqual([gone, same, weaker, added].map(wherever), [['52'], ['40'], [], []])
})

test('a place whose middle moves when some of its photos are cleaned is the same place, weaker', () => {
  for (const count of [3, 6, 8]) {
    const { gone, same, weaker, added } = cleaningBerlin(count)
    assert.deepEqual([gone, same, weaker, added].map(wherever), [[], ['40'], ['52'], []], String(count))
    assert.ok(keys(weaker).includes('exposure-photo-cell') && !keys(added).includes('exposure-photo-cell'))
  }
})

test('cleaning one photo of two weakens a finding', () => {
  const one = compareAfter(activity,
    [{ kind: 'photos-cleaned', files: files.slice(0, 1), oldVersionsHidden: true }], signals, defaultOptions)
  assert.deepEqual(keys(one.weaker), ['exposure-photo-places'])
})

test('emptying the user page takes nothing away; deleting it does; what was said elsewhere stays', () => {
  const emptied = compareAfter(activity, [{ kind: 'user-pages-emptied' }], signals, defaultOptions)
  assert.deepEqual(keys(emptied.gone), [])
  const deleted = compareAfter(activity, [{ kind: 'user-pages-deleted' }], signals, defaultOptions)
  assert.deepEqual(keys(deleted.gone), ['exposure-disclosure-email'])
})

/** What is found when these findings' words are hidden, of those whose keys match. */
function hiding(parts: Partial<Activity>, which: RegExp) {
  const whole = madeActivity(parts)
  const chosen = reportOn(whole, signals, defaultOptions).findings.filter(({ claim }) => which.test(claim.key))
  assert.ok(chosen.length > 0 && chosen.every(isOfWords))
  const change = { kind: 'words-hidden', findings: chosen } as const
  const { after, gone, notes } = compareAfter(whole, [change], signals, defaultOptions)
  const left = keys(after.findings).filter((key) => /^exposure-(?:disclosure|address)/.test(key)).toSorted()
  return { left, gone: keys(gone), notes: keys(notes.map((claim) => ({ claim }))), after }
}
const MAIL = '* Mail: heron@example.org'
const PHONE = '* Phone: +44 20 7946 0958'

test('words that are hidden take their finding away, and no other line of the same page', () => {
  const { left, gone, notes } = hiding({ pages: [madePage('Hello', `Hello\n${MAIL}\n${PHONE}`)] }, /email/)
  assert.deepEqual(gone, ['exposure-disclosure-email'])
  assert.deepEqual(left, ['exposure-disclosure-phone'])
  assert.deepEqual(notes, ['exposure-change-copies-remain'])
})

test('words that stand only in old versions are hidden with all that those versions alone show', () => {
  const once = { pages: [madePage('Hello', `${MAIL}\n${PHONE}`, 'Hello')] }
  assert.deepEqual(hiding(once, /email/).left, [])
  assert.deepEqual(hiding({ pages: [madePage('Hello', MAIL, PHONE)] }, /email/).left, ['exposure-disclosure-phone'])
})

test('words in a discussion, in a summary and in several places are hidden wherever they stand', () => {
  const edits = [madeEdit(1, { namespace: 1, addedText: MAIL }), madeEdit(2, { comment: `${MAIL} ${PHONE}` })]
  assert.deepEqual(hiding({ edits, pages: [madePage(MAIL)] }, /email/).left, [])
  const other = [madeEdit(1, { namespace: 1, addedText: PHONE }), madeEdit(2, { comment: MAIL })]
  assert.deepEqual(hiding({ edits: other }, /email/).left, ['exposure-disclosure-phone'])
})

test('an entry of a filter’s log is hidden too', () => {
  const entry = {
    wiki, account: 0, id: 5, at: 1_700_000_000, kind: 'filter-hit' as const, title: 'A', comment: '', formerName: null,
    quotesText: true,
  }
  assert.deepEqual(hiding({ log: [entry], edits: [madeEdit(1, { comment: 'fixed' })] }, /filter/).left, [])
})

test('every choice of findings to hide takes these away, whatever else the page says', () => {
  const lines = ['Hello', MAIL, PHONE, 'I live in Minsk.', 'Born on 3 May 1984.', 'IP 80.94.160.7 was me']
  fc.assert(fc.property(fc.subarray(lines, { minLength: 1 }), fc.subarray(lines), fc.nat(), (now, before, pick) => {
    const whole = madeActivity({ pages: [madePage(before.join('\n'), now.join('\n'))] })
    const found = reportOn(whole, signals, defaultOptions).findings.filter(isOfWords)
    const chosen = found.filter((_, index) => (pick >> index) % 2 === 1)
    const { gone } = compareAfter(whole, [{ kind: 'words-hidden', findings: chosen }], signals, defaultOptions)
    for (const { id } of chosen) assert.ok(gone.some((finding) => finding.id === id), id)
  }), { numRuns: 60 })
})

test('versions that were brought from another wiki are older than their numbers say, and are hidden with the words', () => {
  const [first, second, third] = madePage(MAIL, `${MAIL}\nmore`, 'Hello').versions
  assert.ok(first && second && third)
  const versions = [{ ...first, revision: 900 }, { ...second, parent: 900 }, { ...third, parent: 102 }]
  assert.deepEqual(hiding({ pages: [{ ...madePage(), versions, newestRevision: 103 }] }, /email/).left, [])
  const still = [{ ...first, revision: 900, text: 'Hello' }, second]
  assert.deepEqual(hiding({ pages: [{ ...madePage(), versions: still, newestRevision: 102 }] }, /email/).left, [])
})

test('the joint picture after a change is that of what is left', () => {
  const { after } = hiding({ pages: [madePage(MAIL)] }, /email/)
  assert.equal(after.joint.bits, null)
})

test('a short delay changes no figure, and the note says why', () => {
  const delayed = compareAfter(activity, [{ kind: 'times-delayed', hours: 6 }], signals, defaultOptions)
  assert.deepEqual(delayed.after.findings, delayed.before.findings)
  assert.deepEqual(delayed.notes.map(({ key, values }) => [key, ...values]), [['exposure-change-short-delay', 6]])
})

test('a delay of no hours, or of fewer, is no change to compare', () => {
  for (const hours of [0, -4, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => compareAfter(activity, [{ kind: 'times-delayed', hours }], signals, defaultOptions), RangeError)
  }
})

test('a new name takes nothing away of what the old one says, for the log of renames shows it', () => {
  const named = madeActivity({ accounts: [signedIn('Jane Smith 1984')], edits: [madeEdit(1)] })
  const { gone, same, weaker, added, after } = compareAfter(named, [{ kind: 'renamed' }], signals, defaultOptions)
  assert.deepEqual([gone, weaker, added].map(keys), [[], [], []])
  assert.ok(keys(same).includes('exposure-user-name-year'))
  const log = [{
    wiki, account: 0, id: 1, at: 1_700_000_000, kind: 'rename' as const, title: 'User:Jane Smith 1984', comment: '',
    formerName: 'Jane Smith 1984', quotesText: false,
  }]
  const truly = reportOn(madeActivity({ edits: [madeEdit(1)], log }), signals, defaultOptions).findings
  assert.deepEqual(after.findings.map(({ id }) => id), truly.map(({ id }) => id))
})

test('when all photos are clean, they were looked through and nothing is found', () => {
  const { after } = compareAfter(activity, [{ kind: 'photos-cleaned', files, oldVersionsHidden: true }], signals,
    defaultOptions)
  assert.equal(after.results.find(({ signal }) => signal === 'photo')?.assessment.state, 'not-found-by-these-rules')
})

const zoneOf = (findings: readonly { readonly signal: string }[]) =>
  findings.filter(({ signal }) => signal === 'time-zone')
const inTokyo = madeActivity({
  edits: [...madeUpLife('Asia/Tokyo', 400, 5)].map((at, index) => madeEdit(index + 1, { at })),
})

test('a short delay leaves the guess as it is, and says what somebody who knows of it would guess', () => {
  for (const hours of [1, 3, 6]) {
    const { same, weaker, gone, added, notes } =
      compareAfter(inTokyo, [{ kind: 'times-delayed', hours }], signals, defaultOptions)
    assert.deepEqual([zoneOf(same).length, weaker.length, gone.length, added.length], [1, 0, 0, 0])
    assert.equal(notes[0]?.key, 'exposure-change-short-delay')
    assert.match(notes[1]?.key ?? '', /^exposure-change-aware/)
  }
  const { notes } = compareAfter(inTokyo, [{ kind: 'times-delayed', hours: 3 }], signals, defaultOptions)
  assert.deepEqual(notes[1], { key: 'exposure-change-aware-same', values: ['UTC+9'] })
})

test('who takes late hours as they are is misled, and that is told as no comfort', () => {
  const { notes, same } = compareAfter(inTokyo, [{ kind: 'times-delayed', hours: 12 }], signals, defaultOptions)
  assert.equal(zoneOf(same).length, 1)
  const misled = notes.find(({ key }) => key === 'exposure-change-unaware')
  assert.ok(misled)
  assert.notDeepEqual(misled.values, ['UTC+9'])
})

test('spreading over the day or publishing once a day weakens the guess, and never makes it disappear', () => {
  for (const kind of ['times-spread', 'times-batched'] as const) {
    const { gone, weaker, added, notes } = compareAfter(inTokyo, [{ kind }], signals, defaultOptions)
    assert.deepEqual([zoneOf(gone).length, zoneOf(weaker).length, added.length], [0, 1, 0], kind)
    assert.equal(notes[0]?.key, `exposure-change-${kind}`)
  }
})

test('holding edits back says nothing of hours that tell nothing', () => {
  const { notes, weaker } = compareAfter(activity, [{ kind: 'times-spread' }], signals, defaultOptions)
  assert.deepEqual([weaker.length, notes.map(({ key }) => key)], [0, ['exposure-change-times-spread']])
})
