import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  openItem, openLetter, openReport, passOn, type ReporterSecrets, sealItem, sealLetter,
} from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import { amira, boris, chain, desk, keysOf, outsider, random, tools } from './team/organisation.ts'
import { atDesk, desks, freshId, freshItem, heading, letter, reporter, writtenReport } from './team/reporter.ts'

const one = await reporter(1)
const other = await reporter(2)
const report = await writtenReport(one)
const otherReport = await writtenReport(other)

const message = async (from: ReporterSecrets, text: string, item = freshItem()) =>
  ({ item, ...await sealItem(
    tools, from, { kind: 'desk', recipient: desk.recipient }, heading(2, item), 'message', { text }) })

test('a report served under another mailbox is refused', async () => {
  refusedAs(await openReport(tools, report.sealed, atDesk(other.mailbox, report.item)), 'other-place')
})

test('a report served as another item is refused', async () => {
  refusedAs(await openReport(tools, report.sealed, atDesk(one.mailbox, otherReport.item)), 'other-place')
})

test('a message of one person, served to another one’s case, is refused', async () => {
  const sent = await message(one, 'for my own case')
  refusedAs(await openItem(tools, sent.sealed, atDesk(other.mailbox, sent.item), other.mac, null), 'bad-mac')
  assert.ok((await openItem(tools, sent.sealed, atDesk(one.mailbox, sent.item), one.mac, null)).ok)
})

test('an older message served in the place of a newer one is refused', async () => {
  const [first, second] = [await message(one, 'I am safe'), await message(one, 'I am not safe')]
  refusedAs(await openItem(tools, first.sealed, atDesk(one.mailbox, second.item), one.mac, null), 'other-place')
})

test('a message that the server writes itself is refused, though the desk’s key is public', async () => {
  const forged = await message({ ...other, mailbox: one.mailbox }, 'please forget my case')
  refusedAs(await openItem(tools, forged.sealed, atDesk(one.mailbox, forged.item), one.mac, null), 'bad-mac')
})

test('a report whose keys are not those of its mailbox is refused', async () => {
  const forged = await writtenReport({ ...other, mailbox: one.mailbox })
  refusedAs(await openReport(tools, forged.sealed, atDesk(one.mailbox, forged.item)), 'other-mailbox')
})

test('a report with the reporter’s reply key exchanged is refused', async () => {
  const forged = await writtenReport({ ...one, reply: other.reply })
  refusedAs(await openReport(tools, forged.sealed, atDesk(one.mailbox, forged.item)), 'other-mailbox')
})

test('another report in the place of the one that the case was made from is refused', async () => {
  const again = await writtenReport(one, 'something else')
  refusedAs(await openReport(tools, again.sealed, atDesk(one.mailbox, again.item), report.hash), 'other-report')
})

test('an item that was sealed to another key and carried over is refused', async () => {
  const elsewhere = valueOf(await openReport(tools, report.sealed, atDesk(one.mailbox, report.item)))
  const carried = await passOn(tools, elsewhere, other.reply.recipient)
  const place = { key: other.reply, mailbox: one.mailbox, item: report.item }
  refusedAs(await openReport(tools, carried, { ...place, desks: new Set() }), 'other-recipient')
  assert.ok((await openReport(tools, carried, { ...place, desks })).ok, 'a desk member may pass it on')
})

test('a letter shown in another mailbox or as another letter is refused', async () => {
  const { signer } = keysOf(amira)
  const content = letter(one.mailbox)
  const sealed = valueOf(await sealLetter(tools, signer, one.mac, one.reply.recipient, content)).sealed
  const place = { reply: one.reply, mac: one.mac, mailbox: one.mailbox, letter: content.letter, keyList: chain.newest }
  assert.ok((await openLetter(tools, sealed, place)).ok)
  refusedAs(await openLetter(tools, sealed, { ...place, mailbox: other.mailbox }), 'other-place')
  refusedAs(await openLetter(tools, sealed, { ...place, letter: freshId() }), 'other-place')
  refusedAs(await openLetter(tools, sealed, { ...place, reply: other.reply }), 'not-for-this-key')
})

test('a letter by somebody outside, or by one colleague in another’s name, is refused', async () => {
  const content = letter(one.mailbox)
  const place = { reply: one.reply, mac: one.mac, mailbox: one.mailbox, letter: content.letter, keyList: chain.newest }
  for (const signer of [outsider.signer, keysOf(boris).signer]) {
    const sealed = valueOf(await sealLetter(tools, signer, one.mac, one.reply.recipient, content)).sealed
    refusedAs(await openLetter(tools, sealed, place), 'bad-signature')
  }
})

test('a letter by a colleague who has not read the report is refused', async () => {
  const content = letter(one.mailbox)
  const sealed = valueOf(await sealLetter(tools, keysOf(amira).signer, random(32), one.reply.recipient, content)).sealed
  const place = { reply: one.reply, mac: one.mac, mailbox: one.mailbox, letter: content.letter, keyList: chain.newest }
  refusedAs(await openLetter(tools, sealed, place), 'bad-mac')
})

test('any byte of a report changed, cut off or added is noticed', async () => {
  await fc.assert(fc.asyncProperty(
    fc.nat(report.sealed.length - 1), fc.integer({ min: 1, max: 255 }), fc.constantFrom('change', 'cut', 'add'),
    async (at, by, how) => {
      const changed = how === 'cut' ? report.sealed.slice(0, at) : report.sealed.slice()
      const bytes = how === 'add' ? Uint8Array.of(...changed, by) : changed
      if (how === 'change') bytes[at] = (bytes[at] ?? 0) ^ by
      assert.equal((await openReport(tools, bytes, atDesk(one.mailbox, report.item))).ok, false)
    },
  ), { numRuns: 60 })
})
