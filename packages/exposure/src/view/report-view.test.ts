import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WikiId } from '../activity.ts'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion, wiki } from '../fixtures/made-activity.ts'
import { ownerOfDump } from '../owner.ts'
import { reportOn } from '../report.ts'
import { defaultOptions } from '../signal.ts'
import { signals } from '../signals.ts'
import { htmlOf, link } from './element.ts'
import { reportView } from './report-view.ts'
import type { Speaker } from './speaker.ts'

const on = Date.UTC(2026, 10, 21) / 1_000

const speaker: Speaker = {
  text: ({ key, values }) => [key, ...values].join(' '),
  say: ({ key, values }) =>
    ({ text: [key, ...values].join(' '), language: 'en', direction: 'ltr', fellBack: false, english: null }),
  number: String,
  day: at => new Date(at * 1_000).toISOString().slice(0, 10),
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}
const seen = (activity: ReturnType<typeof madeActivity>): string =>
  reportView({ report: reportOn(activity, signals, defaultOptions), activity, on }, speaker).map(htmlOf).join('\n')

test('what was found stands with its harm, its evidence as links, and what can be done about it', () => {
  const html = seen(madeActivity({ pages: [madePage('Write to me: heron@example.org')], edits: [madeEdit(101)] }))
  assert.match(html, /exposure-disclosure-email/)
  assert.match(html, /exposure-harm-\d/)
  assert.match(html, /href="https:\/\/wiki\.example\/w\/index\.php\?[^"]*101/)
  assert.match(html, /exposure-do-ask-suppression/)
})

test('the caution is always there, and what was not found or read is said', () => {
  const html = seen(madeActivity({ gaps: [{ source: 'file-bytes', wiki: null, why: 'not-asked' }] }))
  assert.match(html, /exposure-caution/)
  assert.match(html, /exposure-view-no-findings/)
  assert.match(html, /exposure-state-could-not-check/)
  assert.match(html, /exposure-source-file-bytes<\/dt><dd>exposure-gap-not-asked/)
})

test('a report begins with whose it is, how that was seen, where, and what was read when', () => {
  const read = { edits: [madeEdit(1), madeEdit(400)], pages: [madePage('Hello')] }
  const html = seen(madeActivity(read))
  assert.match(html, /^<section class="whose">/)
  assert.match(html, /exposure-owner-signed-in Quiet Heron</)
  assert.match(html, /exposure-view-wikis 1 testwiki</)
  assert.match(html, /exposure-view-read 2 1 0 2023-11-14 2024-12-18</)
  assert.match(html, /exposure-view-checked-on 2026-11-21</)
  const dump = seen(madeActivity({ ...read, accounts: [ownerOfDump('Quiet_Heron', 'dump-most-edits')] }))
  assert.match(dump, /exposure-owner-dump-most-edits Quiet Heron</)
  assert.match(seen(madeActivity()), /exposure-view-read-nothing/)
})

test('what was not read on another wiki is told with its name, so that it does not contradict what was', () => {
  const [other, why] = ['farwiki' as WikiId, 'not-asked'] as const
  const html = seen(madeActivity({
    edits: [madeEdit(1)],
    gaps: [
      { source: 'edits', wiki: other, why }, { source: 'log', wiki: other, why }, { source: 'file-bytes', wiki, why },
    ],
  }))
  assert.match(html, /exposure-source-edits · exposure-source-log<\/dt><dd><bdi>farwiki<\/bdi>: exposure-gap-not-asked/)
  assert.match(html, /exposure-source-file-bytes<\/dt><dd>exposure-gap-not-asked/)
})

test('a finding shows its claim and how sure it is; how many it fits, evidence and steps can be opened', () => {
  const [, article = ''] = seen(madeActivity({ pages: [madePage('Write to me: heron@example.org')] })).split('<article')
  const [open = '', rests = '', steps = ''] = article.split('<details>')
  assert.match(open, /exposure-disclosure-email.*exposure-sure-exact/)
  assert.doesNotMatch(open, /exposure-bits|exposure-crowd/)
  assert.match(rests, /exposure-view-evidence 1.*exposure-crowd-few.*exposure-bits.*heron@example\.org/)
  assert.match(steps, /exposure-view-what-to-do 3.*exposure-do-ask-suppression/)
})

test('of much evidence it is said that not all of it is shown, and of none there is no empty list', () => {
  const files = Array.from({ length: 25 }, (_, index) =>
    madeUpload(`${index}.jpg`, madeVersion({ serials: [{ what: 'camera', value: '77' }] })))
  assert.match(seen(madeActivity({ uploads: files })), /exposure-view-evidence 25.*exposure-view-evidence-first 20/)
  const company = { wiki, pagesRead: 60, onThreeOrMore: 30, onTenOrMore: 4 }
  const html = seen(madeActivity({ edits: [madeEdit(1)], company: [company] }))
  assert.match(html, /exposure-company-few.*exposure-view-fits/)
  assert.doesNotMatch(html, /exposure-view-evidence 0/)
})

test('a sentence that nobody has reviewed stands with its English, and one of another language is marked as such', () => {
  const translated: Speaker = {
    ...speaker,
    say: wording => ({
      text: wording.key, language: wording.key === 'exposure-view-no-gaps' ? 'en' : 'ar',
      direction: wording.key === 'exposure-view-no-gaps' ? 'ltr' : 'rtl',
      fellBack: wording.key === 'exposure-view-no-gaps',
      english: wording.key === 'exposure-caution' ? 'This check looks for what we know.' : null,
    }),
  }
  const activity = madeActivity()
  const html = reportView({ report: reportOn(activity, signals, defaultOptions), activity, on }, translated).map(htmlOf).join('')
  assert.match(html, /<p>exposure-caution <span class="original" lang="en" dir="ltr">This check looks for what we know\.</)
  assert.match(html, /<span lang="en" dir="ltr">exposure-view-no-gaps<\/span>/)
  assert.equal(html.split('class="original"').length, 2)
})

test('what the person or a wiki wrote stays text, and only web addresses become links', () => {
  const title = '<img src=x onerror=alert(1)>'
  const html = seen(madeActivity({
    edits: [madeEdit(1, { title, comment: 'mail heron@example.org "><script>alert(1)</script>' })],
  }))
  assert.doesNotMatch(html, /<img|<script/)
  assert.doesNotMatch(htmlOf(link('javascript:alert(1)', 'x')), /href/)
})

test('beside an address or a telephone number stands no figure of how little all of it says', () => {
  const html = seen(madeActivity({
    pages: [madePage('Phone: +44 20 7946 0958')], edits: Array.from({ length: 60 }, (_, hour) => madeEdit(hour)),
  }))
  const [, joint = ''] = /<section class="joint">(.*?)<\/section>/s.exec(html) ?? []
  assert.match(joint, /<p>exposure-joint-one<\/p>/)
  assert.doesNotMatch(joint, /exposure-bits|exposure-crowd/)
})
