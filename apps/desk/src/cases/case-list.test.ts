import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseSummary } from '@small-places/casework'
import type { BodyOf, Client, readCases } from '@small-places/contract'
import { base64url, sealSummary, summaryKey, type KeyringEntry } from '@small-places/encryption'
import { err, ok, type CaseId, type EpochNumber } from '@small-places/kernel'
import { until } from '@small-places/testkit'
import { arrived, keyringStored, must, note, reporterIn, takenUp } from '../testing/story.test.ts'
import { aes, moment, random, tools } from '../testing/world.test.ts'
import { fetchRows, folded, inOrder, selectRows, type CaseFilter, type CaseRow, type CaseRows } from './case-list.ts'

const summaryOf = (title: string, part: Partial<CaseSummary> = {}): CaseSummary => ({
  v: 1, title, lane: 'concern', language: 'en', open: true, waitsForTeam: false, lastChange: '2026-11-21', lead: 'ana',
  ...part,
})

const row = (name: string, part: Partial<CaseSummary> & { readonly unread?: boolean } = {}): CaseRow => {
  const { unread = false, ...rest } = part
  const summary = summaryOf(name, rest)
  return { id: name as CaseId, name: 'AAA-BBB', revision: 1, unread, summary,
    searchable: folded(`AAA-BBB ${name} ${summary.lead}`) }
}

const titles = (rows: readonly CaseRow[], filter: CaseFilter): string[] =>
  selectRows(inOrder(rows), filter).map(({ summary }) => summary?.title ?? '')

test('what waits for the team stands first, danger before concern, then the newest change', () => {
  const rows = [
    row('old', { lastChange: '2026-11-01' }), row('new'), row('danger', { lane: 'danger', lastChange: '2026-10-01' }),
    row('waits', { waitsForTeam: true, lastChange: '2026-09-01' }),
    row('unread danger', { unread: true, lane: 'danger', lastChange: '2026-08-01' }),
    row('closed', { open: false }),
  ]
  assert.deepEqual(titles(rows, { words: '', show: 'open' }),
    ['unread danger', 'waits', 'danger', 'new', 'old'])
  assert.deepEqual(titles(rows, { words: '', show: 'closed' }), ['closed'])
  assert.deepEqual(titles(rows, { words: '', show: 'waiting' }), ['unread danger', 'waits'])
})

test('a search finds words in any order, whatever their case and accents', () => {
  const rows = [row('Família do Zé'), row('ＦＡＭＩＬＹ'), row('other')]
  assert.deepEqual(titles(rows, { words: 'ze familia', show: 'all' }), ['Família do Zé'])
  assert.deepEqual(titles(rows, { words: 'family', show: 'all' }), ['ＦＡＭＩＬＹ'])
})

test('of ten thousand cases a search shows those that hold every word', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(`case number ${i}`))
  assert.equal(selectRows(rows, { words: 'number 777', show: 'all' }).length, 19)
})

test('the list opens from the keyring without reading a single case', async (t) => {
  const story = await takenUp(t)
  await note(story, story.ana, 'x')
  const vaultKey = random(32)
  await keyringStored(story, () => story.world.desk('ben', { vaultKey }))
  let read = 0
  story.world.traffic.answer = (route, answer) => {
    if (route === 'read-case') read++
    return answer
  }
  const second = await story.world.desk('ben', { vaultKey })
  assert.equal(second.cases.rows.value[0]?.summary?.title, 'The one from work')
  assert.equal(read, 0)
})

test('list and keyring are asked for together, and no case is opened before the keyring is there', async (t) => {
  const story = await takenUp(t)
  const vaultKey = random(32)
  await keyringStored(story, () => story.world.desk('ben', { vaultKey }))
  const keyring = moment()
  const asked: string[] = []
  story.world.traffic.holdsAnswer = (route) => {
    asked.push(route)
    return route === 'read-keyring' ? keyring.comes : undefined
  }
  const ben = await story.world.desk('ben', { vaultKey, opening: true })
  await until(() => asked.includes('read-keyring') && asked.includes('read-cases'), 'both have been asked for')
  assert.equal(ben.cases.rows.value.length, 0)
  keyring.come()
  await until(() => ben.cases.rows.value.length === 1, 'the list is there')
  assert.equal(ben.cases.rows.value[0]?.summary?.title, 'The one from work')
})

/** A service of `count` cases, the newest with the highest number, whose `lost`-th answer does not come. */
async function serving(count: number, lost = 0) {
  const entries = new Map<string, KeyringEntry>()
  const cases = await Promise.all(Array.from({ length: count }, async (_, n) => {
    const [id, seed, epoch] = [base64url.encode(random(16)) as CaseId, random(32), 1 as EpochNumber]
    entries.set(id, { epoch, manifest: '', seeds: { 1: { internal: base64url.encode(seed) } } })
    const key = await summaryKey(tools.sha256, seed, id, epoch)
    const sealed = must(await sealSummary(aes, random, key, id, epoch, summaryOf(`case ${n}`)))
    return { case: id, epoch, revision: n, unread: false, summary: base64url.encode(sealed) }
  }))
  cases.reverse()
  const asked: BodyOf<typeof readCases>[] = []
  const client = {
    call: async (_: unknown, body: BodyOf<typeof readCases>) => {
      asked.push(body)
      if (asked.length === lost) return err('unreachable')
      return ok({ revision: count, cases: cases.slice(0, body.newest), gone: [] })
    },
  } as unknown as Client
  const keyring = { load: async () => ok<true>(true), get: (id: string) => entries.get(id) ?? null }
  return { bench: { client, tools, aes }, keyring, asked }
}

