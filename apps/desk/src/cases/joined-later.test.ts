import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { base64url, sealItem } from '@small-places/encryption'
import type { MailboxId } from '@small-places/kernel'
import { until } from '@small-places/testkit'
import { arrived, must, takenUp, textsIn, type Story } from '../testing/story.test.ts'
import { random, tools } from '../testing/world.test.ts'
import type { OpenCase } from './open-case.ts'

/** Kim joins a case without what was written before. */
async function joinedLater(t: TestContext): Promise<Story> {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: false, internal: true }))
  return story
}

/** The reporter writes without having seen a letter, so that it goes to the desk, and ana's desk passes it on. */
async function sayByDesk(story: Story, text: string): Promise<void> {
  story.world.traffic.answer = (route, answer) =>
    route === 'open-mailbox' ? { ...(answer as object), letters: [] } : answer
  await story.reporter.say('message', { text })
  delete story.world.traffic.answer
  await story.ana.queue.refresh()
  await until(() => story.ana.queue.passing.value.length === 0, 'the message has been passed on')
}

const marksOf = (open: OpenCase): readonly string[] => [...open.marks.values()].flat()

test('who joined later checks what is written to the case, without reading the report', async (t) => {
  const story = await joinedLater(t)
  await story.reporter.say('message', { text: 'after kim' })
  const seen = await story.seenBy(await story.world.desk('kim'))
  assert.equal(seen.view.report, null)
  assert.deepEqual(textsIn(seen, 'thread'), ['reporter: after kim'])
  assert.deepEqual([marksOf(seen), seen.alarms, seen.apart], [[], [], []])
})

test('who joined later checks under the next keys, too', async (t) => {
  const story = await joinedLater(t)
  must(await story.ana.cases.change(story.id, { kind: 'renew' }))
  await story.reporter.say('message', { text: 'under new keys' })
  const seen = await story.seenBy(await story.world.desk('kim'))
  assert.deepEqual(textsIn(seen, 'thread'), ['reporter: under new keys'])
  assert.deepEqual(marksOf(seen), [])
})

test('what somebody else wrote in the reporter’s name is refused by who joined later, and shown apart', async (t) => {
  const story = await joinedLater(t)
  await story.reporter.say('message', { text: 'real' })
  const { inside } = await story.seenBy(story.ana)
  const thread = inside.served.newest.body.compartments.find(({ name }) => name === 'thread')
  const real = inside.side.items.at(-1)
  assert.ok(thread?.mailbox !== undefined && real?.opened)
  const { item, seq, keyList, letters, language } = real.opened.body
  const forged = await sealItem(tools, { mailbox: story.reporter.mailbox as MailboxId, mac: random(32) },
    { kind: 'thread', recipient: thread.recipient, mac: random(32) },
    { item, seq, keyList, letters, language }, 'message', { text: 'forged' })
  story.world.traffic.answer = (route, answer) => route !== 'read-case' ? answer : {
    ...answer as object,
    items: (answer as { items: { item: string }[] }).items.map(
      (one) => one.item === item ? { ...one, sealed: base64url.encode(forged.sealed) } : one),
  }
  const seen = await story.seenBy(await story.world.desk('kim'))
  assert.deepEqual(textsIn(seen, 'thread'), [])
  assert.deepEqual(seen.apart.map(({ why }) => why), ['refused'])
  assert.ok(seen.alarms.some(({ code }) => code === 'refused'))
})

test('what came by the desk stays unchecked for who joined later, and is checked by who reads the report', async (t) => {
  const story = await joinedLater(t)
  await sayByDesk(story, 'by the desk')
  const seen = await story.seenBy(await story.world.desk('kim'))
  assert.deepEqual(textsIn(seen, 'thread'), ['reporter: by the desk'])
  assert.deepEqual(marksOf(seen), ['unchecked'])
  assert.deepEqual(marksOf(await story.seenBy(story.ana)), [])
})

test('a key that somebody gives who cannot read the report checks nothing', async (t) => {
  const story = await joinedLater(t)
  const kim = await story.world.desk('kim')
  const { id, inside } = await story.seenBy(kim)
  const given = inside.entries.find(({ from, content }) =>
    from === 'staff' && 'type' in content && content.type === 'checking-key')
  assert.ok(given)
  await kim.outbox.add({ kind: 'event', case: id, type: 'checking-key', data: { key: base64url.encode(random(32)) } })
  await arrived(kim)
  await story.reporter.say('message', { text: 'not to be checked' })
  story.world.traffic.answer = (route, answer) => route !== 'read-case' ? answer : {
    ...answer as object,
    items: (answer as { items: { item: string }[] }).items.filter(({ item }) => item !== given.item),
  }
  const seen = await story.seenBy(await story.world.desk('kim'))
  assert.deepEqual(textsIn(seen, 'thread'), ['reporter: not to be checked'])
  assert.deepEqual(marksOf(seen), ['unchecked'])
})

test('what came by the desk after a reader of the report has left is marked, for they could have written it',
  async (t) => {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  await sayByDesk(story, 'while kim is in the case')
  must(await story.ana.cases.change(story.id, { kind: 'remove', handle: 'kim' }))
  await story.reporter.say('message', { text: 'to the new keys' })
  await sayByDesk(story, 'after kim has left')
  const seen = await story.seenBy(story.ana)
  const marked = seen.view.thread.filter(({ item }) => seen.marks.get(item)?.includes('by-desk') === true)
  assert.deepEqual(marked.map((entry) => entry.from === 'reporter' && entry.content.kind === 'message'
    ? entry.content.text : null), ['after kim has left'])
})
