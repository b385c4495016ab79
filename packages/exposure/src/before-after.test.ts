import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAfter } from './before-after.ts'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion, wiki } from './fixtures/made-activity.ts'
import { defaultOptions } from './signal.ts'
import { signals } from './signals.ts'

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

test('spread times fill every hour of the day', () => {
  const edits = Array.from({ length: 480 }, (_, index) => madeEdit(index + 1, { at: 1_700_000_000 + index * 86_400 }))
  const hours = new Set<number>()
  const watching = [{
    id: 'time-zone' as const, harm: 3 as const, family: 'whereabouts' as const, reads: [],
    assess: ({ edits }: typeof activity) => {
      hours.clear()
      for (const { at } of edits) hours.add(new Date(at * 1000).getUTCHours())
      return { state: 'could-not-check' as const, why: { key: 'exposure-no-edits' as const, values: [] }, unread: [] }
    },
  }]
  compareAfter(madeActivity({ edits }), [{ kind: 'times-spread' }], watching, defaultOptions)
  assert.equal(hours.size, 24)
})
