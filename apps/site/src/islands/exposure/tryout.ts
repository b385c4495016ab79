import {
  compareAfter, isOfWords, jointWordings, photoGroups, signals, type Activity, type AssessOptions, type Change,
  type Comparison, type Joint, type Report, type Speaker
} from '@small-places/exposure'
import { button, choice, field, notice, paragraph, tick } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { plain, say } from '../page/texts.ts'
import { spokenHere } from './elements.ts'
import { filePicks, pick, type Picks } from './picks.ts'

/** What the trial needs of the report beside which it stands. */
export interface Tried {
  readonly activity: Activity
  readonly report: Report
  readonly options: AssessOptions
  readonly speaker: Speaker
}

/** What can be chosen of one thing: how it is called, and what it changes; the first is as it is now. */
type Ways = readonly (readonly [name: string, key: string, change: Change | null])[]

const PAGES: Ways = [
  ['stay', 'site-exposure-try-pages-stay', null],
  ['emptied', 'site-exposure-try-pages-emptied', { kind: 'user-pages-emptied' }],
  ['deleted', 'site-exposure-try-pages-deleted', { kind: 'user-pages-deleted' }],
]
const TIMES: Ways = [
  ['at-once', 'site-exposure-try-times-at-once', null],
  ['delay', 'site-exposure-try-times-delay', { kind: 'times-delayed', hours: 3 }],
  ['long-delay', 'site-exposure-try-times-long-delay', { kind: 'times-delayed', hours: 12 }],
  ['spread', 'site-exposure-try-times-spread', { kind: 'times-spread' }],
  ['batch', 'site-exposure-try-times-batch', { kind: 'times-batched' }],
]

/** Steps to choose, and what would change if all of them were taken. Nothing is changed on any wiki. */
export function tryout(tried: Tried): HTMLElement {
  const { activity, report } = tried
  const photos = photosStep(tried)
  const words = wordsStep(tried)
  const renamed = tick('try-rename', 'site-exposure-try-rename', false)
  const pages = wayOf('try-pages', PAGES)
  const times = wayOf('try-times', TIMES)
  const outcome = el('div', { role: 'status', 'aria-live': 'polite' })

  const chosen = (): readonly Change[] => [
    ...photos?.changes() ?? [], ...words?.changes() ?? [],
    ...pages.changes(), ...renamed.box.checked ? [{ kind: 'renamed' } as const] : [], ...times.changes(),
  ]
  const compare = (): void => {
    const changes = chosen()
    outcome.replaceChildren(changes.length === 0 ? notice('error', paragraph('site-exposure-try-none-chosen'))
      : notice('plain', ...whatChanges(compareAfter(activity, changes, signals, tried.options), tried.speaker)))
  }
  return el('section', { class: 'noprint tryout' }, el('h2', {}, say('site-exposure-try-title')),
    paragraph('site-exposure-try-text'),
    ...photos?.shown ?? [], ...words?.shown ?? [],
    ...report.findings.some(({ signal }) => signal === 'user-name') ? [renamed.row] : [],
    ...activity.pages.length === 0 ? [] : [field('site-exposure-try-pages', null, pages.select)],
    field('site-exposure-try-times', 'site-exposure-try-times-help', times.select),
    el('div', { class: 'row' }, button('site-exposure-try-show', 'primary', compare)), outcome)
}

function wayOf(
  id: string, ways: Ways
): { readonly select: HTMLSelectElement, readonly changes: () => readonly Change[] } {
  const select = choice(id, ways.map(([value, key]) => ({ value, label: plain(key) })), ways[0]?.[0] ?? '')
  const changes = (): readonly Change[] =>
    ways.flatMap(([name, , change]) => name === select.value && change !== null ? [change] : [])
  return { select, changes }
}

/** A step that is chosen or not, with what it is taken for. */
interface Step {
  readonly shown: readonly HTMLElement[]
  readonly changes: () => readonly Change[]
}

