import type { BrowserContext, Route } from 'playwright-core'

const forEverybody = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

/**
 * A wiki where somebody can sign in, in the shapes of MediaWiki's OAuth extension; its farm has no common accounts and
 * it holds no edits.
 * @param names Who signs in, one after the other; the last of them stays signed in.
 */
export async function wikiToSignInAt(profile: BrowserContext, names: readonly [string, ...string[]]): Promise<void> {
  let signedIn = 0
  await profile.route('https://wiki.example.org/**', answer)

  async function answer(route: Route): Promise<void> {
    const address = new URL(route.request().url())
    if (address.pathname.endsWith('/authorize')) {
      const back = new URL(address.searchParams.get('redirect_uri') ?? '')
      back.search = String(new URLSearchParams({ code: 'c0de', state: address.searchParams.get('state') ?? '' }))
      return route.fulfill({ contentType: 'text/html', body: `<a href="${back.href.replaceAll('&', '&amp;')}">Allow</a>` })
    }
    return route.fulfill({ json: jsonAt(address.pathname), headers: forEverybody })
  }

  function jsonAt(path: string): object {
    if (path.endsWith('/access_token')) return { access_token: 't0ken' }
    if (!path.endsWith('/profile')) return { error: { code: 'badvalue', info: 'no such list' } }
    const index = Math.min(signedIn++, names.length - 1)
    return { sub: String(7 + index), username: names[index] }
  }
}
