import type { Activity, Edit, Source } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import { assessmentOf, unreadBy, type Finding, type Signal, type Sureness } from '../signal.ts'
import { weightOf } from '../weight.ts'
import { say, type Wording } from '../wording.ts'
import { timeZoneMeasured } from './data/measured.ts'
import { timeZoneModel } from './data/model.ts'
import { timeZoneEstimator, type OffsetChance, type TimeZoneEstimate } from './estimate.ts'
import { priorOf } from './held-back.ts'
import { clock } from './offset-clock.ts'
import { histogramOf } from './week-histogram.ts'

const reads: readonly Source[] = ['edits']

/** The latest edits, as examples: the hours of all of them are what tells. */
const EXAMPLES = 5

/**
 * Where on Earth the day of an editor is, from the hours of their edits on all wikis. Pauses on holidays are not looked
 * at, though others can: which holidays of a country somebody keeps tells belief as often as country, and what was
 * measured on holds the hours of the week without dates.
 */
export const timeZone: Signal = {
  id: 'time-zone',
  harm: 3,
  family: 'whereabouts',
  reads,
  assess(activity, options) {
    const unread = unreadBy(reads, activity)
    if (activity.edits.length === 0) return { state: 'could-not-check', why: say('exposure-no-edits'), unread }
    const moments = activity.edits.map(({ at }) => at)
    const estimate = timeZoneEstimator(timeZoneModel)(histogramOf(moments), priorOf(activity, options))
    const findings = estimate.abstains ? [] : [findingOf(estimate, activity)]
    return assessmentOf(findings, say('exposure-time-zone-looked', estimate.slots), unread)
  },
}

function findingOf(estimate: TimeZoneEstimate, activity: Activity): Finding {
  const { best, credible, slots } = estimate
  const [first] = best.zones
  const before = (offsets: readonly OffsetChance[]): number => offsets.reduce((sum, offset) => sum + offset.before, 0)
  const latest = activity.edits.toSorted((a: Edit, b: Edit) => b.at - a.at).slice(0, EXAMPLES)
  return {
    id: 'time-zone/offset', signal: 'time-zone', harm: 3,
    claim: say('exposure-time-zone-claim', clock(best.minutes), placeOf(first?.zone.id ?? '')),
    evidence: latest.map(edit => evidenceOn(activity.wikis).edit(edit)),
    evidenceCount: slots,
    sureness: surenessOf(estimate),
    ...weightOf({ low: best.before, high: Math.min(1, before([...new Set([best, ...credible])])) }, activity),
    measuredOn: say('exposure-time-zone-measured', timeZoneMeasured.on.people),
    notes: notesOn(estimate),
    mitigations: ['batch-times', 'spread-times'],
  }
}

/** How often guesses that were stated to be as sure as this one were at most an hour off. */
function surenessOf({ withinOneHour }: TimeZoneEstimate): Sureness {
  const { reliability } = timeZoneMeasured
  const band = reliability.find(({ statedBelow }) => withinOneHour < statedBelow) ?? reliability.at(-1)
  return band ? { kind: 'measured', low: band.low, high: band.high }
    : { kind: 'not-measured', why: say('exposure-measured-on-nothing') }
}

function notesOn({ credible, prior }: TimeZoneEstimate): readonly Wording[] {
  const { releases, majority } = timeZoneMeasured
  const percent = (share: number): number => Math.round(share * 100)
  const ofHundred = (id: keyof typeof releases): number => percent(releases[id].aware.withinOneHour)
  const offsets = credible.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
  return [
    ...offsets.length > 1 ? [say('exposure-time-zone-range', offsets.map(clock).join(', '))] : [],
    say(`exposure-time-zone-prior-${prior}`),
    say('exposure-time-zone-delays', ofHundred('at-once'), ofHundred('delay-6-hours'), ofHundred('spread-over-day'),
      ofHundred('once-a-day'), percent(majority.withinOneHour)),
  ]
}

/** The city that a zone of the IANA database is named after. */
const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
