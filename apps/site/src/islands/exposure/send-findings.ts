import { longest } from '@small-places/casework'
import { loadWordList } from '@small-places/encryption'
import { loadContext, loadTools } from '../desk/context.ts'
import { selfTest } from '../desk/self-test.ts'
import { freshItem, sealNewReport, sendMore, sendReport, sessionAfter } from '../desk/session.ts'
import { fileEngine } from '../desk/upload.ts'
import { button, field, notice, paragraph, privateArea } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { showWords } from '../words/show-words.ts'
import { writtenForms } from '../words/forms.ts'

/** What was found, as a file that goes along. */
export interface Finding {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/**
 * Asks what to tell the team, and sends it with the findings as files: a report like any other, with its own words. False
 * where it cannot be done just now.
 * @param findings Gives the files when they are sent.
 */
export async function sendFindings(place: HTMLElement, findings: () => readonly Finding[]): Promise<boolean> {
  const tools = await loadTools()
  const [works, context] = await Promise.all([selfTest(tools), loadContext(tools)])
  if (!works || !context.ok) {
    place.replaceChildren(notice('error', paragraph('site-exposure-send-not-now')))
    return false
  }
  const text = privateArea('findings-text', 4, { maxlength: String(longest.text) })
  const said = el('div', {})
  const language = document.documentElement.lang
  place.replaceChildren(field('site-exposure-send-label', 'site-exposure-send-help', text), said,
    el('div', { class: 'row' }, button('site-send', 'primary', send)))
  text.focus()
  return true

  async function send(): Promise<void> {
    if (!context.ok) return
    if (text.value.trim() === '') return said.replaceChildren(notice('error', paragraph('site-text-missing')))
    said.replaceChildren(notice('plain', paragraph('site-locking')))
    const ready = await sealNewReport(context.value, 'concern', language,
      { answers: { text: text.value.trim() }, lost: null, offline: false, inline: [] })
    const sent = await sendReport(context.value, ready)
    if (!sent.ok) return said.replaceChildren(notice('error', paragraph('site-not-sent'), paragraph('site-text-kept')))
    const session = sessionAfter(context.value, ready)
    const attached = await attach()
    const words = el('div', {})
    place.replaceChildren(
      notice('success', paragraph('site-arrived')),
      ...attached ? [] : [notice('warning', paragraph('site-exposure-send-file-missing'))], words)
    await showWords({
      place: words, seed: ready.seed, language, tools: context.value, load: loadWordList, forms: writtenForms,
      maySkip: false,
      done: (confirmed) => {
        void sendMore(session, 'words-confirmed', { confirmed }, freshItem(tools))
        words.replaceChildren(paragraph('site-after-return'))
      },
    })

    async function attach(): Promise<boolean> {
      const engine = fileEngine(session)
      for (const { bytes, ...named } of findings()) {
        const upload = await engine.begin(bytes)
        const file = upload.ok ? await upload.value.go(() => {}) : upload
        if (!file.ok) return false
        const told = await engine.announce(
          { ...file.value, ...named, cleaned: false, removed: [], original: null }, engine.freshItem())
        if (!told.ok) return false
      }
      return true
    }
  }
}
