import { html, nothing } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { channelList } from '../../parts/channels.ts'

/** Every way to reach the team besides writing on the site, each with what it gives away. */
export function otherWaysPage(view: View): Page {
  const { voice, to, operator } = view
  const onion = operator.onion === null ? nothing : html`<h2>${voice.t('site-other-tor-title')}</h2>
<p>${voice.t('site-other-tor-text')}</p><p><code dir="ltr">${operator.onion}</code></p>`
  const file = operator.demonstration ? nothing : html`<h2>${voice.t('site-other-file-title')}</h2>
<p>${voice.t('site-other-file-text')} <a href="${to('offline')}">${voice.t('site-nav-offline')}</a></p>`
  return {
    title: 'site-nav-other-ways',
    scripts: [],
    content: html`<p class="lead">${voice.t('site-other-lead')}</p>
${onion}${file}
<h2>${voice.t('site-other-paste-title')}</h2>
<p>${voice.t(operator.demonstration ? 'site-other-paste-text-age' : 'site-other-paste-text')} <a href="${to('paste')}">${voice.t('site-nav-paste')}</a></p>
<h2>${voice.t('site-channels-title')}</h2>
<p>${voice.t('site-channels-text')}</p>
${channelList(view)}`,
  }
}
