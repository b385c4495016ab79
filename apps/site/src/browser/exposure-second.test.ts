import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()
const { open, press, says } = site
const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../packages/exposure/src/fixtures/${name}`, import.meta.url), 'utf8')
/** What a wiki answered in the signed-in session of one account, and in that of another. */
const first = fixture('mediawiki-1.39-own-session.json')
const second = first.replaceAll('"Alice"', '"Quiet Heron"').replaceAll('"id":4,', '"id":5,')
const dump = fixture('alice-and-others.xml')

const choose = (text: string): Promise<void> =>
  site.page.setInputFiles('#own-files', { name: 'export', mimeType: 'text/plain', buffer: Buffer.from(text) })

test('a second account of mine is added when I show that it is mine, and both are looked at together', async () => {
  await open('/en/exposure')
  await choose(first)
  await says('What was found')
  await says('Only one account was shown to be yours')
  await press('Compare with a second account of mine')
  await says('sees both sign-ins come from one connection')
  await choose(second)
  await says('There is too little text to compare how you write')
  assert.equal(await site.page.getByText('Only one account was shown to be yours').count(), 0)
})

test('no letter is made ready that would tie two accounts together for whoever reads it', async () => {
  await open('/en/exposure')
  await choose(first)
  await press('Compare with a second account of mine')
  await choose(second)
  await says('would tie them together')
  assert.equal(await site.page.locator('section textarea[readonly]').count(), 0)
})

test('the same account again, or a file that does not show whose it is, is not added, and I can go back', async () => {
  await open('/en/exposure')
  await choose(first)
  await press('Compare with a second account of mine')
  await choose(first)
  await says('This is the account that was read before')
  await choose(dump)
  await says('This file does not show that the account is yours')
  await press('Back to the report')
  await says('Only one account was shown to be yours')
})

test('after a dump, which shows nobody’s account, no second one is offered', async () => {
  await open('/en/exposure')
  await choose(dump)
  await says('What was found')
  assert.equal(await site.page.getByRole('button', { name: 'Compare with a second account of mine' }).count(), 0)
})
