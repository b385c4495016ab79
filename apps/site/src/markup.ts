import { sha256Now, utf8 } from '@small-places/encryption'
import { html, raw } from 'hono/html'

/** HTML that was built by a template: every value in it was escaped unless it was markup itself. */
export type Markup = ReturnType<typeof html>

/** The one way to write HTML: a tagged template that escapes what is put in. */
export { html }

/** Markup that adds nothing, for parts that are left out. */
export const nothing: Markup = html``

/** Several parts after one another. */
export const all = (parts: readonly Markup[]): Markup => html`${parts}`

/**
 * Data for the page's script, as a block that browsers never run and text browsers never show.
 * This is the only place of the site where text goes in unescaped: as JSON whose `<`, `>` and `&` are written as
 * `\u003c` …, so that no value can end the block (HTML, section 4.12.1.3).
 */
export function dataBlock(id: string, data: unknown): Markup {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return html`<script type="application/json" id="${id}">${raw(json)}</script>`
}

/**
 * Style or script that stands in a document of its own, and the source by which its policy lets exactly it in (CSP
 * Level 3, section 2.3.1).
 */
export interface Inlined {
  readonly element: Markup
  readonly source: string
}

/**
 * Puts a built file into a document. The text is the project's own, never a person's; one that could end its element is
 * a bug.
 * @throws Error where the text holds an end tag of its element.
 */
export function inlined(kind: 'style' | 'script', text: string): Inlined {
  if (new RegExp(`</${kind}|<!--`, 'i').test(text)) throw new Error(`a ${kind} that would end itself`)
  const sum = Buffer.from(sha256Now(utf8(text))).toString('base64')
  return {
    element: kind === 'style' ? html`<style>${raw(text)}</style>` : html`<script>${raw(text)}</script>`,
    source: `'sha256-${sum}'`,
  }
}

/** The finished document as text. */
export const documentText = async (markup: Markup): Promise<string> => String(await markup)
