import { readSummary, type CaseSummary } from '@small-places/casework'
import { readCases, type AnswerOf, type BodyOf } from '@small-places/contract'
import { base64url, openSummary, summaryKey } from '@small-places/encryption'
import { err, ok, type CaseId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import { summarySeed, type KeyringCache } from './keyring-cache.ts'
import { nameOf } from './name-of.ts'

type ServedRows = AnswerOf<typeof readCases>
type ServedRow = ServedRows['cases'][number]
type Opening = Pick<Workbench, 'client' | 'tools' | 'aes'>
type Keys = Pick<KeyringCache, 'load' | 'get'>

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
  /** False while only the newest cases of a long list have come. */
  readonly isWhole: boolean
  readonly rows: ReadonlyMap<string, CaseRow>
  readonly gone: readonly CaseId[]
  /** Cases whose row could not be made from the caches, and that have to be read once. */
  readonly unknown: readonly CaseId[]
}

/** Text as it is compared in a search: case, width and accents do not matter. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase()

/** How many cases are fetched first, and opened in one go before the page draws and answers what was pressed. */
const portion = 500

/** Lets the page do what waits; a timer would make it wait some milliseconds more each time. */
const nextTurn = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    resolve()
  })
  port1.start()
  port2.postMessage(null)
})

/**
 * Fetches what changed in the list since `before`, and opens the summaries.
 * @param shown Is given the newest cases of a long list as soon as they are there: ten thousand take a while to come,
 * over Tor above all.
 */
export async function fetchRows(
  bench: Opening, keyring: Keys, before: CaseRows | null, shown: (rows: CaseRows) => void = () => {},
): Promise<Result<CaseRows, 'unreachable'>> {
  const { client } = bench
  const asked: BodyOf<typeof readCases> = before === null ? { newest: portion } : { after: before.revision }
  const first = client.call(readCases, asked).then((answer) => {
    const isLong = answer.ok && answer.value.cases.length === asked.newest
    // The others come while the keyring and the newest are being opened.
    return { answer, others: isLong ? client.call(readCases, {}) : null }
  })
  const [known, { answer, others }] = await Promise.all([keyring.load(), first])
  if (!known.ok || !answer.ok) return err('unreachable')
  const rows = await openRows(bench, keyring, before, answer.value)
  if (others === null) return ok(rows)
  // As if of revision 0: should the others not come, the next fetch asks for them all.
  shown({ ...rows, revision: 0, isWhole: false, unknown: [] })
  const whole = await others
  return whole.ok ? ok(await openRows(bench, keyring, rows, whole.value)) : err('unreachable')
}

async function openRows(
  bench: Opening, keyring: Keys, before: CaseRows | null, { revision, cases, gone }: ServedRows,
): Promise<CaseRows> {
  if (before !== null && cases.length + gone.length === 0) {
    return { ...before, revision, isWhole: true, gone, unknown: [] }
  }
  const rows = new Map(before?.rows)
  for (const id of gone) rows.delete(id)
  const unknown: CaseId[] = []
  for (let at = 0; at < cases.length; at += portion) {
    if (at > 0) await nextTurn()
    const opened = await Promise.all(cases.slice(at, at + portion).map(
      async (served) => ({ served, summary: await summaryOf(bench, keyring, served) })))
    for (const { served, summary } of opened) {
      if (summary === null) unknown.push(served.case)
      rows.set(served.case, rowOf(served, summary))
    }
  }
  return { revision, isWhole: true, rows, gone, unknown }
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
  { tools, aes }: Opening, keyring: Keys, { case: id, epoch, summary }: ServedRow,
): Promise<CaseSummary | null> {
  const seed = summarySeed(keyring.get(id), epoch)
  const sealed = summary === null ? null : base64url.decode(summary)
  if (seed === null || sealed === null || !sealed.ok) return null
  const opened = await openSummary(aes, await summaryKey(tools.sha256, seed, id, epoch), id, epoch, sealed.value)
  return opened.ok ? readSummary(opened.value) : null
}

/** What a person looks for in the list. */
export interface CaseFilter {
  readonly words: string
  readonly show: 'open' | 'waiting' | 'closed' | 'all'
}

/** The rows that fit, in the order in which they are given. */
export function selectRows(rows: readonly CaseRow[], { words, show }: CaseFilter): readonly CaseRow[] {
  const wanted = folded(words).split(/\s+/).filter((word) => word !== '')
  return rows.filter(({ summary, unread, searchable }) => {
    const fits = show === 'all' || (show === 'closed' ? summary?.open === false
      : show === 'waiting' ? unread || summary?.waitsForTeam === true : summary?.open !== false)
    return fits && wanted.every((word) => searchable.includes(word))
  })
}

/** The rows that wait for the team first, danger before concern, then the newest change. */
export const inOrder = (rows: Iterable<CaseRow>): readonly CaseRow[] => [...rows].sort(
  (a, b) => rank(a) - rank(b) || compareTexts(b.summary?.lastChange ?? '', a.summary?.lastChange ?? '') ||
    compareTexts(a.id, b.id))

const rank = ({ summary, unread }: CaseRow): number =>
  (unread || summary?.waitsForTeam === true ? 0 : 2) + (summary?.lane === 'danger' ? 0 : 1)

const compareTexts = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
