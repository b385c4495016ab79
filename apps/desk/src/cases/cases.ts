import { summarise } from '@small-places/casework'
import { err, ok, type CaseId, type Result } from '@small-places/kernel'
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { Workbench } from '../session/workbench.ts'
import { appendEntries, type AppendProblem } from './append.ts'
import { fetchRows, inOrder, withSummary, type CaseRow, type CaseRows } from './case-list.ts'
import { changeCaseEpoch } from './change-epoch.ts'
import type { KeyringCache } from './keyring-cache.ts'
import type { EpochChange, EpochProblem } from './next-epoch.ts'
import { openCase, type CaseMemory, type OpenCase, type OpenCaseProblem } from './open-case.ts'
import type { ServedCaseError } from './served-case.ts'
import type { Entry } from './writing.ts'

/** All cases of the person at the desk. */
export interface Cases {
  /** In the order of the list. */
  readonly rows: ComputedRef<readonly CaseRow[]>
  readonly unread: ComputedRef<number>
  /** Whether older cases are still on their way; until then a search finds only the newest. */
  readonly partial: ComputedRef<boolean>
  readonly loading: Ref<boolean>
  readonly problem: Ref<'unreachable' | null>
  refresh(): Promise<void>
  /** Reads, checks and folds one case. */
  open(id: string): Promise<Result<OpenCase, OpenCaseProblem>>
  /** The case of this person, among those read since the desk was opened, that was made from a report. */
  ofMailbox(mailbox: string): CaseRow | null
  append(id: string, entries: readonly Entry[]): Promise<Result<true, AppendProblem>>
  change(id: string, change: EpochChange): Promise<Result<true, EpochProblem>>
  close(): void
}

/** How many cases are read in one go to fill a list whose caches are missing. */
const rebuildAtOnce = 4

/** Makes the cases of one person. */
export function makeCases(bench: Workbench, keyring: KeyringCache): Cases {
  const state = shallowRef<CaseRows | null>(null)
  const loading = ref(false)
  const problem = ref<'unreachable' | null>(null)
  const memories = new Map<string, CaseMemory>()
  let closed = false
  let refreshing: Promise<void> | null = null
  let isStale = false

  /** Fetches the list, and once more for whoever asked meanwhile: something may have come since it was fetched. */
  async function fetchNewest(): Promise<void> {
    do {
      isStale = false
      await fetchList()
    } while (isStale && !closed)
  }

  async function fetchList(): Promise<void> {
    loading.value = true
    const rows = await fetchRows(bench, keyring, state.value, (part) => {
      if (!closed) state.value = part
    })
    loading.value = false
    problem.value = rows.ok ? null : rows.error
    if (!rows.ok || closed) return
    state.value = rows.value
    keyring.forget(rows.value.gone)
    for (const id of rows.value.gone) memories.delete(id)
    await rebuild(rows.value.unknown)
  }

  /** Reads cases for which there is no usable cache: a new member, a rolled-back keyring, a changed epoch. */
  async function rebuild(ids: readonly CaseId[]): Promise<void> {
    for (let at = 0; at < ids.length && !closed; at += rebuildAtOnce) {
      await Promise.all(ids.slice(at, at + rebuildAtOnce).map((id) => read(id, 'for-list')))
    }
    if (ids.length > 0) await keyring.save()
  }

  async function read(id: string, why: 'by-person' | 'for-list'): Promise<Result<OpenCase, OpenCaseProblem>> {
    const known = await keyring.load()
    if (!known.ok) return known
    const answer = await openCase(bench, id as CaseId, keyring.memoryOf(id), memories.get(id) ?? null)
    if (!answer.ok) return err(problemOf(answer.error))
    if (closed) return err('not-found')
    const { open: opened, memory } = answer.value
    memories.set(id, memory)
    if (keyring.learn(memory.served)) void keyring.save()
    const rows = state.value
    const row = rows?.rows.get(id)
    if (rows !== null && row !== undefined) {
      const summary = summarise(opened.view, opened.lead)
      const read = { ...withSummary(row, summary), unread: why === 'for-list' && row.unread }
      state.value = { ...rows, rows: new Map([...rows.rows, [id, read]]) }
    }
    return ok(opened)
  }

  const open = (id: string): Promise<Result<OpenCase, OpenCaseProblem>> => read(id, 'by-person')

  async function change(id: string, what: EpochChange): Promise<Result<true, EpochProblem>> {
    const opened = await open(id)
    if (!opened.ok) return err(opened.error === 'unreachable' ? 'unreachable' : 'alarm')
    const changed = await changeCaseEpoch(bench, opened.value, what)
    if (!changed.ok) return changed
    await open(id)
    return ok(true)
  }

  // What has not changed is the same map, and makes nobody sort and draw it again.
  const known = computed(() => state.value?.rows)
  const rows = computed(() => inOrder(known.value?.values() ?? []))
  return {
    rows, loading, problem, open, change,
    partial: computed(() => state.value?.isWhole === false),
    unread: computed(() => rows.value.filter((row) => row.unread).length),
    refresh() {
      isStale = refreshing !== null
      refreshing ??= fetchNewest().finally(() => {
        refreshing = null
      })
      return refreshing
    },
    ofMailbox(mailbox) {
      for (const [id, { served }] of memories) {
        const isFrom = served.newest.body.compartments.some((one) => one.mailbox === mailbox)
        if (isFrom) return state.value?.rows.get(id) ?? null
      }
      return null
    },
    append: (id, entries) => appendEntries(bench, () => open(id), entries),
    close() {
      closed = true
      memories.clear()
      state.value = null
    },
  }
}

function problemOf(error: ServedCaseError): OpenCaseProblem {
  switch (error) {
    case 'unreachable':
    case 'not-found':
    case 'rolled-back':
    case 'forked':
      return error
    case 'other-seeds':
    case 'other-place':
    case 'not-for-this-key':
    case 'damaged':
    case 'other-shape':
    case 'not-an-age-file':
    case 'other-recipient-kind':
      return 'envelope'
    default:
      return 'manifest'
  }
}
