import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { dropSealed } from '@small-places/contract'
import { base64url, deriveReporter, keyListRefOf, parseKeyList, sealReport, writeArmor } from '@small-places/encryption'
import type { ItemId } from '@small-places/kernel'
import { idSample, until } from '@small-places/testkit'
import { must, reporterIn, takenUp, textsIn } from '../testing/story.test.ts'
import { createWorld, moment, random, tools, type World } from '../testing/world.test.ts'

async function started(t: TestContext): Promise<World> {
  const world = await createWorld()
  t.after(() => world.close())
  return world
}

/** A report as the page that works offline seals it. */
async function sealedOffline(world: World, text: string): Promise<Uint8Array> {
  const list = await parseKeyList(tools.sha256, world.firstList)
  assert.ok(list.ok)
  const [desk] = list.value.list.desks
  assert.ok(desk)
  const secrets = await deriveReporter(tools.sha256, random(16))
  const heading = { item: base64url.encode(random(16)) as ItemId, keyList: keyListRefOf(list.value),
    letters: { count: 0, last: null }, language: 'ar' }
  const data = new TextEncoder().encode('inline file')
  const inline = [{ name: 'note.txt', type: 'text/plain', size: data.length, data: base64url.encode(data),
    sha256: base64url.encode(await tools.sha256.digest(data)) }]
  return (await sealReport(tools, secrets, desk.recipient, heading,
    { lane: 'danger', answers: { text }, lost: null, offline: true, inline })).sealed
}

test('a report is opened on the device with what its writer added, and nobody is told before somebody says so',
  async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world, { text: 'They came to my house', codeword: 'blue kettle' },
    { lane: 'danger' })
  await reporter.say('message', { text: 'They are back' })
  await reporter.say('words-confirmed', { confirmed: true })
  const ana = await world.desk('ana')
  const opened = must(await ana.queue.open(reporter.mailbox))
  assert.equal(opened.report.answers.codeword, 'blue kettle')
  assert.deepEqual(opened.messages.map(({ text }) => text), ['They are back'])
  assert.equal(opened.wordsConfirmed, true)
  assert.deepEqual(opened.alarms, [])
  const ben = await world.desk('ben')
  assert.equal(ben.queue.rows.value[0]?.acknowledgedBy, null)
  must(await ana.queue.acknowledge(reporter.mailbox))
  await ben.queue.refresh()
  assert.equal(ben.queue.rows.value[0]?.acknowledgedBy, 'ana')
  assert.deepEqual(await reporter.letters(), [])
})

test('who is quicker than the keys of the desk waits for them, and is told of no missing key', async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world, { text: 'They came to my house' })
  const envelopes = moment()
  world.traffic.holdsAnswer = (route) => route === 'read-desk-envelopes' ? envelopes.comes : undefined
  const ana = await world.desk('ana', { opening: true })
  await ana.queue.refresh()
  assert.equal(ana.queue.rows.value.length, 1)
  const glimpsed = ana.queue.glimpse([reporter.mailbox])
  const opened = ana.queue.open(reporter.mailbox)
  const handedIn = ana.queue.handIn(new TextEncoder().encode('not sealed'))
  envelopes.come()
  await glimpsed
  assert.equal(ana.queue.rows.value[0]?.glimpse.kind, 'open')
  assert.equal(must(await opened).report.answers.text, 'They came to my house')
  assert.deepEqual(await handedIn, { ok: false, error: 'not-sealed' })
})

test('keys that could not be read are asked for again, and until then nothing is said to be wrong with a report',
  async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world)
  world.traffic.losesRequest = (route) => route === 'read-desk-envelopes'
  const ana = await world.desk('ana')
  assert.deepEqual(await ana.queue.open(reporter.mailbox), { ok: false, error: 'unreachable' })
  world.traffic.losesRequest = () => false
  must(await ana.queue.open(reporter.mailbox))
})

test('while new keys of the desk are on their way nobody is given the old ones, unless none come', async (t) => {
  const world = await started(t)
  const ana = await world.desk('ana')
  const envelopes = moment()
  const order: string[] = []
  world.traffic.holdsAnswer = (route) => route === 'read-desk-envelopes' ? envelopes.comes : undefined
  const reading = ana.deskKeys.refresh().then(() => order.push('read'))
  const given = ana.deskKeys.held().then(() => order.push('given'))
  envelopes.come()
  await Promise.all([reading, given])
  assert.deepEqual(order, ['read', 'given'])
  world.traffic.losesRequest = (route) => route === 'read-desk-envelopes'
  const failing = ana.deskKeys.refresh()
  assert.equal(must(await ana.deskKeys.held()).length, 1)
  assert.equal((await failing).ok, false)
})

