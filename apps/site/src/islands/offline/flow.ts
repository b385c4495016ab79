import { loadWordList, writeArmor } from '@small-places/encryption'
import type { SealingContext } from '../desk/context.ts'
import { sealNewReport, type ReadyReport } from '../desk/session.ts'
import { button, field, list, notice, paragraph } from '../page/controls.ts'
import { copied } from '../page/copied.ts'
import { byId, el, show } from '../page/elements.ts'
import { clearOnLeaving } from '../page/life.ts'
import { say } from '../page/texts.ts'
import { fillChoices, readFields } from '../report/answers.ts'
import { formFor } from '../words/forms.ts'
import { holdsSecretWords } from '../words/own-words.ts'
import { showWords } from '../words/show-words.ts'
import { inlineFiles } from './inline-files.ts'

const linkLook = 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled'

/** The way of a report in the single file: the fields, the words, and a sealed text to hand over. Nothing is sent. */
export function writeOffline(context: SealingContext): void {
  const language = document.documentElement.lang
  const place = byId('report', HTMLElement)
  const fields = byId('fields', HTMLFieldSetElement)
  const news = byId('news', HTMLElement)
  const files = inlineFiles(context.sha256)
  let warned = false

  fillChoices(language)
  clearOnLeaving(() => place.replaceChildren())
  byId('files', HTMLElement).append(files.view)
  fields.disabled = false
  byId('send', HTMLButtonElement).addEventListener('click', () => void seal())

  async function seal(): Promise<void> {
    if (fields.disabled) return
    fields.disabled = true
    const problem = await trySealing().catch(() => 'site-not-sealed')
    if (problem === null) return
    fields.disabled = false
    news.replaceChildren(notice('error', paragraph(problem), paragraph('site-text-kept')))
  }

  async function trySealing(): Promise<string | null> {
    const { answers, lost } = readFields()
    if (answers['text'] === '') return 'site-text-missing'
    if (
      !warned && await holdsSecretWords(Object.values(answers).join('\n'), [await loadWordList('en')], context.sha256)
    ) {
      warned = true
      return 'site-words-in-text'
    }
    const lane = byId('lane', HTMLSelectElement).value === 'concern' ? 'concern' : 'danger'
    const inline = await files.chosen()
    const report = await sealNewReport(context, lane, language, { answers, lost, offline: true, inline })
    news.replaceChildren()
    const own = formFor(language)
    await showWords({
      place, seed: report.seed, language, tools: context, load: loadWordList, maySkip: true,
      forms: [...new Set([own, 'en' as const, 'digits' as const])], done: () => handOver(report),
    })
    return null
  }

  function handOver({ sealed }: ReadyReport): void {
    const armour = writeArmor(sealed)
    const text = el(
      'textarea',
      { id: 'sealed', rows: '8', readonly: true, dir: 'ltr', class: 'cdx-text-area__textarea', spellcheck: 'false' },
    )
    text.value = armour
    const said = el('div', {})
    const address = URL.createObjectURL(new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }))

    async function copy(): Promise<void> {
      text.select()
      const done = await copied(armour)
      said.replaceChildren(
        notice(done ? 'success' : 'warning', paragraph(done ? 'site-offline-copied' : 'site-offline-copy-by-hand'))
      )
    }

    show(place, el('h2', {}, say('site-offline-ready')), paragraph('site-offline-ready-text'),
      list('ul', ['site-offline-hand-paste', 'site-offline-hand-file', 'site-offline-hand-later']),
      field('site-paste-label', null, text), said,
      el('div', { class: 'row' }, button('site-offline-copy', 'primary', copy),
        el('a', { class: linkLook, href: address, download: 'page.age' }, say('site-offline-save'))),
      paragraph('site-offline-clear'))
  }
}
