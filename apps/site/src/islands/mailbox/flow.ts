import { deriveReporter, loadWordList } from '@small-places/encryption'
import type { Context } from '../desk/context.ts'
import { openLetters, refreshed, type OpenedMailbox } from '../desk/session.ts'
import { fileEngine } from '../desk/upload.ts'
import { button, field, notice, paragraph, privateArea } from '../page/controls.ts'
import { byId, el, show } from '../page/elements.ts'
import { askBeforeLinks } from '../page/ask-before-links.ts'
import { leave } from '../page/leaving.ts'
import { clearOnLeaving } from '../page/life.ts'
import { say } from '../page/texts.ts'
import { explainSlip, otherReadings, readSecret } from '../words/enter-words.ts'
import { answerBox } from './answer.ts'
import { closingBox } from './closing.ts'
import { alarms, howLongKept, letterList, stateOf } from './letters.ts'

/** The way back: the words, then the letters, an answer, files, and closing. */
export function runMailbox(context: Context): void {
  const language = document.documentElement.lang
  const place = byId('mailbox', HTMLElement)
  clearOnLeaving(() => place.replaceChildren())
  ask()

  function ask(): void {
    const words = privateArea('words', 4)
    const said = el('div', {})

    async function open(): Promise<void> {
      const secret = await readSecret(words.value, language, loadWordList, context.sha256)
      if (!secret.ok) {
        const kept = words.value.trim() === '' ? [] : [paragraph('site-enter-kept')]
        said.replaceChildren(notice('error', explainSlip(secret.error), ...kept))
        return
      }
      said.replaceChildren(notice('plain', paragraph('site-enter-looking')))
      const problem = await lookFor(words.value, secret.value)
      if (problem === null) words.value = ''
      else said.replaceChildren(notice('error', paragraph(problem)))
    }

    show(place, el('h2', {}, say('site-enter-title')), field('site-enter-label', 'site-enter-help', words), said,
      el('div', { class: 'row' }, button('site-enter-open', 'primary', open)))
  }

  /** Where the words have no mailbox as the page's list reads them, they are tried as those of any other list. */
  async function lookFor(text: string, seeds: readonly Uint8Array[]): Promise<string | null> {
    const problem = await tryEach(seeds)
    if (problem !== 'site-enter-not-there') return problem
    const others = await otherReadings(text, seeds, loadWordList, context.sha256).catch(() => null)
    return others === null ? 'site-enter-unreachable' : tryEach(others)
  }

  /** Opens the mailbox of the first secret that has one; else says what to tell. */
  async function tryEach(seeds: readonly Uint8Array[]): Promise<string | null> {
    for (const seed of seeds) {
      const opened = await openLetters(context, await deriveReporter(context.sha256, seed), language)
      if (opened.ok) { inside(opened.value, seed); return null }
      if (opened.error === 'unreachable') return 'site-enter-unreachable'
    }
    return 'site-enter-not-there'
  }

  function inside(opened: OpenedMailbox, seed: Uint8Array): void {
    document.querySelector('.lead')?.remove()
    byId('lost-words', HTMLElement).hidden = true
    const { session } = opened
    const again = el('div', {})
    const letters = el('div', {})
    const closing = el('div', {})
    const files = el('div', {})
    // They are not kept that long when the mailbox is closing.
    const kept = el('div', {})
    void import('../files/add-files.ts').then(({ fileAdder }) => files.append(fileAdder(fileEngine(session))),
      () => files.append(notice('warning', paragraph('site-files-not-loaded'))))

    async function look(): Promise<void> {
      const newer = await openLetters(context, session.secrets, language)
      again.replaceChildren()
      if (newer.ok) draw(refreshed(session, newer.value))
      else again.replaceChildren(
        notice('error', paragraph(newer.error === 'unreachable' ? 'site-enter-unreachable' : 'site-enter-not-there'))
      )
    }

    /** Draws what the team and the service say, and nothing of what the person is writing. */
    function draw(now: OpenedMailbox): void {
      kept.replaceChildren(...howLongKept(now))
      closing.replaceChildren(closingBox(now, isClosing => { kept.hidden = isClosing }))
      show(letters, ...alarms(now), stateOf(now), letterList(now))
    }

    place.replaceChildren(
      letters, again,
      el('div', { class: 'row noprint' }, button('site-look-again', 'plain', look)),
      answerBox(session, seed), files, closing,
      el('section', { class: 'noprint' }, el('h2', {}, say('site-leave-title')), paragraph('site-leave-text'),
        kept,
        el('div', { class: 'row' },
          button('site-leave', 'primary', () => leave(byId('exit', HTMLAnchorElement).href)))))
    draw(opened)
    askBeforeLinks(() => byId('answer', HTMLTextAreaElement).value.trim() === '' ? null : 'site-lose-text')
  }
}
