/**
 * The main job in real browsers: a volunteer reports on a phone, the team answers from two profiles, the volunteer
 * reads.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runCommand } from '../durability/server-process.ts'
import { openMailbox, openStage, press, report, sees, unlock, type Stage, type StagePage } from './stage.ts'
import { foundIn } from './stolen-copy.ts'

let stage: Stage
let volunteer: StagePage
let first: StagePage
let caseWorker: StagePage
let words: string[]

before(async () => {
  stage = await openStage()
  volunteer = await stage.open({ viewport: { width: 360, height: 700 }, isMobile: true, hasTouch: true })
  first = await stage.open({ viewport: { width: 1200, height: 850 } })
  caseWorker = await stage.open({ viewport: { width: 390, height: 800 } })
})
after(() => stage.close())

test('the volunteer reports with a file and gets twelve words', async () => {
  const { page } = volunteer
  words = await report(page, stage.server.site, 'They wait outside my house.')
  assert.equal(words.length, 12)
  await press(page, 'Not now')
  await page.setInputFiles('#file', { name: 'note\u202egpj.txt', mimeType: 'text/plain',
    buffer: Buffer.from('a file of the volunteer, with a street in it') })
  await press(page, 'Send it as it is')
  await sees(page, 'This file has arrived.')
})

test('somebody at the desk unlocks, reads the report, says so and takes it up with a second reader', async () => {
  const { page } = first
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  await page.getByRole('link', { name: /Danger now/ }).click()
  await sees(page, 'They wait outside my house.')
  await sees(page, 'Every member of the desk can read this report until somebody takes it up.')
  await press(page, 'I have read this')
  await sees(page, 'Read by desk-1.')
  await page.getByLabel('Second reader').selectOption('desk-2')
  await page.getByLabel('Name of the case').fill('The house')
  await press(page, 'Take it up')
  await page.getByRole('heading', { name: 'The house' }).waitFor()
})

test('a reply goes out only after it was shown once more with who will read it', async () => {
  const { page } = first
  await page.getByLabel('Your reply').fill('Can you stay with a friend tonight?')
  await press(page, 'Send to the person who reported')
  const dialog = page.getByRole('dialog', { name: 'Send this out of the team?' })
  await dialog.getByText('The person who reported will read this:').waitFor()
  await dialog.getByText('Can you stay with a friend tonight?').waitFor()
  await press(page, 'Yes, send it to them')
  await page.locator('article.team', { hasText: 'Can you stay with a friend tonight?' }).waitFor()
})

test('a note is written in another place, and the volunteer’s page never holds it', async () => {
  const { page } = first
  await page.getByRole('link', { name: 'Notes in the team' }).click()
  await page.getByLabel('Note for your colleagues').fill('ask counsel before Friday')
  assert.equal(await page.getByRole('button', { name: /person who reported/ }).count(), 0)
  await press(page, 'Keep this note in the team')
  await page.locator('article', { hasText: 'ask counsel before Friday' }).waitFor()
  await openMailbox(volunteer.page, stage.server.site, words)
  await sees(volunteer.page, 'Can you stay with a friend tonight?')
  assert.doesNotMatch(await volunteer.page.content(), /counsel/)
})

test('the volunteer answers, and the desk shows it by itself', async () => {
  await volunteer.page.fill('#answer', 'Yes, until Sunday.')
  await press(volunteer.page, 'Send')
  await sees(volunteer.page, 'Your message has arrived.')
  await first.page.getByRole('link', { name: 'Conversation' }).click()
  // No reloading: the service ticks every fifteen seconds.
  await first.page.locator('article.reporter', { hasText: 'Yes, until Sunday.' }).waitFor()
})

test('a file is only handed out, under a name that hides nothing', async () => {
  const { page } = first
  await sees(page, 'notegpj.txt')
  await press(page, /^Look at it/)
  await sees(page, 'This is no picture that can be shown. It can only be saved.')
  await press(page, /^Save/)
  await sees(page, 'Files from others can harm a device.')
  const download = page.waitForEvent('download')
  await press(page, 'Save it')
  assert.equal((await download).suggestedFilename(), 'notegpj.txt')
})

test('a case worker sees nothing until they are added, then everything, on a phone', async () => {
  const { page } = caseWorker
  await unlock(page, stage.server.desk, stage.unlocking('case-1'))
  await sees(page, 'You are in no case yet.')
  await first.page.getByRole('link', { name: 'Who can read this' }).click()
  await first.page.getByLabel('Who', { exact: true }).selectOption('case-1')
  await press(first.page, 'Add')
  await sees(first.page, '3 people can read this case')
  await page.getByRole('link', { name: /The house/ }).click()
  await sees(page, 'They wait outside my house.')
  await page.getByRole('link', { name: 'Notes in the team' }).click()
  await sees(page, 'ask counsel before Friday')
})

test('when the case worker is taken out, the case is gone from their desk', async () => {
  await press(first.page, /^Take out case-1/)
  await press(first.page, 'Take out')
  await sees(first.page, '2 people can read this case')
  await sees(caseWorker.page, 'This case is not there, or you are not in it any more.')
  assert.doesNotMatch(await caseWorker.page.content(), /counsel|outside my house|The house/)
})

test('nothing on the way broke a rule of the pages', () => {
  for (const { faults } of [volunteer, first, caseWorker]) assert.deepEqual(faults, [])
})

test('a thief of the data folder, a backup, the log and the memory finds nothing of all this', async () => {
  const { folder, server, unlocking } = stage
  const backup = await mkdtemp(join(tmpdir(), 'small-places-backup-'))
  try {
    const { code, output } = await runCommand(['backup', backup, '--data', folder])
    assert.equal(code, 0, output)
    const { passphrase, kit } = unlocking('desk-1')
    const written = [
      'They wait outside my house.', 'notegpj.txt', 'a file of the volunteer, with a street in it',
      'Can you stay with a friend tonight?', 'ask counsel before Friday', 'Yes, until Sunday.',
      words.join(' '), passphrase, kit, stage.officerWords('officer-1'),
    ]
    const places = { folders: [folder, backup], pid: server.pid, logged: server.logged() }
    assert.deepEqual(await foundIn(places, written), [])
    // The search itself works: what the server does know is found in both.
    const known = (await foundIn(places, ['small-places/key-list/v1', 'mlkem768x25519'])).join()
    assert.match(known, /mlkem768x25519: memory/)
    assert.match(known, /mlkem768x25519: .*store\.sqlite/)
  } finally {
    await rm(backup, { recursive: true, force: true })
  }
})
