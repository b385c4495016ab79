import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { patience } from './patience.ts'

/** What every test gives Chromium: no window, no network of its own, and what a root user in a container needs. */
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

/**
 * Starts the Chromium that `CHROMIUM` names, else Debian's.
 * @param more Flags that only one suite needs.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  // Loaded late: most tests that use this package need no browser.
  const { chromium } = await import('playwright-core')
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: [...flags, ...more], timeout: patience })
}

/** A browser profile of its own, in which everything waits with patience. */
export async function openProfile(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const profile = await browser.newContext(options)
  profile.setDefaultTimeout(patience)
  return profile
}

/** Waits until no colour or size is on its way to another: contrast measured on the way is nobody's. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter((one) => one instanceof CSSTransition).map((one) => one.finished)).then(() => null)`)
}
