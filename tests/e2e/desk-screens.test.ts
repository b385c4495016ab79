/** The desk in a real browser: every screen without barriers, and what the browser itself has to do for it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { barriers, comesToRest, openStage, overflow, report, sees, unlock, type Stage } from './stage.ts'

let stage: Stage
let rightToLeft: string

before(async () => {
  stage = await openStage()
  const { page } = await stage.open()
  await report(page, stage.server.site, 'They wait outside my house.')
  await report(page, stage.server.site, 'شخص ما ينشر عنواني على الإنترنت', 'concern')
  await report(page, stage.server.site, 'A report that is a case', 'concern')
  await takeUp('A report that is a case')
  rightToLeft = await buildRightToLeft()
})
after(async () => {
  await stage.close()
  await rm(rightToLeft, { recursive: true, force: true })
})

async function takeUp(text: string): Promise<void> {
  const { page } = await stage.open()
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  await page.getByRole('button', { name: 'Show the beginnings' }).click()
  await page.getByRole('listitem').filter({ hasText: text }).getByRole('link').click()
  await page.getByLabel('Second reader').selectOption('desk-2')
  await page.getByRole('button', { name: 'Take it up' }).click()
  await page.getByRole('link', { name: 'Conversation' }).waitFor()
  await page.context().close()
}

/** A build whose Arabic is the English text: what is looked at is the direction. */
async function buildRightToLeft(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-desk-'))
  for (const name of ['en', 'qqq', 'ar']) {
    const source = await readFile(join(import.meta.dirname, `../../i18n/${name === 'ar' ? 'en' : name}.json`))
    await writeFile(join(folder, `${name}.json`), source)
  }
  const build = join(import.meta.dirname, '../../apps/desk/build.ts')
  execFileSync(process.execPath, [build, '--messages', folder, '--out', join(folder, 'dist')])
  return folder
}

const types: Readonly<Record<string, string>> =
  { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' }

/** Serves the files of another build in the place of the server's own. */
async function serveBuild(page: Page, folder: string): Promise<void> {
  await page.route((url) => url.origin === stage.server.desk && !url.pathname.startsWith('/api/'), async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(folder, 'dist', pathname === '/' ? 'index.html' : pathname)
    await route.fulfill({ body: await readFile(file), contentType: types[extname(file)] ?? 'application/octet-stream' })
  })
}

/** Each place with its heading, which tells that it has taken the place of the one before. */
const places = {
  queue: 'Queue', cases: 'Cases', people: 'People', 'people/next': 'The next key list', alerts: 'Alerts', me: 'Me',
} as const

async function lookAround(page: Page): Promise<void> {
  const found: string[] = []
  const look = async (name: string): Promise<void> => {
    await comesToRest(page)
    found.push(...(await barriers(page)).map((line) => `${name}: ${line}`))
    const wider = await overflow(page)
    if (wider > 0) found.push(`${name}: ${wider} pixels too wide`)
  }
  await page.goto(stage.server.desk)
  await page.locator('input[name=kit]').waitFor()
  await look('unlock')
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  for (const [place, heading] of Object.entries(places)) {
    await page.goto(`${stage.server.desk}/#/${place}`)
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
    await look(place)
  }
  await page.goto(`${stage.server.desk}/#/queue`)
  await page.locator('a.open').first().click()
  await page.locator('form[aria-labelledby=take-up-title]').waitFor()
  await look('report')
  await page.goto(`${stage.server.desk}/#/cases`)
  await page.locator('a.case').first().click()
  for (const [i, place] of ['conversation', 'notes', 'team', 'keep'].entries()) {
    const tab = page.locator('.place-tab').nth(i)
    await tab.click()
    await tab.and(page.locator('[aria-current=page]')).waitFor()
    await look(place)
  }
  assert.deepEqual(found, [])
}

const screens: Readonly<Record<string, BrowserContextOptions>> = {
  'on a wide screen': { viewport: { width: 1200, height: 850 } },
  'on a phone of 320 pixels': { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  'in the dark': { colorScheme: 'dark' },
  'with less motion and forced colours': { reducedMotion: 'reduce', forcedColors: 'active' },
}
for (const [name, options] of Object.entries(screens)) {
  test(`every screen is without barriers ${name}`, async () => {
    const { page } = await stage.open({ ...options, bypassCSP: true })
    await lookAround(page)
    await page.context().close()
  })
}

test('every screen is without barriers from right to left, with the sheet made for it', async () => {
  const { page } = await stage.open({ locale: 'ar', viewport: { width: 360, height: 700 }, bypassCSP: true })
  await serveBuild(page, rightToLeft)
  await lookAround(page)
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl')
  assert.match(await page.locator('link[rel=stylesheet]').first().getAttribute('href') ?? '', /style-rtl/)
  await page.context().close()
})

test('a passkey is added, and unlocks after the desk was locked', async () => {
  const { page, faults } = await stage.open()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
    hasPrf: true,
    automaticPresenceSimulation: true,
  } })
  await unlock(page, stage.server.desk, stage.unlocking('desk-2'))
  await page.getByRole('link', { name: 'Me', exact: true }).click()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('The passkey was added.').waitFor()
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByRole('heading', { name: 'Unlock the desk' }).waitFor()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('the desk locks itself after ten idle minutes, and a page that is left keeps no keys', async () => {
  const { page } = await stage.open()
  await page.clock.install()
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  // From here on the page's clock stands still but for the test, and a key begins the idle time.
  await page.clock.pauseAt(await page.evaluate<number>('Date.now()') + 300_000)
  await page.keyboard.press('Shift')
  await page.clock.fastForward('09:50')
  assert.equal(await page.getByRole('navigation', { name: 'Places' }).count(), 1)
  await page.clock.fastForward('00:20')
  await sees(page, 'The desk locked itself')
  await page.context().close()
})

test('somebody without a mouse unlocks, opens a report and says that they have read it', async () => {
  const { page } = await stage.open()
  await page.goto(stage.server.desk)
  await page.locator('input[name=kit]').waitFor()
  const { kit, passphrase } = stage.unlocking('desk-1')
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`) === true) return
      await page.keyboard.press('Tab')
    }
    assert.fail(`the keyboard does not reach ${selector}`)
  }
  await tabTo('input[name=kit]')
  await page.keyboard.type(kit)
  await tabTo('input[name=passphrase]')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('a.open').first().waitFor()
  await tabTo('a.open')
  await page.keyboard.press('Enter')
  await page.getByText('They wait outside my house.').waitFor()
  await tabTo('section[aria-labelledby=acknowledge-title] button')
  await page.keyboard.press('Enter')
  await page.getByText('Read by desk-1.').waitFor()
  await page.context().close()
})
