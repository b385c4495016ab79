import { after, before, beforeEach } from 'node:test'
import { launchBrowser, openProfile } from '@small-places/testkit'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { sampleCatalogue } from './site.ts'
import { openStage, type Stage } from './stage.ts'

/** The built site in a real browser: for every test a profile that holds nothing, and a team that has no letters. */
export interface SiteInBrowser {
  readonly stage: Stage
  readonly profile: BrowserContext
  readonly page: Page
  /** A page of another profile; it lives as long as the test. */
  another(options: BrowserContextOptions): Promise<Page>
  /** Opens an address of the site and waits until its script has made the page usable. */
  open(path: string): Promise<void>
  press(name: string): Promise<void>
  /** Waits until the page says something. */
  says(text: string | RegExp): Promise<void>
  /** The twelve words on the screen. */
  wordsShown(): Promise<string[]>
  /** Reports in the danger lane and gives the twelve words. */
  writeReport(text: string): Promise<string[]>
}

const phone = { viewport: { width: 390, height: 800 } }

/** Registers what opens and closes everything around the tests of a file. */
export function siteInBrowser(catalogue = sampleCatalogue()): SiteInBrowser {
  let stage: Stage
  let browser: Browser
  let profile: BrowserContext
  let page: Page

  before(async () => {
    stage = await openStage({}, catalogue)
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    await Promise.all(browser.contexts().map((one) => one.close()))
    stage.begin()
    profile = await openProfile(browser, phone)
    page = await profile.newPage()
  })
  after(async () => {
    await browser.close()
    stage.close()
  })

  const open = async (path: string): Promise<void> => {
    await page.goto(stage.origin + path)
    await page.locator('#needs-script').waitFor({ state: 'hidden' })
  }
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
  const wordsShown = async (): Promise<string[]> => {
    await page.waitForSelector('ol.words')
    return page.$$eval('ol.words li', (items) => items.map((item) => item.lastChild?.textContent ?? ''))
  }
  return {
    get stage() { return stage },
    get profile() { return profile },
    get page() { return page },
    another: async (options) => (await openProfile(browser, options)).newPage(),
    open, press, wordsShown,
    says: (text) => page.getByText(text).first().waitFor(),
    async writeReport(text) {
      await open('/en/report/danger')
      await page.fill('#text', text)
      await press('Send')
      return wordsShown()
    },
  }
}
