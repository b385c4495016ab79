import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { siteInBrowser } from '../sample/browser.ts'
import { wikiToSignInAt } from '../sample/sign-in-wiki.ts'

const site = siteInBrowser()
const { open, press, says } = site

async function begin(): Promise<void> {
  await wikiToSignInAt(site.profile, ['Quiet Heron'])
  await open('/en/exposure')
}

async function allow(there: Page): Promise<void> {
  await there.getByRole('link', { name: 'Allow' }).click()
}

test('the window to sign in opens with the press itself, however slowly the rest of the page comes', async () => {
  await begin()
  let later = 0
  const held: Route[] = []
  await site.page.route('**/assets/**', (route) => {
    later++
    held.push(route)
  })
  const popup = site.page.waitForEvent('popup')
  await press('Sign in at my wiki')
  const there = await popup
  await there.getByRole('link', { name: 'Allow' }).waitFor()
  assert.equal(later, 0)
  const asked = new URL(there.url())
  assert.equal(asked.searchParams.get('code_challenge_method'), 'S256')
  assert.match(asked.searchParams.get('code_challenge') ?? '', /^[\w-]{43}$/)
  await site.page.unroute('**/assets/**')
  await allow(there)
  await says('Your account: Quiet Heron')
  assert.equal(held.length, 0)
  assert.equal(await site.page.locator('#about').isVisible(), false)
})

test('pausing and going on leave the keyboard where it goes on', async () => {
  await begin()
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => { letGo = resolve })
  await site.profile.route(/usercontribs/, async (route) => {
    await held
    await route.fallback()
  })
  const popup = site.page.waitForEvent('popup')
  await press('Sign in at my wiki')
  await allow(await popup)
  const [pause, goOn] = ['Pause', 'Go on'].map((name) => site.page.getByRole('button', { name, exact: true }))
  assert.ok(pause && goOn)
  await pause.focus()
  await site.page.keyboard.press('Enter')
  await goOn.waitFor()
  assert.equal(await goOn.evaluate((one) => one === document.activeElement), true)
  await site.page.keyboard.press('Enter')
  await pause.waitFor()
  assert.equal(await pause.evaluate((one) => one === document.activeElement), true)
  letGo()
  await says('What somebody else could learn')
})

test('where the browser opens no window, this is told, and a plain link leads to the same', async () => {
  await site.page.addInitScript(() => { window.open = () => null })
  await begin()
  await press('Sign in at my wiki')
  await says('did not open the window')
  const opening = site.page.context().waitForEvent('page')
  await site.page.getByRole('link', { name: 'Sign in at my wiki, in a new tab' }).click()
  await allow(await opening)
  await says('Your account: Quiet Heron')
})

test('after a window that came to nothing, the next one has a secret of its own', async () => {
  await begin()
  const states: (string | null)[] = []
  for (let count = 0; count < 2; count++) {
    const popup = site.page.waitForEvent('popup')
    await press('Sign in at my wiki')
    const there = await popup
    await there.getByRole('link', { name: 'Allow' }).waitFor()
    states.push(new URL(there.url()).searchParams.get('state'))
    await there.close()
    await press('Do not sign in')
    await says('Signing in was not finished')
  }
  assert.notEqual(states[0], states[1])
})
