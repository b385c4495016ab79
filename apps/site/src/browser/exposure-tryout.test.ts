import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { atRest } from '@small-places/testkit'
import type { Locator } from 'playwright-core'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()
const { open, press, says } = site
/** What a MediaWiki answered in the signed-in session of Alice: user pages, discussions and a photo with a place. */
const answers = readFileSync(
  new URL('../../../../packages/exposure/src/fixtures/mediawiki-1.39-own-session.json', import.meta.url))
const axe = readFileSync(new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

async function begin(): Promise<void> {
  await open('/en/exposure')
  await site.page.setInputFiles('#own-files', { name: 'saved.json', mimeType: 'application/json', buffer: answers })
  await says('What would change it')
}
const tryout = (): Locator => site.page.locator('section.tryout')
const outcome = (): Promise<string> => tryout().getByRole('status').last().innerText()
const box = (name: string | RegExp): Locator => tryout().getByRole('checkbox', { name })
async function show(): Promise<string> {
  await press('Show what would change')
  return outcome()
}

test('every photo is taken for cleaned at first, its place goes with it, and both can be chosen otherwise', async () => {
  await begin()
  assert.equal(await box(/^File:/).count(), 0)
  await box('My photos uploaded again without their hidden data').check()
  const files = box(/^File:/)
  assert.ok(await files.count() > 0)
  for (const one of await files.all()) assert.equal(await one.isChecked(), true)
  const said = await show()
  assert.match(said, /would not be found by our rules any more[^]*exactly where it was made/)
  assert.match(said, /Seen together/)
  assert.match(said, /would stay as/)

  await box('Their old versions are hidden too').uncheck()
  assert.match(await show(), /Nothing that was found would go away[^]*old versions of the files stay open/)
  await box(/other hidden data|Other places|Near one place/).first().press('Space')
  assert.equal(await files.first().isChecked(), false)
  assert.match(await show(), /Choose at least one step/)
})

test('words are hidden finding by finding, and what is not chosen stays', async () => {
  await begin()
  await box('Words of mine hidden').check()
  const words = tryout().locator('[id^=try-words-]')
  assert.ok(await words.count() > 2)
  for (const one of await words.all()) assert.equal(await one.isChecked(), true)
  const all = await show()
  for (const one of [/any more[^]*e-mail address/, /any more[^]*telephone number/]) assert.match(all, one)
  await box(/telephone number/).uncheck()
  const said = await show()
  assert.match(said, /e-mail address/)
  assert.doesNotMatch(said, /telephone number/)
})

test('emptying pages hides nothing, deleting them does, and a short delay is told not to help', async () => {
  await begin()
  assert.match(await show(), /Choose at least one step/)
  await tryout().getByLabel('My user pages').selectOption({ label: 'are emptied' })
  assert.match(await show(), /Emptying a page hides nothing/)
  await tryout().getByLabel('My user pages').selectOption({ label: 'are deleted' })
  assert.match(await show(), /any more[^]*Copies remain/)
  await tryout().getByText('Waiting a few hours does not hide your hours').waitFor()
  await tryout().getByLabel('My edits appear').selectOption({ label: 'up to three hours later' })
  assert.match(await show(), /does not hide your hours/)
})

test('the steps have no barriers on a small phone, and all of it can be done with the keyboard', async () => {
  await site.page.setViewportSize({ width: 320, height: 700 })
  await begin()
  for (const name of ['My photos uploaded again without their hidden data', 'Words of mine hidden']) {
    await box(name).focus()
    await site.page.keyboard.press('Space')
  }
  await site.page.keyboard.press('Tab')
  const first = await site.page.evaluate(() => document.activeElement?.id ?? '')
  assert.match(first, /^try-words-0/)
  await site.page.keyboard.press('Space')
  assert.equal(await site.page.locator(`#${first}`).isChecked(), false)
  await show()
  await atRest(site.page)
  const found = await site.page.evaluate<string[]>(`${axe}; axe.run('section.tryout')
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`)
  assert.deepEqual(found, [])
  assert.equal(await site.page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
})
