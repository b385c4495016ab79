import { say, type Wording } from '../wording.ts'
import { MITIGATION_IDS, type MitigationId } from './mitigation-id.ts'
import type { RequestKind } from './request.ts'

/** Something that a person can do, with what it does not do. */
export interface Mitigation {
  readonly id: MitigationId
  readonly title: Wording
  readonly how: Wording
  /** What remains in spite of it. Always shown with it. */
  readonly limits: Wording
  /** A page of the wiki where it is done, without namespace prefix translation; null where it is a habit. */
  readonly page: string | null
  /** The private request that is sent for it; null where nothing is asked of anybody. */
  readonly request: RequestKind | null
  /** When the rules that it rests on were last read, `YYYY-MM-DD`; null where it rests on none. Wikis differ. */
  readonly rulesReadOn: string | null
}

const RULES_READ_ON = '2026-11-21'

interface Act {
  readonly page?: string
  readonly request?: RequestKind
}

/** Pages and requests of those that rest on a wiki's rules; the others are habits. */
const ACTS: Readonly<Partial<Record<MitigationId, Act>>> = {
  'ask-suppression': { page: 'Special:EmailUser/Oversight', request: 'suppression' },
  'ask-revision-deletion': { request: 'revision-deletion' },
  'clean-new-version': { page: 'Special:Upload' },
  'ask-hide-old-version': { request: 'file-version-hiding' },
  'remove-location-template': {},
  'ask-courtesy-deletion': { request: 'courtesy-deletion' },
  'ask-rename': { page: 'Special:GlobalRenameRequest', request: 'rename' },
  'ask-user-page-deletion': { request: 'user-page-deletion' },
  'read-account-policy': {},
  'ask-vanishing': { page: 'Special:GlobalVanishRequest', request: 'vanishing' },
}

/** Everything that can be done, in the order in which to think of it. */
export const mitigations: readonly Mitigation[] = MITIGATION_IDS.map((id) => {
  const act = ACTS[id]
  return {
    id, title: say(`exposure-do-${id}`), how: say(`exposure-do-${id}-how`), limits: say(`exposure-do-${id}-limits`),
    page: act?.page ?? null, request: act?.request ?? null, rulesReadOn: act ? RULES_READ_ON : null,
  }
})

const byId = new Map(mitigations.map((mitigation) => [mitigation.id, mitigation]))

/** Looks mitigations up, keeping the order of `ids`. */
export const mitigationsFor = (ids: readonly MitigationId[]): readonly Mitigation[] =>
  ids.flatMap((id) => byId.get(id) ?? [])
