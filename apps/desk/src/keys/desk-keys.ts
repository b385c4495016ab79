import { readDeskEnvelopes } from '@small-places/contract'
import { base64url, openDeskEnvelope, type DeskKey } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'

/** Fetches and opens the keys of the desks that this person reads, those in use first. */
export async function loadDeskKeys(bench: Workbench): Promise<Result<readonly DeskKey[], 'unreachable'>> {
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
