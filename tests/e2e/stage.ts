import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atRest, launchBrowser, openProfile, until } from '@small-places/testkit'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startProcess, type ServerProcess } from '../durability/server-process.ts'

/** What the demonstration prints once for one member. */
export interface Unlocking {
  readonly passphrase: string
  readonly kit: string
}

/** A real server with a demonstration team, and a real browser. */
export interface Stage {
  readonly server: ServerProcess
  /** The server's data folder. */
  readonly folder: string
  readonly browser: Browser
  readonly unlocking: (handle: string) => Unlocking
  readonly officerWords: (officer: string) => string
  /** A page of a browser profile of its own. What goes wrong on it is in `faults`. */
  open(options?: BrowserContextOptions): Promise<StagePage>
  close(): Promise<void>
}

/** A page that keeps what its console said was wrong. */
export interface StagePage {
  readonly page: Page
  /** Errors of scripts and violations of the page's policy; not answers with an error code. */
  readonly faults: readonly string[]
}

/** Starts everything in a data folder of its own. `settings` is what stands in its `smallplaces.json`, if anything. */
export async function openStage(settings?: object): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-stage-'))
  if (settings !== undefined) await writeFile(join(folder, 'smallplaces.json'), JSON.stringify(settings))
  const server = await startProcess(folder)
  const browser = await launchBrowser()
  const printed = (pattern: RegExp): string => {
    const found = pattern.exec(server.printed)?.[1]
    if (found === undefined) throw new Error(`the demonstration did not print ${pattern.source}`)
    return found.trim()
  }
  return {
    server, folder, browser,
    unlocking: (handle) => ({
      passphrase: printed(new RegExp(String.raw`${handle} \([^\n]*\n[^\n]*passphrase ([a-z ]+?) *│`)),
      kit: printed(new RegExp(String.raw`${handle} \([^\n]*\n[^\n]*\n[^\n]*kit code ([A-Z0-9-]+)`)),
    }),
    officerWords: (officer) => printed(new RegExp(`${officer}  ([a-z ]+?) *│`)),
    async open(options = {}) {
      const page = await (await openProfile(browser, options)).newPage()
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(
          message.text())
      })
      return { page, faults }
    },
    async close() {
      await browser.close()
      await server.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Presses a button. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Waits until a page shows a text. */
export const sees = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

/** Waits until a page of the desk says of nothing that it is still coming, and nothing on it moves. */
export async function comesToRest(page: Page): Promise<void> {
  await until(() => page.evaluate(`document.querySelector('.cdx-progress-bar') === null &&
    document.getAnimations().every(({ playState }) => playState !== 'running')`), 'the page has come to rest')
}

/** Unlocks the desk with kit code and passphrase. */
export async function unlock(page: Page, desk: string, { kit, passphrase }: Unlocking): Promise<void> {
  if (!page.url().startsWith(desk)) await page.goto(desk)
  await page.fill('input[name=kit]', kit)
  await page.fill('input[name=passphrase]', passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** What axe finds on a page, one line each. The page has to be opened with `bypassCSP`. */
export async function barriers(page: Page): Promise<string[]> {
  await atRest(page)
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  ) as AxeResult
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')

/** Writes a report on the site and gives the twelve words. */
export async function report(page: Page, site: string, text: string,
  lane: 'danger' | 'concern' = 'danger'): Promise<string[]> {
  await page.goto(`${site}/en/report/${lane}`)
  await page.locator('#needs-script').waitFor({ state: 'hidden' })
  await page.fill('#text', text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.waitForSelector('ol.words')
  return page.$$eval('ol.words li', (items) => items.map((item) => item.lastChild?.textContent ?? ''))
}

/** Opens the mailbox of twelve words. */
export async function openMailbox(page: Page, site: string, words: readonly string[]): Promise<void> {
  await page.goto(`${site}/en/mailbox`)
  await page.locator('#needs-script').waitFor({ state: 'hidden' })
  await page.fill('#words', words.join(' '))
  await page.getByRole('button', { name: 'Open my letters' }).click()
}
