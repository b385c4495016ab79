import type { OwnedAccount } from '@small-places/exposure'
import { button, notice, paragraph } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import type { SignInError } from './sign-in.ts'
import { codeOf, openWindow, prepareAttempt, type Attempt, type SignInPlace } from './sign-in-window.ts'

const refusals: Readonly<Record<SignInError, string>> = {
  unreachable: 'site-exposure-wiki-unreachable', 'no-account': 'site-exposure-no-account',
  malformed: 'site-exposure-wiki-unreachable',
}

/**
 * A button that signs somebody in in another window and hands their account on, and what is said meanwhile. Where the
 * browser lets no window be opened, a link does the same.
 */
export function signInButton(
  place: SignInPlace, done: (account: OwnedAccount, said: HTMLElement) => Promise<void>
): readonly HTMLElement[] {
  const said = el('div', { role: 'status', 'aria-live': 'polite' })
  let ready: Attempt | null = null
  let next = prepare()

  async function prepare(): Promise<Attempt> {
    ready = await prepareAttempt(place)
    return ready
  }

  async function begin(): Promise<void> {
    // Nothing is waited for before the window opens, or the browser would not let it.
    const attempt = ready ?? await next
    const isOpen = openWindow(attempt)
    const given = new AbortController()
    const coming = codeOf(attempt, given.signal)
    said.replaceChildren(isOpen ? notice('plain', paragraph('site-exposure-waiting'))
      : notice('warning', paragraph('site-exposure-window-blocked'),
        el('p', {}, el('a', { href: attempt.address, target: '_blank', rel: 'noreferrer noopener' },
          say('site-exposure-window-link')))),
      button('site-exposure-cancel', 'plain', () => given.abort()))
    const code = await coming
    ready = null
    next = prepare()
    if (code === null) return said.replaceChildren(notice('error', paragraph('site-exposure-not-signed-in')))
    const loaded = await import('./sign-in.ts').catch(() => null)
    if (loaded === null) return said.replaceChildren(notice('error', paragraph('site-exposure-not-loaded')))
    const signed = await loaded.accountBehind(place, attempt, code)
    if (signed.ok) await done(signed.value, said)
    else said.replaceChildren(notice('error', paragraph(refusals[signed.error])))
  }

  return [el('div', { class: 'row' }, button('site-exposure-sign-in', 'primary', begin)), said]
}
