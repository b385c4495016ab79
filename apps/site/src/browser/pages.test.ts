import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { sampleTeam, type SampleTeamChanges } from '../sample/team.ts'
import { openStage, type Stage } from '../sample/stage.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]
const skip = existsSync(executablePath) ? false : 'no Chromium here'

let stage: Stage
let browser: Browser
let context: BrowserContext
let page: Page

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
beforeEach(async () => {
  if (skip !== false) return
  stage.desk.mailboxes.clear()
  stage.desk.requests.length = 0
  await context?.close()
  context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  page = await context.newPage()
})

const open = async (path: string): Promise<void> => {
  await page.goto(stage.origin + path)
  await page.waitForSelector('#needs-script', { state: 'hidden' })
}
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const wordsShown = async (): Promise<string[]> => page.$$eval(
  'ol.words li', (items) => items.map((item) => item.lastChild?.textContent ?? ''),
)

async function writeReport(text: string): Promise<string[]> {
  await open('/en/report/danger')
  await page.fill('#text', text)
  await press('Send')
  await page.waitForSelector('ol.words')
  return wordsShown()
}

test('the first view takes at most five requests and 45 kB, all from this site', { skip }, async () => {
  const requests: string[] = []
  const sizes: Promise<{ responseBodySize: number }>[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('requestfinished', (request) => sizes.push(request.sizes()))
  await open('/en/report/danger')
  const bytes = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  assert.deepEqual(requests.filter((url) => !url.startsWith(stage.origin)), [])
  assert.ok(requests.length <= 5, requests.join(' '))
  assert.ok(bytes <= 45 * 1024, `${bytes} bytes`)
})

test('nothing is left on the device: no storage, no cookie, and «back» shows an empty page', { skip }, async () => {
  const words = await writeReport('Nothing stays.')
  const left = await page.evaluate(async () => [
    localStorage.length, sessionStorage.length, document.cookie, (
      await indexedDB.databases()
    ).length, (await caches.keys()).length,
  ])
  assert.deepEqual(left, [0, 0, '', 0, 0])
  await page.goto(`${stage.origin}/en/limits`)
  await page.goBack()
  await page.waitForLoadState()
  const back = await page.content()
  assert.equal(back.includes('Nothing stays'), false)
  assert.equal(words.every((word) => back.includes(`>${word}<`)), false)
  assert.equal(await page.locator('ol.words').count(), 0)
})

test('pressing Esc three times leaves for an everyday page', { skip }, async () => {
  await context.route(
    'https://www.example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  )
  await open('/en/report/danger')
  for (let time = 0; time < 3; time++) await page.keyboard.press('Escape')
  await page.getByText('Weather').waitFor()
  assert.ok(!page.url().startsWith(stage.origin))
})

test('the single file works from the disk without a network, and its text can be handed in', { skip }, async () => {
  const download = await (await fetch(`${stage.origin}/en/offline/page.html`)).text()
  await context.setOffline(true)
  const file = join(mkdtempSync(join(tmpdir(), 'single-file-')), 'page.html')
  writeFileSync(file, download)
  await page.goto(`file://${file}`)
  await page.waitForSelector('#needs-script', { state: 'hidden' })
  await page.fill('#text', 'Written on a train.')
  await page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('evidence') })
  await says('This kind of file is sent as it is.')
  await press('Lock my report')
  await page.waitForSelector('ol.words')
  await press('Not now')
  const sealed = await page.inputValue('#sealed')
  rmSync(dirname(file), { recursive: true })

  const plain = await browser.newContext({ javaScriptEnabled: false })
  const paste = await plain.newPage()
  await paste.goto(`${stage.origin}/en/paste`)
  await paste.fill('#sealed', 'They came at night')
  await paste.click('form button')
  assert.equal(stage.handedIn.length, 0, 'plain text does not leave the browser')
  await paste.fill('#sealed', sealed)
  await paste.click('form button')
  await paste.getByText('It has arrived.').waitFor()
  await plain.close()
  assert.equal(stage.handedIn.length, 1)
  const report = await stage.desk.readHandedIn(stage.handedIn[0] ?? '')
  assert.equal(report.body['offline'], true)
  assert.deepEqual((report.body['answers'] as Record<string, string>)['text'], 'Written on a train.')
  assert.equal((report.body['inline'] as { data: string }[])[0]?.data, Buffer.from('evidence').toString('base64url'))
})

