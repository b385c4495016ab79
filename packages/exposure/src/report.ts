import type { Activity, Gap } from './activity.ts'
import { jointOf, type Joint } from './joint.ts'
import { SIGNAL_IDS } from './signal.ts'
import type { Assessment, AssessOptions, Finding, Signal, SignalId } from './signal.ts'
import { say, type Wording } from './wording.ts'

/** What one signal came to. */
export interface SignalResult {
  readonly signal: SignalId
  readonly assessment: Assessment
}

/** The whole check of one activity. It has no state that would mean “safe”, and {@link Report.caution} is always shown. */
export interface Report {
  /** One a signal, in the order of {@link SIGNAL_IDS}. */
  readonly results: readonly SignalResult[]
  /** Of all signals: the most harmful first, then the surest, then in the order of the signals. */
  readonly findings: readonly Finding[]
  readonly joint: Joint
  /** How many signals ended in each state. */
  readonly counts: Readonly<Record<Assessment['state'], number>>
  readonly gaps: readonly Gap[]
  /** Whether guesses started from how common each answer is. */
  readonly usePrior: boolean
  readonly caution: Wording
}

const sure = ({ sureness }: Finding): number =>
  sureness.kind === 'exact' ? 1 : sureness.kind === 'measured' ? sureness.low : 0

/** Runs these signals over an activity. Pure: nothing is read, sent or kept. */
export function reportOn(activity: Activity, signals: readonly Signal[], options: AssessOptions): Report {
  const ordered = signals.toSorted((a, b) => SIGNAL_IDS.indexOf(a.id) - SIGNAL_IDS.indexOf(b.id))
  const results = ordered.map((signal): SignalResult =>
    ({ signal: signal.id, assessment: signal.assess(activity, options) }))
  const findings = results.flatMap(({ assessment }) => assessment.state === 'found' ? assessment.findings : [])
    .toSorted((a, b) => b.harm - a.harm || sure(b) - sure(a))
  const count = (state: Assessment['state']): number =>
    results.filter(({ assessment }) => assessment.state === state).length
  return {
    results, findings, joint: jointOf(findings, ordered, activity),
    counts: {
      found: count('found'), 'not-found-by-these-rules': count('not-found-by-these-rules'),
      'could-not-check': count('could-not-check'),
    },
    gaps: activity.gaps, usePrior: options.usePrior, caution: say('exposure-caution'),
  }
}
