import {
  defaultOptions, isPlanFor, listed, privateRequests, mitigationsFor, planFor, reportOn, reportView,
  signals, toldWordings, type Activity, type AssessOptions, type Plan, type Report, type Speaker
} from '@small-places/exposure'
import { button, field, list, notice, paragraph, privateLine, tick } from '../page/controls.ts'
import { copied } from '../page/copied.ts'
import { byId, el, show } from '../page/elements.ts'
import { leave } from '../page/leaving.ts'
import { say } from '../page/texts.ts'
import { elementOf, spokenHere } from './elements.ts'
import { itemsToAsk } from './items.ts'
import { planHere, planView, type PlanView } from './plan-view.ts'
import { isProven } from './second-account.ts'
import { sendingPart } from './sending-part.ts'
import { tryout } from './tryout.ts'

/** Links to the parts of a long report. */
function partsOf(body: HTMLElement): HTMLElement {
  const heads = Array.from(body.querySelectorAll<HTMLElement>('section > h2'))
  return el('ul', {}, ...heads.map((head, index) => {
    head.id = `part-${index}`
    return el('li', {}, el('a', { href: `#${head.id}` }, head.firstChild?.textContent ?? ''))
  }))
}

/** Ways to go on from a report: with something else, or with a second account of the same person. */
export interface WaysOn {
  readonly anew: () => void
  readonly another: (activity: Activity) => void
}

/** Goes into the marks of a plan that is new. */
const freshSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Shows what a check came to, with what can be tried, a plan to tick off, and ways to go on.
 * @param earlier A plan that was kept, whose ticks go over into this one.
 */
