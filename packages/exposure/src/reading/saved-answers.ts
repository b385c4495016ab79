import { err, ok, type Result } from '@small-places/kernel'
import type { Activity } from '../activity.ts'
import { exportFile, readExport, type ExportError, type ExportLink } from './export-file.ts'
import { mergeActivities } from './merge.ts'

/** What saved answers came to. */
export interface SavedAnswers {
  readonly activity: Activity
  /** Links that are not answered yet. */
  readonly missing: readonly ExportLink[]
}

/** Why saved answers were not taken. `several-accounts`: each is one person's, but not all are the same account's. */
export type SavedError = ExportError | 'several-accounts'

/**
 * The answers in one saved text: those of an export, or one answer of a wiki as a browser saved it. Null where it is no
 * JSON object.
 */
export function answersIn(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
    return isExport(parsed) && Array.isArray(parsed.answers) ? parsed.answers as readonly unknown[] : [parsed]
  } catch {
    return null
  }
}

const isExport = (parsed: object): parsed is { readonly answers: unknown } => 'answers' in parsed

/**
 * Reads saved texts: each export is one wiki's, and answers that were saved one by one are one wiki's together, for
 * they do not say which it was. Wikis of the same account are put together.
 */
export function readSavedAnswers(texts: readonly string[]): Result<SavedAnswers, SavedError> {
  const groups: (readonly unknown[])[] = []
  const single: unknown[] = []
  for (const text of texts) {
    const answers = answersIn(text)
    if (answers === null) return err('not-an-export')
    if (answers.length === 1) single.push(...answers)
    else groups.push(answers)
  }
  if (single.length > 0) groups.push(single)
  const parts: SavedAnswers[] = []
  for (const answers of groups) {
    const read = readExport(JSON.parse(exportFile(answers)))
    if (!read.ok) return read
    parts.push(read.value)
  }
  const [first, ...rest] = parts.map(({ activity }) => activity)
  if (first === undefined) return err('not-an-export')
  const [{ name }] = first.accounts
  if (rest.some(({ accounts }) => accounts[0].name !== name)) return err('several-accounts')
  return ok({ activity: mergeActivities(first, ...rest), missing: parts.flatMap(({ missing }) => missing) })
}
