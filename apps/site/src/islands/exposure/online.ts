import type { Activity, OwnedAccount } from '@small-places/exposure'
import { button, list, notice, paragraph } from '../page/controls.ts'
import { el, show } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import { signInButton } from './sign-in-button.ts'
import type { SignInPlace } from './sign-in-window.ts'
import { watchReading } from './watch-reading.ts'

/** Names of wikis that are left out, at most. */
const MOST_NAMES = 12

type Done = (activity: Activity, near: HTMLElement) => Promise<void>

/** Where somebody signs in, and which wikis may be asked, as the operator has set it. */
interface Online {
  readonly signIn: SignInPlace
  readonly api: string
  readonly origins: readonly string[]
}

/** The operator's settings; null where no wiki to sign in at is named, or where the browser cannot do it. */
function onlineOf({ dataset: { rest, api, client, wikis = '' } }: HTMLElement): Online | null {
  // A plain onion address has no `crypto.subtle`.
  const canSign = typeof (crypto as { readonly subtle?: unknown }).subtle === 'object'
  if (rest === undefined || api === undefined || client === undefined || !canSign) return null
  const signIn = { rest, client, back: `${location.origin}/signed-in` }
  return { signIn, api, origins: wikis.split(' ').filter((one) => one !== '') }
}

/**
 * The way through the wikis themselves: signing in shows whose account it is, then this page reads what that account did
 * in public. Nothing where it cannot be done here.
 * @param begun Is called when the reading takes the place of the page's beginning.
 */
export function onlineReading(place: HTMLElement, begun: () => void, done: Done): readonly HTMLElement[] {
  const online = onlineOf(place)
  if (online === null) return []
  return [el('section', {}, el('h2', {}, say('site-exposure-sign-in-title')), paragraph('site-exposure-sign-in-text'),
    ...signInButton(online.signIn, choose))]

  async function choose(account: OwnedAccount, said: HTMLElement): Promise<void> {
    const { beginReading, findWikis } = await import('./reading.ts')
    const found = await findWikis(account, online?.api ?? '', online?.origins ?? [])
    if (found === null) return said.replaceChildren(notice('error', paragraph('site-exposure-wiki-unreachable')))
    const outside = found.outside.length === 0 ? [] : [notice('warning',
      paragraph('site-exposure-wikis-left-out', found.outside.length),
      el('p', { dir: 'ltr' }, found.outside.slice(0, MOST_NAMES).map(({ id }) => id).join(', ')))]
    begun()
    show(place, el('h2', {}, say('site-exposure-hello', account.name)),
      paragraph('site-exposure-wikis-found', found.within.length), ...outside, said)
    said.replaceChildren()
    const reading = beginReading(account, found)
    if (reading !== null) await watchReading(reading, said, done)
  }
}

/** Goes on with a reading that was kept, once its owner has signed in. Null, or the message that tells why not. */
export async function goOnReading(
  place: HTMLElement, kept: unknown,
  { begun, back, done }: { readonly begun: () => void, readonly back: () => void, readonly done: Done }
): Promise<string | null> {
  const { ownerOfReading, resumeReading } = await import('./reading.ts')
  const [name, online] = [ownerOfReading(kept), onlineOf(place)]
  if (name === null) return 'site-exposure-kept-not-ours'
  if (online === null) return 'site-exposure-kept-no-sign-in'
  begun()
  show(place, el('h2', {}, say('site-exposure-hello', name)),
    list('ul', ['site-exposure-kept-sign-in', 'site-exposure-kept-files-anew']),
    ...signInButton(online.signIn, async (account, said) => {
      const reading = resumeReading(account, kept)
      if (reading !== null) return watchReading(reading, said, done)
      said.replaceChildren(notice('error', paragraph('site-exposure-kept-other-account')))
    }),
    el('div', { class: 'row' }, button('site-exposure-anew', 'plain', back)))
  return null
}
