import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { atRest } from '@small-places/testkit'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()
const { open, press, says } = site
const dump = readFileSync(
  new URL('../../../../packages/exposure/src/fixtures/alice-and-others.xml', import.meta.url))
const axe = readFileSync(new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

const choose = (buffer: Buffer): Promise<void> =>
  site.page.setInputFiles('#own-files', { name: 'export.xml', mimeType: 'text/xml', buffer })

test('an export of one’s own pages becomes a report on the device, and nothing of it leaves', async () => {
  await open('/en/exposure')
  const asked: string[] = []
  site.page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await choose(dump)
  await says('What somebody else could learn')
  await says('does not mean that you are safe')
  await says(/of the account Alice\. The export holds its user page/)
  assert.ok(await site.page.locator('article.finding').count() > 0)
  assert.equal(await site.page.locator('svg.week-clock').getAttribute('role'), 'img')
  for (const line of asked) assert.match(line, /^GET \/(assets\/|en\/exposure\/texts\.json)/)
})

test('browsers of 2022, which lack newer functions, come to the same findings', async () => {
  const findings = async (): Promise<string> => {
    await open('/en/exposure')
    await choose(dump)
    await says('What somebody else could learn')
    return site.page.locator('section.findings').innerText()
  }
  const now = await findings()
  await site.page.addInitScript(() => {
    for (const [holder, name] of [[Array.prototype, 'toSorted'], [Array.prototype, 'toReversed'],
      [String.prototype, 'toWellFormed'], [Map, 'groupBy']] as const) Reflect.deleteProperty(holder, name)
  })
  assert.equal(await findings(), now)
})

test('requests are ready to be sent in private', async () => {
  await open('/en/exposure')
  await choose(dump)
  await says('Requests, ready to send')
  const request = site.page.locator('details', { has: site.page.locator('textarea[readonly]') }).first()
  await request.locator('summary').click()
  assert.match(await request.locator('textarea').inputValue(), /I am the person behind the account Alice/)
  await request.getByRole('button', { name: 'Copy the text' }).click()
  await request.getByText(/It is copied|The text is selected/).waitFor()
  const selected = 'document.activeElement.selectionEnd - document.activeElement.selectionStart > 100'
  assert.equal(await site.page.evaluate(selected), true)
})

test('an address that was mine is compared on the device, and it is told whether it shows', async () => {
  await open('/en/exposure')
  await choose(Buffer.from(dump.toString().replace('I am a teacher', 'I am a teacher, once 80.94.160.7,')))
  await site.page.getByText('Look again in another way').click()
  await site.page.fill('#own-address', '80.94.160.0/24, nonsense')
  await press('Look again')
  await says('“nonsense” is no internet address')
  await says('An address that you named shows')
  await says('Your words name the internet address 80.94.160.7, which you told us was yours')
  await site.page.fill('#own-address', '81.1.2.3')
  await site.page.fill('#own-name', 'Nobody Somewhere')
  await press('Look again')
  await says(/addresses that you named do not show/)
  await says(/names that you told do not show/)
  assert.equal(await site.page.evaluate('JSON.stringify([localStorage, sessionStorage])'), '[{},{}]')
})

test('a long report has links to its parts, which lead there', async () => {
  await open('/en/exposure')
  await choose(dump)
  await says('Your plan')
  await site.page.getByText('Parts of this report').click()
  await site.page.getByRole('link', { name: 'Send this to the team' }).click()
  const top = (): Promise<number> => site.page.getByRole('heading', { name: 'Send this to the team' })
    .evaluate((one) => one.getBoundingClientRect().top)
  assert.ok(await top() < 800)
  await says('What somebody else could learn')
})

test('there is no field for a name of an account, before or after', async () => {
  await open('/en/exposure')
  const entries = 'input:not([type=file]):not([type=checkbox]), textarea:not([readonly])'
  assert.equal(await site.page.locator(`#exposure ${entries}`).count(), 0)
  await choose(dump)
  await says('What somebody else could learn')
  assert.deepEqual(await site.page.locator(`#exposure ${entries}`).evaluateAll((all) => all.map(({ id }) => id)),
    ['own-name', 'own-address', 'plan-passphrase'])
})

test('a file of somebody else, or of no wiki, is refused in plain words', async () => {
  await open('/en/exposure')
  await choose(Buffer.from('{"a":1}'))
  await says(/no export of a wiki|does not show whose it is/)
  await choose(Buffer.from('<mediawiki>'))
  await says(/damaged|no export|does not show whose/)
  await choose(Buffer.from('<!DOCTYPE html><html><body>Our servers are under maintenance</body></html>'))
  await says('This is a web page')
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer })
  await site.page.setInputFiles('#own-files', [file('a.xml', dump), file('b.json', Buffer.from('{"query":{}}'))])
  await says('Some of these files are XML exports and others are saved answers')
})

