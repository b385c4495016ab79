import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity, Gap } from '../activity.ts'
import { signedIn } from '../fixtures/made-activity.ts'
import { WikiReading, type ApiRequest } from './wiki-reading.ts'

const MOST_TEXT = 1000
const TALK = Array.from({ length: 12 }, (_, index) => index + 1)
const words = (id: number): string => `line ${id} ${'x'.repeat(id === 7 ? 990 : 150)}`
const ids = (list: string | undefined): readonly number[] => (list ?? '').split('|').map(Number)

interface Version {
  readonly revid: number
  readonly user: string
  readonly timestamp: string
  readonly slots: { readonly main: object }
}
const version = (revid: number, main: object = { content: words(revid) }): Version =>
  ({ revid, user: 'Alice', timestamp: `2024-01-01T00:00:${String(revid).padStart(2, '0')}Z`, slots: { main } })

/** What MediaWiki does with an answer that grows too long: leaves the rest out, warns and says where it goes on. */
function fitting(versions: readonly Version[], from: string | undefined) {
  const begun = from === undefined ? versions : versions.slice(versions.findIndex(({ revid }) => String(revid) === from))
  let size = 0
  const cut = begun.findIndex((one) => (size += JSON.stringify(one.slots).length) > MOST_TEXT)
  const sent = cut < 0 ? begun : begun.slice(0, cut)
  return {
    sent,
    more: cut < 0 ? {} : {
      continue: { rvcontinue: String(begun[cut]?.revid), continue: '||' },
      warnings: { result: { warnings: `This result was truncated because it would otherwise be larger than the limit of ${MOST_TEXT} bytes.` } },
    },
  }
}

/** A wiki with a talk page of Alice's, whose answers are never longer than it sends. */
function answer({ step, params }: ApiRequest, home: readonly Version[]): unknown {
  const userinfo = { id: 7, name: 'Alice' }
  if (step === 'site') {
    const general = { wikiid: 'testwiki', lang: 'en', server: 'https://wiki.example', script: '/w/index.php' }
    return { query: { userinfo, general } }
  }
  if (step === 'contributions') {
    return { query: { userinfo, usercontribs: TALK.map((id) => ({
      user: 'Alice', pageid: 1, revid: id, parentid: 0, ns: 1, title: 'Talk:X', timestamp: version(id).timestamp, comment: '',
    })) } }
  }
  if (step === 'user-pages') return { query: { userinfo, allpages: [{ pageid: 9, ns: 2, title: 'User:Alice' }] } }
  if (step !== 'texts' && step !== 'page-versions') return { error: { code: 'readapidenied' } }
  const { sent, more } = fitting(
    step === 'page-versions' ? home : ids(params['revids']).map((id) => version(id)), params['rvcontinue'])
  return { query: { userinfo, pages: [{ pageid: 9, revisions: sent }] }, ...more }
}

function readAll(home: readonly Version[]): Activity {
  const reading = WikiReading.begin(signedIn('Alice'), { session: 'own' })
  for (let asked = 0; !reading.isDone; asked++) {
    assert.ok(asked < 200, 'it comes to an end')
    for (const request of reading.requests(1)) assert.ok(reading.accept(request.id, answer(request, home)).ok, request.step)
  }
  return reading.activity()
}
const gapsOf = ({ gaps }: Activity, source: Gap['source']): readonly Gap['why'][] =>
  gaps.filter((gap) => gap.source === source).map(({ why }) => why)

test('texts that do not fit into one answer are asked for in smaller portions; what fits into none is told', () => {
  const activity = readAll([])
  const read = activity.edits.filter(({ addedText }) => addedText !== null)
  assert.deepEqual(read.map(({ revision }) => revision), TALK.filter((id) => id !== 7))
  assert.deepEqual(gapsOf(activity, 'edit-text'), ['cut-off'])
})

test('a user page whose versions fill several answers is read whole', () => {
  const activity = readAll([12, 11, 10, 9, 8, 6, 5].map((id) => version(id)))
  assert.deepEqual(activity.pages[0]?.versions.map(({ revision }) => revision), [5, 6, 8, 9, 10, 11, 12])
  assert.deepEqual(gapsOf(activity, 'old-versions'), [])
})

test('a version that fits into no answer ends the list and is told', () => {
  const activity = readAll([12, 7, 5].map((id) => version(id)))
  assert.deepEqual(activity.pages[0]?.versions.map(({ revision }) => revision), [12])
  assert.deepEqual(gapsOf(activity, 'old-versions'), ['cut-off'])
})

test('versions whose text is hidden or lost are told as such', () => {
  assert.deepEqual(gapsOf(readAll([version(3, { texthidden: true })]), 'old-versions'), ['hidden'])
  assert.deepEqual(gapsOf(readAll([version(3, { textmissing: true })]), 'old-versions'), ['not-there'])
})
