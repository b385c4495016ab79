import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { signedIn } from '../fixtures/made-activity.ts'
import type { Activity } from '../activity.ts'
import { WikiReading, type ApiRequest } from './wiki-reading.ts'

interface Recorded {
  readonly params: Readonly<Record<string, string>>
  readonly answer: unknown
}

/** What a MediaWiki 1.39.17 answered to anonymous requests about its account Alice. */
const recorded =
  JSON.parse(await readFile(new URL('../fixtures/mediawiki-1.39-anonymous.json', import.meta.url), 'utf8')) as readonly Recorded[]
const alice = signedIn('Alice')
const begin = (without: Parameters<typeof WikiReading.begin>[1]['without'] = []): WikiReading =>
  WikiReading.begin(alice, { session: 'anonymous', without })

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value)
function answerTo({ step, params }: ApiRequest): unknown {
  const known = recorded.find((one) => same(one.params, params))
  assert.ok(known, `${step} was not recorded: ${JSON.stringify(params)}`)
  return known.answer
}
function readAll(reading: WikiReading, atOnce = 3): Activity {
  while (!reading.isDone) {
    for (const request of reading.requests(atOnce)) {
      const taken = reading.accept(request.id, answerTo(request))
      assert.ok(taken.ok, request.step)
    }
  }
  return reading.activity()
}

test('a real wiki’s answers become the account’s edits, pages, files and their old versions', () => {
  const activity = readAll(begin())
  assert.equal(activity.wikis[0]?.id, 'testwiki')
  assert.equal(activity.wikis[0]?.indexUrl, 'http://127.0.0.1:8239/index.php')
  assert.ok(activity.edits.length > 40)
  assert.deepEqual(activity.pages.map(({ title }) => title), ['User:Alice', 'User:Alice/sandbox'])
  const [photo] = activity.uploads.filter(({ title }) => title === 'File:DSCN0010.jpg')
  assert.deepEqual(photo?.versions.map(({ facts }) => facts?.media.gps.length), [1, 0])
  assert.match(photo?.versions[0]?.archiveName ?? '', /^\d+!DSCN0010\.jpg$/)
  const words = activity.edits.find(({ title }) => title === 'Talk:Minsk')?.addedText ?? ''
  assert.match(words, /^:At the square, I live in Minsk & take it daily/)
  assert.deepEqual(activity.gaps.map(({ source, why }) => [source, why]),
    [['page-places', 'not-there'], ['file-bytes', 'not-asked']])
})

test('nobody else is in what was read: not who asked on the talk page, not whose pages begin alike', () => {
  const text = JSON.stringify(readAll(begin()))
  assert.doesNotMatch(text, /Borna|Where does line 6 end|Alice Springs/)
})

test('requests name only the account, are small enough for a wiki and ask for the newest format', () => {
  const reading = begin()
  while (!reading.isDone) {
    for (const request of reading.requests(3)) {
      assert.equal(request.params['formatversion'], '2')
      assert.equal(request.params['maxlag'], '5')
      assert.ok(!Object.values(request.params).some((value) => value.includes('Borna')))
      reading.accept(request.id, answerTo(request))
    }
  }
})

test('the order of answers and how many are asked at once make no difference', () => {
  const whole = readAll(begin(), 1)
  fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), (most, order) => {
    const reading = begin()
    let open: readonly ApiRequest[] = []
    for (let turn = 0; !reading.isDone; turn++) {
      open = [...open, ...reading.requests(most)]
      const picked = open[(order[turn % order.length] ?? 0) % open.length]
      assert.ok(picked)
      assert.ok(reading.accept(picked.id, answerTo(picked)).ok)
      open = open.filter(({ id }) => id !== picked.id)
    }
    const { edits, uploads, company, pages } = reading.activity()
    assert.deepEqual([edits, company], [whole.edits, whole.company])
    assert.equal(uploads.length, whole.uploads.length)
    assert.equal(pages.length, whole.pages.length)
  }), { numRuns: 30 })
})

test('a reading that was put aside at any moment goes on where it was, for the same account only', () => {
  const whole = readAll(begin())
  for (let stop = 0; stop < 17; stop++) {
    const reading = begin()
    for (let turn = 0; turn < stop && !reading.isDone; turn++) {
      const [request] = reading.requests(1)
      if (request) reading.accept(request.id, answerTo(request))
    }
    const aside: unknown = JSON.parse(JSON.stringify(reading.putAside()))
    assert.doesNotMatch(JSON.stringify(aside), /Borna/)
    assert.deepEqual(WikiReading.resume(signedIn('Borna'), { session: 'anonymous' }, aside), { ok: false, error: 'other-account' })
    const resumed = WikiReading.resume(alice, { session: 'anonymous' }, aside)
    assert.ok(resumed.ok)
    assert.deepEqual(readAll(resumed.value), whole)
  }
  assert.deepEqual(WikiReading.resume(alice, { session: 'anonymous' }, { format: 'x' }), { ok: false, error: 'not-a-reading' })
})

test('a busy wiki is asked again, and one that refuses is told as a gap', () => {
  const reading = begin()
  const [first] = reading.requests(1)
  assert.ok(first)
  assert.deepEqual(reading.accept(first.id, { error: { code: 'maxlag', info: '' } }), { ok: false, error: 'try-later' })
  assert.deepEqual(reading.accept(first.id, {}), { ok: false, error: 'unknown-request' })
  while (!reading.isDone) {
    for (const request of reading.requests(3)) {
      const refuses = request.step === 'filter-log'
      reading.accept(request.id, refuses ? { error: { code: 'permissiondenied', info: '' } } : answerTo(request))
    }
  }
  assert.ok(reading.activity().gaps.some(({ source, why }) => source === 'filter-log' && why === 'refused'))
})

test('what is left out is not asked for, what is given up is told, and the estimate reaches its end', () => {
  const reading = begin(['company', 'uploads'])
  const asked = new Set<string>()
  while (!reading.isDone) {
    for (const request of reading.requests(3)) {
      asked.add(request.step)
      if (request.step === 'log') reading.giveUp(request.id)
      else reading.accept(request.id, answerTo(request))
    }
    const { done, known } = reading.progress()
    assert.ok(done <= known)
  }
  assert.ok(!asked.has('company') && !asked.has('uploads'))
  assert.equal(reading.progress().done, reading.progress().known)
  const gaps = reading.activity().gaps.map(({ source, why }) => `${source} ${why}`)
  for (const gap of ['company not-asked', 'uploads not-asked', 'log interrupted']) assert.ok(gaps.includes(gap), gap)
})

test('an answer about another account is refused', () => {
  const reading = begin()
  for (;;) {
    const [request] = reading.requests(1)
    assert.ok(request)
    if (request.step !== 'contributions') {
      reading.accept(request.id, answerTo(request))
      continue
    }
    const answer: unknown = JSON.parse(JSON.stringify(answerTo(request)).replaceAll('"user":"Alice"', '"user":"Borna"'))
    assert.deepEqual(reading.accept(request.id, answer), { ok: false, error: 'malformed' })
    return
  }
})

test('no answer makes it stumble', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.record({ query: fc.jsonValue() })), { maxLength: 30 }), (answers) => {
    const reading = begin()
    for (const answer of answers) for (const { id } of reading.requests(2)) reading.accept(id, answer)
    reading.activity()
  }))
})
