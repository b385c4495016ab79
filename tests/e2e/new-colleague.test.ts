/** A team of two at the desk, each in a browser profile of their own, takes in a third and removes them again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openStage, press, report, sees, unlock, type Stage, type StagePage } from './stage.ts'

let stage: Stage
let first: StagePage
let second: StagePage
let newcomer: StagePage
const passphrase = 'gravel mitten oboe parsnip lantern'
let kit = ''
let invitation = ''
let fingerprint = ''

before(async () => {
  stage = await openStage()
  const { page } = await stage.open()
  await report(page, stage.server.site, 'Somebody posted my street on a forum.')
  first = await stage.open()
  second = await stage.open()
  newcomer = await stage.open()
})
after(() => stage.close())

/** The kit code, once the device has made it; a list of texts alone would be read before there are any. */
async function kitCodeShown(page: Page): Promise<string> {
  const groups = page.locator('.groups.code span')
  await groups.first().waitFor()
  return (await groups.allInnerTexts()).join('-')
}

async function signAs(page: Page, officer: string): Promise<void> {
  await page.getByLabel('The twelve words of the officer').fill(stage.officerWords(officer))
  await press(page, 'Sign')
}

test('both at the desk see the report, and the second sees by itself that the first has read it', async () => {
  await unlock(first.page, stage.server.desk, stage.unlocking('desk-1'))
  await unlock(second.page, stage.server.desk, stage.unlocking('desk-2'))
  for (const { page } of [first, second]) {
    await page.getByRole('link', { name: /Danger now/ }).click()
    await sees(page, 'Somebody posted my street on a forum.')
  }
  await press(first.page, 'I have read this')
  await sees(second.page, 'Read by desk-1.')
})

test('what one of them takes up, the other reads as second reader, leads after a hand-over, and answers', async () => {
  await first.page.getByLabel('Second reader').selectOption('desk-2')
  await first.page.getByLabel('Name of the case').fill('The forum')
  await press(first.page, 'Take it up')
  await first.page.getByRole('link', { name: 'Who can read this' }).click()
  await first.page.getByLabel('To', { exact: true }).selectOption('desk-2')
  await first.page.getByLabel('What they should know').fill('They can be called in the evening.')
  await press(first.page, 'Hand over')
  await sees(first.page, 'Hand the lead over to desk-2?')
  await press(first.page, 'Yes, hand it over')
  await sees(first.page, 'desk-1 handed the lead over to desk-2.')
  await second.page.goto(`${stage.server.desk}/#/cases`)
  await second.page.getByRole('link', { name: /The forum/ }).click()
  await second.page.getByRole('link', { name: 'Notes in the team' }).click()
  await sees(second.page, 'They can be called in the evening.')
  await second.page.getByRole('link', { name: 'Conversation' }).click()
  await second.page.getByLabel('Your reply').fill('We are looking at the forum now.')
  await press(second.page, 'Send to the person who reported')
  await press(second.page, 'Yes, send it to them')
  await second.page.locator('article.team', { hasText: 'We are looking at the forum now.' }).waitFor()
})

test('somebody who is invited compares the officers, keeps a kit code and chooses a passphrase', async () => {
  await first.page.getByRole('link', { name: 'People' }).click()
  await press(first.page, 'Make an invitation code')
  invitation = await first.page.locator('.invitation').innerText()
  const { page } = newcomer
  await page.goto(`${stage.server.desk}/#/enrol`)
  await page.locator('dl.facts dd').first().waitFor()
  const published = await page.locator('dl.facts dd').allInnerTexts()
  const listed = first.page.locator('section[aria-labelledby=officers-title] .code')
  await listed.filter({ hasText: /[0-9a-f]{4} / }).nth(2).waitFor()
  const officers = await listed.allInnerTexts()
  assert.equal(officers.length, 3)
  assert.deepEqual(published, officers)
  await page.getByLabel('I have compared them').check()
  await press(page, 'Next')
  await page.getByLabel('Invitation code').fill(invitation)
  await page.getByLabel('Work name').fill('desk-3')
  await page.getByLabel('Languages that you read').fill('en, ar')
  await press(page, 'Next')
  kit = await kitCodeShown(page)
  await page.getByLabel('To be sure').fill(kit.split('-').at(-1) ?? '')
  await press(page, 'Next')
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await press(page, 'Finish')
  await sees(page, 'Let your key be compared')
  fingerprint = await page.locator('.fingerprint').innerText()
})

test('until officers have signed, the newcomer is not let in', async () => {
  const { page } = newcomer
  await page.goto(`${stage.server.desk}/#/queue`)
  await page.fill('input[name=kit]', kit)
  await page.fill('input[name=passphrase]', passphrase)
  await press(page, 'Unlock')
  await page.locator('.cdx-message--error').waitFor()
  assert.equal(await page.getByRole('navigation', { name: 'Places' }).count(), 0)
})

test('the same invitation lets nobody else in', async () => {
  const { page } = await stage.open()
  await page.goto(`${stage.server.desk}/#/enrol`)
  await page.getByLabel('I have compared them').check()
  await press(page, 'Next')
  await page.getByLabel('Invitation code').fill(invitation)
  await page.getByLabel('Work name').fill('desk-4')
  await press(page, 'Next')
  await page.getByLabel('To be sure').fill((await kitCodeShown(page)).split('-').at(-1) ?? '')
  await press(page, 'Next')
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await press(page, 'Finish')
  await sees(page, 'This code does not work.')
  await page.context().close()
})

test('two officers sign what was proposed, and the newcomer unlocks and reads at the desk', async () => {
  const { page } = first
  await page.goto(`${stage.server.desk}/#/people/next`)
  await page.getByLabel('desk-3', { exact: true }).selectOption({ label: 'Desk' })
  await sees(page, fingerprint)
  await press(page, 'Propose to the officers')
  await sees(page, 'Nobody has signed it yet.')
  await page.locator('.changes', { hasText: fingerprint }).waitFor()
  await signAs(page, 'officer-1')
  await sees(page, 'Signed by officer-1. More signatures are needed.')
  await signAs(page, 'officer-3')
  await sees(page, 'Signed by officer-3. The new key list is published.')
  const written = await stage.open()
  await report(written.page, stage.server.site, 'A second report, for all three.')
  await unlock(newcomer.page, stage.server.desk, { kit, passphrase })
  await newcomer.page.getByRole('link', { name: /Danger now/ }).click()
  await sees(newcomer.page, 'A second report, for all three.')
})

test('the newcomer is in no case of the others, and removed at once when they must go', async () => {
  await newcomer.page.goto(`${stage.server.desk}/#/cases`)
  await sees(newcomer.page, 'You are in no case yet.')
  await first.page.goto(`${stage.server.desk}/#/people`)
  await press(first.page, /^Suspend at once desk-3/)
  await first.page.getByRole('dialog').getByRole('button', { name: 'Suspend at once' }).click()
  await newcomer.page.getByRole('heading', { name: 'Unlock the desk' }).waitFor()
  await unlockRefused(newcomer.page)
})

async function unlockRefused(page: Page): Promise<void> {
  await page.fill('input[name=kit]', kit)
  await page.fill('input[name=passphrase]', passphrase)
  await press(page, 'Unlock')
  await page.locator('.cdx-message--error').waitFor()
}

test('nothing on the way broke a rule of the pages', () => {
  for (const { faults } of [first, second, newcomer]) assert.deepEqual(faults, [])
})
