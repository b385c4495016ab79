import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { loadAesGcm, loadSha256 } from '@small-places/encryption'
import { err, ok, type CaseId, type Handle, type Result } from '@small-places/kernel'
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
  const settled = async (): Promise<void> => {
    await setTimeout(40)
  }
  return { outbox, answers, tried, settled, store, vaultKey, pass: () => timer?.() }
}

test('what was said is sent and leaves nothing on the device', async () => {
  const { outbox, tried, settled, store } = await started()
  await outbox.add(note('one'))
  await settled()
  assert.deepEqual(tried.map(wordsIn), ['one'])
  assert.deepEqual(outbox.waiting.value, [])
  assert.equal(outbox.sent.value, 1)
  assert.deepEqual(store.keys(), [])
})

test('without a network the words wait, and go with the same id when there is one', async () => {
  const { outbox, answers, tried, settled, pass } = await started()
  answers.push(err('unreachable'), err('unreachable'))
  await outbox.add(note('one'))
  await settled()
  assert.equal(outbox.waiting.value[0]?.problem, 'unreachable')
  pass()
  await settled()
  pass()
  await settled()
  assert.equal(tried.length, 3)
  assert.equal(new Set(tried.map(({ id }) => id)).size, 1)
  assert.deepEqual(outbox.waiting.value, [])
})

test('words that a crashed page left behind are sent by the next one', async () => {
  const first = await started()
  first.answers.push('never')
  await first.outbox.add(note('written before the crash'))
  await first.settled()
  const second = await started(first.store, first.vaultKey)
  await second.outbox.resume()
  await second.settled()
  assert.deepEqual(second.tried.map(wordsIn), ['written before the crash'])
  assert.equal(second.tried[0]?.id, first.tried[0]?.id)
})

test('what is refused is kept for the person and holds up only its own case', async () => {
  const { outbox, answers, tried, settled } = await started()
  answers.push(err('stopped'))
  await outbox.add(note('refused', 'a'))
  await settled()
  await outbox.add(note('after it', 'a'))
  await outbox.add(note('elsewhere', 'b'))
  await settled()
  assert.deepEqual(tried.map(wordsIn), ['refused', 'elsewhere'])
  assert.deepEqual(outbox.waiting.value.map((one) => [wordsIn(one), one.state]),
    [['refused', 'refused'], ['after it', 'waiting']])
  await outbox.drop(outbox.waiting.value[0]?.id ?? '')
  await settled()
  assert.deepEqual(outbox.waiting.value, [])
})

test('nothing is sent that the device could not keep', async () => {
  const { outbox, tried, settled } = await started({ ...memoryStore(), set: () => false })
  assert.equal(await outbox.add(note('one')), false)
  await settled()
  assert.deepEqual(tried, [])
})

test('a locked desk sends nothing more', async () => {
  const { outbox, answers, tried, settled, pass } = await started()
  answers.push(err('busy'))
  await outbox.add(note('one'))
  await settled()
  outbox.close()
  pass()
  await settled()
  assert.equal(tried.length, 1)
})
