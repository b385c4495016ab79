import { longest } from '@small-places/casework'
import { html, nothing, type Markup } from '../markup.ts'
import type { Voice } from '../language/voice.ts'

/**
 * Fields of the reporter's pages. None has a name and none stands in a form, so no browser can send what is written in
 * them; they are disabled until the page's script has tested itself. Auto-fill and spelling services are switched off.
 */
interface FieldText {
  readonly id: string
  readonly label: string
  readonly help?: string
}

const privateEntry = html` autocomplete="off" autocorrect="off" autocapitalize="sentences" spellcheck="false"
  data-gramm="false" translate="no"`

function labelled(voice: Voice, { id, label, help }: FieldText, control: Markup): Markup {
  const helpText = help === undefined
    ? nothing
    : html`<span class="cdx-label__description" id="${id}-help">${voice.t(help)}</span>`
  return html`<div class="cdx-field">
    <div class="cdx-label"><label class="cdx-label__label" for="${id}"><span class="cdx-label__label__text">${
        voice.t(label)}</span></label>${helpText}</div>
    <div class="cdx-field__control">${control}</div>
  </div>`
}

const describedBy = (
  { id, help }: FieldText
): Markup => help === undefined ? nothing : html` aria-describedby="${id}-help"`

/** A field that a report has room for: it takes as much as the team can read. */
interface ReportField extends FieldText {
  readonly id: keyof typeof longest
}

/** A field of several lines. */
export const textArea = (voice: Voice, text: ReportField, rows: number): Markup => labelled(voice, text, html`
<div class="cdx-text-area">
<textarea class="cdx-text-area__textarea" id="${text.id}" rows="${String(rows)}" dir="auto" maxlength="${
      String(longest[text.id])}"${privateEntry}${describedBy(text)}></textarea></div>`)

/** A field of one line. */
export const textLine = (voice: Voice, text: ReportField): Markup => labelled(voice, text, html`
<div class="cdx-text-input">
<input class="cdx-text-input__input" id="${text.id}" type="text" dir="auto" maxlength="${
      String(longest[text.id])}"${privateEntry}${describedBy(text)}></div>`)

/** A choice among given answers, of which none is chosen at first. */
export const choice = (
  voice: Voice, text: FieldText, answers: readonly { readonly value: string; readonly label: string }[],
): Markup => labelled(voice, text, html`
<select class="cdx-select" id="${text.id}" autocomplete="off"${describedBy(text)}>
  <option value="">${voice.plain('site-answer-none')}</option>${
  answers.map(({ value, label }) => html`<option value="${value}">${voice.plain(label)}</option>`)}</select>`)
