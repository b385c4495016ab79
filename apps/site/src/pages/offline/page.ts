import { html } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { linkClass } from '../../parts/buttons.ts'
import { list } from '../../parts/prose.ts'

/** The single-file page as it can be downloaded now. */
export interface OfflineFile {
  readonly path: string
  readonly name: string
  /** SHA-256 of the file, in hex. */
  readonly sha256: string
  readonly kilobytes: number
}

/** Where the single file is downloaded, or why it is not offered. */
export function offlinePage(view: View, file: OfflineFile | null): Page {
  const { voice, to, operator } = view
  const title = 'site-nav-offline'
  if (operator.demonstration) return {
    title, scripts: [], content: html`<p class="lead">${voice.t('site-offline-demo')}</p>`,
  }
  if (file === null) {
    return {
      title, scripts: [],
      content: html`<p class="lead">${voice.t('site-offline-none')}
<a href="${to('other-ways')}">${voice.t('site-nav-other-ways')}</a></p>`,
    }
  }
  return {
    title,
    scripts: [],
    content: html`<p class="lead">${voice.t('site-offline-lead')}</p>
<p><a class="${linkClass('progressive')}" href="${
  file.path}" download="${file.name}">${voice.t('site-offline-get', file.kilobytes)}</a></p>
${list(voice, 'numbered', [
      'site-offline-open', 'site-offline-write', 'site-offline-words', 'site-offline-take', 'site-offline-clear',
    ])}
<p><a href="${to('paste')}">${voice.t('site-nav-paste')}</a></p>
<h2>${voice.t('site-offline-check')}</h2>
<p>${voice.t('site-offline-check-text')}</p>
<p class="key"><code dir="ltr" translate="no">${file.sha256}</code></p>`,
  }
}
