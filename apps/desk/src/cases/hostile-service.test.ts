import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyringStored, must, note, reply, takenUp, type Story } from '../testing/story.test.ts'

interface Served {
  manifests: string[]
  items: { item: string; seq: number; author: string | null; compartment: string; epoch: number }[]
  mailbox: { state: string; nextLetter: number } | null
}

/** Changes what the service answers when a case is read. */
function forge({ world }: Story, change: (served: Served) => Served): void {
  world.traffic.answer = (route, answer) => route === 'read-case' ? change(structuredClone(answer) as Served) : answer
}

const codesSeen = async (story: Story, handle: string): Promise<string[]> =>
  (await story.seenBy(await story.world.desk(handle))).alarms.map(({ code }) => code)

test('a note that the service withholds is missed as soon as a colleague has built on it', async (t) => {
  const story = await takenUp(t)
  await note(story, story.ana, 'withheld')
  const ben = await story.world.desk('ben')
  await note(story, ben, 'ben has seen it')
  const hidden = (await story.seenBy(ben))
    .view.internal.find((entry) => entry.from === 'staff' && entry.content.type === 'note' && entry.author === 'ana')
  forge(story, (served) => ({ ...served, items: served.items.filter(({ item }) => item !== hidden?.item) }))
  assert.deepEqual(await codesSeen(story, 'ben'), ['missing'])
  // Whose own words are missing is told so, and writes nothing on top of the gap.
  const mine = await story.seenBy(await story.world.desk('ana'))
  assert.ok(mine.alarms.some(({ code }) => code === 'own-missing'))
  assert.equal(mine.hold, true)
})

test('a message of the person that the service withholds is missed by its number', async (t) => {
  const story = await takenUp(t)
  await story.reporter.say('message', { text: 'one' })
  await story.reporter.say('message', { text: 'two' })
  forge(story, (served) => ({ ...served,
    items: served.items.filter(({ author, seq }) => author !== null || seq !== 2) }))
  assert.deepEqual(await codesSeen(story, 'ben'), ['reporter-missing'])
})

test('an entry that stands in another place than it was written for counts nowhere and is shown apart', async (t) => {
  const story = await takenUp(t)
  await note(story, story.ana, 'a note')
  forge(story, (served) => ({
    ...served,
    items: served.items.map((item) => item.compartment === 'internal' && item.seq === 2
      ? { ...item, item: 'A'.repeat(22) } : item),
  }))
  const seen = await story.seenBy(await story.world.desk('ben'))
  assert.ok(seen.alarms.some(({ code, weight }) => code === 'refused' && weight === 'grave'))
  assert.deepEqual(seen.apart.map(({ why, author }) => [why, author]), [['refused', 'ana']])
})

test('a service that goes back behind an epoch that was seen shows no case at all', async (t) => {
  const story = await takenUp(t)
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  forge(story, (served) => ({ ...served, manifests: served.manifests.slice(0, 1) }))
  assert.deepEqual(await story.ana.cases.open(story.id), { ok: false, error: 'rolled-back' })
})

test('a keyring remembers the epoch on a new device of the same person', async (t) => {
  const story = await takenUp(t)
  const vaultKey = new Uint8Array(32).fill(9)
  const first = await keyringStored(story, () => story.world.desk('ben', { vaultKey }))
  must(await story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
  await keyringStored(story, () => story.seenBy(first))
  forge(story, (served) => ({ ...served, manifests: served.manifests.slice(0, 1) }))
  const second = await story.world.desk('ben', { vaultKey })
  assert.deepEqual(await second.cases.open(story.id), { ok: false, error: 'rolled-back' })
})

test('a manifest that nobody entitled signed shows no case at all', async (t) => {
  const story = await takenUp(t)
  forge(story, (served) => ({ ...served,
    manifests: served.manifests.map((text) => text.replace('"successor":"ben"', '"successor":"ana"')) }))
  const ben = await story.world.desk('ben')
  assert.deepEqual(await ben.cases.open(story.id), { ok: false, error: 'manifest' })
})

test('a closing that the person never asked for is said to be only the service’s claim', async (t) => {
  const story = await takenUp(t)
  forge(story, (served) => ({ ...served, mailbox: served.mailbox === null ? null
    : { ...served.mailbox, state: 'closing' } }))
  assert.deepEqual(await codesSeen(story, 'ana'), ['closed-unasked'])
})

test('a reply that the case does not know is noticed by the numbers', async (t) => {
  const story = await takenUp(t)
  await reply(story, story.ana, 'known')
  forge(story, (served) => ({ ...served, mailbox: served.mailbox === null ? null
    : { ...served.mailbox, nextLetter: 9 } }))
  assert.deepEqual(await codesSeen(story, 'ana'), ['letter-numbers'])
})

test('letters that the person was shown and that the case never sent are an alarm', async (t) => {
  const story = await takenUp(t)
  await reply(story, story.ana, 'known')
  await story.reporter.say('message', { text: 'I have two letters' })
  // A member who is not shown the record of the second letter sees that the person had one more.
  forge(story, (served) => ({ ...served,
    items: served.items.filter(({ compartment, author, seq }) =>
      !(compartment === 'thread' && author === 'ana' && seq === 3)) }))
  assert.ok((await codesSeen(story, 'ben')).includes('other-letters'))
})
