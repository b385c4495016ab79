import { el, type Attribute } from './elements.ts'
import { plain, say } from './texts.ts'

/** Switches off everything by which a browser or an added program keeps, sends or corrects what is typed. */
const privateEntry: Readonly<Record<string, string>> = {
  autocomplete: 'off', autocorrect: 'off', autocapitalize: 'none', spellcheck: 'false', 'data-gramm': 'false',
  translate: 'no',
}

type Weight = 'primary' | 'danger' | 'plain'

const weights: Readonly<Record<Weight, string>> = {
  primary: ' cdx-button--weight-primary cdx-button--action-progressive',
  danger: ' cdx-button--action-destructive',
  plain: '',
}

/**
 * A button that does one thing at a time: while its work goes on, further presses do nothing. It says so, and is not
 * switched off: a browser takes the keyboard away from a button that is.
 */
export function button(key: string, weight: Weight, work: () => void | Promise<void>): HTMLButtonElement {
  const made = el(
    'button', { type: 'button', class: `cdx-button${weights[weight]}`, onclick: () => void press() }, say(key),
  )
  async function press(): Promise<void> {
    if (made.hasAttribute('aria-disabled')) return
    made.setAttribute('aria-disabled', 'true')
    try { await work() } finally { made.removeAttribute('aria-disabled') }
  }
  return made
}

/** A box that tells something: how it went, or what to look out for. */
export const notice = (
  tone: 'success' | 'warning' | 'error' | 'plain', ...children: readonly (Node | string)[]
): HTMLElement =>
  el('div', {
    class: `cdx-message cdx-message--block${tone === 'plain' ? '' : ` cdx-message--${tone}`}`,
    role: tone === 'error' ? 'alert' : 'status',
  }, el('div', { class: 'cdx-message__content' }, ...children))

/** A paragraph with one message. */
export const paragraph = (
  key: string, ...values: readonly (string | number)[]
): HTMLElement => el('p', {}, say(key, ...values))

/** A list of messages. */
export const list = (kind: 'ul' | 'ol', keys: readonly string[]): HTMLElement =>
  el(kind, {}, ...keys.map((key) => el('li', {}, say(key))))

/** A control under its label, with help where there is some. */
export function field(label: string, help: string | null, control: HTMLElement): HTMLElement {
  const { id } = control
  const text = el(
    'label', { class: 'cdx-label__label', for: id }, el('span', { class: 'cdx-label__label__text' }, say(label)),
  )
  const head = el('div', { class: 'cdx-label' }, text)
  if (help !== null) {
    head.append(el('span', { class: 'cdx-label__description', id: `${id}-help` }, say(help)))
    control.setAttribute('aria-describedby', `${id}-help`)
  }
  return el('div', { class: 'cdx-field' }, head, control)
}

/** A field of several lines for something that must not be kept by the browser. */
export const privateArea = (
  id: string, rows: number, more: Readonly<Record<string, Attribute>> = {}
): HTMLTextAreaElement =>
  el('textarea', { id, rows: String(rows), class: 'cdx-text-area__textarea', dir: 'auto', ...privateEntry, ...more })

/** A field of one line for something that must not be kept by the browser. */
export const privateLine = (id: string): HTMLInputElement =>
  el('input', { id, type: 'text', class: 'cdx-text-input__input', dir: 'auto', ...privateEntry })

/** A choice among given answers. */
export function choice(
  id: string, options: readonly { readonly value: string; readonly label: string }[], chosen: string,
): HTMLSelectElement {
  const made = el('select', { id, class: 'cdx-select', autocomplete: 'off' },
    ...options.map(({ value, label }) => el('option', { value }, label)))
  made.value = chosen
  return made
}

/** A box to tick. */
export function tick(id: string, key: string, ticked: boolean): {
  readonly row: HTMLElement
  readonly box: HTMLInputElement
} {
  const box = el('input', { type: 'checkbox', id, class: 'tick', autocomplete: 'off' })
  box.checked = ticked
  return { box, row: el('p', {}, el('label', { for: id }, box, ' ', say(key))) }
}

/** How far something is, in a bar and in words for those who do not see it. */
export function progress(key: string): { readonly bar: HTMLElement; to(share: number): void } {
  const inner = el('progress', { max: '1', value: '0', 'aria-label': plain(key) })
  return { bar: el('div', {}, paragraph(key), inner), to: (share) => { inner.value = share } }
}
