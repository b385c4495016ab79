import type { Activity, OwnedAccount } from '@small-places/exposure'
import { button, notice, paragraph, progress } from '../page/controls.ts'
import { el, show } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import type { AccountWiki } from './reading.ts'
import type { SignInError } from './sign-in.ts'

const refusals: Readonly<Record<SignInError, string>> = {
  'not-signed-in': 'site-exposure-not-signed-in', unreachable: 'site-exposure-wiki-unreachable',
  'no-account': 'site-exposure-no-account', malformed: 'site-exposure-wiki-unreachable',
}

/**
 * The way through the wikis themselves: signing in shows whose account it is, then this page reads what that account did
 * in public. Nothing where the operator has named no wiki to sign in at, or where the browser cannot do it.
 */
export function onlineReading(
  place: HTMLElement, done: (activity: Activity, near: HTMLElement) => Promise<void>
): readonly HTMLElement[] {
  const { rest, api, client } = place.dataset
  // A plain onion address has no `crypto.subtle`.
  const canSign = typeof (crypto as { readonly subtle?: unknown }).subtle === 'object'
  if (rest === undefined || api === undefined || client === undefined || !canSign) return []
  const said = el('div', { role: 'status', 'aria-live': 'polite' })
  const refuse = (key: string): void => said.replaceChildren(notice('error', paragraph(key)))

  async function begin(): Promise<void> {
    const { signIn } = await import('./sign-in.ts')
    const given = new AbortController()
    said.replaceChildren(notice('plain', paragraph('site-exposure-waiting')),
      button('site-exposure-cancel', 'plain', () => given.abort()))
    const back = `${location.origin}/signed-in`
    const signed = await signIn({ rest: rest ?? '', client: client ?? '', back }, given.signal)
    if (!signed.ok) return refuse(refusals[signed.error])
    await choose(signed.value)
  }

  async function choose(account: OwnedAccount): Promise<void> {
    const { findWikis } = await import('./reading.ts')
    const wikis = await findWikis(account, api ?? '')
    if (wikis === null) return refuse('site-exposure-wiki-unreachable')
    show(place, el('h2', {}, say('site-exposure-hello', account.name)),
      paragraph('site-exposure-wikis-found', wikis.length), said)
    said.replaceChildren()
    await read(account, wikis)
  }

  async function read(account: OwnedAccount, wikis: readonly AccountWiki[]): Promise<void> {
    const { readAll } = await import('./reading.ts')
    const bar = progress('site-exposure-reading')
    const left = el('p', {})
    let goOn: (() => void) | null = null
    let pause = Promise.resolve()
    let [begun, paused] = [performance.now(), 0]
    const holding = button('site-exposure-pause', 'plain', () => {
      if (goOn === null) {
        paused = performance.now()
        pause = new Promise((resolve) => { goOn = resolve })
        holding.replaceChildren(say('site-exposure-go-on'))
      } else {
        goOn()
        goOn = null
        begun += performance.now() - paused
        holding.replaceChildren(say('site-exposure-pause'))
      }
    })
    said.replaceChildren(bar.bar, left, el('div', { class: 'row' }, holding))
    const activity = await readAll(account, wikis, {
      mayGoOn: () => pause,
      spent: () => (goOn === null ? performance.now() : paused) - begun,
      wait: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }),
      tell: (share, minutes) => {
        bar.to(share)
        left.replaceChildren(minutes === null ? '' : say('site-exposure-minutes', minutes))
      },
    })
    await done(activity, said)
  }

  return [el('section', {},
    el('h2', {}, say('site-exposure-sign-in-title')),
    paragraph('site-exposure-sign-in-text'),
    el('div', { class: 'row' }, button('site-exposure-sign-in', 'primary', begin)), said)]
}
