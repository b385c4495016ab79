import { readDeskEnvelopes } from '@small-places/contract'
import { base64url, openDeskEnvelope, type DeskKey } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { shallowRef, type ShallowRef } from 'vue'
import type { Workbench } from '../session/workbench.ts'

/** The keys of the desks that one person reads, as long as their desk is open. */
export interface HeldDeskKeys {
  /** Those in use first; empty until they have been read, and after `forget`. */
  readonly keys: Readonly<ShallowRef<readonly DeskKey[]>>
  /** The newest keys: who is quicker than the service waits, and is given neither none nor, if it answers, old ones. */
  held(): Promise<Result<readonly DeskKey[], 'unreachable'>>
  /** Reads them again. */
  refresh(): Promise<Result<readonly DeskKey[], 'unreachable'>>
  /** Forgets them; what is still being read is not kept. */
  forget(): void
}

/** Holds the desks' keys of one person. Nothing is read before somebody asks. */
export function holdDeskKeys(bench: Workbench): HeldDeskKeys {
  const keys = shallowRef<readonly DeskKey[]>([])
  let newest: Promise<Result<readonly DeskKey[], 'unreachable'>> | null = null
  let isRead = false
  let forgotten = false

  function refresh(): Promise<Result<readonly DeskKey[], 'unreachable'>> {
    const reading = loadDeskKeys(bench).then((read) => {
      // A later reading knows better: it may already stand on a newer key list.
      if (newest !== reading || forgotten) return read
      newest = null
      if (!read.ok) return read
      keys.value = read.value
      isRead = true
      return read
    })
    newest = reading
    return reading
  }

  return {
    keys, refresh,
    async held() {
      const read = await (newest ?? (isRead ? null : refresh()))
      return read === null || (isRead && !read.ok) ? ok(keys.value) : read
    },
    forget() {
      forgotten = true
      keys.value = []
    },
  }
}

/** Fetches and opens the keys of the desks that this person reads, those in use first. */
async function loadDeskKeys(bench: Workbench): Promise<Result<readonly DeskKey[], 'unreachable'>> {
  const answer = await bench.client.call(readDeskEnvelopes, {})
  if (!answer.ok) return err('unreachable')
  const { list } = bench.directory()
  const opened: DeskKey[] = []
  for (const { sealed } of answer.value.envelopes) {
    const bytes = base64url.decode(sealed)
    if (!bytes.ok) continue
    const key = await openDeskEnvelope(bench.tools, bytes.value, bench.keys.pair, bench.me, list)
    // An envelope of a desk that the list no longer knows opens nothing that is still accepted.
    if (key.ok) opened.push(key.value)
  }
  return ok(opened.sort((a, b) => Number(a.until !== null) - Number(b.until !== null)))
}
