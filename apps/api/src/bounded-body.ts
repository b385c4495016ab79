import { err, ok, type Result } from '@small-places/kernel'

/** Memory for bodies that are being received: a bound on what many slow senders can make a process hold. */
export interface BodyMemory {
  /** Takes bytes; false when there is no room. */
  take(bytes: number): boolean
  give(bytes: number): void
}

/** Room for `capacity` bytes of bodies at once. */
export const createBodyMemory = (capacity: number): BodyMemory => {
  let used = 0
  return {
    take: bytes => {
      if (used + bytes > capacity) return false
      used += bytes
      return true
    },
    give: bytes => {
      used -= bytes
    },
  }
}

/** A body that was received, and the memory it takes until it is let go. */
interface ReceivedBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  letGo(): void
}

/**
 * Receives a request's body, at most `limit` bytes. The announced length is judged before a byte is read, the real one
 * while reading. `bad-request`: the sender went away before the end.
 */
export const receiveBody = async (
  request: Request, limit: number, memory: BodyMemory,
): Promise<Result<ReceivedBody, 'too-large' | 'busy' | 'bad-request'>> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return err('too-large')
  const pieces: Uint8Array[] = []
  let length = 0
  const letGo = () => memory.give(length)
  const refuse = async <E extends string>(code: E) => {
    letGo()
    await reader?.cancel().catch(() => undefined)
    return err(code)
  }
  const reader = request.body?.getReader()
  try {
    for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
      const piece: Uint8Array = next.value
      if (length + piece.length > limit) return await refuse('too-large')
      if (!memory.take(piece.length)) return await refuse('busy')
      length += piece.length
      pieces.push(piece)
    }
  } catch {
    return await refuse('bad-request')
  }
  return ok({ bytes: joined(pieces, length), letGo })
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
