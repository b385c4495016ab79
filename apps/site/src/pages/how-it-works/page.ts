import { html } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { list, section } from '../../parts/prose.ts'

/** What happens to a report, from writing to closing. */
export function howItWorksPage({ voice, to }: View): Page {
  return {
    title: 'site-nav-how-it-works',
    scripts: [],
    content: html`<p class="lead">${voice.t('site-how-lead')}</p>
${list(voice, 'numbered', [
      'site-how-write', 'site-how-lock', 'site-how-words', 'site-how-read', 'site-how-case', 'site-how-answer',
      'site-how-close',
    ])}
${section(voice, 'site-how-who-title', ['site-how-who-desk', 'site-how-who-case', 'site-how-who-list'])}
${section(voice, 'site-how-server-title', ['site-how-server-sees', 'site-how-server-not'])}
${section(voice, 'site-how-device-title', ['site-how-device-text', 'site-how-device-shared', 'site-how-device-tor'])}
${section(voice, 'site-how-words-title', ['site-how-words-keep', 'site-how-words-stolen', 'site-how-words-lost'])}
${section(voice, 'site-how-time-title', ['site-how-time-text'])}
<p><a href="${to('limits')}">${voice.t('site-nav-limits')}</a></p>`,
  }
}
