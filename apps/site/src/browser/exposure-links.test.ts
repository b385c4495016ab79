import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()
const { open, press, says } = site
/** What a MediaWiki 1.39.17 answered in the signed-in session of Alice. */
const { answers } = JSON.parse(readFileSync(
  new URL('../../../../packages/exposure/src/fixtures/mediawiki-1.39-own-session.json', import.meta.url), 'utf8')) as
  { readonly answers: readonly { readonly requestid: string }[] }

async function begin(): Promise<void> {
  await open('/en/exposure')
  await press('Show me the links')
  await site.page.fill('#own-wiki', 'wiki.example.org')
  await press('Show me the links')
  await says('who is signed in')
}

const addresses = (): Promise<URL[]> => site.page.locator('#exposure ol a')
  .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  .then((all) => all.map((one) => new URL(one)))

const answerTo = (address: URL): string =>
  JSON.stringify(answers.find(({ requestid }) => requestid === address.searchParams.get('requestid')))

const give = (...texts: readonly string[]): Promise<void> =>
  site.page.setInputFiles('#saved-answers', texts.map((text, index) =>
    ({ name: `api-result(${index}).json`, mimeType: 'application/json', buffer: Buffer.from(text) })))

test('links are named one after the other until all are answered, and the page itself asks no wiki', async () => {
  const asked: string[] = []
  site.page.on('request', (request) => asked.push(request.url()))
  await begin()
  const [link] = await site.page.locator('#exposure ol a').all()
  assert.equal(await link?.getAttribute('rel'), 'noreferrer noopener')
  assert.equal(await link?.getAttribute('target'), '_blank')
  for (let round = 0; ; round++) {
    assert.ok(round < 10)
    const open = await addresses()
    if (open.length === 0) break
    for (const { origin, pathname } of open) assert.equal(origin + pathname, 'https://wiki.example.org/w/api.php')
    await give(...open.map(answerTo))
    await says(open.length === 1 ? 'One answer was taken' : `${open.length} answers were taken`)
  }
  await says('Every link is answered')
  await says('Your account: Alice')
  await press('Show what it says')
  await says('What somebody else could learn')
  for (const address of asked) assert.equal(new URL(address).origin, site.stage.origin)
})

test('what another account was shown is refused by name, and its link stays open', async () => {
  await begin()
  await give(...(await addresses()).map(answerTo))
  await says('Your account: Alice')
  const before = await addresses()
  const others = before.map(answerTo)[0]?.replace('"name":"Alice"', '"name":"Borna"') ?? ''
  await give(others)
  await says('It is of another account, or nobody was signed in')
  assert.match(await site.page.locator('#exposure').innerText(), /api-result\(0\)\.json: It is of another account/)
  assert.deepEqual(await addresses(), before)
  await site.page.fill('#pasted-answer', '<!doctype html>')
  await press('Add what I pasted')
  await says('not what one of the links shows')
})

test('what was saved so far can be looked at, and gone on with later from a locked file', async () => {
  await begin()
  await give(...(await addresses()).map(answerTo))
  await says('Your account: Alice')
  await give(...(await addresses()).map(answerTo))
  await site.page.getByText('Keep it in a locked file').click()
  await site.page.fill('#answers-passphrase', 'four quiet herons wait')
  const saving = site.page.waitForEvent('download')
  await press('Save the file')
  const file = await (await saving).path()
  const left = await addresses()
  await press('Show what it says so far')
  await says('The reading stopped before its end')

  await open('/en/exposure')
  await site.page.setInputFiles('#kept-file', file)
  await site.page.fill('#kept-passphrase', 'four quiet herons wait')
  await press('Open it')
  await site.page.fill('#own-wiki', 'https://wiki.example.org/wiki/Main_Page')
  await press('Show me the links')
  await says('Your account: Alice')
  assert.deepEqual(await addresses(), left)
})

test('an address that is no wiki’s gives no links', async () => {
  await open('/en/exposure')
  await press('Show me the links')
  await site.page.fill('#own-wiki', 'javascript:alert(1)')
  await press('Show me the links')
  await says('This is no address of a wiki')
  assert.equal(await site.page.locator('#exposure ol a').count(), 0)
})
