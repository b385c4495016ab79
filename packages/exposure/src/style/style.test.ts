import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Activity } from '../activity.ts'
import { madeActivity, madeEdit, signedIn } from '../fixtures/made-activity.ts'
import { ownerFromUserInfo, ownerOfDump } from '../owner.ts'
import { defaultOptions, type Finding } from '../signal.ts'
import { compareStyle } from './comparison.ts'
import { EVERYDAY_WORDS, styleScales } from './data/model.ts'
import { englishShare, habitsOf, vocabularyOf } from './habits.ts'
import { proseOf, sentencesOnce } from './prose.ts'
import { style } from './style.ts'

const textAt = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8')
const [early, late, ours] = await Promise.all(
  ['fixtures/hamilton-1787.txt', 'fixtures/hamilton-1788.txt', '../../../../THREAT_MODEL.md'].map(textAt)) as
  [string, string, string]

const words = vocabularyOf(EVERYDAY_WORDS.split(' '))
const two = [signedIn('Quiet Heron'), signedIn('Loud Stork')] as const
const said = (account: number, text: string) => madeEdit(account + 1, { account, namespace: 3, addedText: text })
const assess = (parts: Partial<Activity>) => style.assess(madeActivity({ accounts: two, ...parts }), defaultOptions)
function found(parts: Partial<Activity>): readonly Finding[] {
  const assessment = assess(parts)
  return assessment.state === 'found' ? assessment.findings : []
}
function why(parts: Partial<Activity>): string {
  const assessment = assess(parts)
  return assessment.state === 'could-not-check' ? assessment.why.key : assessment.state
}

test('two accounts of mine that write alike are found, with what it was measured on and that it proves little', () => {
  const [finding] = found({ edits: [said(0, early), said(1, late)] })
  assert.ok(finding)
  assert.deepEqual(finding.claim.values.slice(0, 2), ['Quiet Heron', 'Loud Stork'])
  assert.ok(Number(finding.claim.values[2]) <= 50)
  assert.equal(finding.measuredOn.key, 'exposure-style-measured')
  assert.ok(finding.notes.some(({ key }) => key === 'exposure-style-odds'))
  assert.ok(finding.sureness.kind === 'measured' && finding.sureness.high < 1)
  assert.ok(finding.sureness.low < finding.sureness.high)
  assert.ok(finding.bits && finding.bits.low > 4)
})

test('two texts of different people are not found alike, and how little that says is told', () => {
  const assessment = assess({ edits: [said(0, early), said(1, ours)] })
  assert.ok(assessment.state === 'not-found-by-these-rules')
  assert.equal(assessment.looked.key, 'exposure-style-looked')
  const [seen] = assessment.looked.values
  assert.ok(typeof seen === 'number' && seen > 0 && seen < 100)
})

test('accounts that only a dump names are never compared: anybody can export the pages of two people', () => {
  const edits = [said(0, early), said(1, late)]
  assert.equal(why({ accounts: [ownerOfDump('A', 'dump-user-page'), ownerOfDump('B', 'dump-most-edits')], edits }), 'exposure-style-one-account')
  assert.equal(why({ accounts: [signedIn('A'), ownerOfDump('B', 'dump-most-edits')], edits }), 'exposure-style-one-account')
})

test('accounts that only an export names are never compared: whoever has the file can put another name in it', () => {
  const edits = [said(0, early), said(1, late)]
  const [one, other] = ['Quiet Heron', 'Loud Stork'].map((name, index) => ownerFromUserInfo({ id: index + 1, name }))
  assert.ok(one?.ok && other?.ok)
  assert.equal(why({ accounts: [one.value, other.value], edits }), 'exposure-style-one-account')
  assert.equal(why({ accounts: [signedIn('Quiet Heron'), other.value], edits }), 'exposure-style-one-account')
})

test('with one account, little text or another language, it could not be checked and says why', () => {
  const german = 'Das ist ein ganz anderer Text, in dem viele Wörter stehen, die jeder braucht, und Nummer '
  const long = Array.from({ length: 90 }, (_, index) => `${german}${'xyz'.repeat(index)}.`).join(' ')
  assert.equal(why({ accounts: [two[0]], edits: [said(0, early)] }), 'exposure-style-one-account')
  assert.equal(why({ edits: [said(0, early), said(1, 'hello')] }), 'exposure-style-too-short')
  assert.equal(why({ edits: [said(0, long), said(1, early)] }), 'exposure-style-not-english')
})

test('articles and summaries are not compared: their tone is not one’s own', () => {
  const article = [0, 1].map(account =>
    madeEdit(account + 1, { account, namespace: 0, addedText: early, comment: late }))
  assert.equal(why({ edits: article }), 'exposure-style-too-short')
})

test('a sentence that comes again and again counts once', () => {
  const again = 'Please stop adding links to that page, thank you. '
  assert.equal(sentencesOnce([again.repeat(40), `Well. ${again}`]),
    'Please stop adding links to that page, thank you.\nWell.')
  const own = early.slice(0, 1500)
  assert.equal(why({ edits: [said(0, own + again.repeat(200)), said(1, late)] }), 'exposure-style-too-short')
  assert.equal(sentencesOnce(['One here.  Two there.', 'ONE here!']), 'One here.  Two there.')
})

