import type { Activity, Plan } from '@small-places/exposure'
import { askBeforeLinks } from '../page/ask-before-links.ts'
import { button, list, notice, paragraph } from '../page/controls.ts'
import { byId, el, show } from '../page/elements.ts'
import { leave } from '../page/leaving.ts'
import { clearOnLeaving } from '../page/life.ts'
import { say } from '../page/texts.ts'
import { openKept } from './keep-in-file.ts'
import type { FilesError } from './read-files.ts'
import type { SecondError } from './second-account.ts'
import { loadSpeaker } from './speaking.ts'
import { goOnReading, onlineReading } from './online.ts'
import { planTextHere, removePlanHere } from './plan-on-device.ts'

/** What somebody is told when their files cannot be used. */
const problems: Readonly<Record<FilesError, string>> = {
  'not-a-dump': 'site-exposure-not-an-export', malformed: 'site-exposure-damaged',
  'several-owners': 'site-exposure-several', 'no-owner': 'site-exposure-no-owner',
  'not-an-export': 'site-exposure-not-an-export', 'no-account': 'site-exposure-no-owner',
  'other-account': 'site-exposure-several', mixed: 'site-exposure-mixed', 'web-page': 'site-exposure-web-page',
  'several-accounts': 'site-exposure-several',
}

/** Why a second account is not looked at together with the first. */
const secondProblems: Readonly<Record<SecondError, string>> = {
  unproven: 'site-exposure-second-unproven', same: 'site-exposure-second-same',
}

const formatOf = (kept: unknown): unknown =>
  typeof kept === 'object' && kept !== null && 'format' in kept ? kept.format : null