test('a desk that was locked while its keys were on their way does not keep them', async (t) => {
  const world = await started(t)
  const envelopes = moment()
  world.traffic.holdsAnswer = (route) => route === 'read-desk-envelopes' ? envelopes.comes : undefined
  const ana = await world.desk('ana', { opening: true })
  const reading = ana.deskKeys.refresh()
  ana.close()
  envelopes.come()
  must(await reading)
  assert.deepEqual(ana.deskKeys.keys.value, [])
})

test('what was asked earlier and is answered later takes nothing back that is newer', async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world)
  const ana = await world.desk('ana')
  const late = moment()
  let asked = 0
  world.traffic.holdsAnswer = (route) => route === 'read-queue' && asked++ === 0 ? late.comes : undefined
  const earlier = ana.queue.refresh()
  await until(() => asked === 1, 'the service has read the queue')
  must(await ana.queue.acknowledge(reporter.mailbox))
  late.come()
  await earlier
  assert.equal(ana.queue.rows.value[0]?.acknowledgedBy, 'ana')
  assert.equal(ana.queue.loading.value, false)
})

test('who takes a report up a moment too late is told so, and reads nothing of the case', async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world)
  const [ana, ben] = [await world.desk('ana'), await world.desk('ben')]
  const [first, second] = [must(await ana.queue.open(reporter.mailbox)), must(await ben.queue.open(reporter.mailbox))]
  must(await ana.takeUp(first, { second: 'kim', title: '', sayRead: true }))
  assert.deepEqual(await ben.takeUp(second, { second: 'kim', title: '', sayRead: true }), { ok: false, error: 'taken' })
  await ben.refresh()
  assert.deepEqual([ben.queue.rows.value.length, ben.cases.rows.value.length], [0, 0])
})

test('whoever is slower finds the case in which they are the second reader', async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world)
  const [ana, ben] = [await world.desk('ana'), await world.desk('ben')]
  const [first, second] = [must(await ana.queue.open(reporter.mailbox)), must(await ben.queue.open(reporter.mailbox))]
  const made = must(await ana.takeUp(first, { second: 'ben', title: '', sayRead: true }))
  assert.equal((await ben.takeUp(second, { second: 'ana', title: '', sayRead: true })).ok, false)
  assert.equal(ben.cases.ofMailbox(reporter.mailbox), null)
  await ben.cases.refresh()
  const found = ben.cases.ofMailbox(reporter.mailbox)
  assert.deepEqual([found?.id, found?.summary?.lead], [made, 'ana'])
})

test('a report of somebody who lost their words is known by that in the list, once it was opened', async (t) => {
  const world = await started(t)
  const [lost, other] = [await reporterIn(world, {}, { lost: { note: 'the one from May' } }), await reporterIn(world)]
  const ana = await world.desk('ana')
  await ana.queue.glimpse([lost.mailbox, other.mailbox])
  const marks = new Map(ana.queue.rows.value.map(({ mailbox, glimpse }) => [mailbox, glimpse]))
  const isLost = (mailbox: string) => {
    const glimpse = marks.get(mailbox)
    return glimpse?.kind === 'open' && glimpse.lost
  }
  assert.deepEqual([isLost(lost.mailbox), isLost(other.mailbox)], [true, false])
})

test('a report is taken up once even when the answer was lost on its way', async (t) => {
  const world = await started(t)
  const reporter = await reporterIn(world)
  const ana = await world.desk('ana')
  const opened = must(await ana.queue.open(reporter.mailbox))
  let lost = 0
  world.traffic.losesAnswer = (route) => route === 'take-up' && lost++ === 0
  assert.deepEqual(await ana.takeUp(opened, { second: 'ben', title: '', sayRead: true }),
    { ok: false, error: 'unreachable' })
  must(await ana.takeUp(opened, { second: 'ben', title: '', sayRead: true }))
  assert.equal(ana.cases.rows.value.length, 1)
})

test('spam is discarded only after the time to undo, and only what was chosen', async (t) => {
  const world = await started(t)
  const [spam, real] = [await reporterIn(world, { text: 'cheap watches' }), await reporterIn(world, { text: 'help' })]
  const ana = await world.desk('ana')
  t.mock.timers.enable({ apis: ['setTimeout'] })
  ana.queue.discardSoon([spam.mailbox])
  assert.equal(ana.queue.rows.value.length, 2)
  t.mock.timers.tick(10_000)
  t.mock.timers.reset()
  await until(() => ana.queue.rows.value.length === 1, 'the spam is gone')
  assert.equal(ana.queue.rows.value[0]?.mailbox, real.mailbox)
})

