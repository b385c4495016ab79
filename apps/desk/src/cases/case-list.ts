import { readSummary, type CaseSummary } from '@small-places/casework'
import { readCases, type AnswerOf } from '@small-places/contract'
import { base64url, hmacNow, openSummary, sha256Now, summaryKey, type Sha256 } from '@small-places/encryption'
import { err, ok, type CaseId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import { summarySeed, type KeyringCache } from './keyring-cache.ts'
import { nameOf } from './name-of.ts'

type ServedRow = AnswerOf<typeof readCases>['cases'][number]

/** A case in the list. */
export interface CaseRow {
  readonly id: CaseId
  readonly name: string
  readonly revision: number
  /** The reporter has written since this person last read. */
  readonly unread: boolean
  /** Null until the case has been opened on a device of this person. */
  readonly summary: CaseSummary | null
  /** What a search looks through, folded. */
  readonly searchable: string
}

/** All cases of one person, and the newest revision that they stand for. */
export interface CaseRows {
  readonly revision: number
  readonly rows: ReadonlyMap<string, CaseRow>
  readonly gone: readonly CaseId[]
  /** Cases whose row could not be made from the caches, and that have to be read once. */
  readonly unknown: readonly CaseId[]
}

/** Text as it is compared in a search: case, width and accents do not matter. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase()

/** How many summaries are opened before the list is shown for the first time. */
const firstPart = 400

/** Ten thousand short derivations at once are faster in script than one by one on the platform's own threads. */
const inScript: Sha256 = {
  digest: (data) => Promise.resolve(sha256Now(data)),
  hmac: (key, data) => Promise.resolve(hmacNow(key, data)),
}

/**
 * Fetches what changed in the list since `before`, and opens the summaries, the newest first.
 * @param shown Is given the list when its newest part is there, long before ten thousand are.
 */
export async function fetchRows(
  bench: Workbench, keyring: KeyringCache, before: CaseRows | null, shown: (rows: CaseRows) => void = () => {},
): Promise<Result<CaseRows, 'unreachable'>> {
  const answer = await bench.client.call(readCases, before === null ? {} : { after: before.revision })
  if (!answer.ok) return err('unreachable')
  const rows = new Map(before?.rows)
  for (const id of answer.value.gone) rows.delete(id)
  const unknown: CaseId[] = []
  const { revision, gone } = answer.value
  const cases = [...answer.value.cases].sort((a, b) => b.revision - a.revision)
  for (const part of [cases.slice(0, firstPart), cases.slice(firstPart)]) {
    const opened = await Promise.all(part.map(
      async (served) => ({ served, summary: await summaryOf(bench, keyring, served) })))
    for (const { served, summary } of opened) {
      if (summary === null) unknown.push(served.case)
      rows.set(served.case, rowOf(served, summary))
    }
    if (cases.length > firstPart) shown({ revision: before?.revision ?? 0, rows: new Map(rows), gone, unknown: [] })
  }
  return ok({ revision, rows, gone, unknown })
}

/** A row with another summary, once the case itself has been read. */
export const withSummary = (row: CaseRow, summary: CaseSummary): CaseRow =>
  ({ ...row, summary, searchable: folded(`${row.name} ${summary.title} ${summary.lead}`) })

const rowOf = (served: ServedRow, summary: CaseSummary | null): CaseRow => {
  const name = nameOf(served.case)
  return {
    id: served.case, name, revision: served.revision, unread: served.unread, summary,
    searchable: folded(`${name} ${summary?.title ?? ''} ${summary?.lead ?? ''}`),
  }
}

async function summaryOf(
  { aes }: Workbench, keyring: KeyringCache, { case: id, epoch, summary }: ServedRow,
): Promise<CaseSummary | null> {
  const seed = summarySeed(keyring.get(id), epoch)
  const sealed = summary === null ? null : base64url.decode(summary)
  if (seed === null || sealed === null || !sealed.ok) return null
  const opened = await openSummary(aes, await summaryKey(inScript, seed, id, epoch), id, epoch, sealed.value)
  return opened.ok ? readSummary(JSON.stringify(opened.value)) : null
}

/** What a person looks for in the list. */
export interface CaseFilter {
  readonly words: string
  readonly show: 'open' | 'waiting' | 'closed' | 'all'
}

/** The rows that fit, those that wait for the team first, danger before concern, then the newest change. */
export function selectRows(rows: Iterable<CaseRow>, { words, show }: CaseFilter): readonly CaseRow[] {
  const wanted = folded(words).split(/\s+/).filter((word) => word !== '')
  const shown = [...rows].filter(({ summary, unread, searchable }) => {
    const fits = show === 'all' || (show === 'closed' ? summary?.open === false
      : show === 'waiting' ? unread || summary?.waitsForTeam === true : summary?.open !== false)
    return fits && wanted.every((word) => searchable.includes(word))
  })
  const rank = ({ summary, unread }: CaseRow): number =>
    (unread || summary?.waitsForTeam === true ? 0 : 2) + (summary?.lane === 'danger' ? 0 : 1)
  return shown.sort((a, b) => rank(a) - rank(b) ||
    compareTexts(b.summary?.lastChange ?? '', a.summary?.lastChange ?? '') || compareTexts(a.id, b.id))
}

const compareTexts = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
