import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAfter } from './before-after.ts'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion, wiki } from './fixtures/made-activity.ts'
import { defaultOptions } from './signal.ts'
import { signals } from './signals.ts'
import { madeUpLife } from './time-zone/fixtures/made-up-life.ts'

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
  const all = compareAfter(activity,
    [{ kind: 'user-pages-deleted' }, { kind: 'texts-suppressed', revisions: [7] }], signals, defaultOptions)
  assert.deepEqual(keys(all.after.findings).filter((key) => key.startsWith('exposure-disclosure')), [])
  assert.equal(all.notes.length, 1)
})

test('a short delay changes no figure, and the note says why', () => {
  const delayed = compareAfter(activity, [{ kind: 'times-delayed', hours: 6 }], signals, defaultOptions)
  assert.deepEqual(delayed.after.findings, delayed.before.findings)
  assert.deepEqual(delayed.notes.map(({ key, values }) => [key, ...values]), [['exposure-change-short-delay', 6]])
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
