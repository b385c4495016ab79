import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { loadAesGcm, loadSha256 } from '@small-places/encryption'
import { err, ok, type CaseId, type Handle, type Result } from '@small-places/kernel'
import { until } from '@small-places/testkit'
import type { AppendProblem } from '../cases/append.ts'
import { sealedNotes } from '../drafts/sealed-notes.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { wordsIn, type Intent } from './intent.ts'
import { makeOutbox } from './outbox.ts'

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
const note = (text: string, id = 'a') => ({ kind: 'event', case: id as CaseId, type: 'note', data: { text } } as const)

async function started(store = memoryStore(), vaultKey = random(32)) {
  const notes = await sealedNotes({
    store, vaultKey, random, handle: 'ana' as Handle, aes: await loadAesGcm(), sha256: await loadSha256(),
  })
  const answers: (Result<true, AppendProblem> | 'never')[] = []
  const tried: Intent[] = []
  let timer: (() => void) | null = null
  const outbox = makeOutbox({
    notes, random,
    later: (act) => {
      timer = act
      return () => {
        timer = null
      }
    },
    send(intent) {
      tried.push(intent)
      const answer = answers.shift() ?? ok(true)
      return answer === 'never' ? new Promise(() => {}) : Promise.resolve(answer)
    },
  })
  /** Waits until every word that has not arrived stands like this: `waiting` and `refused` with their reason. */
  const stand = (...wanted: readonly string[]): Promise<void> => until(() => outbox.waiting.value
    .map(({ state, problem }) => problem === null ? state : `${state}: ${problem}`).join() === wanted.join(),
  `the words stand as ${wanted.join()}`)
  return { outbox, answers, tried, stand, store, vaultKey, pass: () => timer?.() }
}

test('what was said is sent and leaves nothing on the device', async () => {
  const { outbox, tried, stand, store } = await started()
  await outbox.add(note('one'))
  await stand()
  assert.deepEqual(tried.map(wordsIn), ['one'])
  assert.equal(outbox.sent.value, 1)
  assert.deepEqual(store.keys(), [])
})

test('without a network the words wait, and go with the same id when there is one', async () => {
  const { outbox, answers, tried, stand, pass } = await started()
  answers.push(err('unreachable'), err('unreachable'))
  await outbox.add(note('one'))
  await stand('waiting: unreachable')
  pass()
  await stand('waiting: unreachable')
  pass()
  await stand()
  assert.equal(tried.length, 3)
  assert.equal(new Set(tried.map(({ id }) => id)).size, 1)
})

test('words that a crashed page left behind are sent by the next one', async () => {
  const first = await started()
  first.answers.push('never')
  await first.outbox.add(note('written before the crash'))
  await first.stand('sending')
  const second = await started(first.store, first.vaultKey)
  await second.outbox.resume()
  await second.stand()
  assert.deepEqual(second.tried.map(wordsIn), ['written before the crash'])
  assert.equal(second.tried[0]?.id, first.tried[0]?.id)
})

test('what is refused is kept for the person and holds up only its own case', async () => {
  const { outbox, answers, tried, stand } = await started()
  answers.push(err('stopped'))
  await outbox.add(note('refused', 'a'))
  await stand('refused: stopped')
  await outbox.add(note('after it', 'a'))
  await outbox.add(note('elsewhere', 'b'))
  await stand('refused: stopped', 'waiting')
  assert.deepEqual(tried.map(wordsIn), ['refused', 'elsewhere'])
  assert.deepEqual(outbox.waiting.value.map(wordsIn), ['refused', 'after it'])
  await outbox.drop(outbox.waiting.value[0]?.id ?? '')
  await stand()
  assert.deepEqual(tried.map(wordsIn), ['refused', 'elsewhere', 'after it'])
})

test('nothing is sent that the device could not keep', async () => {
  const { outbox, tried } = await started({ ...memoryStore(), set: () => false })
  assert.equal(await outbox.add(note('one')), false)
  assert.deepEqual(outbox.waiting.value, [])
  assert.deepEqual(tried, [])
})

test('a locked desk sends nothing more', async () => {
  const { outbox, answers, tried, stand, pass } = await started()
  answers.push(err('busy'))
  await outbox.add(note('one'))
  await stand('waiting: busy')
  outbox.close()
  pass()
  await stand('waiting: busy')
  assert.equal(tried.length, 1)
})
