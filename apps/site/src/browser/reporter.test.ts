import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { after, before, beforeEach, test } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { hybridKeyPair } from '@small-places/encryption'
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

/** A picture with the name of whoever made it, as cameras and programs write it. */
function pictureWithAuthor(): Buffer {
  const png = readFileSync(new URL('../../../../packages/personal-data/src/media/fixtures/alpha.png', import.meta.url))
  const chunk = Buffer.from('tEXtAuthor\0Example Person')
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length - 4)
  sum.writeUInt32BE(crc32(chunk))
  return Buffer.concat([png.subarray(0, 33), length, chunk, sum, png.subarray(33)])
}

const open = async (path: string): Promise<void> => {
  await page.goto(stage.origin + path)
  await page.waitForSelector('#needs-script', { state: 'hidden' })
}
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const onlyMailbox = (): string => {
  assert.equal(stage.desk.mailboxes.size, 1)
  return [...stage.desk.mailboxes.keys()][0] ?? ''
}
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

async function returnWith(words: string): Promise<void> {
  await open('/en/mailbox')
  await page.fill('#words', words)
  await press('Open my letters')
}

test('a report is sealed on the device, arrives once, and the team reads what was written', { skip }, async () => {
  await open('/en/report/danger')
  await page.fill('#text', 'They wait outside my house.')
  await page.getByText('More about it').click()
  await page.selectOption('#when', 'now')
  await page.selectOption('#minor', 'unknown')
  await page.selectOption('#country', 'FR')
  await page.fill('#codeword', 'heron')
  await page.getByRole('button', { name: 'Send', exact: true }).dblclick()
  await page.waitForSelector('ol.words')
  assert.equal((await wordsShown()).length, 12)
  const { report } = await stage.desk.read(onlyMailbox())
  assert.deepEqual(report.body['answers'], {
    text: 'They wait outside my house.', when: 'now', minor: 'unknown', country: 'FR', codeword: 'heron',
  })
  assert.equal(report.body['lane'], 'danger')
  for (const { body } of stage.desk.requests) assert.doesNotMatch(body, /outside|heron|FR"/)
})

test('the words lead back to the answer, which can be answered in turn', { skip }, async () => {
  const words = await writeReport('It began yesterday.')
  const mailbox = onlyMailbox()
  await stage.desk.write(mailbox, 'We have read it.\nAre you safe tonight?', 'working')
  await returnWith(words.map((word) => word.slice(0, 4).toUpperCase()).join('  '))
  await says('Someone is working on it.')
  await says('Are you safe tonight?')
  await page.fill('#answer', 'Yes, until Sunday.')
  await press('Send')
  await says('Your message has arrived.')
  const { later } = await stage.desk.read(mailbox)
  assert.deepEqual(later.map(({ body }) => [body.kind, body['text']]), [['message', 'Yes, until Sunday.']])
})

test('a slip in a word is pointed out by its position, and what was typed stays', { skip }, async () => {
  const words = await writeReport('One.')
  const typed = words.with(6, 'zzzz').join(' ')
  await returnWith(typed)
  await says('Word number 7 is not in the list.')
  assert.equal(await page.inputValue('#words'), typed)
})

test('two words are asked for, a wrong one can be looked up again, and the desk is told', { skip }, async () => {
  const words = await writeReport('One.')
  await press('I have written it down')
  for (const entry of await page.$$('input[id^=piece-]')) await entry.fill('wrong')
  await press('Check')
  await says(/is not the same as the one we showed/)
  await press('Look at it again')
  await page.waitForSelector('ol.words')
  assert.deepEqual(await wordsShown(), words)
  await press('I have written it down')
  for (const entry of await page.$$('input[id^=piece-]')) {
    await entry.fill(words[Number((await entry.getAttribute('id'))?.slice(6)) - 1] ?? '')
  }
  await press('Check')
  await says('We have your report')
  await page.waitForTimeout(300)
  const { later } = await stage.desk.read(onlyMailbox())
  assert.deepEqual(later.map(({ body }) => [body.kind, body['confirmed']]), [['words-confirmed', true]])
})

test('in the danger lane the words may be skipped and shown again, and the desk is told', { skip }, async () => {
  const words = await writeReport('One.')
  await press('Not now')
  await says('We have your report')
  await press('Look at it again')
  await page.waitForSelector('ol.words')
  assert.deepEqual(await wordsShown(), words)
  const { later } = await stage.desk.read(onlyMailbox())
  assert.deepEqual(later.map(({ body }) => body['confirmed']), [false])
})

test('somebody’s secret words in a report are noticed before anything is sent', { skip }, async () => {
  const words = await writeReport('One.')
  await open('/en/report/concern')
  await page.fill('#text', `My words are ${words.join(' ')}. Is that right?`)
  await press('Send')
  await says('Your text seems to contain twelve secret words.')
  assert.equal(stage.desk.mailboxes.size, 1)
  assert.ok((await page.inputValue('#text')).includes(words[0] ?? ''))
})

test('when the answer is lost the text stays, and trying again makes no second report', { skip }, async () => {
  stage.desk.weather.unheard.set('/api/report', 3)
  await open('/en/report/danger')
  await page.fill('#text', 'One report.')
  await press('Send')
  await says('The connection was interrupted.')
  assert.equal(await page.inputValue('#text'), 'One report.')
  await press('Try again')
  await page.waitForSelector('ol.words')
  assert.equal((await stage.desk.read(onlyMailbox())).report.body['answers'] !== undefined, true)
})

test('an interrupted file goes on where it was and arrives whole', { skip }, async () => {
  await writeReport('With a picture.')
  await press('Not now')
  await page.setInputFiles('#file', { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.alloc(700_000, 'a') })
  await says('This kind of file is sent as it is.')
  stage.desk.weather.lost.set('/api/blob/part', 2)
  stage.desk.weather.lost.set('/api/blob/start', 0)
  await press('Send it as it is')
  await page.getByRole('button', { name: 'Go on', exact: true }).or(
    page.getByText('This file has arrived.')
  ).first().waitFor()
  if (await page.getByRole('button', { name: 'Go on', exact: true }).isVisible()) await press('Go on')
  await says('This file has arrived.')
  await page.waitForTimeout(100)
  const { later } = await stage.desk.read(onlyMailbox())
  const attachment = later.find(({ body }) => body.kind === 'attachment')?.body
  assert.equal(attachment?.['name'], 'note.txt')
  assert.equal(attachment?.['size'], 700_000)
  const blob = stage.desk.blobs.get(String(attachment?.['blob']))
  assert.equal(blob?.bytes.length, blob?.size)
})

test('a picture is cleaned after showing what was found; the original goes along as evidence', { skip }, async () => {
  await writeReport('With a picture.')
  await press('Not now')
  const original = pictureWithAuthor()
  await page.setInputFiles('#file', { name: 'photo.png', mimeType: 'image/png', buffer: original })
  await says('This picture holds information that can identify someone:')
  await says('Example Person')
  await page.getByLabel('Also send the untouched original as evidence.').check()
  await press('Send this file')
  await says('This file has arrived.')
  const { later } = await stage.desk.read(onlyMailbox())
  const attachment = later.find(({ body }) => body.kind === 'attachment')?.body
  assert.equal(attachment?.['cleaned'], true)
  const opened = async (file: unknown): Promise<Buffer> => {
    const { blob, seed, size } = file as { blob: string; seed: string; size: number }
    const bytes = stage.desk.blobs.get(blob)?.bytes ?? new Uint8Array()
    const plain = await stage.team.tools.age.open(bytes, hybridKeyPair(Buffer.from(seed, 'base64url')).identity)
    assert.ok(plain.ok)
    return Buffer.from(plain.value.subarray(0, size))
  }
  assert.equal((await opened(attachment)).includes('Example Person'), false)
  assert.deepEqual(await opened(attachment?.['original']), original)
})

test('a letter can be deleted, the mailbox closed, and the closing taken back', { skip }, async () => {
  const words = await writeReport('One.')
  const mailbox = onlyMailbox()
  await stage.desk.write(mailbox, 'Please burn after reading.', 'read')
  await returnWith(words.join(' '))
  await says('Please burn after reading.')
  await press('Delete this letter')
  await press('Delete it')
  await says('This letter is deleted.')
  assert.equal(stage.desk.mailboxes.get(mailbox)?.letters.length, 0)
  await press('Close my letters')
  await press('Yes, close them')
  await says('Your letters will be closed within 24 hours.')
  assert.equal(stage.desk.mailboxes.get(mailbox)?.closing, true)
  const { later } = await stage.desk.read(mailbox)
  assert.equal(later.at(-1)?.body.kind, 'close')
  await press('Keep my letters')
  await says('Your letters stay.')
  assert.equal(stage.desk.mailboxes.get(mailbox)?.closing, false)
})

test('a letter that the server made up is not shown', { skip }, async () => {
  const words = await writeReport('One.')
  const mailbox = onlyMailbox()
  await stage.desk.write(mailbox, 'True.', 'read')
  const box = stage.desk.mailboxes.get(mailbox)
  const [letter] = box?.letters ?? []
  assert.ok(box && letter)
  box.letters.push({ ...letter, letter: letter.letter.split('').reverse().join(''), n: 2 })
  await returnWith(words.join(' '))
  await says('A letter here is not from the team')
})

test('words that open nothing are answered without saying why', { skip }, async () => {
  await returnWith('legal winner thank year wave sausage worth useful legal winner thank yellow')
  await says('There are no letters for this secret.')
})
