import { beginClosing, stopClosing, type OpenedMailbox } from '../desk/session.ts'
import { button, notice, paragraph } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'

/**
 * Closing for ever, which waits 24 hours and can be taken back, since whoever has the words could do it.
 * @param told Is called at once, and whenever it changes, with whether the mailbox is closing.
 */
export function closingBox(
  { session, closing }: OpenedMailbox, told: (isClosing: boolean) => void,
): HTMLElement {
  const box = el('div', {})

  const failed = () => box.append(notice('error', paragraph('site-not-done')))

  async function close(): Promise<void> {
    if ((await beginClosing(session)).ok) closingNow()
    else failed()
  }
  async function keep(): Promise<void> {
    if ((await stopClosing(session)).ok) {
      box.replaceChildren(notice('success', paragraph('site-close-kept')), ...open())
      told(false)
    } else failed()
  }
  function sure(): void {
    box.replaceChildren(notice('warning', paragraph('site-close-sure'), el('div', { class: 'row' },
      button('site-close-yes', 'danger', close), button('site-no', 'plain', () => box.replaceChildren(...open())))))
  }
  const open = (): Node[] => [
    paragraph('site-close-text'), el('div', { class: 'row' }, button('site-close', 'plain', sure)),
  ]
  function closingNow(): void {
    told(true)
    box.replaceChildren(
      notice(
        'warning', paragraph('site-close-waits'),
        el('div', { class: 'row' }, button('site-close-keep', 'primary', keep)),
      )
    )
  }

  if (closing) closingNow()
  else {
    told(false)
    box.replaceChildren(...open())
  }
  return el('section', { class: 'noprint' }, el('h2', {}, say('site-close-title')), box)
}
