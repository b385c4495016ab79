/** The main job in Arabic on a small phone, with digits in the place of words, to the closing of the mailbox. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openStage, press, sees, unlock, type Stage, type StagePage } from './stage.ts'

const messages = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../i18n/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>
const arabic = messages('ar')
const ar = (key: string): string => arabic[key] ?? assert.fail(`no Arabic for ${key}`)
const photo = readFileSync(new URL('../../packages/personal-data/src/media/fixtures/baseline.jpg', import.meta.url))

/** A photo with a comment in it, as programs write it. */
const photoWithComment = Buffer.concat([
  photo.subarray(0, 2), Buffer.from([0xff, 0xfe, 0x00, 0x12]), Buffer.from('Lens of somebody'), photo.subarray(2),
])

let stage: Stage
let volunteer: StagePage
let team: StagePage
let groups: string[] = []

before(async () => {
  stage = await openStage()
  volunteer = await stage.open({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, locale: 'ar' })
  team = await stage.open()
})
after(() => stage.close())

const inArabicNumerals = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))

async function openWithDigits(): Promise<void> {
  const { page } = volunteer
  await page.goto(`${stage.server.site}/ar/mailbox`)
  await page.locator('#needs-script').waitFor({ state: 'hidden' })
  await page.fill('#words', groups.map(inArabicNumerals).join(' '))
  await press(page, ar('site-enter-open'))
}

test('the browser’s language leads to an Arabic page, which runs from right to left without a wider line', async () => {
  const { page } = volunteer
  await page.goto(stage.server.site)
  assert.equal(await page.getAttribute('html', 'lang'), 'ar')
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl')
  assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
})

test('a report with answers and a photo is sent; the digits are repeated in Arabic numerals', async () => {
  const { page } = volunteer
  await page.goto(`${stage.server.site}/ar/report/concern`)
  await page.locator('#needs-script').waitFor({ state: 'hidden' })
  await page.fill('#text', 'شخص ما ينشر عنواني على الإنترنت')
  await page.locator('details', { has: page.locator('#country') }).locator('summary').click()
  await page.selectOption('#country', 'EG')
  await press(page, ar('site-send'))
  await page.waitForSelector('ol.words')
  groups = await page.$$eval('ol.words li', (items) => items.map((item) => item.lastChild?.textContent ?? ''))
  assert.equal(groups.join('').length, 56)
  assert.match(groups.join(''), /^\d+$/)
  await press(page, ar('site-words-kept'))
  await page.locator('input[id^=piece-]').first().waitFor()
  for (const entry of await page.locator('input[id^=piece-]').all()) {
    const position = Number((await entry.getAttribute('id'))?.slice('piece-'.length))
    await entry.fill(inArabicNumerals(groups[position - 1] ?? ''))
  }
  await press(page, ar('site-words-check'))
  await page.setInputFiles('#file', { name: 'صورة.jpg', mimeType: 'image/jpeg', buffer: photoWithComment })
  await sees(page, ar('media-finding-comment'))
  await press(page, ar('site-file-send'))
  await sees(page, ar('site-file-sent'))
})

test('the desk sees who can read its language, the photo without what was found, and answers in Arabic', async () => {
  const { page } = team
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  await page.getByRole('link', { name: /A concern/ }).click()
  await sees(page, 'شخص ما ينشر عنواني على الإنترنت')
  await press(page, 'I have read this')
  await page.getByLabel('Second reader').selectOption('desk-2')
  await page.getByLabel('Name of the case').fill('Arabic phone')
  await press(page, 'Take it up')
  await page.getByRole('heading', { name: 'Arabic phone' }).waitFor()
  await page.getByRole('button', { name: /^Look at it/ }).click()
  const picture = page.getByRole('dialog').locator('img')
  await picture.waitFor()
  await page.getByRole('dialog').getByRole('button').first().press('Escape')
  await picture.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Save/ }).first().click()
  const download = page.waitForEvent('download')
  await press(page, 'Save it')
  const saved = readFileSync(await (await download).path())
  assert.equal(saved.includes('Lens of somebody'), false)
  assert.equal(saved.subarray(-2).toString('hex'), 'ffd9')
  await page.getByLabel('Your reply').fill('قرأنا بلاغك. هل أنت في مكان آمن؟')
  await press(page, 'Send to the person who reported')
  await press(page, 'Yes, send it to them')
  await page.locator('article.team', { hasText: 'قرأنا بلاغك' }).waitFor()
})

test('the digits in Arabic numerals open the letters, and the answer reaches the case', async () => {
  const { page } = volunteer
  await openWithDigits()
  await sees(page, ar('site-state-read'))
  await sees(page, 'هل أنت في مكان آمن؟')
  await page.fill('#answer', 'نعم، عند صديق.')
  await press(page, ar('site-send'))
  await sees(page, ar('site-message-arrived'))
  await team.page.locator('article.reporter', { hasText: 'نعم، عند صديق.' }).waitFor()
})

test('a file goes into the case too, and can be saved there', async () => {
  const { page } = volunteer
  await page.setInputFiles('#file', { name: 'later.txt', mimeType: 'text/plain', buffer: Buffer.from('a later file') })
  await press(page, ar('site-file-send-as-it-is'))
  await sees(page, ar('site-file-sent'))
  await team.page.getByRole('button', { name: 'Save later.txt' }).click()
  const download = team.page.waitForEvent('download')
  await press(team.page, 'Save it')
  assert.equal(readFileSync(await (await download).path(), 'utf8'), 'a later file')
})

test('closing waits a day and can be taken back, and the desk is told of both', async () => {
  const { page } = volunteer
  await press(page, ar('site-close'))
  await press(page, ar('site-close-yes'))
  await sees(page, ar('site-close-waits'))
  await team.page.getByText('They asked to close the mailbox.').first().waitFor()
  await team.page.getByText('Being closed by its writer').first().waitFor()
  await openWithDigits()
  await sees(page, ar('site-close-waits'))
  await press(page, ar('site-close-keep'))
  await team.page.getByText('They took it back: the mailbox stays.').first().waitFor()
  await team.page.getByText('Being closed by its writer').first().waitFor({ state: 'detached' })
})

test('nothing on the way broke a rule of the pages', () => {
  for (const { faults } of [volunteer, team]) assert.deepEqual(faults, [])
})
