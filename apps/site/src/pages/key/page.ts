import { all, html, nothing, type Markup } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'

/** What the site shows of its keys. The server has checked the list against the pins before. */
export interface ShownKeys {
  /** The officers of the published pins, with the fingerprint that posters carry. */
  readonly officers: readonly { readonly id: string; readonly fingerprint: string }[]
  readonly threshold: number
  /** The list that reports are sealed with now, or null while there is none that holds. */
  readonly list: null | {
    readonly version: number
    readonly issued: string
    readonly expires: string
    readonly desks: readonly { readonly name: string; readonly recipient: string }[]
  }
}

function listPart({ voice }: View, list: ShownKeys['list']): Markup {
  if (list === null) return html`<p>${voice.t('site-key-none')}</p>`
  const desks = list.desks.map(({ name, recipient }) => html`<h3><bdi>${name}</bdi></h3>
<p class="key"><code dir="ltr" translate="no">${recipient}</code></p>`)
  return html`<p>${voice.t('site-key-version', list.version, list.issued, list.expires)}</p>
<p><a href="/api/key-list">${voice.t('site-key-list-link')}</a> · <a href="/pins.json">${
    voice.t('site-key-pins-link')}</a></p>
<h2>${voice.t('site-key-desk-title')}</h2>
<p>${voice.t('site-key-desk-text')}</p>
<pre dir="ltr" translate="no">age -a -r age1pq1… -o report.age report.txt</pre>
${all(desks)}`
}

/** The keys to compare with a poster, and the desk's recipient for people who seal with a tool of their own. */
export function keyPage(view: View, keys: ShownKeys): Page {
  const { voice, to, operator } = view
  const officers = keys.officers.map(({ id, fingerprint }) => html`<tr><th scope="row"><bdi>${id}</bdi></th>
<td><code dir="ltr" translate="no">${
    fingerprint}</code></td></tr>`)
  return {
    title: 'site-nav-key',
    scripts: [],
    content: html`<p class="lead">${voice.t('site-key-lead', keys.threshold, keys.officers.length)}</p>
${operator.demonstration ? html`<p>${voice.t('site-key-demo')}</p>` : nothing}
<table><caption>${voice.t('site-key-compare')}</caption><thead><tr><th scope="col">${
    voice.t('site-key-officer')}</th><th scope="col">${
  voice.t('site-key-fingerprint')}</th></tr></thead><tbody>${officers}</tbody></table>
<p>${voice.t('site-key-differs')} <a href="${to('other-ways')}">${voice.t('site-nav-other-ways')}</a></p>
${listPart(view, keys.list)}`,
  }
}
