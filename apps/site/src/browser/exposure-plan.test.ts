import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()
const dump = readFileSync(
  new URL('../../../../packages/exposure/src/fixtures/alice-and-others.xml', import.meta.url))
const step = 'ask-suppression'

/** The same edits, as if they were another account's. */
const others = Buffer.from(dump.toString().replaceAll('Alice', 'Loud Stork'))

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#own-files', { name: 'export.xml', mimeType: 'text/xml', buffer })
  await page.getByText('What somebody else could learn').waitFor()
}

async function check(page: Page): Promise<void> {
  await page.goto(`${site.stage.origin}/en/exposure`)
  await choose(page, dump)
}

const onDevice = (page: Page): Promise<string> => page.evaluate('JSON.stringify(Object.entries(localStorage))')
const isTicked = (page: Page, name: string): Promise<boolean> => page.locator(`#plan-${name}-${step}`).isChecked()
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

test('what is ticked stays while guesses are looked at in another way, and nothing is kept unasked', async () => {
  const { page } = site
  await check(page)
  await page.check(`#plan-asked-${step}`)
  await page.getByText('Look again in another way').click()
  await page.uncheck('#use-prior')
  assert.equal(await isTicked(page, 'asked'), true)
  await page.check(`#plan-done-${step}`)
  assert.equal(await page.locator(`#plan-asked-${step}`).count(), 0)
  await page.check('#use-prior')
  assert.equal(await isTicked(page, 'done'), true)
  assert.equal(await onDevice(page), '[]')
})

test('a plan in a locked file is opened again elsewhere with its passphrase, and with no other', async () => {
  const { page } = site
  await check(page)
  await page.check(`#plan-done-${step}`)
  await page.getByText('Keep it in a locked file').click()
  await press(page, 'Save the file')
  await page.getByText('Please use a longer passphrase').waitFor()
  await press(page, 'Suggest one')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#plan-passphrase')?.value.split(' ').length === 6)
  const passphrase = await page.inputValue('#plan-passphrase')
  const saving = page.waitForEvent('download')
  await press(page, 'Save the file')
  const saved = await saving
  assert.equal(saved.suggestedFilename(), 'plan.age')
  const file = await saved.path()
  assert.match(readFileSync(file, 'latin1'), /^age-encryption\.org\/v1\n-> scrypt /)
  assert.doesNotMatch(readFileSync(file, 'latin1'), /suppression|Alice/)

  const another = await site.another({})
  await another.goto(`${site.stage.origin}/en/exposure`)
  await another.setInputFiles('#kept-file', file)
  await another.fill('#kept-passphrase', `${passphrase}s`)
  await press(another, 'Open it')
  await another.getByText('The passphrase does not fit').waitFor()
  await another.fill('#kept-passphrase', passphrase)
  await press(another, 'Open it')
  await another.getByText('Your plan', { exact: true }).waitFor()
  assert.equal(await isTicked(another, 'done'), true)
  await press(another, 'Check something else')
  await another.setInputFiles('#own-files', { name: 'export.xml', mimeType: 'text/xml', buffer: dump })
  await another.getByText('What somebody else could learn').waitFor()
  assert.equal(await isTicked(another, 'done'), true)
  assert.equal(await onDevice(another), '[]')
})

test('a plan on this device follows each tick, names nobody, and is gone when it is removed', async () => {
  const { page } = site
  await check(page)
  await page.getByText('Keep it on this device').first().click()
  await page.getByText('Anyone who uses or searches this device').waitFor()
  await press(page, 'Keep it on this device')
  await page.getByText('until you remove it').waitFor()
  await page.check(`#plan-done-${step}`)
  assert.match(await onDevice(page), /ask-suppression/)
  assert.doesNotMatch(await onDevice(page), /Alice|@|Minsk/)

  await page.reload()
  await press(page, 'Show my plan')
  await page.locator(`#plan-done-${step}`).waitFor()
  assert.equal(await isTicked(page, 'done'), true)
  await check(page)
  assert.equal(await isTicked(page, 'done'), true)
  await press(page, 'Remove it from this device')
  await page.getByText('no longer kept').waitFor()
  await page.uncheck(`#plan-done-${step}`)
  assert.equal(await onDevice(page), '[]')
})

/** Ticks a step, keeps the plan on the device, and says what lies there then. */
async function tickAndKeep(page: Page): Promise<string> {
  await page.check(`#plan-done-${step}`)
  await page.getByText('Keep it on this device').first().click()
  await press(page, 'Keep it on this device')
  await page.getByText('until you remove it').waitFor()
  return onDevice(page)
}

test('what is ticked for one account counts for no other, and its plan on this device is left alone', async () => {
  const { page } = site
  await check(page)
  const kept = await tickAndKeep(page)
  await press(page, 'Check something else')
  await choose(page, others)
  assert.equal(await isTicked(page, 'done'), false)
  await page.check(`#plan-done-${step}`)
  assert.equal(await onDevice(page), kept)
  await page.getByText('Another plan is kept on this device').waitFor({ state: 'attached' })
  await check(page)
  assert.equal(await isTicked(page, 'done'), true)
  assert.equal(await onDevice(page), kept)
})

test('a report that is only looked at changes nothing of the plan on this device, also where more was found', async () => {
  const { page } = site
  await check(page)
  const kept = await tickAndKeep(page)
  await page.reload()
  await choose(page, Buffer.from(dump.toString().replace('alice@example.org', 'alice@elsewhere.example')))
  assert.equal(await isTicked(page, 'done'), false)
  assert.equal(await onDevice(page), kept)
})