export function showReport(
  place: HTMLElement, read: Activity, speaker: Speaker, earlier: Plan | null, { anew, another }: WaysOn
): void {
  let activity = read
  let options: AssessOptions = defaultOptions
  const salt = freshSalt()
  /** The plan as it was last ticked: a step that another look does not need is not forgotten. */
  let ticked = [earlier, planHere()].find((plan) => plan !== null && isPlanFor(plan, read)) ?? null
  let planShown: PlanView | null = null
  let report = reportOn(activity, signals, options)
  const sending = sendingPart(() => ({ report, activity, on: Date.now() / 1_000 }), speaker)
  const body = el('div', {})
  const links = el('div', {})
  const parts = el('details', { class: 'noprint', ontoggle: listParts },
    el('summary', {}, say('site-exposure-parts')), links)
  draw()

  function listParts(): void {
    links.replaceChildren(...parts.open ? [partsOf(body)] : [])
  }

  /** Shows the report as it is now; what was typed into the plan's part and to the team stays where it is. */
  function draw(): void {
    const plan = planFor({ report, activity }, salt, ticked)
    planShown?.renew(plan)
    planShown ??= planView(plan, speaker, (next) => { ticked = next })
    const before = [...reportView({ report, activity, on: Date.now() / 1_000 }, speaker).map(elementOf),
      tryout({ activity, report, options, speaker })]
    const letters = requests(report)
    if (sending.parentElement === body) {
      // Only what stands around them is exchanged: what is taken out of a page, even for a moment, loses the keyboard.
      for (const child of Array.from(body.children)) if (child !== planShown.shown && child !== sending) child.remove()
      body.prepend(...before)
      sending.before(letters)
    } else body.append(...before, planShown.shown, letters, sending)
    listParts()
  }

  function lookAgain(): void {
    report = reportOn(activity, signals, options)
    draw()
  }

  const prior = tick('use-prior', 'site-exposure-prior', options.usePrior)
  prior.box.addEventListener('change', () => {
    options = { ...options, usePrior: prior.box.checked }
    lookAgain()
  })
  const [name, address] = [privateLine('own-name'), privateLine('own-address')]
  const toldSaid = el('div', { role: 'status', 'aria-live': 'polite' })
  const told = el('details', { class: 'noprint' },
    el('summary', {}, say('site-exposure-told-title')),
    prior.row, el('p', { class: 'help' }, say('site-exposure-prior-help')), paragraph('site-exposure-told-text'),
    field('site-exposure-told-name', 'site-exposure-told-help', name),
    field('site-exposure-told-address', 'site-exposure-told-address-help', address),
    el('div', { class: 'row' }, button('site-exposure-told-look', 'plain', () => {
      options = { ...options, told: { realNames: listed(name.value), addresses: listed(address.value) } }
      lookAgain()
      const sentences = toldWordings(report, options.told)
      toldSaid.replaceChildren(...sentences.length === 0 ? [] : [notice('plain',
        ...sentences.map((sentence) => el('p', {}, ...spokenHere(sentence, speaker))))])
    })), toldSaid)
  show(place, el('h2', {}, say('site-exposure-done')), paragraph('site-exposure-done-text'), parts,
    told, ...places(), body,
    ...isProven(activity) || activity.accounts.length > 1 ? []
      : [el('p', { class: 'help noprint' }, say('site-exposure-second-files'))],
    el('div', { class: 'row noprint' },
      ...isProven(activity) ? [button('site-exposure-second', 'plain', () => another(activity))] : [],
      button('site-exposure-anew', 'plain', anew),
      button('site-leave', 'primary', () => leave(byId('exit', HTMLAnchorElement).href))))

  /** Asking Wikidata for places, which the person decides on: it learns what they edited. */
  function places(): readonly HTMLElement[] {
    const items = itemsToAsk(activity, (place.dataset['wikis'] ?? '').split(' '))
    if (items === 0) return []
    const said = el('div', { role: 'status', 'aria-live': 'polite' })
    const lookUp = async (): Promise<void> => {
      said.replaceChildren(paragraph('site-exposure-items-asking'))
      const { askWikidata } = await import('./reading.ts')
      const more = await askWikidata(activity)
      if (!more.isWhole) return said.replaceChildren(notice('warning', paragraph('site-exposure-items-unreachable')))
      activity = more.activity
      lookAgain()
      asked.remove()
      const heading = place.querySelector('h2')
      heading?.focus()
    }
    const asked = el('details', { class: 'noprint' }, el('summary', {}, say('site-exposure-items-title')),
      paragraph('site-exposure-items-text', items), paragraph('site-exposure-items-seen'),
      el('div', { class: 'row' }, button('site-exposure-items-ask', 'plain', lookUp)), said)
    return [asked]
  }

  /** The private requests for what was found, ready to be copied. */
  function requests(report: Report): HTMLElement {
    const [account, other] = activity.accounts
    const heading = el('h2', {}, say('site-exposure-requests-title'))
    // A letter with what was found in two accounts would tie them together for whoever reads it.
    if (other !== undefined) return el('section', {}, heading, paragraph('site-exposure-requests-one-account'))
    const titles = new Map(mitigationsFor(report.findings.flatMap(({ mitigations }) => mitigations))
      .flatMap(({ request, title }) => request === null ? [] : [[request, speaker.text(title)] as const]))
    const ready = activity.wikis.flatMap((wiki) => [...titles.keys()].flatMap((kind) => {
      const asked = report.findings.filter(({ mitigations }) =>
        mitigationsFor(mitigations).some(({ request }) => request === kind))
      return privateRequests(kind, account, wiki, asked)
    })).filter(({ links, kind }) => links.length > 0 || kind === 'rename' || kind === 'vanishing')
    const sentences = (parts: readonly Parameters<Speaker['text']>[0][]): string => parts.map(speaker.text).join('\n\n')
    return el('section', {}, heading,
      list('ul', ['site-exposure-requests-private', 'site-exposure-requests-own']),
      ...ready.map(({ kind, to, subject, opening, links, part, closing, beforeSending, address }) => {
        const which = part === null ? '' : ` (${part.number}/${part.of})`
        const name = `${titles.get(kind) ?? ''}: ${speaker.text(to)}${which}`
        const words = el('textarea', {
          rows: '9', readonly: true, class: 'cdx-text-area__textarea', dir: 'auto', 'aria-label': name,
        }, [sentences(opening), links.join('\n'), sentences(closing)].join('\n\n'))
        const said = el('div', { role: 'status', 'aria-live': 'polite' })
        const copy = async (): Promise<void> => {
          words.select()
          const done = await copied(words.value)
          said.replaceChildren(paragraph(done ? 'site-exposure-request-copied' : 'site-exposure-request-by-hand'))
        }
        return el('details', {}, el('summary', {}, name),
          paragraph('site-exposure-request-subject', speaker.text(subject)),
          ...address === null ? [] : [el('p', {},
            el('a', { href: address, rel: 'noreferrer noopener', target: '_blank' }, el('bdi', {}, address)))],
          words, el('div', { class: 'row' }, button('site-exposure-request-copy', 'plain', copy)), said,
          ...beforeSending.map((sentence) => el('p', {}, ...spokenHere(sentence, speaker))))
      }))
  }
}