/** Shows what a step is taken for while the step is chosen. */
function stepOf(id: string, key: string, more: HTMLElement, change: () => readonly Change[]): Step {
  const { row, box } = tick(id, key, false)
  more.hidden = true
  box.addEventListener('change', () => { more.hidden = !box.checked })
  return { shown: [row, more], changes: () => box.checked ? change() : [] }
}

function photosStep({ activity, report, speaker }: Tried): Step | null {
  const groups = photoGroups(activity, report.findings)
  if (groups.length === 0) return null
  const picks = filePicks(groups, speaker)
  const hidden = tick('try-old-versions', 'site-exposure-try-photos-old', true)
  return stepOf('try-photos', 'site-exposure-try-photos', el('div', { class: 'more' }, picks.shown, hidden.row), () => {
    const files = picks.picked()
    return files.length === 0 ? [] : [{ kind: 'photos-cleaned', files, oldVersionsHidden: hidden.box.checked }]
  })
}

function wordsStep({ report, speaker }: Tried): Step | null {
  const found = report.findings.filter(isOfWords)
  if (found.length === 0) return null
  const boxes = found.map((finding, index) => ({
    finding, ...pick(`try-words-${index}`, el('span', {}, el('span', { dir: 'auto' }, speaker.text(finding.claim)))),
  }))
  const picks: Picks<Report['findings'][number]> = {
    shown: el('fieldset', { class: 'bare' }, el('legend', {}, say('site-exposure-try-words-which')),
      paragraph('site-exposure-try-words-help'),
      el('ul', { class: 'picks' }, ...boxes.map(({ row }) => el('li', {}, row)))),
    picked: () => boxes.flatMap(({ box, finding }) => box.checked ? [finding] : []),
  }
  return stepOf('try-words', 'site-exposure-try-words', el('div', { class: 'more' }, picks.shown), () => {
    const findings = picks.picked()
    return findings.length === 0 ? [] : [{ kind: 'words-hidden', findings }]
  })
}

/** What would be different, in words: what goes, what stays, and what all of it together gives away. */
function whatChanges(
  { gone, weaker, same, added, notes, before, after }: Comparison, speaker: Speaker
): readonly HTMLElement[] {
  const claims = (key: string, findings: Report['findings']): HTMLElement[] => findings.length === 0 ? [] : [
    paragraph(key, findings.length),
    el('ul', {}, ...findings.map(({ claim }) => el('li', { dir: 'auto' }, speaker.text(claim)))),
  ]
  return [
    ...gone.length + weaker.length === 0 ? [paragraph('site-exposure-try-nothing')] : [],
    ...claims('site-exposure-try-gone', gone), ...claims('site-exposure-try-weaker', weaker),
    ...claims('site-exposure-try-added', added),
    ...same.length === 0 ? [] : [paragraph('site-exposure-try-same', same.length)],
    ...together(before.joint, after.joint, speaker),
    ...notes.map((note) => el('p', {}, ...spokenHere(note, speaker))),
  ]
}

function together(before: Joint, after: Joint, speaker: Speaker): readonly HTMLElement[] {
  const said = (joint: Joint): string => JSON.stringify(jointWordings(joint))
  const facts = (joint: Joint): HTMLElement =>
    el('ul', {}, ...jointWordings(joint).map((fact) => el('li', {}, ...spokenHere(fact, speaker))))
  if (jointWordings(before).length === 0) return []
  if (said(before) === said(after)) return [paragraph('site-exposure-try-joint-same'), facts(after)]
  return [paragraph('site-exposure-try-joint'), el('ul', {},
    el('li', {}, say('site-exposure-try-joint-now'), facts(before)),
    jointWordings(after).length === 0 ? el('li', {}, say('site-exposure-try-joint-none'))
      : el('li', {}, say('site-exposure-try-joint-then'), facts(after)))]
}
