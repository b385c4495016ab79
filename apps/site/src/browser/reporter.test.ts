import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { test } from 'node:test'
import { until } from '@small-places/testkit'
import type { Locator } from 'playwright-core'
import { hybridKeyPair } from '@small-places/encryption'
import { siteInBrowser } from '../sample/browser.ts'

const site = siteInBrowser()
const { open, press, says, wordsShown, writeReport } = site

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

const onlyMailbox = (): string => {
  assert.equal(site.stage.desk.mailboxes.size, 1)
  return [...site.stage.desk.mailboxes.keys()][0] ?? ''
}

/** The fields for the words that are asked for. */
async function piecesAskedFor(): Promise<readonly Locator[]> {
  await press('I have written it down')
  const pieces = site.page.locator('input[id^=piece-]')
  await pieces.first().waitFor()
  return pieces.all()
}

async function returnWith(words: string): Promise<void> {
  await open('/en/mailbox')
  await site.page.fill('#words', words)
  await press('Open my letters')
}

test('a report is sealed on the device, arrives once, and the team reads what was written', async () => {
  await open('/en/report/danger')
  await site.page.fill('#text', 'They wait outside my house.')
  await site.page.getByText('More about it').click()
  await site.page.selectOption('#when', 'now')
  await site.page.selectOption('#minor', 'unknown')
  await site.page.selectOption('#country', 'FR')
  await site.page.fill('#codeword', 'the heron on the roof')
  await site.page.getByRole('button', { name: 'Send', exact: true }).dblclick()
  assert.equal((await wordsShown()).length, 12)
  const { report } = await site.stage.desk.read(onlyMailbox())
  assert.deepEqual(report.body['answers'], {
    text: 'They wait outside my house.', when: 'now', minor: 'unknown', country: 'FR', codeword: 'the heron on the roof',
  })
  assert.equal(report.body['lane'], 'danger')
  assert.deepEqual(site.stage.desk.requests.map(({ path }) => path), ['/api/report'])
  const { body = '' } = site.stage.desk.requests[0] ?? {}
  assert.deepEqual(Object.keys(JSON.parse(body) as object).sort(),
    ['desk', 'item', 'lane', 'mailbox', 'sealed', 'tokenHash', 'work'])
  assert.doesNotMatch(body, /outside my house|heron on the roof/)
})

test('the words lead back to the answer, which can be answered in turn', async () => {
  const words = await writeReport('It began yesterday.')
  const mailbox = onlyMailbox()
  await site.stage.desk.write(mailbox, 'We have read it.\nAre you safe tonight?', 'working')
  await returnWith(words.map((word) => word.slice(0, 4).toUpperCase()).join('  '))
  await says('Someone is working on it.')
  await says('Are you safe tonight?')
  await says(/letters to go is kept until .*21.* 2026, whether you come back or not/)
  await says(/mailbox itself is kept until .*20.* 2027/)
  await site.page.fill('#answer', 'Yes, until Sunday.')
  await press('Send')
  await says('Your message has arrived.')
  const { later } = await site.stage.desk.read(mailbox)
  assert.deepEqual(later.map(({ body }) => [body.kind, body['text']]), [['message', 'Yes, until Sunday.']])
})

test('a slip in a word is pointed out by its position, and what was typed stays', async () => {
  const words = await writeReport('One.')
  const typed = words.with(6, 'zzzz').join(' ')
  await returnWith(typed)
  await says('Word number 7 is not in the list.')
  assert.equal(await site.page.inputValue('#words'), typed)
})

test('two words are asked for, a wrong one can be looked up again, and the desk is told', async () => {
  const words = await writeReport('One.')
  for (const entry of await piecesAskedFor()) await entry.fill('wrong')
  await press('Check')
  await says(/is not the same as the one we showed/)
  await press('Look at it again')
  assert.deepEqual(await wordsShown(), words)
  for (const entry of await piecesAskedFor()) {
    await entry.fill(words[Number((await entry.getAttribute('id'))?.slice(6)) - 1] ?? '')
  }
  await press('Check')
  await says('We have your report')
  const { later } = await site.stage.desk.read(onlyMailbox(), 1)
  assert.deepEqual(later.map(({ body }) => [body.kind, body['confirmed']]), [['words-confirmed', true]])
})

test('in the danger lane the words may be skipped and shown again, and the desk is told', async () => {
  const words = await writeReport('One.')
  await press('Not now')
  await says('We have your report')
  await press('Look at it again')
  assert.deepEqual(await wordsShown(), words)
  const { later } = await site.stage.desk.read(onlyMailbox(), 1)
  assert.deepEqual(later.map(({ body }) => body['confirmed']), [false])
})

