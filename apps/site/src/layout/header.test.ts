import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { openStage, type Stage } from '../sample/stage.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'no Chromium here'
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

let stage: Stage
let browser: Browser

before(async () => {
  if (skip !== false) return
  stage = await openStage()
  browser = await chromium.launch({ executablePath, args: flags })
})
after(async () => {
  if (skip !== false) return
  await browser.close()
  await stage.close()
})

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
  test(`the name of the organisation is not cut inside a word at ${width} px, ${language}`, { skip }, async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.goto(`${stage.origin}/${language}/`)
    for (const name of ['Demonstration team', 'Volunteer Protection Collective', 'Menschenrechtsverteidigung', 'Ad']) {
      assert.deepEqual(await brokenWords(page, name), [], name)
      assert.equal(await isWiderThanScreen(page), false, name)
    }
    await brokenWords(page, 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz')
    assert.equal(await isWiderThanScreen(page), false, 'a word longer than the screen is cut, so that nothing hides')
    await page.close()
  })
}
