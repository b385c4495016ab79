import { html } from '../../markup.ts'
import type { Lane } from '../../operator.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { buttonClass } from '../../parts/buttons.ts'
import { laneService } from '../../parts/service.ts'
import { textArea } from '../../parts/fields.ts'
import { optionalQuestions, whatWillHappen } from './questions.ts'
import { withoutScript } from '../../parts/without-script.ts'
import { scriptTexts } from '../../parts/script-texts.ts'

/** The page on which a report is written, one for each lane. Without its script it explains what to do instead. */
export function reportPage(view: View, lane: Lane): Page {
  const { voice, assets, to } = view
  const other = lane === 'danger' ? 'concern' : 'danger'
  // The words of each lane stand in the page, so that its script can change the lane and keep what was written.
  const lead = (one: Lane, elsewhere: Lane) => html`<div class="lane-lead">
<p class="lead">${voice.t(`site-report-${one}-lead`)}
<a class="switch" href="${to(elsewhere)}">${voice.t(`site-report-switch-${elsewhere}`)}</a></p>
${laneService(view, one)}
</div>`
  const expect = (one: Lane) => html`<div class="lane-expect">${whatWillHappen(view, one === 'concern')}</div>`
  return {
    title: `site-lane-${lane}`,
    scripts: [assets.reportScript],
    content: html`${lead(lane, other)}
${withoutScript(view)}
${expect(lane)}
<template id="other-lane"><h1>${voice.t(`site-lane-${other}`)}</h1>
${lead(other, lane)}${expect(other)}</template>
<div id="report" data-lane="${lane}">
<fieldset id="fields" class="bare" disabled>
  <legend class="hidden">${voice.t('site-report-legend')}</legend>
  ${textArea(voice, { id: 'text', label: 'site-text', help: 'site-text-help' }, 9)}
  ${optionalQuestions(voice)}
  <p class="help">${voice.t('site-files-later')}</p>
  <p><button type="button" id="send" class="${buttonClass('progressive')}">${voice.t('site-send')}</button></p>
  <p class="help">${voice.t('site-send-help')}</p>
</fieldset>
</div>
<div id="news" role="status" aria-live="polite"></div>
<p class="small"><a id="mailbox-link" href="${to('mailbox')}">${voice.t('site-home-back-go')}</a></p>
${scriptTexts(view.catalogue, voice.language.code, assets.texts.report)}`,
  }
}