test('markup, addresses, quotes and signatures are not somebody’s style; the words of a link are', () => {
  const wikitext = "::* '''See''' [[Heron|the bird]]{{cite|x=1}} <ref>p. 3</ref>, ok --~~~~\n> quoted\n" +
    '== Title ==\n<blockquote>theirs</blockquote>\nMine here. 12:01, 3 May 2020 (UTC)'
  assert.equal(sentencesOnce([proseOf(wikitext)]), 'See the bird, ok\nMine here.')
})

test('a comparison does not depend on the order, and never throws on any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
    const [one, other] = [a.repeat(300).slice(0, 2100), b.repeat(300).slice(0, 2100)]
    assert.deepEqual(compareStyle(one, other, styleScales, words), compareStyle(other, one, styleScales, words))
    assert.ok(Object.values(habitsOf(a, words)).every(part => part.every(Number.isFinite)))
    assert.equal(typeof sentencesOnce([proseOf(a)]), 'string')
  }), { numRuns: 40 })
})

test('English is told from other languages by its everyday words', () => {
  for (const text of [early, late, ours]) assert.ok(englishShare(text, words) > 0.5)
  assert.ok(englishShare('это совсем другой текст, и только последние слова в нём не по-русски: it is', words) < 0.3)
})

const HALF_HOUR = 1800
const DAY = 86_400
/** Numbers in [0, 1) in no order, the same each time: mulberry32 (T. Ettinger 2017). */
function inNoOrder(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ state >>> 15, 1 | state)
    const twice = once + Math.imul(once ^ once >>> 7, 61 | once) ^ once
    return ((twice ^ twice >>> 14) >>> 0) / 2 ** 32
  }
}

/** Edits of two accounts on 100 evenings, both at one time or on every second evening each. */
function evenings(everySecond: boolean) {
  const random = inNoOrder(3)
  return Array.from({ length: 100 }, (_, day) => ({ day, slot: Math.floor(random() * 6) })).flatMap(({ day, slot }) =>
    [0, 1].filter(account => !everySecond || day % 2 === account).map(account =>
      madeEdit(day * 2 + account, { account, at: 1_700_000_000 + day * DAY + slot * HALF_HOUR })))
}

test('accounts that are active in the same half hours more than their hours alone would bring are told', () => {
  const [finding] = found({ edits: evenings(false) })
  assert.equal(finding?.claim.key, 'exposure-style-together')
  const [together, weeks, most] = finding.claim.values.slice(2).map(Number)
  assert.ok(weeks === 13 && Number(together) > 2 * Number(most), JSON.stringify(finding.claim.values))
  assert.equal(finding.sureness.kind, 'not-measured')
  assert.equal(finding.evidence.length, 20)
  assert.deepEqual(finding.notes.map(({ key }) => key), ['exposure-style-too-short'])
})

test('busy accounts are told to be together too', () => {
  const random = inNoOrder(5)
  const edits = Array.from({ length: 130 * 48 }, (_, slot) => slot).filter(() => random() < 0.5).flatMap(slot =>
    [0, 1].map(account => madeEdit(slot * 2 + account, { account, at: 1_700_000_000 + slot * HALF_HOUR })))
  assert.equal(found({ edits })[0]?.claim.key, 'exposure-style-together')
})

test('accounts that know nothing of each other are hardly ever told to be together or apart', () => {
  const random = inNoOrder(7)
  /** An account that sits down on some evenings for some half hours. */
  const someone = (account: number, days: number) => Array.from({ length: days }, (_, day) => day).flatMap((day) => {
    const begin = 34 + Math.floor(random() * 10)
    const length = random() < 0.4 ? Math.ceil(Math.log(1 - random()) / Math.log(0.75)) : 0
    return Array.from({ length }, (_, slot) =>
      madeEdit(day * 60 + slot, { account, at: 1_700_000_000 + day * DAY + (begin + slot) * HALF_HOUR }))
  })
  const named = Array.from({ length: 300 }, (_, pair) => (14 + pair % 15) * 7)
    .filter(days => found({ edits: [0, 1].flatMap(account => someone(account, days)) }).length > 0)
  assert.ok(named.length <= 3, `${named.length} of 300 pairs`)
})

/** Ones and noughts in no order, the same each time: multiplicative congruence. */
function randomBits(): () => 0 | 1 {
  let state = 1
  return () => {
    state = state * 48_271 % 2_147_483_647
    return state & 64 ? 1 : 0
  }
}

test('accounts that never meet although their hours would bring it are told, and chance is not', () => {
  const random = randomBits()
  const turns = Array.from({ length: 2400 }, (_, slot) => madeEdit(slot, {
    account: random(), at: 1_700_000_000 + Math.floor(slot / 12) * DAY + slot % 12 * HALF_HOUR,
  }))
  assert.equal(found({ edits: turns })[0]?.claim.key, 'exposure-style-apart')
  assert.deepEqual(found({ edits: evenings(true) }), [])
})
