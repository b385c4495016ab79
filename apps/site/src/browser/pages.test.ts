import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { atRest, until } from '@small-places/testkit'
import { siteInBrowser } from '../sample/browser.ts'
import { sampleTeam, type SampleTeamChanges } from '../sample/team.ts'

const site = siteInBrowser()
const { open, press, says, writeReport } = site

test('the first view takes at most five requests and 45 kB, all from this site', async () => {
  const requests: string[] = []
  const sizes: Promise<{ responseBodySize: number }>[] = []
  site.page.on('request', (request) => requests.push(request.url()))
  site.page.on('requestfinished', (request) => sizes.push(request.sizes()))
  await open('/en/report/danger')
  await until(() => sizes.length === requests.length, 'every request has been answered')
  const bytes = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  assert.deepEqual(requests.filter((url) => !url.startsWith(site.stage.origin)), [])
  assert.ok(requests.length <= 5, requests.join(' '))
  assert.ok(bytes <= 45 * 1024, `${bytes} bytes`)
})

test('nothing is left on the device: no storage, no cookie, and «back» shows an empty page', async () => {
  const words = await writeReport('Nothing stays.')
  const left = await site.page.evaluate(async () => [
    localStorage.length, sessionStorage.length, document.cookie, (
      await indexedDB.databases()
    ).length, (await caches.keys()).length,
  ])
  assert.deepEqual(left, [0, 0, '', 0, 0])
  await site.page.goto(`${site.stage.origin}/en/limits`)
  await site.page.goBack()
  await site.page.waitForLoadState()
  const back = await site.page.content()
  assert.equal(back.includes('Nothing stays'), false)
  assert.equal(words.every((word) => back.includes(`>${word}<`)), false)
  assert.equal(await site.page.locator('ol.words').count(), 0)
})

/** Presses Esc at these seconds from now, whenever the presses reach the page. */
async function pressEscape(seconds: readonly number[]): Promise<void> {
  const devtools = await site.profile.newCDPSession(site.page)
  const now = Date.now() / 1000
  for (const after of seconds) {
    const press = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27, timestamp: now + after }
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
  }
}

test('pressing Esc three times within two seconds leaves for an everyday page', async () => {
  await site.profile.route(
    'https://www.example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  )
  await open('/en/report/danger')
  await pressEscape([0, 1, 2.5])
  assert.equal(await site.page.locator('#text').isEnabled(), true)
  await pressEscape([10, 11, 11.5])
  await site.page.getByText('Weather').waitFor()
  assert.ok(!site.page.url().startsWith(site.stage.origin))
})

test('the single file works from the disk without a network, and its text can be handed in', async () => {
  const download = await (await fetch(`${site.stage.origin}/en/offline/page.html`)).text()
  await site.profile.setOffline(true)
  const file = join(mkdtempSync(join(tmpdir(), 'single-file-')), 'page.html')
  writeFileSync(file, download)
  await site.page.goto(`file://${file}`)
  await site.page.locator('#needs-script').waitFor({ state: 'hidden' })
  await site.page.fill('#text', 'Written on a train.')
  await site.page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('evidence') })
  await says('This kind of file is sent as it is.')
  await press('Lock my report')
  await press('Not now')
  const sealed = await site.page.inputValue('#sealed')
  rmSync(dirname(file), { recursive: true })

  const paste = await site.another({ javaScriptEnabled: false })
  await paste.goto(`${site.stage.origin}/en/paste`)
  await paste.fill('#sealed', 'They came at night')
  await paste.click('form button')
  assert.equal(site.stage.handedIn.length, 0, 'plain text does not leave the browser')
  await paste.fill('#sealed', sealed)
  await paste.click('form button')
  await paste.getByText('It has arrived.').waitFor()
  assert.equal(site.stage.handedIn.length, 1)
  const report = await site.stage.desk.readHandedIn(site.stage.handedIn[0] ?? '')
  assert.equal(report.body['offline'], true)
  assert.deepEqual((report.body['answers'] as Record<string, string>)['text'], 'Written on a train.')
  assert.equal((report.body['inline'] as { data: string }[])[0]?.data, Buffer.from('evidence').toString('base64url'))
})

test('without script nothing can be written, and the page says what to do instead', async () => {
  const bare = await site.another({ javaScriptEnabled: false })
  await bare.goto(`${site.stage.origin}/en/report/danger`)
  assert.equal(await bare.locator('#text').isDisabled(), true)
  assert.equal(await bare.getByText('This page cannot lock your words yet').isVisible(), true)
})

test('every page passes axe in both directions, and none is wider than a small phone', async () => {
  const axe = readFileSync(new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
  const pages = [
    '', 'report/danger', 'report/concern', 'mailbox', 'how-it-works', 'limits', 'other-ways', 'paste', 'key', 'offline',
  ]
  await site.page.setViewportSize({ width: 320, height: 700 })
  for (const path of pages.flatMap((name) => [`/en/${name}`, `/ar/${name}`])) {
    await open(path)
    await atRest(site.page)
    const found = await site.page.evaluate(
      `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`
    )
    assert.deepEqual(found, [], path)
    assert.equal(await site.page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, path)
  }
})

/** Shows the page other keys than those of the stage, as a server or an old copy might. */
async function withKeys(changes: SampleTeamChanges, only: 'list' | 'both'): Promise<void> {
  const team = await sampleTeam(changes)
  if (only === 'both') await site.profile.route('**/pins.json', (route) => route.fulfill({ body: team.pins }))
  await site.profile.route(
    '**/api/key-list', (route) => route.fulfill({ body: team.keyList, headers: { date: new Date().toUTCString() } }),
  )
  await site.page.goto(`${site.stage.origin}/en/report/danger`)
}

test('with an expired list nothing can be written, and it is said that this is our fault', async () => {
  await withKeys({ issuedIn: -121 }, 'both')
  await says('The list of keys is too old to be used.')
  assert.equal(await site.page.locator('#text').isDisabled(), true)
  assert.equal(await site.page.getByText('team@example.org').isVisible(), true)
})

test('a wrong clock of the device is told from an old list', async () => {
  await site.page.clock.setFixedTime(Date.now() + 400 * 86_400_000)
  await site.page.goto(`${site.stage.origin}/en/report/danger`)
  await says('The clock of your device seems to be wrong')
  assert.equal(await site.page.locator('#text').isDisabled(), true)
})

test('a list that is old but in its grace is used with a warning', async () => {
  await withKeys({ issuedIn: -100 }, 'both')
  await says('The list of keys is old.')
  assert.equal(await site.page.locator('#text').isDisabled(), false)
})

test('a list that other officers signed, or that one officer signed alone, opens no field', async () => {
  for (const [changes, only] of [[{}, 'list'], [{ signatures: 1 }, 'both']] as const) {
    await withKeys(changes, only)
    await says('do not match the people who must sign them')
    assert.equal(await site.page.locator('#text').isDisabled(), true)
  }
})

test('while the keys cannot be loaded nothing is opened, and trying again works once they can', async () => {
  site.stage.desk.weather.lost.set('/api/key-list', 1)
  await site.page.goto(`${site.stage.origin}/en/report/danger`)
  await says('The list of keys could not be loaded.')
  await press('Try again')
  await site.page.locator('#needs-script').waitFor({ state: 'hidden' })
  assert.equal(await site.page.locator('#text').isDisabled(), false)
})

test('where the browser offers no cryptography (a plain onion address) the page does its own', async () => {
  await site.profile.addInitScript(() => { Object.defineProperty(crypto, 'subtle', { value: undefined }) })
  assert.equal((await writeReport('Without help of the browser.')).length, 12)
})