test('somebody’s secret words in a report are noticed before anything is sent', async () => {
  const words = await writeReport('One.')
  await open('/en/report/concern')
  await site.page.fill('#text', `My words are ${words.join(' ')}. Is that right?`)
  await press('Send')
  await says('Your text seems to contain twelve secret words.')
  assert.equal(site.stage.desk.mailboxes.size, 1)
  assert.ok((await site.page.inputValue('#text')).includes(words[0] ?? ''))
})

test('when the answer is lost the text stays, and trying again makes no second report', async () => {
  site.stage.desk.weather.unheard.set('/api/report', 3)
  await open('/en/report/danger')
  await site.page.fill('#text', 'One report.')
  await press('Send')
  await says('The connection was interrupted.')
  assert.equal(await site.page.inputValue('#text'), 'One report.')
  await press('Try again')
  await wordsShown()
  assert.equal((await site.stage.desk.read(onlyMailbox())).report.body['answers'] !== undefined, true)
})

test('a message whose answer is lost can be sent again: it stays one, and is said to have arrived', async () => {
  const words = await writeReport('One.')
  await returnWith(words.join(' '))
  await site.page.fill('#answer', 'One message.')
  site.stage.desk.weather.unheard.set('/api/mailbox/item', 3)
  await press('Send')
  await says('What you wrote is still here.')
  await press('Send')
  await says('Your message has arrived.')
  const { later } = await site.stage.desk.read(onlyMailbox())
  assert.deepEqual(later.map(({ body }) => body['text']), ['One message.'])
})

test('an interrupted file goes on where it was and arrives whole', async () => {
  await writeReport('With a picture.')
  await press('Not now')
  const buffer = Buffer.alloc(700_000, 'a')
  await site.page.setInputFiles('#file', { name: 'note.txt', mimeType: 'text/plain', buffer })
  await says('This kind of file is sent as it is.')
  site.stage.desk.weather.lost.set('/api/blob/part', 2)
  await press('Send it as it is')
  await press('Go on')
  await says('This file has arrived.')
  const { later } = await site.stage.desk.read(onlyMailbox())
  const attachment = later.find(({ body }) => body.kind === 'attachment')?.body
  assert.equal(attachment?.['name'], 'note.txt')
  assert.equal(attachment?.['size'], 700_000)
  const blob = site.stage.desk.blobs.get(String(attachment?.['blob']))
  assert.equal(blob?.bytes.length, blob?.size)
})

test('files that are sent at the same time all arrive, each under a number of its own', async () => {
  await writeReport('With notes.')
  await press('Not now')
  const names = ['one.txt', 'two.txt', 'three.txt', 'four.txt']
  await site.page.setInputFiles('#file', names.map((name) => ({
    name, mimeType: 'text/plain', buffer: Buffer.from(name),
  })))
  const send = site.page.getByRole('button', { name: 'Send it as it is', exact: true })
  await until(async () => await send.count() === names.length, 'every file has been looked at')
  await send.evaluateAll((buttons) => { for (const button of buttons) (button as HTMLButtonElement).click() })
  const arrived = site.page.getByText('This file has arrived.')
  await until(async () => await arrived.count() === names.length, 'every file has arrived')
  const { later } = await site.stage.desk.read(onlyMailbox(), 1 + names.length)
  const files = later.filter(({ body }) => body.kind === 'attachment').map(({ body }) => body['name'])
  assert.deepEqual(new Set(files), new Set(names))
})

test('a picture is cleaned after showing what was found; the original goes along as evidence', async () => {
  await writeReport('With a picture.')
  await press('Not now')
  const original = pictureWithAuthor()
  await site.page.setInputFiles('#file', { name: 'photo.png', mimeType: 'image/png', buffer: original })
  await says('This picture holds information that can identify someone:')
  await says('Example Person')
  await site.page.getByLabel('Also send the untouched original as evidence.').check()
  await press('Send this file')
  await says('This file has arrived.')
  const { later } = await site.stage.desk.read(onlyMailbox())
  const attachment = later.find(({ body }) => body.kind === 'attachment')?.body
  assert.equal(attachment?.['cleaned'], true)
  const opened = async (file: unknown): Promise<Buffer> => {
    const { blob, seed, size } = file as { blob: string; seed: string; size: number }
    const bytes = site.stage.desk.blobs.get(blob)?.bytes ?? new Uint8Array()
    const { identity } = hybridKeyPair(Buffer.from(seed, 'base64url'))
    const plain = await site.stage.team.tools.age.open(bytes, identity)
    assert.ok(plain.ok)
    return Buffer.from(plain.value.subarray(0, size))
  }
  assert.equal((await opened(attachment)).includes('Example Person'), false)
  assert.deepEqual(await opened(attachment?.['original']), original)
})

