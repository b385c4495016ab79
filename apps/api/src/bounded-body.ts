import { err, ok, type Result } from '@small-places/kernel'
import type { BodyMemory } from './body-memory.ts'

/** A body that was received, and the memory it takes until it is let go. */
interface ReceivedBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  letGo(): void
}

/**
 * Receives a request's body, at most `limit` bytes. The announced length is judged before a byte is read, the real one
 * while reading. `busy`: there was no room, or it had to make way for others. `bad-request`: the sender went away before
 * the end.
 */
export const receiveBody = async (
  request: Request, limit: number, memory: BodyMemory,
): Promise<Result<ReceivedBody, 'too-large' | 'busy' | 'bad-request'>> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return err('too-large')
  const pieces: Uint8Array[] = []
  let length = 0
  let isSentAway = false
  const reader = request.body?.getReader()
  const room = memory.enter(() => {
    isSentAway = true
    void reader?.cancel().catch(() => undefined)
  })
  const refuse = async <E extends string>(code: E) => {
    room.leave()
    await reader?.cancel().catch(() => undefined)
    return err(code)
  }
  try {
    for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
      const piece: Uint8Array = next.value
      if (length + piece.length > limit) return await refuse('too-large')
      if (isSentAway || !room.take(piece.length)) return await refuse('busy')
      length += piece.length
      pieces.push(piece)
    }
  } catch {
    return await refuse(isSentAway ? 'busy' : 'bad-request')
  }
  if (isSentAway) return await refuse('busy')
  room.settle()
  return ok({ bytes: joined(pieces, length), letGo: room.leave })
}

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
