import { html, nothing, type Markup } from '../markup.ts'
import { pathOf } from '../paths.ts'
import type { View } from '../layout/view.ts'

/** This page in every language, each by its own name. */
export function languageNavigation({ page, quiet, voice, languages }: View): Markup {
  const links = languages.map(({ code, autonym, direction }) => {
    const current = code === voice.language.code ? html` aria-current="true"` : nothing
    const path = pathOf(page, code, quiet)
    return html`<li>
<a href="${path}" hreflang="${code}" lang="${code}" dir="${direction}"${current}>${autonym}</a></li>`
  })
  return html`<nav aria-label="${voice.plain('site-languages-label')}"><ul class="links">${links}</ul></nav>`
}
