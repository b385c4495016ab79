import { all, html, type Markup } from '../markup.ts'
import type { Channel } from '../operator.ts'
import type { View } from '../layout/view.ts'

/** Links only to what opens a message, a call or a page; anything else stays text. */
const safeLink = (link: string | null): string | null =>
  link !== null && /^(mailto:|tel:|sms:|https?:\/\/)/.test(link) ? link : null

function channel({ voice }: View, { name, address, link, exposes }: Channel): Markup {
  const href = safeLink(link)
  const shown = href === null
    ? html`<bdi>${address}</bdi>`
    : html`<a href="${href}" rel="noreferrer noopener"><bdi>${address}</bdi></a>`
  return html`<dt>${voice.own(name)}</dt><dd>${shown}</dd><dd class="exposes">${voice.own(exposes)}</dd>`
}

/** The operator's other ways to be reached, each with what it gives away. */
export function channelList(view: View): Markup {
  const { operator, voice } = view
  if (operator.channels.length === 0) return html`<p>${voice.t('site-channels-none')}</p>`
  return html`<dl class="channels">${all(operator.channels.map((one) => channel(view, one)))}</dl>`
}