test('what was found is sent to the team as a file of a sealed report, with words of its own', async () => {
  await open('/en/exposure')
  await choose(dump)
  await press('Write to the team')
  await site.page.fill('#findings-text', 'Please look at this with me.')
  await press('Send')
  await site.wordsShown()
  const [mailbox = ''] = [...site.stage.desk.mailboxes.keys()]
  const { report, later } = await site.stage.desk.read(mailbox, 2)
  assert.deepEqual(report.body['answers'], { text: 'Please look at this with me.' })
  assert.deepEqual(later.map(({ body }) => body['name']), ['exposure-check.html', 'exposure-check.json'])
})

/** What the keyboard is on. */
const focused = (): Promise<string> =>
  site.page.evaluate('document.activeElement.id || document.activeElement.textContent || document.activeElement.tagName')

test('what I typed to the team stays, whatever I press besides, and the keyboard is led to its field', async () => {
  await open('/en/exposure')
  await choose(dump)
  const write = site.page.getByRole('button', { name: 'Write to the team' })
  await write.focus()
  await site.page.keyboard.press('Enter')
  const text = site.page.locator('#findings-text')
  await text.waitFor()
  assert.equal(await focused(), 'findings-text')
  await text.fill('Please look at this with me.')
  await write.focus()
  await site.page.keyboard.press('Enter')
  assert.equal(await focused(), 'findings-text')
  await site.page.getByText('Look again in another way').click()
  await site.page.fill('#own-name', 'Nobody Somewhere')
  await site.page.getByRole('button', { name: 'Look again' }).focus()
  await site.page.keyboard.press('Enter')
  await says(/names that you told do not show/)
  assert.equal(await focused(), 'Look again')
  await site.page.uncheck('#use-prior')
  assert.equal(await text.inputValue(), 'Please look at this with me.')
  await text.fill('')
  await press('Send')
  await write.click()
  assert.equal(await text.count(), 1)
})

/** What axe finds on the page as it is, and whether it is wider than the window. */
async function barriers(): Promise<string[]> {
  await atRest(site.page)
  const found = await site.page.evaluate<string[]>(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`)
  const isWide = await site.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [...found, ...isWide ? ['wider than the window'] : []]
}

test('the report has no barriers on a small phone, in the dark and from right to left, with all of it open', async () => {
  await site.page.setViewportSize({ width: 320, height: 700 })
  for (const [language, colorScheme] of [['en', 'light'], ['en', 'dark'], ['ar', 'light']] as const) {
    await site.page.emulateMedia({ colorScheme })
    await open(`/${language}/exposure`)
    assert.deepEqual(await barriers(), [], language)
    await choose(dump)
    await site.page.locator('article.finding').first().waitFor()
    await site.page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    assert.deepEqual(await barriers(), [], `${language} ${colorScheme}`)
  }
})

test('the list of links has no barriers on a small phone', async () => {
  await site.page.setViewportSize({ width: 320, height: 700 })
  await open('/en/exposure')
  await press('Show me the links')
  await site.page.fill('#own-wiki', 'wiki.example.org')
  assert.deepEqual(await barriers(), [])
  await press('Show me the links')
  await says('who is signed in')
  assert.deepEqual(await barriers(), [])
})