test('any number of reports can be discarded at once, and what was not discarded is told', async (t) => {
  const world = await started(t)
  const spam = await reporterIn(world, { text: 'cheap watches' })
  const ana = await world.desk('ana')
  const discardAll = (): void => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    ana.queue.discardSoon([...Array.from({ length: 500 }, (_, n) => idSample(`report ${n}`)), spam.mailbox])
    t.mock.timers.tick(10_000)
    t.mock.timers.reset()
  }
  let calls = 0
  world.traffic.losesRequest = (route) => route === 'discard' && ++calls === 2
  discardAll()
  await until(() => ana.queue.discardFailed.value, 'the desk is told')
  assert.equal(ana.queue.rows.value.length, 1)
  discardAll()
  await until(() => ana.queue.rows.value.length === 0, 'the spam is gone')
  assert.equal(ana.queue.discardFailed.value, false)
})

test('a report that was sealed offline is registered from a file, from pasted text and from the site, each once',
  async (t) => {
  const world = await started(t)
  const ana = await world.desk('ana')
  const [asFile, asText, onSite] = [await sealedOffline(world, 'as a file'), await sealedOffline(world, 'as text'),
    await sealedOffline(world, 'on the site')]
  const registered = must(await ana.queue.handIn(asFile))
  assert.ok(registered.kind === 'registered')
  const first = registered.mailbox
  must(await ana.queue.handIn(`See this:\n> ${writeArmor(asText).replaceAll('\n', '\n> ')}\nBye`))
  must(await ana.bench.client.call(dropSealed, { sealed: base64url.encode(onSite), work: null }))
  await ana.queue.refresh()
  await ana.queue.register(ana.queue.drops.value[0]?.drop ?? '')
  assert.deepEqual([ana.queue.rows.value.length, ana.queue.drops.value.length], [3, 0])
  assert.deepEqual(must(await ana.queue.handIn(asFile)), registered)
  assert.equal(ana.queue.rows.value.length, 3)
  const opened = must(await ana.queue.open(first))
  const [file] = opened.files
  const bytes = await file?.fetch()
  assert.ok(bytes?.ok)
  assert.equal(new TextDecoder().decode(bytes.value), 'inline file')
})

test('a text that was locked with the age program alone is shown as one that nobody vouches for', async (t) => {
  const world = await started(t)
  const ana = await world.desk('ana')
  const desk = ana.bench.directory().list.desks[0]?.recipient
  assert.ok(desk !== undefined)
  const sealed = await ana.bench.tools.age.seal(new TextEncoder().encode('please write to my sister\n'), [desk])
  must(await ana.bench.client.call(dropSealed, { sealed: base64url.encode(sealed), work: null }))
  await ana.queue.refresh()
  await ana.queue.register(ana.queue.drops.value[0]?.drop ?? '')
  assert.equal(ana.queue.drops.value[0]?.bareText, 'please write to my sister')
  assert.deepEqual(must(await ana.queue.handIn(sealed)), { kind: 'bare-text', text: 'please write to my sister' })
  assert.equal(ana.queue.rows.value.length, 0)
})

test('what is not a sealed report, or was changed on its way, is refused with a reason', async (t) => {
  const world = await started(t)
  const ana = await world.desk('ana')
  const sealed = await sealedOffline(world, 'x')
  assert.deepEqual(await ana.queue.handIn('hello'), { ok: false, error: 'not-sealed' })
  assert.deepEqual(await ana.queue.handIn(new Uint8Array(400_000)), { ok: false, error: 'too-large' })
  const changed = new Uint8Array(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  assert.deepEqual(await ana.queue.handIn(changed), { ok: false, error: 'refused' })
  assert.equal(ana.queue.rows.value.length, 0)
})

test('a message that came to the desk although there is a case reaches its members by itself', async (t) => {
  const story = await takenUp(t)
  const { reporter, world, ana } = story
  // The person has not come back yet: their page knows of no case and seals to the desk.
  world.traffic.answer = (route, answer) => route === 'open-mailbox' ? { ...(answer as object), letters: [] } : answer
  await reporter.say('message', { text: 'sealed to the desk' })
  world.traffic.answer = (_, answer) => answer
  const ben = await world.desk('ben')
  assert.deepEqual(ben.queue.passing.value, [])
  assert.deepEqual(textsIn(await story.seenBy(ana), 'thread'), ['reporter: sealed to the desk'])
})
