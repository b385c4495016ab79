import { html, type Markup } from '../../markup.ts'
import { languageNavigation } from '../../parts/languages.ts'
import type { Lane } from '../../operator.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { linkClass, type Meaning } from '../../parts/buttons.ts'
import { laneService } from '../../parts/service.ts'

const lane = (view: View, name: Lane, meaning: Meaning): Markup => html`<section class="lane lane-${name}">
  <h2>${view.voice.t(`site-lane-${name}`)}</h2>
  <p>${view.voice.t(`site-lane-${name}-text`)}</p>
  <p><a class="${linkClass(meaning)}" href="${view.to(name)}">${view.voice.t(`site-lane-${
      name}-go`)}</a></p>
  ${laneService(view, name)}
</section>`

/** The first page: both lanes at once, the way back for those who have words, and every language by its own name. */
export function homePage(view: View): Page {
  const { voice, to, operator } = view
  return {
    title: 'site-home-title',
    scripts: [],
    content: html`${languageNavigation(view)}
<p class="lead">${voice.t('site-home-lead', operator.organisation)}</p>
<div class="lanes">${lane(view, 'danger', 'destructive')}${lane(view, 'concern', 'progressive')}</div>
<p class="back"><strong>${voice.t('site-home-back')}</strong> <a href="${to('mailbox')}">${
    voice.t('site-home-back-go')}</a></p>
<ul>
  <li>${voice.t('site-home-no-account')}</li>
  <li>${voice.t('site-home-locked')}</li>
  <li>${voice.t('site-home-you-decide')} <a href="${to('limits')}">${voice.t('site-nav-limits')}</a></li>
</ul>`,
  }
}