test('without script nothing can be written, and the page says what to do instead', { skip }, async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const bare = await plain.newPage()
  await bare.goto(`${stage.origin}/en/report/danger`)
  assert.equal(await bare.locator('#text').isDisabled(), true)
  assert.equal(await bare.getByText('This page cannot lock your words yet').isVisible(), true)
  await plain.close()
})

test('every page passes axe in both directions, and none is wider than a small phone', { skip }, async () => {
  const axe = readFileSync(new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
  const pages = [
    '', 'report/danger', 'report/concern', 'mailbox', 'how-it-works', 'limits', 'other-ways', 'paste', 'key', 'offline',
  ]
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of pages.flatMap((name) => [`/en/${name}`, `/ar/${name}`])) {
    await page.goto(stage.origin + path)
    await page.waitForTimeout(200)
    const found = await page.evaluate(
      `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`
    )
    assert.deepEqual(found, [], path)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, path)
  }
})

/** Shows the page other keys than those of the stage, as a server or an old copy might. */
async function withKeys(changes: SampleTeamChanges, only: 'list' | 'both'): Promise<void> {
  const team = await sampleTeam(changes)
  if (only === 'both') await context.route('**/pins.json', (route) => route.fulfill({ body: team.pins }))
  await context.route(
    '**/api/key-list', (route) => route.fulfill({ body: team.keyList, headers: { date: new Date().toUTCString() } }),
  )
  await page.goto(`${stage.origin}/en/report/danger`)
}

test('with an expired list nothing can be written, and it is said that this is our fault', { skip }, async () => {
  await withKeys({ issuedIn: -121 }, 'both')
  await says('The list of keys is too old to be used.')
  assert.equal(await page.locator('#text').isDisabled(), true)
  assert.equal(await page.getByText('team@example.org').isVisible(), true)
})

test('a wrong clock of the device is told from an old list', { skip }, async () => {
  await page.clock.setFixedTime(Date.now() + 400 * 86_400_000)
  await page.goto(`${stage.origin}/en/report/danger`)
  await says('The clock of your device seems to be wrong')
  assert.equal(await page.locator('#text').isDisabled(), true)
})

test('a list that is old but in its grace is used with a warning', { skip }, async () => {
  await withKeys({ issuedIn: -100 }, 'both')
  await says('The list of keys is old.')
  assert.equal(await page.locator('#text').isDisabled(), false)
})

test('a list that other officers signed, or that one officer signed alone, opens no field', { skip }, async () => {
  for (const [changes, only] of [[{}, 'list'], [{ signatures: 1 }, 'both']] as const) {
    await withKeys(changes, only)
    await says('do not match the people who must sign them')
    assert.equal(await page.locator('#text').isDisabled(), true)
  }
})

test('while the keys cannot be loaded nothing is opened, and trying again works once they can', { skip }, async () => {
  stage.desk.weather.lost.set('/api/key-list', 1)
  await page.goto(`${stage.origin}/en/report/danger`)
  await says('The list of keys could not be loaded.')
  await press('Try again')
  await page.waitForSelector('#needs-script', { state: 'hidden' })
  assert.equal(await page.locator('#text').isDisabled(), false)
})

test('where the browser offers no cryptography (a plain onion address) the page does its own', { skip }, async () => {
  await context.addInitScript(() => { Object.defineProperty(crypto, 'subtle', { value: undefined }) })
  assert.equal((await writeReport('Without help of the browser.')).length, 12)
})
