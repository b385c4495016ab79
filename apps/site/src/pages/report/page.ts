import { html, nothing, type Markup } from '../../markup.ts'
import type { Lane } from '../../operator.ts'
import type { Page } from '../../layout/document.ts'
import type { View } from '../../layout/view.ts'
import { laneService } from '../../parts/service.ts'
import { list } from '../../parts/prose.ts'
import { choice, textArea, textLine } from '../../parts/fields.ts'
import { withoutScript } from '../../parts/without-script.ts'
import { scriptTexts } from '../../parts/script-texts.ts'

const answers = (question: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: `site-${question}-${value}` }))

function before(view: View, lane: Lane): Markup {
  const { voice, operator } = view
  const own = operator.mustPassOn === null ? nothing : html`<p>${voice.own(operator.mustPassOn)}</p>`
  return html`<details${lane === 'concern' ? html` open` : nothing}>
  <summary>${voice.t('site-before-title')}</summary>
  ${list(voice, 'numbered', ['site-before-write', 'site-before-lock', 'site-before-words', 'site-before-read', 'site-before-answer'])}
  <p>${voice.t('site-before-law')}</p>${own}
</details>`
}

function optional(view: View): Markup {
  const { voice } = view
  return html`<details><summary>${voice.t('site-optional-title')}</summary>
  <p class="help">${voice.t('site-optional-text')}</p>
  ${choice(voice, { id: 'when', label: 'site-when' }, answers('when', ['now', 'today', 'week', 'ongoing', 'past']))}
  ${choice(voice, { id: 'affected', label: 'site-affected' }, answers('affected', ['me', 'someone-else', 'group']))}
  ${choice(voice, { id: 'safe-to-reply', label: 'site-safe', help: 'site-safe-help' }, answers('safe', ['yes', 'careful', 'no', 'unknown']))}
  ${choice(voice, { id: 'minor', label: 'site-minor', help: 'site-minor-help' }, answers('minor', ['yes', 'no', 'unknown']))}
  ${choice(voice, { id: 'reply-language', label: 'site-reply-language' }, [])}
  ${choice(voice, { id: 'country', label: 'site-country', help: 'site-country-help' }, [])}
  ${choice(voice, { id: 'others-know', label: 'site-others-know' }, answers('others-know', ['yes', 'no']))}
  ${textArea(voice, { id: 'wish', label: 'site-wish', help: 'site-wish-help' }, 3)}
  ${textLine(voice, { id: 'contact', label: 'site-contact', help: 'site-contact-help' })}
  ${textLine(voice, { id: 'hours', label: 'site-hours', help: 'site-hours-help' })}
  ${textLine(voice, { id: 'codeword', label: 'site-codeword', help: 'site-codeword-help' })}
  ${textArea(voice, { id: 'lost', label: 'site-lost', help: 'site-lost-help' }, 2)}
</details>`
}

/** The page on which a report is written, one for each lane. Without its script it explains what to do instead. */
export function reportPage(view: View, lane: Lane): Page {
  const { voice, assets, to } = view
  const other = lane === 'danger' ? 'concern' : 'danger'
  return {
    title: `site-lane-${lane}`,
    scripts: [assets.reportScript],
    content: html`<p class="lead">${voice.t(`site-report-${lane}-lead`)} <a href="${to(other)}">${voice.t(`site-report-switch-${other}`)}</a></p>
${laneService(view, lane)}
${withoutScript(view)}
${before(view, lane)}
<div id="report" data-lane="${lane}">
<fieldset id="fields" class="bare" disabled>
  <legend class="hidden">${voice.t('site-report-legend')}</legend>
  ${textArea(voice, { id: 'text', label: 'site-text', help: 'site-text-help' }, 9)}
  ${optional(view)}
  <p class="help">${voice.t('site-files-later')}</p>
  <p><button type="button" id="send" class="cdx-button cdx-button--weight-primary cdx-button--size-large cdx-button--action-progressive">${voice.t('site-send')}</button></p>
  <p class="help">${voice.t('site-send-help')}</p>
</fieldset>
</div>
<div id="news" role="status" aria-live="polite"></div>
<p class="small"><a id="mailbox-link" href="${to('mailbox')}">${voice.t('site-home-back-go')}</a></p>
${scriptTexts(view.catalogue, voice.language.code, assets.texts.report)}`,
  }
}
