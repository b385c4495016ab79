import { html, nothing, type Markup } from '../markup.ts'
import type { View } from '../layout/view.ts'
import { channelList } from './channels.ts'

/**
 * What to do where the page's script does not run. It stands on the page from the start and the script takes it away
 * only after its self-test, so that nobody is left with fields that do nothing and no word about why.
 */
export function withoutScript(view: View): Markup {
  const { voice, to, operator } = view
  const file = operator.demonstration
    ? nothing
    : html`<li><a href="${to('offline')}">${voice.t('site-noscript-file')}</a> ${
    voice.t('site-noscript-file-text')}</li>`
  return html`<section id="needs-script" aria-labelledby="needs-script-title"
    class="cdx-message cdx-message--block cdx-message--warning">
    <div class="cdx-message__content">
      <div id="trouble" role="alert"></div>
      <div id="script-off">
        <h2 id="needs-script-title">${voice.t('site-noscript-title')}</h2>
        <p>${voice.t('site-noscript-text')}</p>
      </div>
      <p>${voice.t('site-noscript-tools')}</p>
      <ol>${file}<li><a href="${to('paste')}">${voice.t('site-noscript-paste')}</a> ${
          voice.t(operator.demonstration ? 'site-noscript-paste-text-age' : 'site-noscript-paste-text')}</li></ol>
      <h3>${voice.t('site-channels-title')}</h3>
      <p>${voice.t('site-channels-text')}</p>
      ${channelList(view)}
    </div>
  </section>`
}
