import { html } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { reachedByCheck } from '../../operator.ts'
import { list } from '../../parts/prose.ts'
import { scriptTexts } from '../../parts/script-texts.ts'

/** Where the sentences of the check are fetched from, in a language. */
export const exposureTextsPath = (language: string): string => `/${language}/exposure/texts.json`

/** The address to which a wiki sends somebody back who signed in there. A wiki takes it only letter by letter. */
export const signedInPath = '/signed-in'

/** The exposure check: what one's own public edits say of oneself. Everything happens in the script of the page. */
export function exposurePage({ voice, assets, operator, catalogue, to }: View): Page {
  const { signIn } = operator.exposure
  const place = signIn === null ? html`` : html` data-rest="${signIn.rest}" data-api="${signIn.api}"
  data-client="${signIn.client}" data-wikis="${reachedByCheck(operator.exposure).join(' ')}"`
  return {
    title: 'site-exposure-title',
    isQuietTab: true,
    scripts: [assets.exposureScript],
    content: html`<div id="about"><p class="lead">${voice.t('site-exposure-lead')}</p>
${list(voice, 'plain', ['site-exposure-own', 'site-exposure-here', 'site-exposure-wikis', 'site-exposure-limits'])}</div>
<section id="needs-script" aria-labelledby="needs-script-title"
  class="cdx-message cdx-message--block cdx-message--warning"><div class="cdx-message__content">
  <h2 id="needs-script-title">${voice.t('site-exposure-script')}</h2>
  <p>${voice.t('site-exposure-script-text')} <code dir="ltr">smallplaces exposure export.xml</code></p>
</div></section>
<div id="exposure" data-texts="${exposureTextsPath(voice.language.code)}"${place}></div>
<p class="help">${voice.t('site-exposure-danger')} <a href="${to('danger')}">${voice.t('site-lane-danger-go')}</a></p>
${scriptTexts(catalogue, voice.language.code, assets.texts.exposure)}`,
  }
}

/** The page that a wiki sends somebody back to; its script tells the page that waits, and closes the window. */
export const signedInPage = ({ voice, assets }: View): Page => ({
  title: 'site-exposure-signed-in',
  scripts: [assets.signedInScript],
  content: html`<p>${voice.t('site-exposure-signed-in-text')}</p>`,
})
