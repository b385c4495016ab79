import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerOf, readCase } from '@small-places/contract'
import { must, reporterIn, textsIn } from '../testing/story.test.ts'
import { createWorld } from '../testing/world.test.ts'

/** A case as a service answers that gives ten entries at a time. */
function firstTen(answer: unknown): unknown {
  const whole = answer as AnswerOf<typeof readCase>
  const last = whole.items[9]
  return last === undefined || whole.items.length === 10 ? answer
    : { ...whole, items: whole.items.slice(0, 10), next: last.position }
}

test('somebody who has sent more than a hundred messages is read, taken up and passed on whole', async (t) => {
  const world = await createWorld()
  t.after(() => world.close())
  const reporter = await reporterIn(world, { text: 'They follow me from work' })
  const said = Array.from({ length: 101 }, (_, n) => `message ${n + 1}`)
  for (const text of said) await reporter.say('message', { text })
  const ana = await world.desk('ana')
  const opened = must(await ana.queue.open(reporter.mailbox))
  assert.deepEqual([opened.messages.map(({ text }) => text), opened.alarms], [said, []])
  const id = must(await ana.takeUp(opened, { second: 'ben', title: '', sayRead: true }))
  await ana.queue.refresh()
  assert.deepEqual(ana.queue.passing.value, [])
  world.traffic.answer = (route, answer) => route === 'read-case' ? firstTen(answer) : answer
  const open = must(await ana.cases.open(id))
  assert.deepEqual(textsIn(open, 'thread'), said.map((text) => `reporter: ${text}`))
  assert.deepEqual(open.alarms, [])
})
