import { confirmPositions, knowsByFourLetters, type LoadWordList } from '@small-places/encryption'
import type { Tools } from '../desk/context.ts'
import { button, choice, field, list, notice, paragraph, privateLine } from '../page/controls.ts'
import { el, show } from '../page/elements.ts'
import { plain, say } from '../page/texts.ts'
import { formFor, isSamePiece, piecesOf, type WrittenForm } from './forms.ts'
import { printSheet } from './sheet.ts'

/** What is needed to show a secret to the person whose it is. */
export interface Showing {
  readonly place: HTMLElement
  readonly seed: Uint8Array
  readonly language: string
  readonly tools: Pick<Tools, 'sha256' | 'random'>
  readonly load: LoadWordList
  /** The forms to choose among; those that a page can load. */
  readonly forms: readonly WrittenForm[]
  /** Whether repeating two pieces may be skipped, as in the danger lane. */
  readonly maySkip: boolean
  /** What to do afterwards; told whether the words were confirmed. */
  done(confirmed: boolean): void
}

/** The name of a written form in the reader's language. */
function nameOf(form: WrittenForm, language: string): string {
  if (form === 'digits') return plain('site-words-digits')
  return new Intl.DisplayNames([form], { type: 'language' }).of(form) ?? new Intl.DisplayNames(
    [language], { type: 'language' },
  ).of(form) ?? form
}

/** How to learn it by heart depends on how it is written. */
const memorise = (form: WrittenForm): string => form === 'digits' ? 'site-words-memorise-digits'
  : knowsByFourLetters(form) ? 'site-words-memorise' : 'site-words-memorise-whole'

/** Shows the words with calm advice, in the list that the person wants, and then asks for two of them. */
export async function showWords(showing: Showing): Promise<void> {
  let form = formFor(showing.language)
  const words = el('ol', { class: 'words', translate: 'no' })
  const kind = choice(
    'word-form', showing.forms.map((one) => ({ value: one, label: nameOf(one, showing.language) })), form,
  )
  const advice = el('div', {})
  let pieces: readonly string[] = []

  async function fill(): Promise<void> {
    pieces = await piecesOf(showing.seed, form, showing.language, showing.load, showing.tools.sha256)
    const known = form !== 'digits'
    words.replaceChildren(...pieces.map((piece, place) =>
      el('li', {}, el('b', { 'aria-hidden': 'true' }, String(place + 1)),
        known ? el('span', { lang: form }, piece) : el('bdi', { dir: 'ltr' }, piece))))
    advice.replaceChildren(list('ul', ['site-words-write', memorise(form), 'site-words-photo', 'site-words-alone']))
    words.dir = form === 'digits' ? 'ltr' : 'auto'
  }

  kind.addEventListener('change', () => {
    const chosen = showing.forms.find((one) => one === kind.value)
    if (chosen !== undefined) { form = chosen; void fill() }
  })
  await fill()
  show(showing.place,
    el('h2', {}, say('site-words-title')),
    paragraph('site-words-lead'),
    words,
    advice,
    field('site-words-form', 'site-words-form-help', kind),
    el('div', { class: 'row' },
      button('site-words-print-bare', 'plain', () => printSheet(pieces, false)),
      button('site-words-print', 'plain', () => printSheet(pieces, true))),
    paragraph('site-words-print-help'),
    el('div', { class: 'row' },
      button('site-words-kept', 'primary', () => confirmWords(showing, pieces, form)),
      ...(showing.maySkip ? [button('site-words-skip', 'plain', () => showing.done(false))] : [])))
}

/** Asks for two pieces, so that a slip is found while the words can still be looked at again. */
function confirmWords(showing: Showing, pieces: readonly string[], form: WrittenForm): void {
  const positions = confirmPositions(showing.tools.random, pieces.length)
  const entries = positions.map((position) => privateLine(`piece-${position}`))
  const said = el('div', {})
  const fields = entries.map((entry, index) => el('div', { class: 'cdx-field' },
    el('label', { class: 'cdx-label__label', for: entry.id }, el('span', { class: 'cdx-label__label__text' },
      say(form === 'digits' ? 'site-words-ask-digits' : 'site-words-ask', positions[index] ?? 0))), entry))

  function check(): void {
    const wrong = positions.filter(
      (position, index) => !isSamePiece(entries[index]?.value ?? '', pieces[position - 1] ?? '', form)
    )
    if (wrong.length === 0) return showing.done(true)
    said.replaceChildren(notice('error', ...wrong.map((position) => paragraph('site-words-differs', position))))
  }

  show(showing.place,
    el('h2', {}, say('site-words-check-title')),
    paragraph('site-words-check-text'),
    ...fields, said,
    el('div', { class: 'row' },
      button('site-words-check', 'primary', check),
      button('site-words-again', 'plain', () => showWords(showing)),
      ...(showing.maySkip ? [button('site-words-skip', 'plain', () => showing.done(false))] : [])))
}
