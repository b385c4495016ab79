import { html, nothing, type Markup } from '../markup.ts'
import type { Lane } from '../operator.ts'
import type { View } from '../layout/view.ts'

/** What the operator promises for a lane; that a person is alerted is said only after a test alert came through. */
export function laneService({ operator, voice, status }: View, lane: Lane): Markup {
  const { staffed, answer } = operator.lanes[lane]
  const alerts = lane === 'danger' && status.alertTested && !operator.demonstration
    ? html`<dt>${voice.t('site-service-alert')}</dt><dd>${voice.t('site-service-alert-text')}</dd>`
    : nothing
  return html`<dl class="service">
    <dt>${voice.t('site-service-staffed')}</dt><dd>${voice.own(staffed)}</dd>
    <dt>${voice.t('site-service-answer')}</dt><dd>${voice.own(answer)}</dd>${alerts}
  </dl>`
}