const titlesIn = ({ rows }: CaseRows): Set<string | undefined> =>
  new Set([...rows.values()].map(({ summary }) => summary?.title))

const numbered = (from: number, to: number): Set<string> =>
  new Set(Array.from({ length: to - from }, (_, n) => `case ${from + n}`))

test('of a long list the newest cases are fetched and shown before all the others', async () => {
  const { bench, keyring, asked } = await serving(1_200)
  const early: CaseRows[] = []
  const whole = must(await fetchRows(bench, keyring, null, (rows) => early.push(rows)))
  assert.deepEqual(early.map(titlesIn), [numbered(700, 1_200)])
  assert.deepEqual(titlesIn(whole), numbered(0, 1_200))
  assert.deepEqual(early.map(({ isWhole }) => isWhole), [false])
  assert.deepEqual([whole.isWhole, whole.revision, whole.unknown], [true, 1_200, []])
  assert.deepEqual(asked, [{ newest: 500 }, {}])
})

test('when the rest of a long list does not come, its newest cases stay, and all are asked for again', async () => {
  const { bench, keyring, asked } = await serving(600, 2)
  const early: CaseRows[] = []
  assert.deepEqual(await fetchRows(bench, keyring, null, (rows) => early.push(rows)), err('unreachable'))
  const [newest] = early
  assert.ok(newest)
  assert.deepEqual(titlesIn(newest), numbered(100, 600))
  assert.deepEqual(titlesIn(must(await fetchRows(bench, keyring, newest))), numbered(0, 600))
  assert.deepEqual(asked, [{ newest: 500 }, {}, { after: 0 }])
})

test('a short list is fetched in one piece', async () => {
  const { bench, keyring, asked } = await serving(20)
  const whole = must(await fetchRows(bench, keyring, null, () => assert.fail('it is whole at once')))
  assert.deepEqual(titlesIn(whole), numbered(0, 20))
  assert.deepEqual(asked, [{ newest: 500 }])
})

test('where nothing has changed, the list is neither sorted nor drawn again', async (t) => {
  const { ana } = await takenUp(t)
  await ana.cases.refresh()
  const before = ana.cases.rows.value
  await ana.cases.refresh()
  assert.equal(ana.cases.rows.value, before)
})

test('what changes while the list is on its way is in it for whoever asked meanwhile', async (t) => {
  const story = await takenUp(t)
  const kim = await story.world.desk('kim')
  const list = moment()
  let read = 0
  story.world.traffic.holdsAnswer = (route) => route === 'read-cases' && read++ === 0 ? list.comes : undefined
  const asked = kim.cases.refresh()
  await until(() => read === 1, 'the service has read the list')
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  const askedMeanwhile = kim.cases.refresh()
  list.come()
  await Promise.all([asked, askedMeanwhile])
  assert.equal(kim.cases.rows.value.length, 1)
})

test('a keyring that is missing or damaged is made anew out of the envelopes', async (t) => {
  const story = await takenUp(t)
  story.world.traffic.answer = (route, answer) =>
    route === 'read-keyring' ? { ...(answer as object), keyring: 'A'.repeat(200) } : answer
  const ben = await story.world.desk('ben')
  await until(() => ben.cases.rows.value.some(({ summary }) => summary !== null), 'the list shows the case')
  assert.equal(ben.cases.rows.value[0]?.summary?.title, 'The one from work')
})

test('a new message of the person marks the case until it has been opened', async (t) => {
  const story = await takenUp(t)
  await story.seenBy(story.ana)
  await story.reporter.say('message', { text: 'hello' })
  await story.ana.cases.refresh()
  assert.equal(story.ana.cases.unread.value, 1)
  await story.seenBy(story.ana)
  assert.equal(story.ana.cases.unread.value, 0)
})

test('a case of somebody who lost their words is linked with the earlier one, and only its replies stop', async (t) => {
  const story = await takenUp(t)
  const again = await reporterIn(story.world, { text: 'It is me again' }, { lost: { note: 'I lost my paper' } })
  const opened = must(await story.ana.queue.open(again.mailbox))
  assert.equal(opened.report.lost?.note, 'I lost my paper')
  const second = must(await story.ana.takeUp(opened, { second: 'ben', title: '', sayRead: true }))
  const first = await story.seenBy(story.ana)
  await story.ana.outbox.add({ kind: 'event', case: first.id, type: 'linked',
    data: { mailbox: again.mailbox, case: second } })
  await story.ana.outbox.add({ kind: 'event', case: first.id, type: 'replies-stopped', data: { text: 'words lost' } })
  await arrived(story.ana)
  const linked = await story.seenBy(story.ana)
  assert.deepEqual(linked.view.linked, [{ mailbox: again.mailbox, case: second }])
  assert.equal(linked.view.repliesStopped, true)
  assert.equal(must(await story.ana.cases.open(second)).view.repliesStopped, false)
})
