import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'

/** When something was first painted, in milliseconds since the page was opened. */
export interface Moments {
  /** "Unlock" was pressed. */
  readonly pressed: number
  /** The vault was open: the passphrase had been worked through, which is slow on purpose (Argon2id). */
  readonly opened: number
  /** The first rows of reports or cases stood on the screen. */
  readonly listed: number
  /** The list of cases counted them all; of the queue, the same as `listed`. */
  readonly whole: number
}

/**
 * Has the page note its moments, until the list counts `cases`; without a number, until the queue has its rows.
 * Passed as text: it runs before the page's own scripts.
 */
export const noteMoments = (cases: number | null): string => `(() => {
  const moments = {}
  globalThis.deskMoments = new Promise(resolve => {
    const note = name => {
      if (Object.hasOwn(moments, name)) return
      moments[name] = null
      requestAnimationFrame(() => setTimeout(() => {
        moments[name] = performance.now()
        if (name === 'whole') resolve(moments)
      }))
    }
    let works = false
    const look = () => {
      const meter = document.querySelector('progress') !== null
      if (works && !meter && moments.opened === undefined) moments.opened = performance.now()
      works = meter
      if (document.querySelector('ul.rows > li') === null) return
      note('listed')
      const count = document.querySelector('.page > p[role=status]')?.textContent.replace(/\\D/g, '')
      if (${cases} === null || Number(count) === ${cases}) note('whole')
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    document.addEventListener('submit', () => { moments.pressed = performance.now() }, true)
  })
})()`

/** Waits until the page has noted all moments. */
export const momentsOf = async (page: Page): Promise<Moments> => await page.evaluate('deskMoments') as Moments

/** What typing into the search takes. */
export interface Searched {
  /** Milliseconds from each letter to its painted list. */
  readonly letters: readonly number[]
  /** How many cases the whole text finds. */
  readonly found: number
}

/** Types a text letter by letter into the search of the list. */
export const search = async (page: Page, text: string): Promise<Searched> => await page.evaluate(`(async () => {
  const input = document.querySelector('input[type=search]')
  const letters = []
  for (let length = 1; length <= ${text.length}; length++) {
    const begun = performance.now()
    input.value = ${JSON.stringify(text)}.slice(0, length)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    letters.push(performance.now() - begun)
  }
  const count = document.querySelector('.page > p[role=status]').textContent.replace(/\\D/g, '')
  return { letters, found: Number(count) }
})()`) as Searched

/** Has the engine of a page give back what nothing holds any more. */
export async function collectGarbage(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page)
  await inspector.send('HeapProfiler.collectGarbage')
  await inspector.detach()
}

/**
 * Memory in megabytes of the largest of the browser's page processes that it shares with nobody, the engine's own
 * included (proc(5): RssAnon); the other page processes stand by.
 */
export async function memoryOf(browser: Browser): Promise<number> {
  const inspector = await browser.newBrowserCDPSession()
  const { processInfo } = await inspector.send('SystemInfo.getProcessInfo')
  await inspector.detach()
  const sizes = await Promise.all(processInfo.filter(({ type }) => type === 'renderer').map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024 / 1e6
  }))
  return Math.max(...sizes)
}
