import { html, nothing, type Markup } from '../../markup.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { buttonClass } from '../../parts/buttons.ts'
import { scriptTexts } from '../../parts/script-texts.ts'
import { armourPattern, longestArmour } from './armour.ts'

/** What became of a pasted text. */
export type PasteOutcome = 'stored' | 'not-sealed' | 'too-large' | 'busy'

const tone: Readonly<Record<PasteOutcome, 'success' | 'error' | 'warning'>> = {
  stored: 'success', 'not-sealed': 'error', 'too-large': 'error', busy: 'warning',
}

function news({ voice }: View, outcome: PasteOutcome): Markup {
  const role = outcome === 'stored' ? 'status' : 'alert'
  return html`<div class="cdx-message cdx-message--block cdx-message--${tone[outcome]}" role="${role}">
  <div class="cdx-message__content"><p>${voice.t(`site-paste-${outcome}`)}</p></div></div>`
}

/**
 * Takes a text that was sealed elsewhere. It works without script, and it is one line with a pattern that only sealed
 * text fits, so that a browser refuses to send anything else.
 */
export function pastePage(view: View, outcome: PasteOutcome | null): Page {
  const { voice, to, assets, operator } = view
  // A demonstration has no page to download.
  const make = operator.demonstration ? html`${voice.t('site-paste-make-age')} `
    : html`${voice.t('site-paste-make')} <a href="${to('offline')}">${voice.t('site-nav-offline')}</a> · `
  return {
    title: 'site-nav-paste',
    scripts: [assets.pasteScript],
    content: html`${outcome === null ? nothing : news(view, outcome)}
<p class="lead">${voice.t('site-paste-lead')}</p>
<ol><li>${make}<a href="${to('key')}">${voice.t('site-nav-key')}</a></li>
<li>${voice.t('site-paste-copy')}</li><li>${voice.t('site-paste-send')}</li></ol>
<form method="post" action="${to('paste')}" accept-charset="utf-8" autocomplete="off">
  <div class="cdx-field">
    <div class="cdx-label">
      <label class="cdx-label__label" for="sealed">
        <span class="cdx-label__label__text">${voice.t('site-paste-label')}</span></label>
      <span class="cdx-label__description" id="sealed-help">${voice.t('site-paste-help')}</span>
    </div>
    <div class="cdx-field__control"><div class="cdx-text-input">
      <input class="cdx-text-input__input" type="text" id="sealed" name="sealed" required pattern="${armourPattern}"
        maxlength="${String(longestArmour)}" title="${voice.plain('site-paste-help')}" dir="ltr"
        placeholder="-----BEGIN AGE ENCRYPTED FILE-----" aria-describedby="sealed-help" translate="no"
        autocomplete="off" autocorrect="off" autocapitalize="none" spellcheck="false">
    </div></div>
  </div>
  <p><button class="${buttonClass('progressive')}">${voice.t('site-paste-go')}</button></p>
</form>
<p class="help">${voice.t('site-paste-after')}</p>
${scriptTexts(view.catalogue, voice.language.code, assets.texts.paste)}`,
  }
}
