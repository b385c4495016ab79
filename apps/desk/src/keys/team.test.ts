import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { loadWordList, wordsFromSeed } from '@small-places/encryption'
import { must, reporterIn } from '../testing/story.test.ts'
import { createWorld, tools, type World } from '../testing/world.test.ts'
import { proposeNext, signAsOfficer, type ListWish } from './proposing.ts'
import type { OpenDesk } from '../session/open-desk.ts'

async function started(t: TestContext): Promise<World> {
  const world = await createWorld()
  t.after(() => world.close())
  return world
}

const nothing: ListWish = { remove: [], add: new Map(), roles: new Map(), newDeskKeys: false, renew: false }

async function wordsOf(world: World, officer: string): Promise<string> {
  const seed = world.officers.get(officer)?.seed
  assert.ok(seed)
  return (await wordsFromSeed(seed, await loadWordList('en'), tools.sha256)).join(' ')
}

async function propose(desk: OpenDesk, wish: Partial<ListWish>): Promise<void> {
  await desk.team.refresh()
  const { news } = desk.team
  assert.ok(news.value)
  must(await proposeNext(desk.bench, news.value, desk.deskKeys.keys.value, { ...nothing, ...wish }))
  await desk.team.refresh()
}

async function sign(world: World, desk: OpenDesk, officer: string): Promise<boolean> {
  await desk.team.refresh()
  assert.ok(desk.team.proposal.value)
  return must(await signAsOfficer(desk.bench, desk.team.proposal.value, await wordsOf(world, officer))).published
}

test('two officers sign in place, and everybody goes by the new list', async (t) => {
  const world = await started(t)
  const ana = await world.desk('ana')
  await propose(ana, { roles: new Map([['kim', ['desk']]]) })
  assert.equal(await sign(world, ana, 'officer-1'), false)
  assert.equal(await sign(world, ana, 'officer-3'), true)
  await ana.refresh()
  assert.equal(ana.directory.value.list.version, 2)
  const kim = await world.desk('kim')
  assert.deepEqual(kim.roles.value, ['desk'])
  assert.equal(kim.deskKeys.keys.value.length, 1)
})

test('words that are not an officer’s, or not twelve words, sign nothing', async (t) => {
  const world = await started(t)
  const ana = await world.desk('ana')
  await propose(ana, { renew: true })
  assert.ok(ana.team.proposal.value)
  const stranger = (await wordsFromSeed(new Uint8Array(16).fill(5), await loadWordList('en'), tools.sha256)).join(' ')
  assert.deepEqual(await signAsOfficer(ana.bench, ana.team.proposal.value, stranger),
    { ok: false, error: 'not-an-officer' })
  assert.deepEqual(await signAsOfficer(ana.bench, ana.team.proposal.value, 'one two three'),
    { ok: false, error: 'words' })
  await ana.team.refresh()
  assert.deepEqual(ana.team.proposal.value.proofs, [])
})

test('after a new desk key, old and new reports are read, and who was removed has no key any more', async (t) => {
  const world = await started(t)
  const before = await reporterIn(world, { text: 'to the old key' })
  const ana = await world.desk('ana')
  await propose(ana, { remove: ['ben'], newDeskKeys: true, roles: new Map([['kim', ['desk']]]) })
  await sign(world, ana, 'officer-1')
  await sign(world, ana, 'officer-2')
  await ana.refresh()
  assert.deepEqual(ana.deskKeys.keys.value.map(({ until }) => until === null), [true, false])
  assert.equal(must(await ana.queue.open(before.mailbox)).report.answers.text, 'to the old key')
  const kim = await world.desk('kim')
  assert.equal(must(await kim.queue.open(before.mailbox)).report.answers.text, 'to the old key')
  await assert.rejects(world.desk('ben'), /not-accepted/)
})

test('who has no key of the desk is given it by a colleague, and opens what has come', async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world, { text: 'before kim had a key' })
  const ana = await world.desk('ana')
  await ana.team.refresh()
  // A list that came without keys, as from officers who hold none.
  must(await proposeNext(ana.bench, ana.team.news.value, [], { ...nothing, roles: new Map([['kim', ['desk']]]) }))
  await sign(world, ana, 'officer-1')
  await sign(world, ana, 'officer-2')
  await ana.refresh()
  const kim = await world.desk('kim')
  assert.deepEqual(await kim.queue.open(reporter.mailbox), { ok: false, error: 'no-key' })
  assert.deepEqual(await kim.team.shareDeskKeys(must(await kim.deskKeys.held())), { ok: false, error: 'no-key' })
  must(await ana.team.shareDeskKeys(must(await ana.deskKeys.held())))
  await kim.refresh()
  assert.equal(must(await kim.queue.open(reporter.mailbox)).report.answers.text, 'before kim had a key')
})

test('somebody who is suspended is locked out at once, and everybody sees by whom', async (t) => {
  const world = await started(t)
  const [ana, ben, kim] = [await world.desk('ana'), await world.desk('ben'), await world.desk('kim')]
  must(await ana.team.suspend('kim'))
  await ben.refresh()
  assert.deepEqual(ben.directory.value.suspensions.map(({ handle, by }) => [handle, by]), [['kim', 'ana']])
  assert.deepEqual(ben.directory.value.able.map(({ handle }) => handle), ['ana', 'ben'])
  await kim.cases.refresh()
  assert.equal(kim.refused.value, true)
  await assert.rejects(world.desk('kim'), /not-accepted/)
})

test('a suspension that the service made up is not believed', async (t) => {
  const world = await started(t)
  world.traffic.answer = (route, answer) => route !== 'read-people' ? answer : {
    ...(answer as object), suspended: [{ handle: 'ben', by: 'kim', day: '2026-11-21',
      order: '{"v":1,"kind":"suspension"}\n' }],
  }
  const ana = await world.desk('ana')
  assert.equal(ana.directory.value.suspended.size, 0)
})

test('a desk that remembers a newer list than the service shows does not open', async (t) => {
  const world = await started(t)
  await assert.rejects(world.desk('ana', { seen: { version: 2, hash: 'A'.repeat(43) } }), /rolled-back/)
  await assert.rejects(world.desk('ana', { seen: { version: 1, hash: 'A'.repeat(43) } }), /forked/)
})

test('languages of colleagues are found whatever their region', async (t) => {
  const world = await started(t)
  const { directory } = await world.desk('ana')
  assert.deepEqual(directory.value.readersOf('ar-EG'), ['ben'])
  assert.deepEqual(directory.value.readersOf('en'), ['ana', 'ben', 'kim'])
  assert.deepEqual(directory.value.readersOf('fr'), [])
})
