import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '@small-places/testkit'
import { arrived, note, reply, takenUp, textsIn } from '../testing/story.test.ts'

test('the person reads the reply and answers, and the case waits for the team again', async (t) => {
  const story = await takenUp(t)
  await reply(story, story.ana, 'Please do not walk home alone')
  const letters = await story.reporter.letters()
  assert.deepEqual(letters.map(({ body }) => [body.n, body.text, body.author]),
    [[1, null, 'ana'], [2, 'Please do not walk home alone', 'ana']])
  assert.equal((await story.seenBy(story.ana)).view.waitsForTeam, false)
  await story.reporter.say('message', { text: 'I took a taxi' })
  const seen = await story.seenBy(story.ana)
  assert.deepEqual(textsIn(seen, 'thread'), ['ana: Please do not walk home alone', 'reporter: I took a taxi'])
  assert.equal(seen.view.waitsForTeam, true)
  assert.deepEqual(seen.alarms, [])
})

test('a note stays in the team: it is in no letter, and a colleague reads it', async (t) => {
  const story = await takenUp(t)
  await note(story, story.ana, 'ask counsel first')
  const letters = await story.reporter.letters()
  assert.ok(letters.every(({ body }) => body.text === null))
  const seen = await story.seenBy(await story.world.desk('ben'))
  assert.deepEqual(textsIn(seen, 'internal'), ['ana: ask counsel first'])
  assert.deepEqual(textsIn(seen, 'thread'), [])
})

test('two colleagues who write at the same time lose nothing, and the replies stay in one chain', async (t) => {
  const story = await takenUp(t)
  const ben = await story.world.desk('ben')
  await Promise.all([
    reply(story, story.ana, 'from ana'), reply(story, ben, 'from ben'), note(story, ben, 'note of ben'),
    note(story, story.ana, 'note of ana'),
  ])
  const seen = await story.seenBy(story.ana)
  assert.deepEqual(textsIn(seen, 'thread').sort(), ['ana: from ana', 'ben: from ben'])
  assert.deepEqual(textsIn(seen, 'internal').sort(), ['ana: note of ana', 'ben: note of ben'])
  assert.deepEqual(seen.alarms, [])
  assert.deepEqual((await story.reporter.letters()).map(({ body }) => body.n), [1, 2, 3])
})

test('a reply whose answer was lost on its way is sent once', async (t) => {
  const story = await takenUp(t)
  let lost = 0
  story.world.traffic.losesAnswer = (route) => route === 'append-to-case' && lost++ === 0
  const open = await story.seenBy(story.ana)
  await story.ana.outbox.add({ kind: 'letter', case: open.id, text: 'only once', state: null })
  await until(() => lost > 0 && story.ana.outbox.waiting.value[0]?.state === 'waiting', 'the answer is lost')
  story.ana.outbox.retry(story.ana.outbox.waiting.value[0]?.id ?? '')
  await arrived(story.ana)
  assert.deepEqual(textsIn(await story.seenBy(story.ana), 'thread'), ['ana: only once'])
  assert.deepEqual((await story.reporter.letters()).map(({ body }) => body.text), [null, 'only once'])
})

test('a reply that was written before the keys changed is sealed to the new ones', async (t) => {
  const story = await takenUp(t)
  const ben = await story.world.desk('ben')
  const changes: Promise<unknown>[] = []
  // The keys change between the reading of the case and the sending of the reply.
  story.world.traffic.answer = (route, answer) => {
    if (route === 'read-case' && changes.length === 0) {
      changes.push(story.ana.cases.change(story.id, { kind: 'add', handle: 'kim', history: true, internal: true }))
    }
    return answer
  }
  await ben.outbox.add({ kind: 'letter', case: (await story.seenBy(story.ana)).id, text: 'in the new epoch',
    state: 'working' })
  await arrived(ben)
  await Promise.all(changes)
  const seen = await story.seenBy(story.ana)
  assert.equal(seen.epoch, 2)
  assert.deepEqual(textsIn(seen, 'thread'), ['ben: in the new epoch'])
  assert.deepEqual(seen.alarms, [])
})

test('what the person adds later is shown with whether they kept their words, and a file opens', async (t) => {
  const story = await takenUp(t)
  await story.reporter.say('words-confirmed', { confirmed: false })
  const bytes = new TextEncoder().encode('a file that identifies nobody')
  await story.reporter.attach('../\u202egpj.exe', bytes)
  const seen = await story.seenBy(story.ana)
  assert.equal(seen.view.wordsConfirmed, false)
  const [file] = seen.files
  assert.ok(file)
  assert.equal(file.name, '_gpj.exe')
  const fetched = await file.fetch()
  assert.ok(fetched.ok)
  assert.deepEqual(fetched.value, bytes)
})

test('a file that the service has changed is not opened', async (t) => {
  const story = await takenUp(t)
  await story.reporter.attach('a.png', new Uint8Array(500).fill(7))
  const [file] = (await story.seenBy(story.ana)).files
  story.world.traffic.answer = (route, answer) => {
    if (route !== 'read-blob' || !(answer instanceof Uint8Array)) return answer
    const changed = new Uint8Array(answer)
    changed[changed.length - 40] = (changed.at(-40) ?? 0) ^ 1
    return changed
  }
  assert.deepEqual(await file?.fetch(), { ok: false, error: 'altered' })
})

test('a reply is refused while replies are stopped, and its words are kept', async (t) => {
  const story = await takenUp(t)
  const open = await story.seenBy(story.ana)
  await story.ana.outbox.add({ kind: 'event', case: open.id, type: 'replies-stopped', data: { text: 'words lost' } })
  await arrived(story.ana)
  await story.ana.outbox.add({ kind: 'letter', case: open.id, text: 'must not go', state: null })
  await until(() => story.ana.outbox.waiting.value[0]?.state === 'refused', 'the words are refused')
  assert.equal(story.ana.outbox.waiting.value[0]?.problem, 'stopped')
  assert.ok((await story.reporter.letters()).every(({ body }) => body.text === null))
})
