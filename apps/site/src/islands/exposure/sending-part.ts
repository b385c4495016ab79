import { reportFile, reportPage, type Checked, type Speaker } from '@small-places/exposure'
import { button, paragraph } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import type { Finding } from './send-findings.ts'

/**
 * The part of a report with which what was found is sent to the team, sealed like any report. A form that is open stays as
 * it is, whatever is pressed.
 * @param checked What was found, as it is when the person sends it.
 */
export function sendingPart(checked: () => Checked, speaker: Speaker): HTMLElement {
  const opened = el('div', {})
  let isOpen = false
  const open = async (): Promise<void> => {
    if (isOpen) return opened.querySelector<HTMLElement>('textarea, [tabindex], button')?.focus()
    const { sendFindings } = await import('./send-findings.ts')
    isOpen = await sendFindings(opened, files)
  }
  return el('section', { class: 'noprint' }, el('h2', {}, say('site-exposure-send-title')),
    paragraph('site-exposure-send-text'),
    el('div', { class: 'row' }, button('site-exposure-send', 'plain', open)), opened)

  /** One to read, and one for programs. */
  function files(): readonly Finding[] {
    const now = checked()
    const { lang, dir } = document.documentElement
    const day = new Date(now.on * 1_000).toISOString().slice(0, 10)
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    return [
      { name: 'exposure-check.html', type: 'text/html', bytes: bytes(reportPage(now, speaker, lang, dir)) },
      { name: 'exposure-check.json', type: 'application/json', bytes: bytes(reportFile(now.report, now.activity, day)) },
    ]
  }
}
