import { html } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { list } from '../../parts/prose.ts'

/** What nobody here can promise, in plain words. */
export function limitsPage({ voice, to }: View): Page {
  return {
    title: 'site-nav-limits',
    scripts: [],
    content: html`<p class="lead">${voice.t('site-limits-lead')}</p>
<h2>${voice.t('site-limits-review-title')}</h2>
<p>${voice.t('site-limits-review')}</p>
<h2>${voice.t('site-limits-not-title')}</h2>
${list(voice, 'plain', [
    'site-limits-page', 'site-limits-device', 'site-limits-network', 'site-limits-history', 'site-limits-metadata',
    'site-limits-replies', 'site-limits-team', 'site-limits-law', 'site-limits-delete', 'site-limits-help',
  ])}
<h2>${voice.t('site-limits-do-title')}</h2>
${list(voice, 'plain', [
      'site-limits-do-tor', 'site-limits-do-device', 'site-limits-do-file', 'site-limits-do-poster',
      'site-limits-do-less',
    ])}
<p><a href="${to('key')}">${voice.t('site-nav-key')}</a> · <a href="${to('other-ways')}">${
    voice.t('site-nav-other-ways')}</a></p>`,
  }
}
