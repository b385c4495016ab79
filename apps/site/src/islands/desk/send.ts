import { askWork, type AnswerOf, type Client, type ErrorCode, type Route } from '@small-places/contract'
import { solveChallenge, type Sha256 } from '@small-places/encryption'
import { ok, type Result } from '@small-places/kernel'

/** A solved proof of work, or null while none is asked for. */
export type Work = { readonly challenge: string; readonly solution: string } | null

/** Why something was not sent. */
export type SendError = ErrorCode | 'unreachable'

/** Lets the browser do other things for a moment. */
export const breathe = (milliseconds = 0): Promise<void> => new Promise(
  (resolve) => { setTimeout(resolve, milliseconds) }
)

const passing: ReadonlySet<SendError> = new Set<SendError>(['unreachable', 'busy', 'fault'])

/** Tries again, later each time, what may go well the next time. The server takes the same request twice as one. */
export async function patiently<T>(
  attempt: () => Promise<Result<T, SendError>>, waits: readonly number[] = [1000, 4000], pause = breathe,
): Promise<Result<T, SendError>> {
  let outcome = await attempt()
  for (const wait of waits) {
    if (outcome.ok || !passing.has(outcome.error)) break
    await pause(wait)
    outcome = await attempt()
  }
  return outcome
}

/** The request that may cost work. */
export interface Priced {
  readonly route: 'submit-report' | 'send-item' | 'drop-sealed'
  readonly mailbox: string | null
  readonly item: string | null
}

/** Sends a request that costs proof of work while the service is under load, and pays for it when asked. */
export async function withWork<R extends Route>(
  { client, sha256 }: { readonly client: Client; readonly sha256: Sha256 }, subject: Priced,
  attempt: (work: Work) => Promise<Result<AnswerOf<R>, SendError>>,
): Promise<Result<AnswerOf<R>, SendError>> {
  return patiently(async () => {
    const free = await attempt(null)
    if (free.ok || free.error !== 'work-needed') return free
    const asked = await client.call(askWork, subject as Parameters<typeof client.call<typeof askWork>>[1])
    if (!asked.ok) return asked
    const { challenge } = asked.value
    if (challenge === null) return attempt(null)
    const solution = await solveChallenge(sha256, challenge, { pause: async () => { await breathe(); return true } })
    return solution === null ? free : attempt({ challenge, solution })
  })
}

/** An acknowledgement and nothing else. */
export const acknowledged = ok(true as const)
