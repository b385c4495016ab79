import type { Lane } from '@small-places/casework'
import type { Context } from '../desk/context.ts'
import type { SendError } from '../desk/send.ts'
import { askBeforeLinks } from '../page/ask-before-links.ts'
import { leave } from '../page/leaving.ts'
import { freshItem, sealNewReport, sendMore, sendReport, sessionAfter, type ReadyReport } from '../desk/session.ts'
import { fileEngine } from '../desk/upload.ts'
import { button, list, notice, paragraph } from '../page/controls.ts'
import { byId, el, show } from '../page/elements.ts'
import { clearOnLeaving } from '../page/life.ts'
import { say } from '../page/texts.ts'
import type * as after from './after.ts'
import { fillChoices, readFields } from './answers.ts'
import { laneOfPage, letLaneChange } from './lane.ts'

/** Why a report did not arrive, for the person who sent it; what is not named here may go well the next time. */
const reasons: Partial<Record<SendError, string>> = {
  unreachable: 'site-not-sent-unreachable', busy: 'site-not-sent-busy', 'work-needed': 'site-not-sent-busy',
  'too-large': 'site-not-sent-large', 'not-found': 'site-not-sent-desk',
}

/** What happens next, by lane. */
const next = { danger: 'site-after-danger', concern: 'site-after-concern' } as const

type After = typeof after

/** The whole way of a report, from the fields to the words, the files and the end. */
export function runReport(context: Context): void {
  const language = document.documentElement.lang
  const place = byId('report', HTMLElement)
  const fields = byId('fields', HTMLFieldSetElement)
  const news = byId('news', HTMLElement)
  let ready: ReadyReport | null = null
  let warnedOfWords = false
  let wordsAreSafe = true

  fillChoices(language)
  letLaneChange()
  askBeforeLinks(() => fields.isConnected ? readFields().isEmpty ? null : 'site-lose-text'
    : wordsAreSafe ? null : 'site-lose-words')
  clearOnLeaving(() => { ready = null })
  fields.disabled = false
  const sendButton = byId('send', HTMLButtonElement)
  sendButton.addEventListener('click', () => void send())

  async function send(): Promise<void> {
    if (fields.disabled) return
    fields.disabled = true
    try {
      await sealAndSend()
    } catch {
      refuse('site-not-sealed')
    }
  }

  /** Says why nothing was sent and opens the fields again, with everything still in them. */
  function refuse(key: string, hasText = true): void {
    fields.disabled = false
    news.replaceChildren(notice('error', paragraph(key), ...(hasText ? [paragraph('site-text-kept')] : [])))
  }

  async function sealAndSend(): Promise<void> {
    const { answers, lost, isEmpty } = readFields()
    if (answers['text'] === '') return refuse('site-text-missing', !isEmpty)
    const loaded = await loadAfter()
    if (loaded === null) return refuse('site-not-sent-unreachable')
    if (!warnedOfWords && await looksSecret(loaded, answers)) {
      warnedOfWords = true
      return refuse('site-words-in-text')
    }
    news.replaceChildren(notice('plain', paragraph('site-locking')))
    ready = await sealNewReport(context, laneOfPage(), language, { answers, lost, offline: false, inline: [] })
    await deliver(ready, loaded)
  }

  /** Loads what comes after sending, and the word list that will be shown; null while the line is down. */
  async function loadAfter(): Promise<After | null> {
    try {
      const loaded = await import('./after.ts')
      const form = loaded.formFor(language)
      if (form !== 'digits') await loaded.loadWordList(form)
      return loaded
    } catch {
      return null
    }
  }

  async function looksSecret(
    { formFor, loadWordList, holdsSecretWords }: After, answers: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const text = Object.values(answers).join('\n')
    if (text.split(/\s+/).length < 12) return false
    const form = formFor(language)
    const codes = form === 'digits' || form === 'en' ? ['en' as const] : [form, 'en' as const]
    // A report is not held up where a list cannot be had.
    const lists = await Promise.all(codes.map(loadWordList)).catch(() => [])
    return holdsSecretWords(text, lists, context.sha256)
  }

  /** Sends the sealed report. It may be sent again as it is: it stays one report. */
  async function deliver(report: ReadyReport, loaded: After): Promise<void> {
    fields.disabled = true
    news.replaceChildren(notice('plain', paragraph('site-sending')))
    const sent = await sendReport(context, report)
    if (sent.ok) return arrived(report, loaded)
    news.replaceChildren(notice('error', paragraph(reasons[sent.error] ?? 'site-not-sent'), paragraph('site-text-kept'),
      el('div', { class: 'row' },
        button('site-try-again', 'primary', () => deliver(report, loaded)),
        button('site-change-text', 'plain', changeText))))
  }

  function changeText(): void {
    fields.disabled = false
    news.replaceChildren(paragraph('site-change-text-help'))
  }

  async function arrived(
    report: ReadyReport, { showWords, writtenForms, loadWordList, fileAdder }: After,
  ): Promise<void> {
    news.replaceChildren()
    for (const over of document.querySelectorAll('.lane-lead, .lane-expect, #mailbox-link')) over.remove()
    wordsAreSafe = false
    const session = sessionAfter(context, report)
    const started = el('div', {})
    place.replaceChildren(notice('success', paragraph('site-arrived')), started)
    const files = fileAdder(fileEngine(session))
    let told = false
    const words = () => showWords({
      place: started, seed: report.seed, language, tools: context, load: loadWordList, forms: writtenForms,
      maySkip: report.lane === 'danger',
      done: (confirmed) => {
        // The desk is told once whether the words were kept; when this fails it stays unknown there, and nothing
        // depends on it.
        if (!told || confirmed) void sendMore(session, 'words-confirmed', { confirmed }, freshItem(context))
        told = true
        wordsAreSafe = true
        afterwards(started, report.lane, files, words)
      },
    })
    await words()
  }

  function afterwards(started: HTMLElement, lane: Lane, files: HTMLElement, words: () => Promise<void>): void {
    show(started,
      el('h2', {}, say('site-after-title')),
      list('ul', [next[lane], 'site-after-return', 'site-after-words']),
      files,
      el('div', { class: 'row' },
        button('site-done', 'primary', () => leave(byId('exit', HTMLAnchorElement).href)),
        button('site-words-again', 'plain', words)),
      paragraph('site-done-help'))
  }
}
