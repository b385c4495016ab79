import type { Activity, Gap } from '../activity.ts'
import { map } from '../drawing/map.ts'
import { timeline } from '../drawing/timeline.ts'
import { hasPaleStripe, weekClock } from '../drawing/week-clock.ts'
import { mitigationsFor } from '../mitigation/mitigation.ts'
import { editedPlaces } from '../place/edited-place.ts'
import { stepsAgainst } from '../plan.ts'
import type { Report, SignalResult } from '../report.ts'
import {
  bitsWording, crowdWording, gapWording, harmWording, jointWordings, signalTitle, sourceTitle, stateWording,
  surenessWording
} from '../report-words.ts'
import { MOST_EVIDENCE, type Evidence, type Finding } from '../signal.ts'
import { say, type Wording } from '../wording.ts'
import { element, link, type ViewElement } from './element.ts'
import { original, shown, spoken, type Speaker } from './speaker.ts'
import { whoseView } from './whose-view.ts'

/** What the view needs of a check. */
export interface Checked {
  readonly report: Report
  readonly activity: Activity
  /** When it was checked, in seconds since 1970; shown as a day. */
  readonly on: number
}

/**
 * A report to read: whose it is, then what was found by harm, with what it rests on and how sure it is; pictures of it;
 * then what was not found and not read. Calm, and never the word “safe”. {@link stepsView} says how to do what can be
 * done.
 */
export function reportView({ report, activity, on }: Checked, speaker: Speaker): readonly ViewElement[] {
  const t = speaker.text
  const p = (wording: Wording): ViewElement => element('p', {}, ...spoken(wording, speaker))
  const { joint } = report
  const together = jointWordings(joint)
  return [
    whoseView(activity, on, speaker),
    element('section', { class: 'joint' },
      element('h2', {}, t(say('exposure-view-together'))),
      p(report.caution), p(say('exposure-view-counted', report.findings.length, report.counts['could-not-check'])),
      // What leads to one person does so alone, and not together with the rest.
      ...joint.leadsToOne || together.length === 0 ? together.map(p) : [
        p(say(joint.bits === null ? 'exposure-view-joint-uncounted' : 'exposure-view-joint')),
        element('ul', {}, ...together.map(fact => element('li', {}, ...spoken(fact, speaker))))],
    ),
    element('section', { class: 'findings' },
      element('h2', {}, t(say('exposure-view-findings'))),
      ...report.findings.length === 0 ? [p(say('exposure-view-no-findings'))] : byHarm(report.findings, speaker)),
    ...pictures(activity, speaker),
    element('section', { class: 'others' },
      element('h2', {}, t(say('exposure-view-others'))),
      element('dl', {}, ...report.results.flatMap(result => notFound(result, speaker)))),
    gapsView(report.gaps, activity, speaker),
  ]
}

/** Every step that helps against what was found, with how to take it and what it does not do. */
export function stepsView(report: Report, speaker: Speaker): ViewElement {
  const p = (wording: Wording): ViewElement => element('p', {}, ...spoken(wording, speaker))
  return element('section', { class: 'steps' },
    element('h2', {}, speaker.text(say('exposure-view-steps'))),
    ...mitigationsFor([...stepsAgainst(report).keys()]).map(({ title, how, limits }) =>
      element('details', {}, element('summary', {}, ...spoken(title, speaker)), p(how), p(limits))))
}

/** Findings under what they can do to somebody, the worst first. */
const byHarm = (findings: Report['findings'], speaker: Speaker): readonly ViewElement[] =>
  ([5, 4, 3, 2, 1] as const).flatMap((harm) => {
    const alike = findings.filter((finding) => finding.harm === harm)
    return alike.length === 0 ? [] : [
      element('h3', { class: 'harm' }, speaker.text(harmWording(harm))),
      ...alike.map(finding => findingView(finding, speaker)),
    ]
  })

/**
 * One finding: the claim and how sure it is; what it rests on and what to do can be opened, as a report with a screen of
 * facts for each is read by nobody.
 */
