import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()

/** The words of the organisation's name that stand on more than one line, after it was given this name. */
const brokenWords = (page: Page, name: string): Promise<string[]> => page.evaluate((given) => {
  const link = document.querySelector('.name')
  if (link === null) throw new Error('no name in the header')
  link.textContent = given
  const text = link.firstChild
  return [...given.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange()
    range.setStart(text as Text, index)
    range.setEnd(text as Text, index + word.length)
    return range.getClientRects().length > 1 ? [word] : []
  })
}, name)

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

for (const language of ['en', 'ar']) for (const width of [320, 390]) {
  test(`the name of the organisation is not cut inside a word at ${width} px, ${language}`, async () => {
    const page = await site.another({ viewport: { width, height: 800 } })
    await page.goto(`${site.stage.origin}/${language}/`)
    for (const name of ['Demonstration team', 'Volunteer Protection Collective', 'Menschenrechtsverteidigung', 'Ad']) {
      assert.deepEqual(await brokenWords(page, name), [], name)
      assert.equal(await isWiderThanScreen(page), false, name)
    }
    await brokenWords(page, 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz')
    assert.equal(await isWiderThanScreen(page), false, 'a word longer than the screen is cut, so that nothing hides')
  })
}
