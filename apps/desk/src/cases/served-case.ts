import { readCase, type AnswerOf } from '@small-places/contract'
import {
  base64url, openEnvelope, verifyManifests, type CaseKeys, type EnvelopeError, type ManifestError, type RememberedCase,
  type VerifiedManifest,
} from '@small-places/encryption'
import { err, ok, type CaseId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'

/** A case as the service gives it. */
type CaseAnswer = AnswerOf<typeof readCase>
/** One sealed entry as the service gives it. */
export type ServedItem = CaseAnswer['items'][number]

/** A case with its manifests verified and its keys opened; the entries are still sealed. */
export interface ServedCase {
  readonly id: CaseId
  readonly revision: number
  readonly manifests: readonly VerifiedManifest[]
  readonly newest: VerifiedManifest
  readonly keys: CaseKeys
  /** By position. */
  readonly items: readonly ServedItem[]
  readonly mailbox: CaseAnswer['mailbox']
}

/** Why a case cannot be read. All but `unreachable` and `not-found` are alarms. */
export type ServedCaseError =
  | 'unreachable' | 'not-found' | ManifestError | EnvelopeError | 'forked' | 'rolled-back' | 'signer-has-left'

/**
 * Fetches a case, or what is new of it since `before`.
 * @param remembered What this person's keyring knows of it: the service must not go behind that.
 */
export async function fetchCase(
  bench: Workbench, id: CaseId, remembered: RememberedCase | null, before: ServedCase | null,
): Promise<Result<ServedCase, ServedCaseError>> {
  const answer = await readOn(bench, id, before?.items.at(-1)?.position ?? 0)
  if (!answer.ok) return answer
  const { tools, me, keys } = bench
  const manifests = await verifyManifests(
    tools, bench.directory().chain, id, answer.value.manifests, before === null ? remembered : memoryOf(before),
  )
  if (!manifests.ok) return manifests
  const newest = manifests.value.at(-1)
  if (newest === undefined) return err('malformed')
  const { revision, mailbox } = answer.value
  const items = [...before?.items ?? [], ...answer.value.items]
  if (before?.newest.hash === newest.hash) {
    return ok({ ...before, revision, manifests: manifests.value, newest, items, mailbox })
  }
  const sealed = base64url.decode(answer.value.envelope)
  if (!sealed.ok) return err('malformed')
  const opened = await openEnvelope(tools.age, sealed.value, keys.pair, me, manifests.value)
  if (!opened.ok) return opened
  return ok({ id, revision, manifests: manifests.value, newest, keys: opened.value, items, mailbox })
}

/** Everything after a position, portion by portion. The last portion says how the case stands. */
async function readOn(
  { client }: Workbench, id: CaseId, after: number,
): Promise<Result<CaseAnswer, 'unreachable' | 'not-found' | 'malformed'>> {
  const items: ServedItem[] = []
  for (let from = after; ;) {
    const answer = await client.call(readCase, { case: id, after: from })
    if (!answer.ok) return err(answer.error === 'not-found' ? 'not-found' : 'unreachable')
    items.push(...answer.value.items)
    const { next } = answer.value
    if (next === null) return ok({ ...answer.value, items })
    if (next <= from) return err('malformed')
    from = next
  }
}

/** What is remembered of a case: a service that later shows less, or something else, is found out. */
export const memoryOf = ({ newest }: Pick<ServedCase, 'newest'>): RememberedCase =>
  ({ epoch: newest.body.epoch, manifest: newest.hash })
