/** What most tests of cases begin with: a report that somebody has taken up. */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Result } from '@small-places/kernel'
import { until } from '@small-places/testkit'
import type { OpenCase } from '../cases/open-case.ts'
import type { OpenDesk } from '../session/open-desk.ts'
import { makeReporter, type TestReporter } from './reporter.ts'
import { createWorld, random, tools, type World } from './world.test.ts'

export function must<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, result.ok ? '' : String(result.error))
  return result.value
}

export const reporterIn = (
  world: World, answers: Readonly<Record<string, unknown>> = {}, rest: Readonly<Record<string, unknown>> = {},
): Promise<TestReporter> =>
  makeReporter({ fetch: world.fetch, tools, random, now: () => world.clock.now(), keyList: world.firstList }, answers,
    rest)

/** A report that ana has taken up with ben as second reader. */
export interface Story {
  readonly world: World
  readonly reporter: TestReporter
  readonly ana: OpenDesk
  readonly id: string
  /** The case as somebody sees it now. */
  seenBy(desk: OpenDesk): Promise<OpenCase>
}

export async function takenUp(t: TestContext): Promise<Story> {
  const world = await createWorld()
  t.after(() => world.close())
  const reporter = await reporterIn(world, { text: 'They follow me from work' })
  const ana = await world.desk('ana')
  const opened = must(await ana.queue.open(reporter.mailbox))
  const id = must(await ana.takeUp(opened, { second: 'ben', title: 'The one from work', sayRead: true }))
  return { world, reporter, ana, id, seenBy: async (desk) => must(await desk.cases.open(id)) }
}

/** Waits until everything that was said at a desk has arrived. */
export const arrived = (desk: OpenDesk): Promise<void> =>
  until(() => desk.outbox.waiting.value.length === 0, 'everything has been sent')

/** Does something that is news to a member's keyring, and waits until the service has it. */
export async function keyringStored<T>({ world }: Story, act: () => Promise<T>): Promise<T> {
  let stored = false
  world.traffic.answer = (route, answer) => {
    stored ||= route === 'save-keyring'
    return answer
  }
  const done = await act()
  await until(() => stored, 'the keyring is stored')
  delete world.traffic.answer
  return done
}

/** Sends a reply and waits until it has arrived. */
export async function reply({ id }: Story, desk: OpenDesk, text: string): Promise<void> {
  const open = must(await desk.cases.open(id))
  assert.ok(await desk.outbox.add({ kind: 'letter', case: open.id, text, state: null }))
  await arrived(desk)
}

/** Keeps a note and waits until it has arrived. */
export async function note({ id }: Story, desk: OpenDesk, text: string): Promise<void> {
  const open = must(await desk.cases.open(id))
  assert.ok(await desk.outbox.add({ kind: 'event', case: open.id, type: 'note', data: { text } }))
  await arrived(desk)
}

/** The texts of a conversation or of the notes, in order. */
export function textsIn(open: OpenCase, place: 'thread' | 'internal'): string[] {
  return open.view[place].flatMap((entry) => {
    if (entry.from === 'reporter') return entry.content.kind === 'message' ? [`reporter: ${entry.content.text}`] : []
    const { content } = entry
    if (content.type === 'letter-sent') return content.data.letter.text === null ? []
      : [`${entry.author}: ${content.data.letter.text}`]
    return content.type === 'note' ? [`${entry.author}: ${content.data.text}`] : []
  })
}

test('a report that was taken up is a case of two people, and nobody else’s', async (t) => {
  const story = await takenUp(t)
  const seen = await story.seenBy(story.ana)
  assert.equal(seen.view.report?.answers.text, 'They follow me from work')
  assert.deepEqual(seen.members.map(({ handle, lead }) => [handle, lead]), [['ana', true], ['ben', false]])
  assert.equal(seen.view.title, 'The one from work')
  assert.deepEqual(seen.alarms, [])
  assert.deepEqual((await (await story.world.desk('kim')).cases.open(story.id)), { ok: false, error: 'not-found' })
  assert.equal((await story.seenBy(await story.world.desk('ben'))).successor, 'ben')
  const [letter] = await story.reporter.letters()
  assert.equal(letter?.body.state, 'read')
})