/** The whole way of a check: whose edits, reading them, and the report. Nothing of it leaves this page by itself. */
export function runExposure(): void {
  const place = byId('exposure', HTMLElement)
  const texts = place.dataset['texts'] ?? ''
  let checked = false
  let plan: Plan | null = null
  /** What was read of the person's first account, while they show that a second is theirs too. */
  let first: Activity | null = null
  const about = byId('about', HTMLElement)
  byId('needs-script', HTMLElement).hidden = true
  clearOnLeaving(() => place.replaceChildren())
  // A bar that fills is a reading that is under way.
  askBeforeLinks(() => checked || place.querySelector('progress') !== null ? 'site-exposure-lose' : null)
  choose()

  function choose(): void {
    const said = el('div', { role: 'status', 'aria-live': 'polite' })
    const input = el('input', { type: 'file', id: 'own-files', multiple: true, autocomplete: 'off' })
    input.addEventListener('change', () => void read(Array.from(input.files ?? [])))

    async function read(files: readonly File[]): Promise<void> {
      if (files.length === 0) return
      said.replaceChildren(notice('plain', paragraph('site-exposure-reading-file')))
      const { readFiles } = await import('./read-files.ts')
      const done = await readFiles(files).catch(() => null)
      input.value = ''
      if (done === null || !done.ok) {
        said.replaceChildren(notice('error', paragraph(done === null ? 'site-exposure-damaged' : problems[done.error])))
      } else await report(done.value, said)
    }

    about.hidden = false
    show(place,
      ...first === null ? planHere() : secondAccount(first, said),
      ...onlineReading(place, () => { about.hidden = true }, report),
      ...first === null ? [ownFiles()] : [said],
      openKept(goOn))

    function ownFiles(): HTMLElement {
      return el('section', {},
        el('h2', {}, say('site-exposure-file-title')),
        paragraph('site-exposure-file-text'),
        el('h3', {}, say('site-exposure-links-title')),
        paragraph('site-exposure-links-lead'),
        el('div', { class: 'row' }, button('site-exposure-links-begin', 'plain', async () => {
          const problem = await byLinks(null)
          if (problem !== null) said.replaceChildren(notice('error', paragraph(problem)))
        })),
        el('h3', {}, say('site-exposure-dump-title')),
        list('ol', ['site-exposure-file-open', 'site-exposure-file-pages', 'site-exposure-file-history']),
        el('h3', {}, say('site-exposure-file-have')),
        el('p', {}, el('label', { for: 'own-files' }, say('site-exposure-file-choose')), ' ', input),
        said)
    }
  }

  /** What to know before a second account is shown. */
  function secondAccount(activity: Activity, said: HTMLElement): readonly HTMLElement[] {
    return [notice('plain', paragraph('site-exposure-second-how'), paragraph('site-exposure-second-seen'),
      ...backTo(activity, said))]
  }

  /** The way back to the report of the first account alone. */
  function backTo(activity: Activity | null, said: HTMLElement): readonly HTMLElement[] {
    return activity === null ? [] : [button('site-exposure-second-back', 'plain', () => {
      first = null
      return report(activity, said)
    })]
  }

  /** What there is on this device, with a way to be rid of it at once. */
  function planHere(): readonly HTMLElement[] {
    const text = planTextHere()
    if (text === null) return []
    const remove = (): void => {
      removePlanHere()
      section.replaceChildren(notice('success', paragraph('site-exposure-plan-here-removed')))
    }
    const section = el('section', {}, el('h2', {}, say('site-exposure-plan-here-found')),
      el('div', { class: 'row' },
        button('site-exposure-plan-show', 'primary', async () => {
          const problem = await showPlan(text)
          if (problem !== null) section.append(notice('error', paragraph(problem)))
        }),
        button('site-exposure-plan-here-remove', 'danger', remove)))
    return [section]
  }

  /** Goes on with what was kept in a file. */
  function goOn(kept: unknown): Promise<string | null> {
    const [format, text] = [formatOf(kept), JSON.stringify(kept)]
    if (format === 'small-places-exposure-account-reading') {
      return goOnReading(place, kept, { begun: () => { about.hidden = true }, back: choose, done: report })
    }
    return format === 'small-places-exposure-export' ? byLinks(text) : showPlan(text)
  }

  /** Reads an account by links that the person opens; null, or the message that tells why not. */
  async function byLinks(kept: string | null): Promise<string | null> {
    const [speaker, guide] = await Promise.all([loadSpeaker(texts), import('./guided-links.ts').catch(() => null)])
    if (speaker === null || guide === null) return 'site-exposure-not-loaded'
    checked = true
    about.hidden = true
    const begun = guide.guideByLinks(place, { speaker, kept, done: report, back: choose })
    return begun ? null : 'site-exposure-kept-not-ours'
  }

  async function showPlan(text: string): Promise<string | null> {
    const [speaker, shown] = await Promise.all([loadSpeaker(texts), import('./plan-view.ts').catch(() => null)])
    if (speaker === null || shown === null) return 'site-exposure-not-loaded'
    const read = shown.openPlan(text)
    if (read === null) return 'site-exposure-kept-not-ours'
    plan = read
    about.hidden = true
    show(place, shown.planView(read, speaker, (next) => { plan = next }).shown,
      el('div', { class: 'row noprint' }, button('site-exposure-anew', 'plain', choose),
        button('site-leave', 'primary', () => leave(byId('exit', HTMLAnchorElement).href))))
    return null
  }

  async function report(read: Activity, said: HTMLElement): Promise<void> {
    const second = first === null ? null : await import('./second-account.ts').catch(() => null)
    const both = first === null || second === null ? null : second.joined(first, read)
    if (both?.ok === false) {
      // Reading the second account may have taken the place of everything else on the page.
      return said.replaceChildren(notice('error', paragraph(secondProblems[both.error])), ...backTo(first, said))
    }
    const activity = both?.value ?? read
    const speaker = await loadSpeaker(texts)
    const shown = speaker === null ? null : await import('./report.ts').catch(() => null)
    if (speaker === null || shown === null || (first !== null && both === null)) {
      return said.replaceChildren(notice('error', paragraph('site-exposure-not-loaded'),
        button('site-try-again', 'primary', () => report(read, said))))
    }
    checked = true
    about.hidden = true
    first = null
    shown.showReport(place, activity, speaker, plan, {
      anew: () => {
        plan = null
        choose()
      },
      another: (now) => {
        first = now
        choose()
      },
    })
  }
}

