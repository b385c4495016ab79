import { longest } from '@small-places/casework'
import { loadWordList } from '@small-places/encryption'
import { freshItem, sendMore, type Session } from '../desk/session.ts'
import { button, field, notice, paragraph, privateArea } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import { formFor, piecesOf } from '../words/forms.ts'
import { holdsSecretWords } from '../words/own-words.ts'

/** Where a further message is written. One press sends one message; every failure keeps the text. */
export function answerBox(session: Session, seed: Uint8Array): HTMLElement {
  const { context, language } = session
  const text = privateArea('answer', 6, { maxlength: String(longest.message) })
  const said = el('div', {})
  // The same text keeps the same id until it has arrived, so that pressing again cannot make two of it.
  let sending: { readonly text: string; readonly item: ReturnType<typeof freshItem> } | null = null
  let warned = false

  async function looksSecret(written: string): Promise<boolean> {
    const form = formFor(language)
    const code = form === 'digits' ? 'en' : form
    const list = await loadWordList(code).catch(() => null)
    if (list === null) return false
    const own = await piecesOf(seed, code, language, loadWordList, context.sha256)
    return holdsSecretWords(written, [list], context.sha256, own)
  }

  async function send(): Promise<void> {
    const written = text.value.trim()
    if (written === '') { said.replaceChildren(notice('error', paragraph('site-text-missing'))); return }
    if (!warned && await looksSecret(written)) {
      warned = true
      said.replaceChildren(notice('warning', paragraph('site-words-in-text'), paragraph('site-text-kept')))
      return
    }
    if (sending?.text !== written) sending = { text: written, item: freshItem(context) }
    text.disabled = true
    said.replaceChildren(notice('plain', paragraph('site-sending')))
    const sent = await sendMore(session, 'message', { text: written }, sending.item)
    text.disabled = false
    if (sent.ok) {
      sending = null
      text.value = ''
      said.replaceChildren(notice('success', paragraph('site-message-arrived')))
    } else {
      const why = sent.error === 'too-large' ? 'site-not-sent-full' : 'site-not-sent'
      said.replaceChildren(notice('error', paragraph(why), paragraph('site-text-kept')))
    }
  }

  return el('section', { class: 'noprint' },
    el('h2', {}, say('site-answer-title')),
    field('site-answer-label', 'site-answer-help', text), said,
    el('div', { class: 'row' }, button('site-send', 'primary', send)))
}