function findingView(finding: Finding, speaker: Speaker): ViewElement {
  const t = speaker.text
  const { sureness, measuredOn, notes, crowd, bits, evidence, evidenceCount } = finding
  const isMeasured = sureness.kind === 'measured'
  // What was not estimated was not measured, and says so already; notes on a measured guess are on its measurement.
  const facts = [
    crowdWording(crowd), ...bits === null ? [] : [bitsWording(bits)], ...isMeasured ? [measuredOn, ...notes] : [],
  ]
  const told = [surenessWording(sureness), ...isMeasured ? [] : notes]
  const steps = mitigationsFor(finding.mitigations)
  const pieces = evidence.slice(0, MOST_EVIDENCE)
  const summary = evidenceCount === 0 ? say('exposure-view-fits') : say('exposure-view-evidence', evidenceCount)
  return element('article', { class: `finding harm-${finding.harm}`, id: `finding-${finding.id}` },
    element('h4', { dir: 'auto' }, t(finding.claim)),
    ...told.map(one => element('p', {}, ...spoken(one, speaker))),
    element('details', {},
      element('summary', {}, t(summary)),
      ...facts.map(fact => element('p', {}, ...spoken(fact, speaker))),
      ...pieces.length === 0 ? [] : [element('ul', {}, ...pieces.map(piece => evidenceView(piece, speaker)))],
      ...pieces.length === 0 || pieces.length >= evidenceCount ? []
        : [element('p', {}, ...spoken(say('exposure-view-evidence-first', pieces.length), speaker))]),
    ...steps.length === 0 ? [] : [
      element('details', {}, element('summary', {}, t(say('exposure-view-what-to-do', steps.length))),
        element('ol', {}, ...steps.map(({ title }) => element('li', {}, t(title))))),
    ])
}

const evidenceView = ({ title, at, excerpt, link: address, wiki }: Evidence, { day }: Speaker): ViewElement =>
  element('li', {}, link(address, title), ' · ', element('bdi', {}, wiki), ...at === null ? [] : [` · ${day(at)}`],
    ...excerpt === null ? [] : [' ', element('q', { dir: 'auto' }, excerpt)])

function notFound({ signal, assessment }: SignalResult, speaker: Speaker): readonly ViewElement[] {
  if (assessment.state === 'found') return []
  const why = assessment.state === 'could-not-check' ? assessment.why : assessment.looked
  const [state, reason] = [speaker.say(stateWording(assessment.state)), speaker.say(why)]
  return [
    element('dt', {}, speaker.text(signalTitle(signal))),
    element('dd', {}, element('strong', {}, shown(state)), ': ', shown(reason), ...original([state, reason])),
  ]
}

/** What was not read and why, by wiki where there are several, so that nobody takes silence for an answer. */
function gapsView(gaps: readonly Gap[], { wikis }: Activity, speaker: Speaker): ViewElement {
  const t = speaker.text
  const isNamed = ({ wiki }: Gap): boolean => wiki !== null && (wikis.length !== 1 || wikis[0]?.id !== wiki)
  const groups = [...Map.groupBy(gaps, gap => `${gap.why} ${isNamed(gap) ? gap.wiki : ''}`).values()]
  return element('section', { class: 'gaps' },
    element('h2', {}, t(say('exposure-view-gaps'))),
    ...groups.length === 0 ? [element('p', {}, ...spoken(say('exposure-view-no-gaps'), speaker))] : [
      element('dl', {}, ...groups.flatMap(([first, ...rest]) => first === undefined ? [] : [
        element('dt', {}, [...new Set([first, ...rest].map(({ source }) => t(sourceTitle(source))))].join(' · ')),
        element('dd', {}, ...isNamed(first) ? [element('bdi', {}, first.wiki ?? ''), ': '] : [],
          ...spoken(gapWording(first), speaker)),
      ])),
    ])
}

function pictures(activity: Activity, speaker: Speaker): readonly ViewElement[] {
  const { text: t, number, weekdays } = speaker
  const moments = activity.edits.map(({ at }) => at)
  if (moments.length === 0) return []
  const kept = editedPlaces(activity)
  const drawn = map(
    kept.map(({ place, title, evidence }) => ({ place, title, kind: evidence.kind === 'file' ? 'photo' : 'page' })),
    t(say('exposure-view-map-described', kept.length)))
  const months = timeline(moments, t(say('exposure-view-months-described', moments.length)), String)
  const clock = weekClock(moments, 0, {
    described: t(say('exposure-view-week-described', moments.length)), days: weekdays, hour: number,
  })
  const part = (title: Wording, picture: ViewElement, ...about: readonly Wording[]): ViewElement =>
    element('section', { class: 'pictured' }, element('h2', {}, t(title)), picture,
      ...about.map(one => element('p', {}, ...spoken(one, speaker))))
  return [
    part(say('exposure-view-week'), clock, say('exposure-view-week-about'),
      ...hasPaleStripe(moments) ? [say('exposure-view-week-stripe')] : []),
    ...months === null ? [] : [part(say('exposure-view-months'), months, say('exposure-view-months-about'))],
    ...drawn === null ? [] : [part(say('exposure-view-map'), drawn, say('exposure-view-map-about'))],
  ]
}