test('a letter can be deleted, the mailbox closed, and the closing taken back', async () => {
  const words = await writeReport('One.')
  const mailbox = onlyMailbox()
  await site.stage.desk.write(mailbox, 'Please burn after reading.', 'read')
  await returnWith(words.join(' '))
  await says('Please burn after reading.')
  await press('Delete this letter')
  await press('Delete it')
  await says('This letter is deleted.')
  assert.equal(site.stage.desk.mailboxes.get(mailbox)?.letters.length, 0)
  const promise = site.page.getByText('The mailbox itself is kept until')
  assert.equal(await promise.isVisible(), true)
  await press('Close my letters')
  await press('Yes, close them')
  await says('Your letters will be closed within 24 hours.')
  assert.equal(await promise.isVisible(), false)
  assert.equal(site.stage.desk.mailboxes.get(mailbox)?.closing, true)
  const { later } = await site.stage.desk.read(mailbox)
  assert.equal(later.at(-1)?.body.kind, 'close')
  await press('Keep my letters')
  await says('Your letters stay.')
  assert.equal(await promise.isVisible(), true)
  assert.equal(site.stage.desk.mailboxes.get(mailbox)?.closing, false)
  assert.equal((await site.stage.desk.read(mailbox)).later.at(-1)?.body.kind, 'keep')
})

test('a letter that the server made up is not shown', async () => {
  const words = await writeReport('One.')
  const mailbox = onlyMailbox()
  await site.stage.desk.write(mailbox, 'True.', 'read')
  const box = site.stage.desk.mailboxes.get(mailbox)
  const [letter] = box?.letters ?? []
  assert.ok(box && letter)
  box.letters.push({ ...letter, letter: letter.letter.split('').reverse().join(''), n: 2 })
  await returnWith(words.join(' '))
  await says('A letter here is not from the team')
})

test('words that open nothing are answered without saying why', async () => {
  await returnWith('legal winner thank year wave sausage worth useful legal winner thank yellow')
  await says('There are no letters for this secret.')
})

test('somebody who finds that it can wait changes the lane and keeps what they have written', async () => {
  await open('/en/report/danger')
  await site.page.fill('#text', 'On second thought it can wait.')
  await site.page.locator('a.switch').click()
  await site.page.getByRole('heading', { name: 'A concern', level: 1 }).waitFor()
  assert.equal(await site.page.inputValue('#text'), 'On second thought it can wait.')
  await site.page.locator('a.switch').click()
  await site.page.getByRole('heading', { name: 'Danger now', level: 1 }).waitFor()
  await site.page.locator('a.switch').click()
  await press('Send')
  await site.wordsShown()
  assert.equal((await site.stage.desk.read(onlyMailbox())).report.body['lane'], 'concern')
})

test('a link asks before it takes unsent text or unkept words away, and the quick exit asks nothing', async () => {
  await open('/en/report/danger')
  await site.page.fill('#text', 'Half a report')
  await site.page.getByRole('link', { name: 'What we cannot promise' }).first().click()
  await press('Stay here')
  assert.equal(await site.page.inputValue('#text'), 'Half a report')
  await press('Send')
  const words = await site.wordsShown()
  await site.page.getByRole('link', { name: 'What we cannot promise' }).first().click()
  await says('you cannot see your words again')
  await press('Stay here')
  assert.deepEqual(await site.wordsShown(), words)
  await site.profile.route('https://www.example.org/**', (route) => route.fulfill({ body: 'Weather' }))
  await site.page.locator('#exit').click()
  await says('Weather')
})

test('looking for new letters keeps what is being written', async () => {
  const words = await writeReport('One.')
  const mailbox = onlyMailbox()
  await returnWith(words.join(' '))
  await site.page.fill('#answer', 'Half an answer')
  await site.stage.desk.write(mailbox, 'A letter meanwhile.', 'read')
  await press('Look for new letters')
  await says('A letter meanwhile.')
  assert.equal(await site.page.inputValue('#answer'), 'Half an answer')
})
