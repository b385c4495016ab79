import {
  GuidedExport, linkTo, mergeActivities, sourceTitle, type Activity, type ExportLink, type NotAdded, type Speaker
} from '@small-places/exposure'
import { button, field, list, notice, paragraph, privateArea } from '../page/controls.ts'
import { el, show } from '../page/elements.ts'
import { plain, say } from '../page/texts.ts'
import { keepInFile } from './keep-in-file.ts'
import { apiAddressOf } from './wiki-address.ts'

const refusals: Readonly<Record<NotAdded, string>> = {
  'not-an-answer': 'site-exposure-links-not-an-answer', 'no-account': 'site-exposure-links-no-account',
  'other-account': 'site-exposure-links-other-account', busy: 'site-exposure-links-busy',
  'not-asked': 'site-exposure-links-not-asked', known: 'site-exposure-links-known',
}

/** Links that are shown at once; the others follow. */
const MOST_LINKS = 8

/** What the guide needs of the page around it. */
export interface Guide {
  readonly speaker: Speaker
  /** An export that was kept earlier, as text. */
  readonly kept: string | null
  readonly done: (activity: Activity, near: HTMLElement) => Promise<void>
  readonly back: () => void
}

/**
 * Reads an account without asking any wiki from here: the person opens links in the browser in which they are signed
 * in, saves what each shows, and hands it back. Each answer is checked to be of the same account.
 */
export function guideByLinks(place: HTMLElement, { speaker, kept, done, back }: Guide): boolean {
  const finished: Activity[] = []
  if (kept === null) {
    askForWiki()
    return true
  }
  const before = new GuidedExport()
  if (!before.add(kept).ok) return false
  askForWiki(before)
  return true

  function askForWiki(guided = new GuidedExport()): void {
    const address = el('input', {
      id: 'own-wiki', type: 'text', class: 'cdx-text-input__input', dir: 'ltr', autocomplete: 'off',
      autocapitalize: 'none', spellcheck: 'false', inputmode: 'url',
    })
    const said = el('div', { role: 'status', 'aria-live': 'polite' })
    const next = (): void => {
      const api = apiAddressOf(address.value)
      if (api === null) said.replaceChildren(notice('error', paragraph('site-exposure-links-no-wiki')))
      else showLinks(guided, api)
    }
    show(place, el('h2', {}, say('site-exposure-links-title')), paragraph('site-exposure-links-text'),
      field('site-exposure-links-wiki', 'site-exposure-links-wiki-help', address), said,
      el('div', { class: 'row' }, button('site-exposure-links-begin', 'primary', next), button('site-exposure-anew', 'plain', back)))
  }

  function showLinks(guided: GuidedExport, api: string): void {
    const said = el('div', { role: 'status', 'aria-live': 'polite' })
    const near = el('div', {})
    const links = el('div', {})
    const input = el('input', { type: 'file', id: 'saved-answers', multiple: true, autocomplete: 'off' })
    const pasted = privateArea('pasted-answer', 3, { dir: 'ltr' })
    input.addEventListener('change', () => void (async () => {
      const given = await Promise.all(Array.from(input.files ?? []).map(async (file) =>
        ({ name: file.name, text: await file.text() })))
      input.value = ''
      take(given)
    })())

    function take(given: readonly { readonly name: string | null, readonly text: string }[]): void {
      const problems = given.flatMap(({ name, text }) => {
        const added = guided.add(text)
        const whose = name === null ? [] : [el('bdi', {}, name), ': ']
        return added.ok ? [] : [el('p', {}, ...whose, say(refusals[added.error]))]
      })
      const count = given.length - problems.length
      said.replaceChildren(
        ...count > 0 ? [notice('success', paragraph('site-exposure-links-taken', count))] : [],
        ...problems.length > 0 ? [notice('error', ...problems)] : [])
      draw()
    }

    function draw(): void {
      const { missing, reading } = guided
      const account = reading === null ? [] : [paragraph('site-exposure-hello', reading.account.name)]
      links.replaceChildren(...account, missing.length === 0 ? notice('success', paragraph('site-exposure-links-whole'))
        : el('div', {}, paragraph('site-exposure-links-missing', missing.length),
          el('ol', {}, ...missing.slice(0, MOST_LINKS).map((one) => el('li', {}, linkOf(one, api)))),
          ...missing.length > MOST_LINKS ? [paragraph('site-exposure-links-more', missing.length - MOST_LINKS)] : []),
        ...reading === null ? [] : [el('div', { class: 'row' },
          button(missing.length === 0 ? 'site-exposure-links-report' : 'site-exposure-links-report-part',
            missing.length === 0 ? 'primary' : 'plain', () => finish(reading.activity)),
          button('site-exposure-links-another', 'plain', () => {
            finished.push(reading.activity)
            askForWiki()
          }))])
    }

    async function finish(activity: Activity): Promise<void> {
      const [first, ...rest] = [...finished, activity] as const
      const { name } = activity.accounts[0]
      // Wikis were read one after the other, and somebody else may have signed in between.
      if ([first, ...rest].some(({ accounts }) => accounts[0].name !== name)) {
        return near.replaceChildren(notice('error', paragraph('site-exposure-several')))
      }
      await done(mergeActivities(first, ...rest), near)
    }

    show(place, el('h2', {}, say('site-exposure-links-title')),
      list('ol', ['site-exposure-links-signed-in', 'site-exposure-links-open', 'site-exposure-links-save',
        'site-exposure-links-give']),
      links, near,
      el('section', {}, el('h3', {}, say('site-exposure-links-give-title')),
        el('p', {}, el('label', { for: input.id }, say('site-exposure-links-files')), ' ', input),
        field('site-exposure-links-paste', null, pasted),
        el('div', { class: 'row' }, button('site-exposure-links-add', 'plain', () => {
          take([{ name: null, text: pasted.value }])
          pasted.value = ''
        })), said),
      keepInFile('answers', 'answers.age', () => guided.toFile()),
      el('div', { class: 'row' }, button('site-exposure-anew', 'plain', back)))
    draw()
  }

  /** A link that opens beside this page, and does not tell the wiki where it was. */
  function linkOf({ source, params }: ExportLink, api: string): HTMLElement {
    const about = source === null ? plain('site-exposure-links-who') : speaker.text(sourceTitle(source))
    return el('a', { href: linkTo(api, params), target: '_blank', rel: 'noreferrer noopener' }, about)
  }
}
