import type { Activity } from './activity.ts'
import type { Proof } from './owner.ts'
import type { Report } from './report.ts'
import type { Finding } from './signal.ts'
import { spanOf } from './span.ts'

/** Pieces of evidence of one finding in a file; how many there are in all stands beside them. */
const MOST_PIECES = 500

/** The result of a check as a file: what was found and not, never what was read or told in confidence. */
export interface ReportFile {
  readonly format: 'small-places-exposure-report'
  readonly version: 1
  /** Day of the check, `2026-11-21`; no finer time. */
  readonly day: string
  /** Whose it is, and how that was seen. */
  readonly accounts: readonly { readonly name: string; readonly proof: Proof }[]
  readonly wikis: readonly { readonly id: string; readonly language: string; readonly activeEditors: number | null }[]
  readonly read: {
    readonly edits: number
    readonly pages: number
    readonly uploads: number
    /** Days of the oldest and the newest that was read, `YYYY-MM-DD`; null where nothing was. */
    readonly span: { readonly first: string; readonly last: string } | null
  }
  readonly report: Report
}

const dayOf = (at: number): string => new Date(at * 1_000).toISOString().slice(0, 10)

/**
 * Makes the file of a report, as JSON. It names the person's accounts and quotes their own words: whoever writes it
 * down encrypts it.
 * @param day `YYYY-MM-DD`.
 */
export function reportFile(report: Report, activity: Activity, day: string): string {
  const { accounts, wikis, edits, pages, uploads } = activity
  const span = spanOf(activity)
  const file: ReportFile = {
    format: 'small-places-exposure-report', version: 1, day,
    accounts: accounts.map(({ name, proof }) => ({ name, proof })),
    wikis: wikis.map(({ id, language, activeEditors }) => ({ id, language, activeEditors })),
    read: {
      edits: edits.length, pages: pages.length, uploads: uploads.length,
      span: span && { first: dayOf(span.first), last: dayOf(span.last) },
    },
    report: {
      ...report, findings: report.findings.map(shortened),
      results: report.results.map(({ signal, assessment }) => ({ signal, assessment: assessment.state !== 'found' ? assessment
        : { ...assessment, findings: [shortened(assessment.findings[0]), ...assessment.findings.slice(1).map(shortened)] } })),
    },
  }
  return JSON.stringify(file, null, 2)
}

const shortened = (finding: Finding): Finding => ({ ...finding, evidence: finding.evidence.slice(0, MOST_PIECES) })
