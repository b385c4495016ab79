import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { siteInBrowser } from '../sample/browser.ts'
import { wikiToSignInAt } from '../sample/sign-in-wiki.ts'

const site = siteInBrowser()
const { open, press, says } = site
const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../packages/exposure/src/fixtures/${name}`, import.meta.url), 'utf8')
/** What a wiki answered in the signed-in session of one account. */
const saved = fixture('mediawiki-1.39-own-session.json')
const dump = fixture('alice-and-others.xml')
const compare = 'Compare with a second account of mine'

const choose = (text: string): Promise<void> =>
  site.page.setInputFiles('#own-files', { name: 'export', mimeType: 'text/plain', buffer: Buffer.from(text) })

async function signIn(): Promise<void> {
  const popup = site.page.waitForEvent('popup')
  await press('Sign in at my wiki')
  await (await popup).getByRole('link', { name: 'Allow' }).click()
}

async function firstAccount(...names: readonly [string, ...string[]]): Promise<void> {
  await wikiToSignInAt(site.profile, names)
  await open('/en/exposure')
  await signIn()
  await says('What somebody else could learn')
}

test('a second account of mine is added when I sign in with it too, and both are looked at together', async () => {
  await firstAccount('Quiet Heron', 'Loud Stork')
  await says('only compared between two accounts that both signed in')
  await press(compare)
  await says('sees both sign-ins come from one connection')
  await signIn()
  await says('There is too little text to compare how you write')
  assert.equal(await site.page.getByText('only compared between two accounts that both signed in').count(), 0)
})

test('no letter is made ready that would tie two accounts together for whoever reads it', async () => {
  await firstAccount('Quiet Heron', 'Loud Stork')
  await press(compare)
  await signIn()
  await says('would tie them together')
  assert.equal(await site.page.locator('section textarea[readonly]').count(), 0)
})

test('the same account again is not added, and I can go back', async () => {
  await firstAccount('Quiet Heron')
  await press(compare)
  await signIn()
  await says('This is the account that was read before')
  await press('Back to the report')
  await says('only compared between two accounts that both signed in')
})

test('no second account is taken from a file: whoever has one can put another name in it', async () => {
  await firstAccount('Quiet Heron')
  await press(compare)
  await says('sees both sign-ins come from one connection')
  assert.equal(await site.page.locator('#own-files').count(), 0)
  assert.equal(await site.page.getByRole('button', { name: 'Show me the links' }).count(), 0)
})

for (const [what, text] of [['a dump', dump], ['saved answers', saved],
  ['saved answers with another name in them', saved.replaceAll('"Alice"', '"Quiet Heron"')]] as const) {
  test(`after ${what}, which prove nobody’s account, no second one is offered, and why is said`, async () => {
    await open('/en/exposure')
    await choose(text)
    await says('What was found')
    await says('only after you have signed in here with both')
    assert.equal(await site.page.getByRole('button', { name: compare }).count(), 0)
  })
}
