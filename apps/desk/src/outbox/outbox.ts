import { base64url } from '@small-places/encryption'
import type { RandomBytes, Result } from '@small-places/kernel'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppendProblem } from '../cases/append.ts'
import type { SealedNotes } from '../drafts/sealed-notes.ts'
import type { Later } from '../queue/discard-later.ts'
import { intentOf, readIntent, writeIntent, type Intent, type Saying } from './intent.ts'

/** Something on its way. */
export interface Waiting extends Intent {
  readonly state: 'sending' | 'waiting' | 'refused'
  readonly problem: AppendProblem | null
}

/** Everything that was said on this device and has not yet arrived. */
export interface Outbox {
  readonly waiting: ShallowRef<readonly Waiting[]>
  /** Counts what has arrived; views read again when it changes. */
  readonly sent: Ref<number>
  /** Keeps a saying on the device, then sends it. False when the device could not keep it: then nothing is sent. */
  add(saying: Saying): Promise<boolean>
  /** Tries again at once. */
  retry(id: string): void
  /** Gives up on something that has not arrived. */
  drop(id: string): Promise<void>
  /** Takes up what an earlier page left behind. */
  resume(): Promise<void>
  close(): void
}

/** What an outbox stands on. */
export interface OutboxPorts {
  readonly notes: SealedNotes
  readonly random: RandomBytes
  readonly later: Later
  readonly send: (intent: Intent) => Promise<Result<true, AppendProblem>>
}

const folder = 'outbox/'
const firstPause = 2_000
const longestPause = 120_000

/** Sends one thing after the other, in the order in which they were said, and again until each has arrived. */
export function makeOutbox({ notes, random, later, send }: OutboxPorts): Outbox {
  const waiting = shallowRef<readonly Waiting[]>([])
  const sent = ref(0)
  let running = false
  let closed = false
  let pause = firstPause
  let cancel: (() => void) | null = null

  const change = (id: string, to: Partial<Waiting>): void => {
    waiting.value = waiting.value.map((one) => one.id === id ? { ...one, ...to } : one)
  }

  async function run(): Promise<void> {
    if (running || closed) return
    running = true
    cancel?.()
    cancel = null
    // What is refused stays behind and holds up only its own case: the next words there may build on it.
    for (let next = nextToSend(waiting.value); next !== undefined && !closed; next = nextToSend(waiting.value)) {
      change(next.id, { state: 'sending', problem: null })
      const done = await send(next)
      if (done.ok) {
        await notes.forget(folder + next.id)
        waiting.value = waiting.value.filter(({ id }) => id !== next?.id)
        sent.value++
        pause = firstPause
      } else if (done.error === 'unreachable' || done.error === 'busy') {
        change(next.id, { state: 'waiting', problem: done.error })
        cancel = later(() => void run(), pause)
        pause = Math.min(pause * 2, longestPause)
        break
      } else {
        change(next.id, { state: 'refused', problem: done.error })
      }
    }
    running = false
  }

  return {
    waiting, sent,
    async add(saying) {
      const intent = intentOf(saying, () => base64url.encode(random(16)))
      if (!await notes.write(folder + intent.id, writeIntent(intent))) return false
      waiting.value = [...waiting.value, { ...intent, state: 'waiting', problem: null }]
      void run()
      return true
    },
    retry(id) {
      change(id, { state: 'waiting' })
      pause = firstPause
      void run()
    },
    async drop(id) {
      await notes.forget(folder + id)
      waiting.value = waiting.value.filter((one) => one.id !== id)
      void run()
    },
    async resume() {
      const names = (await notes.names()).filter((name) => name.startsWith(folder))
      const found = await Promise.all(names.map(async (name) => readIntent(await notes.read(name) ?? '')))
      const known = new Set<string>(waiting.value.map(({ id }) => id))
      waiting.value = [...waiting.value, ...found.flatMap((intent): Waiting[] =>
        intent === null || known.has(intent.id) ? [] : [{ ...intent, state: 'waiting', problem: null }])]
      void run()
    },
    close() {
      closed = true
      cancel?.()
    },
  }
}

function nextToSend(waiting: readonly Waiting[]): Waiting | undefined {
  const held = new Set<string>()
  for (const one of waiting) {
    if (held.has(one.case)) continue
    if (one.state === 'waiting') return one
    held.add(one.case)
  }
  return undefined
}
