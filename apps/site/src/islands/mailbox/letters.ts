import type { OpenedLetter } from '@small-places/encryption'
import { forgetLetter, type OpenedMailbox } from '../desk/session.ts'
import { button, notice, paragraph } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say, speaker } from '../page/texts.ts'

const states = { read: 'site-state-read', working: 'site-state-working', closed: 'site-state-closed' } as const

/** How things stand, by the newest letter that says so; before any, only that the report has arrived. */
export function stateOf({ session: { chain } }: OpenedMailbox): HTMLElement {
  const newest = chain.letters.findLast(({ body, authorHasLeft }) => body.state !== null && !authorHasLeft)?.body.state
  return notice('plain', el('p', {}, el('strong', {}, say('site-state-title')), ' ',
    say(newest === null || newest === undefined ? 'site-state-received' : states[newest])))
}

/** What does not fit together. It is said, and nothing is hidden. */
export function alarms({ session: { chain }, failed }: OpenedMailbox): HTMLElement[] {
  const newer = failed.some(({ error }) => error === 'older-key-list')
  return [
    ...(chain.broken ? ['site-letters-broken'] : []),
    ...(failed.length > 0 ? [newer ? 'site-letters-older-list' : 'site-letters-unreadable'] : []),
    ...(chain.itemsLost ? ['site-letters-items-lost'] : []),
  ].map((key) => notice('error', paragraph(key)))
}

/** The letters, oldest first, each with a way to delete it. */
export function letterList({ session }: OpenedMailbox): HTMLElement {
  const { letters, missing } = session.chain
  const shown = letters.filter(({ body }) => body.text !== null && body.text !== '')
  return el('section', {},
    el('h2', {}, say('site-letters-title')),
    ...(shown.length === 0 ? [paragraph('site-letters-none')] : shown.map((letter) => letterCard(session, letter))),
    ...(missing.length === 0 ? [] : [paragraph('site-letters-missing', missing.length)]))
}

/** How long the letters and the mailbox are kept. */
export function howLongKept({ firstLetterExpires, expires }: OpenedMailbox): HTMLElement[] {
  const told = (key: string, day: string): HTMLElement => paragraph(key, speaker().day(Date.parse(day), 'UTC'))
  return [
    ...(firstLetterExpires === null ? [] : [told('site-letters-expire', firstLetterExpires)]),
    told('site-mailbox-kept', expires),
  ]
}

function letterCard(session: OpenedMailbox['session'], { body, authorHasLeft }: OpenedLetter): HTMLElement {
  const said = el('div', {})
  const card = el('article', { class: 'letter', translate: 'no' },
    el('h3', {}, speaker().day(Date.parse(body.day), 'UTC')),
    ...(authorHasLeft ? [notice('warning', paragraph('site-letter-author-left'))] : []),
    el('div', { class: 'letter-text', dir: 'auto' }, body.text ?? ''),
    el('div', { class: 'row noprint' }, button('site-letter-delete', 'plain', ask)), said)

  function ask(): void {
    said.replaceChildren(notice('warning', paragraph('site-letter-delete-sure'), el('div', { class: 'row' },
      button('site-letter-delete-yes', 'danger', remove), button('site-no', 'plain', () => said.replaceChildren()))))
  }

  async function remove(): Promise<void> {
    const done = await forgetLetter(session, body.letter)
    if (done.ok) card.replaceChildren(paragraph('site-letter-deleted'))
    else said.replaceChildren(notice('error', paragraph('site-not-done')))
  }

  return card
}
