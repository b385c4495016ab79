import type { VerifiedManifest } from '@small-places/encryption'

/** What one manifest changed about who reads a case; signed by whoever did it. */
export interface ReaderChange {
  readonly epoch: number
  /** `YYYY-MM-DD`: the signer's claim. */
  readonly day: string
  readonly by: string
  readonly added: readonly string[]
  readonly left: readonly string[]
  /** Who leads from then on; null where nobody else does. */
  readonly lead: string | null
  /** The successor took the lead, rather than being given it. */
  readonly takenOver: boolean
}

const leadOf = ({ body }: VerifiedManifest): string | undefined =>
  body.members.find(({ role }) => role === 'lead')?.handle

const readersOf = (manifest: VerifiedManifest | undefined): readonly string[] =>
  (manifest?.body.members ?? []).map(({ handle }) => handle)

/** Who came to read a case and who left it, by whom: one change for each of its manifests, the newest first. */
export function readerChanges(manifests: readonly VerifiedManifest[]): readonly ReaderChange[] {
  return manifests.map((now, i): ReaderChange => {
    const before = manifests[i - 1]
    const [earlier, present] = [readersOf(before), readersOf(now)]
    const lead = leadOf(now) ?? null
    return {
      epoch: now.body.epoch, day: now.body.day, by: now.body.by,
      added: present.filter((handle) => !earlier.includes(handle)),
      left: earlier.filter((handle) => !present.includes(handle)),
      lead: before === undefined || lead === leadOf(before) ? null : lead, takenOver: now.body.takeover,
    }
  }).reverse()
}
