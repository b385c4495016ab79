import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import type { Activity, Source } from '../activity.ts'
import { ownerFromUserInfo, type OwnedAccount } from '../owner.ts'
import { readAnswer } from './api-answer.ts'
import { limitsByHand } from './reading-state.ts'
import { requestIdOf } from './request-id.ts'
import { steps } from './steps.ts'
import { WikiReading, type ReadingOptions } from './wiki-reading.ts'

/**
 * The file that a person makes while they are signed in: the wiki's answers to a guided list of links, as they were
 * saved. Every answer says whose session it came from and which request it answers.
 */
export interface ExportFile {
  readonly format: 'small-places-exposure-export'
  readonly version: 1
  /** Answers of one wiki's `api.php`, in any order. */
  readonly answers: readonly unknown[]
}

/**
 * Why a file is not taken. `not-an-export`: something else. `no-account`: it lacks the answer that says who is signed in,
 * or nobody was. `other-account`: its answers are of several accounts. `malformed`: an
 * answer is none of a wiki; one that is, but is not understood, counts as not saved.
 */
export type ExportError = 'not-an-export' | 'no-account' | 'other-account' | 'malformed'

/** A link that a person opens while they are signed in, to save what the wiki answers. */
export interface ExportLink {
  /** What it is about; null for the one that says who is signed in. */
  readonly source: Source | null
  readonly params: Readonly<Record<string, string>>
}

/** What a file holds, and what it lacks. */
export interface ExportReading {
  readonly account: OwnedAccount
  readonly activity: Activity
  /** Links that are not answered yet; the list grows while earlier answers lead to more. */
  readonly missing: readonly ExportLink[]
  readonly progress: { readonly done: number; readonly known: number }
}

const ExportShape = v.object({
  format: v.literal('small-places-exposure-export'), version: v.literal(1), answers: v.array(v.unknown()),
})

const identity: Readonly<Record<string, string>> =
  { action: 'query', meta: 'userinfo', uiprop: 'centralids', format: 'json', formatversion: '2' }

/** The first link of the list: who is signed in. */
export const identityRequest: Readonly<Record<string, string>> = { ...identity, requestid: requestIdOf(identity) }

/** A link that a person can open in the browser in which they are signed in. */
export const linkTo = (apiUrl: string, params: Readonly<Record<string, string>>): string =>
  `${apiUrl}?${Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`

/** Makes the file. It holds what the wiki showed to the person, words of others on shared pages among it. */
export const exportFile = (answers: readonly unknown[]): string =>
  JSON.stringify({ format: 'small-places-exposure-export', version: 1, answers } satisfies ExportFile)

/**
 * Reads a file, out of parsed JSON. The owner is whom the wiki says was signed in; there is no other way to name one.
 * Which links belong to it follows from the limits, which are {@link limitsByHand} unless told otherwise.
 */
export function readExport(
  file: unknown, options: Omit<ReadingOptions, 'session'> = {}
): Result<ExportReading, ExportError> {
  const read = v.safeParse(ExportShape, file)
  if (!read.success) return err('not-an-export')
  const answers = new Map<string, unknown>()
  for (const answer of read.output.answers) {
    const known = readAnswer(answer)
    if (known === null) return err('malformed')
    // A wiki that was busy has not answered: its link is still to be opened. What it showed counts before a refusal.
    const isWorse = known.errorCode !== null && answers.has(known.requestId ?? '')
    if (known.requestId !== null && !known.isBusy && !isWorse) answers.set(known.requestId, answer)
  }
  const account = ownerIn(answers.get(identityRequest['requestid'] ?? ''))
  if (account === null) return err('no-account')
  const limits = { ...limitsByHand, ...options.limits }
  return follow(WikiReading.begin(account, { ...options, limits, session: 'own' }), account, answers)
}

function ownerIn(answer: unknown): OwnedAccount | null {
  const owner = ownerFromUserInfo(readAnswer(answer)?.query['userinfo'])
  return owner.ok ? owner.value : null
}

/** Answers every request that the file has an answer for, which leads to more requests. */
function follow(
  reading: WikiReading, account: OwnedAccount, answers: ReadonlyMap<string, unknown>
): Result<ExportReading, ExportError> {
  const missing: ExportLink[] = []
  const unusable = new Set<unknown>()
  for (;;) {
    const handed = reading.requests(Number.POSITIVE_INFINITY)
    if (handed.length === 0) break
    for (const { id, step, params } of handed) {
      const answer = answers.get(params['requestid'] ?? '')
      const taken = answer === undefined || unusable.has(answer) ? null : reading.accept(id, answer)
      if (taken === null) missing.push({ source: steps[step].source, params })
      else if (!taken.ok && taken.error === 'other-account') return err('other-account')
      // The rest of the file is no worse for it, and the link can be opened again.
      else if (!taken.ok) unusable.add(answer)
    }
  }
  return ok({ account, activity: reading.activity(), missing, progress: reading.progress() })
}
