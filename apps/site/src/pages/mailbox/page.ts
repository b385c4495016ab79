import { html } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { withoutScript } from '../../parts/without-script.ts'
import { scriptTexts } from '../../parts/script-texts.ts'

/**
 * Where a reporter comes back with the words. It has no inputs of its own: the script makes them after its self-test.
 */
export function mailboxPage(view: View): Page {
  const { voice, assets, to } = view
  return {
    title: 'site-mailbox-title',
    scripts: [assets.mailboxScript],
    content: html`<p class="lead">${voice.t('site-mailbox-lead')}</p>
${withoutScript(view)}
<div id="mailbox"></div>
<div id="news" role="status" aria-live="polite"></div>
<section id="lost-words">
  <h2>${voice.t('site-mailbox-lost-title')}</h2>
  <p>${voice.t('site-mailbox-lost-text')} <a href="${to('danger')}">${voice.t('site-lane-danger-go')}</a> · <a href="${
      to('concern')}">${
    voice.t('site-lane-concern-go')}</a></p>
</section>
${scriptTexts(view.catalogue, voice.language.code, assets.texts.mailbox)}`,
  }
}
