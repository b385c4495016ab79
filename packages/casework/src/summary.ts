import * as v from 'valibot'
import type { CaseView } from './case-view.ts'
import { lanes } from './report.ts'

const summarySchema = v.object({
  v: v.literal(1),
  title: v.string(),
  lane: v.nullable(v.picklist(lanes)),
  language: v.string(),
  open: v.boolean(),
  waitsForTeam: v.boolean(),
  lastChange: v.nullable(v.string()),
  lead: v.string(),
})
/** What the list of cases shows of one case; a cache in 512 bytes (docs/formats.md section 6.4). */
export type CaseSummary = v.InferOutput<typeof summarySchema>

/** The most UTF-8 bytes that a summary may take as JSON. */
const ROOM = 512

const utf8Length = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** A case without a title is listed by the first line of its report. */
const shownTitle = (view: CaseView): string =>
  view.title !== '' ? view.title : (view.report?.answers.text.trim().split('\n', 1)[0] ?? '')

/** Sums a case up for the list; the title is cut, at a character, until everything fits. */
export const summarise = (view: CaseView, lead: string): CaseSummary => {
  const language = (view.report?.answers.replyLanguage ?? view.report?.language ?? 'und').slice(0, 20)
  const summary = (title: string): CaseSummary => ({
    v: 1, title, lane: view.lane, language, open: view.open, waitsForTeam: view.waitsForTeam,
    lastChange: view.lastChange, lead,
  })
  const whole = [...shownTitle(view)].slice(0, 160)
  const fits = (length: number) => utf8Length(writeSummary(summary(whole.slice(0, length).join('')))) <= ROOM
  let length = whole.length
  while (length > 0 && !fits(length)) length -= 1
  return summary(whole.slice(0, length).join(''))
}

/** The JSON text of a summary, before padding. */
export const writeSummary = (summary: CaseSummary): string => JSON.stringify(summary)

/** Reads parsed JSON; null when it is of another version: the case is then listed without one until it is opened. */
export const readSummary = (given: unknown): CaseSummary | null => {
  const read = v.safeParse(summarySchema, given)
  return read.success ? read.output : null
}
