import { all, html, type Markup } from '../markup.ts'
import type { Voice } from '../language/voice.ts'

/** A heading and its paragraphs, each a message. */
export const section = (voice: Voice, title: string, paragraphs: readonly string[]): Markup => html`<section>
  <h2>${voice.t(title)}</h2>
  ${all(paragraphs.map((key) => html`<p>${voice.t(key)}</p>`))}
</section>`

/** A list of messages, numbered when the order matters. */
export function list(voice: Voice, kind: 'numbered' | 'plain', keys: readonly string[]): Markup {
  const items = keys.map((key) => html`<li>${voice.t(key)}</li>`)
  return kind === 'numbered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
}
