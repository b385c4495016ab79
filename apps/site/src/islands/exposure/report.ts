import {
  defaultOptions, listed, privateRequests, mitigationsFor, planFor, reportFile, reportOn, reportView,
  signals, toldWordings, type Activity, type AssessOptions, type Plan, type Report, type Speaker
} from '@small-places/exposure'
import { button, field, list, notice, paragraph, privateLine, tick } from '../page/controls.ts'
import { copied } from '../page/copied.ts'
import { byId, el, show } from '../page/elements.ts'
import { leave } from '../page/leaving.ts'
import { say } from '../page/texts.ts'
import { elementOf, spokenHere } from './elements.ts'
import { itemsToAsk } from './items.ts'
import { planTextHere } from './plan-on-device.ts'
import { openPlan, planView } from './plan-view.ts'
import { isProven } from './second-account.ts'
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
  readonly another: () => void
}

/**
 * Shows what a check came to, with what can be tried, a plan to tick off, and ways to go on.
 * @param earlier A plan that was kept, whose ticks go over into this one.
 */
export function showReport(
  place: HTMLElement, activity: Activity, speaker: Speaker, earlier: Plan | null, { anew, another }: WaysOn
): void {
  let options: AssessOptions = defaultOptions
  let plan = earlier ?? openPlan(planTextHere() ?? '')
  const body = el('div', {})
  const links = el('div', {})
  const parts = el('details', { class: 'noprint', ontoggle: listParts },
    el('summary', {}, say('site-exposure-parts')), links)
  draw()

  function listParts(): void {
    links.replaceChildren(...parts.open ? [partsOf(body)] : [])
  }

  function draw(): Report {
    const report = reportOn(activity, signals, options)
    plan = planFor(report, plan)
    body.replaceChildren(...reportView({ report, activity, on: Date.now() / 1_000 }, speaker).map(elementOf),
      tryout({ activity, report, options, speaker }),
      planView(plan, speaker, (next) => { plan = next }), requests(report), sending(report))
    listParts()
    return report
  }

  const prior = tick('use-prior', 'site-exposure-prior', options.usePrior)
  prior.box.addEventListener('change', () => {
    options = { ...options, usePrior: prior.box.checked }
    draw()
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
      const sentences = toldWordings(draw(), options.told)
      toldSaid.replaceChildren(...sentences.length === 0 ? [] : [notice('plain',
        ...sentences.map((sentence) => el('p', {}, ...spokenHere(sentence, speaker))))])
    })), toldSaid)
  show(place, el('h2', {}, say('site-exposure-done')), paragraph('site-exposure-done-text'), parts,
    told, ...places(), body,
    ...isProven(activity) || activity.accounts.length > 1 ? []
      : [el('p', { class: 'help noprint' }, say('site-exposure-second-files'))],
    el('div', { class: 'row noprint' },
      ...isProven(activity) ? [button('site-exposure-second', 'plain', another)] : [],
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
      if (more.isWhole) showReport(place, more.activity, speaker, plan, { anew, another })
      else said.replaceChildren(notice('warning', paragraph('site-exposure-items-unreachable')))
    }
    return [el('details', { class: 'noprint' }, el('summary', {}, say('site-exposure-items-title')),
      paragraph('site-exposure-items-text', items), paragraph('site-exposure-items-seen'),
      el('div', { class: 'row' }, button('site-exposure-items-ask', 'plain', lookUp)), said)]
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

  /** Sending what was found to the team, sealed like any report. */
  function sending(report: Report): HTMLElement {
    const said = el('div', {})
    const send = async (): Promise<void> => {
      const { sendFindings } = await import('./send-findings.ts')
      const day = new Date().toISOString().slice(0, 10)
      await sendFindings(said, new TextEncoder().encode(reportFile(report, activity, day)))
    }
    return el('section', { class: 'noprint' }, el('h2', {}, say('site-exposure-send-title')),
      paragraph('site-exposure-send-text'),
      el('div', { class: 'row' }, button('site-exposure-send', 'plain', send)), said)
  }
}
