import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '@small-places/testkit'
import { arrived, must, note, reply, takenUp, textsIn } from '../testing/story.test.ts'
import { readerChanges } from './reader-changes.ts'

test('a case worker reads everything from the moment they are added with the history', async (t) => {
  const story = await takenUp(t)
  await note(story, story.ana, 'before kim')
  const kim = await story.world.desk('kim')
  assert.equal(kim.cases.rows.value.length, 0)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  await kim.cases.refresh()
  const seen = await story.seenBy(kim)
  assert.deepEqual(textsIn(seen, 'internal'), ['ana: before kim'])
  assert.equal(seen.view.report?.answers.text, 'They follow me from work')
  assert.deepEqual(kim.cases.rows.value.map(({ summary }) => summary?.title), ['The one from work'])
  await reply(story, kim, 'from kim')
  assert.equal((await story.reporter.letters()).at(-1)?.body.text, 'from kim')
})

test('a case worker without the history reads only what comes, and writes no letters', async (t) => {
  const story = await takenUp(t)
  await reply(story, story.ana, 'before kim')
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: false, internal: true }))
  await story.reporter.say('message', { text: 'after kim' })
  await note(story, story.ana, 'note after kim')
  const kim = await story.world.desk('kim')
  const seen = await story.seenBy(kim)
  assert.equal(seen.view.report, null)
  assert.deepEqual(textsIn(seen, 'thread'), ['reporter: after kim'])
  assert.deepEqual(textsIn(seen, 'internal'), ['ana: note after kim'])
  assert.deepEqual(seen.alarms, [])
  await kim.outbox.add({ kind: 'letter', case: seen.id, text: 'x', state: null })
  await until(() => kim.outbox.waiting.value[0]?.problem === 'no-report', 'the words are refused')
})

test('an interpreter reads the conversation and never the notes', async (t) => {
  const story = await takenUp(t)
  await note(story, story.ana, 'not for kim')
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: false }))
  const kim = await story.world.desk('kim')
  const seen = await story.seenBy(kim)
  assert.deepEqual(textsIn(seen, 'internal'), [])
  assert.equal(seen.view.report?.answers.text, 'They follow me from work')
  assert.deepEqual(seen.members.find(({ handle }) => handle === 'kim')?.internalFrom, null)
  await reply(story, kim, 'translated')
})

test('who was taken out reads nothing that comes, and is not in the list any more', async (t) => {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  const kim = await story.world.desk('kim')
  await story.seenBy(kim)
  must(await story.ana.cases.change(story.id, { kind: 'remove', handle: 'kim' }))
  await story.reporter.say('message', { text: 'after kim has left' })
  await kim.cases.refresh()
  assert.equal(kim.cases.rows.value.length, 0)
  assert.deepEqual(await kim.cases.open(story.id), { ok: false, error: 'not-found' })
  assert.deepEqual(textsIn(await story.seenBy(story.ana), 'thread'), ['reporter: after kim has left'])
  // The person was given the new key in the same step, so that what they write is sealed to it.
  assert.equal((await story.reporter.letters()).at(-1)?.body.thread?.epoch, 3)
})

test('the lead is handed over with words that stay in the team', async (t) => {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'hand-over', to: 'ben', text: 'call the lawyer on Monday' }))
  const ben = await story.world.desk('ben')
  const seen = await story.seenBy(ben)
  assert.equal(seen.lead, 'ben')
  assert.equal(seen.may.change, true)
  const handedOver = seen.view.internal.flatMap(
    (entry) => entry.from === 'staff' && entry.content.type === 'hand-over' ? [entry.content.data] : [])
  assert.deepEqual(handedOver, [{ to: 'ben', text: 'call the lawyer on Monday' }])
  assert.ok((await story.reporter.letters()).every(({ body }) => body.text === null))
})

test('the successor takes over while the lead is away', async (t) => {
  const story = await takenUp(t)
  const ben = await story.world.desk('ben')
  assert.equal((await story.seenBy(ben)).may.takeOver, 'successor')
  must(await ben.cases.change(story.id, { kind: 'take-over' }))
  const seen = await story.seenBy(story.ana)
  assert.equal(seen.lead, 'ben')
  assert.equal(seen.successor, 'ana')
})

test('a colleague who is suspended can be seen, nothing is written to them, and one step changes the keys',
  async (t) => {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  must(await story.ana.team.suspend('kim'))
  await story.ana.refresh()
  const seen = await story.seenBy(story.ana)
  assert.equal(seen.members.find(({ handle }) => handle === 'kim')?.standing, 'suspended')
  await story.ana.outbox.add({ kind: 'letter', case: seen.id, text: 'not while kim reads', state: null })
  await until(() => story.ana.outbox.waiting.value[0]?.problem === 'old-members', 'the words are refused')
  assert.deepEqual(story.ana.team.news.value.casesOnOldKeys.map((one) => one.mine), [true])
  must(await story.ana.cases.change(story.id, { kind: 'renew' }))
  story.ana.outbox.retry(story.ana.outbox.waiting.value[0]?.id ?? '')
  await arrived(story.ana)
  const after = await story.seenBy(story.ana)
  assert.deepEqual(after.members.map(({ handle }) => handle), ['ana', 'ben'])
  assert.deepEqual(textsIn(after, 'thread'), ['ana: not while kim reads'])
  await story.ana.team.refresh()
  assert.deepEqual(story.ana.team.news.value.casesOnOldKeys, [])
})

test('everybody in the case sees who was added, taken out and given the lead, and by whom', async (t) => {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  must(await story.ana.cases.change(story.id, { kind: 'hand-over', to: 'ben', text: '' }))
  const ben = await story.world.desk('ben')
  must(await ben.cases.change(story.id, { kind: 'remove', handle: 'kim' }))
  const changes = readerChanges((await story.seenBy(ben)).inside.served.manifests)
  assert.deepEqual(changes.map(({ by, added, left, lead }) => [by, added, left, lead]), [
    ['ben', [], ['kim'], null], ['ana', [], [], 'ben'], ['ana', ['kim'], [], null], ['ana', ['ana', 'ben'], [], null],
  ])
})
