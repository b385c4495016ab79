import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { HybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import { keyListRefOf } from '../key-list/acceptance.ts'
import {
  age, chain, desk, desks, flipped, itemOf, keysOf, must, oldDesk, otherReporter, reporter, tools,
} from '../sample/team.ts'
import { looksLikeSealed } from '../sealed/single-recipient.ts'
import { orderItems } from './item-order.ts'
import {
  openForeignReport, openItem, openReport, openThreadItem, passOn, sealItem, sealReport, type ItemHeading,
  type ItemPlace,
} from './item.ts'
import { deriveReporter, mailboxOf, tokenHashOf } from './secrets.ts'
import { threadItemKey, threadMacOf } from './thread-mac.ts'

const heading = (n: number, seq = n): ItemHeading => ({
  item: itemOf(n), seq, keyList: keyListRefOf(chain.newest), letters: { count: 0, last: null }, language: 'ar',
})
const content = { lane: 'danger', answers: { text: 'They wait outside.' }, lost: null, offline: false, inline: [] }
const report = await sealReport(tools, reporter, desk.recipient, heading(1), content)
const place = (key: HybridKeyPair, n: number, mailbox = reporter.mailbox): ItemPlace =>
  ({ key, mailbox, item: itemOf(n), desks })
const atDesk = place(desk, 1)

const thread = keysOf(1).thread
const threadMac = await threadMacOf(tools.sha256, thread.seed, reporter.mailbox)
const toDesk = { kind: 'desk', recipient: desk.recipient } as const
const toThread = { kind: 'thread', recipient: thread.pair.recipient, mac: threadMac } as const

test('the same words always give the same secrets, and other words others', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async seed => {
    const a = await deriveReporter(tools.sha256, seed)
    const b = await deriveReporter(tools.sha256, seed)
    assert.deepEqual(a, b)
    assert.equal(a.tokenHash, await tokenHashOf(tools.sha256, a.token))
    assert.equal(a.mailbox, await mailboxOf(tools.sha256, { ...a, reply: a.reply.recipient }))
    const parts = [a.mailbox, a.token, a.tokenHash, base64url.encode(a.mac), a.reply.identity]
    assert.equal(new Set(parts).size, parts.length)
    const other = await deriveReporter(tools.sha256, flipped(seed, 15))
    assert.equal(parts.includes(other.mailbox), false)
  }), { numRuns: 10 })
})

test('a mailbox belongs to its token, its code key and its reply key, and to no others', async () => {
  const keys = { ...reporter, reply: reporter.reply.recipient }
  const others = { ...otherReporter, reply: otherReporter.reply.recipient }
  for (const name of ['tokenHash', 'mac', 'reply'] as const) {
    assert.notEqual(await mailboxOf(tools.sha256, { ...keys, [name]: others[name] }), reporter.mailbox, name)
  }
})

test('a report is opened by the desk, with everything in it', async () => {
  const opened = must(await openReport(tools, report.sealed, atDesk))
  assert.deepEqual(opened.body['answers'], content.answers)
  assert.equal(opened.hash, report.hash)
  assert.deepEqual(opened.mac, reporter.mac)
  assert.equal(opened.reply, reporter.reply.recipient)
  assert.equal(looksLikeSealed(report.sealed), true)
})

test('a report that stands in another place than it was written for is refused', async () => {
  const open = (at: ItemPlace, anchor?: typeof report.hash) => openReport(tools, report.sealed, at, anchor)
  assert.deepEqual(await open(place(desk, 2)), { ok: false, error: 'other-place' })
  assert.deepEqual(await open(place(desk, 1, otherReporter.mailbox)), { ok: false, error: 'other-place' })
  assert.deepEqual(await open(place(oldDesk, 1)), { ok: false, error: 'not-for-this-key' })
  assert.deepEqual(await open({ ...atDesk, desks: new Set() }), { ok: false, error: 'other-recipient' })
  assert.equal((await open(atDesk, report.hash)).ok, true)
  const second = await sealReport(tools, reporter, desk.recipient, heading(1), { ...content, lane: 'concern' })
  assert.deepEqual(await openReport(tools, second.sealed, atDesk, report.hash), { ok: false, error: 'other-report' })
})

test('nobody can send a report to somebody else’s mailbox', async () => {
  for (const name of ['mac', 'tokenHash', 'reply'] as const) {
    const forged = { ...reporter, [name]: otherReporter[name] }
    const sealed = await sealReport(tools, forged, desk.recipient, heading(1), content)
    assert.deepEqual(await openReport(tools, sealed.sealed, atDesk), { ok: false, error: 'other-mailbox' }, name)
  }
})

test('no byte of a sealed item can be changed', async () => {
  await fc.assert(fc.asyncProperty(fc.nat({ max: report.sealed.length - 1 }), async at => {
    assert.equal((await openReport(tools, flipped(report.sealed, at), atDesk)).ok, false)
  }), { numRuns: 60 })
  for (const length of [0, 100, 1626, 1658, report.sealed.length - 1]) {
    assert.equal((await openReport(tools, report.sealed.subarray(0, length), atDesk)).ok, false)
  }
})

test('a later item is opened under the code key of its mailbox only', async () => {
  const { sealed } = await sealItem(tools, reporter, toDesk, heading(2), 'message', { text: 'Still there.' })
  const opened = must(await openItem(tools, sealed, place(desk, 2), reporter.mac, null))
  assert.deepEqual([opened.body.kind, opened.body.seq, opened.body['text']], ['message', 2, 'Still there.'])
  const refused = async (at: ItemPlace, mac: Uint8Array, error: string) =>
    assert.deepEqual(await openItem(tools, sealed, at, mac, null), { ok: false, error })
  await refused(place(desk, 2), otherReporter.mac, 'bad-mac')
  await refused(place(desk, 3), reporter.mac, 'other-place')
  await refused(place(desk, 2, otherReporter.mailbox), reporter.mac, 'other-place')
})

test('content cannot pretend to be what binds an item', async () => {
  const { sealed } = await sealItem(tools, reporter, toDesk, heading(2), 'message', {
    kind: 'report', mailbox: otherReporter.mailbox, seq: 9, v: 2, sealedTo: 'x', item: 'y',
  })
  const { body } = must(await openItem(tools, sealed, place(desk, 2), reporter.mac, null))
  assert.deepEqual([body.v, body.kind, body.mailbox, body.seq], [1, 'message', reporter.mailbox, 2])
})

test('an item for a desk that is moved to another key is refused', async () => {
  const { sealed } = await sealItem(tools, reporter, toDesk, heading(2), 'message', { text: '' })
  const opened = must(await openItem(tools, sealed, place(desk, 2), reporter.mac, null))
  const moved = await passOn(tools, opened, oldDesk.recipient)
  assert.deepEqual(await openItem(tools, moved, place(oldDesk, 2), reporter.mac, null),
    { ok: false, error: 'other-recipient' })
  const movedReport = await passOn(tools, must(await openReport(tools, report.sealed, atDesk)), oldDesk.recipient)
  assert.deepEqual(await openReport(tools, movedReport, place(oldDesk, 1)), { ok: false, error: 'other-recipient' })
})

test('an item that the desk passes on stands in the thread in the reporter’s own words', async () => {
  const { sealed, hash } = await sealItem(tools, reporter, toDesk, heading(2), 'message', { text: 'a' })
  const opened = must(await openItem(tools, sealed, place(desk, 2), reporter.mac, null))
  const passed = await passOn(tools, opened, thread.pair.recipient)
  const again = must(await openItem(tools, passed, place(thread.pair, 2), reporter.mac, threadMac))
  assert.equal(again.hash, hash)
  assert.deepEqual(again.statement, opened.statement)
  const movedReport = await passOn(tools, must(await openReport(tools, report.sealed, atDesk)), thread.pair.recipient)
  assert.equal((await openReport(tools, movedReport, place(thread.pair, 1), report.hash)).ok, true)
})

test('somebody who was removed before an epoch cannot write to it as the reporter', async () => {
  const second = keysOf(2).thread
  const mac2 = await threadMacOf(tools.sha256, second.seed, reporter.mailbox)
  const real = await sealItem(
    tools, reporter, { kind: 'thread', recipient: second.pair.recipient, mac: mac2 }, heading(3), 'message', {},
  )
  assert.equal((await openItem(tools, real.sealed, place(second.pair, 3), reporter.mac, mac2)).ok, true)
  const forged = await sealItem(
    tools, reporter, { kind: 'thread', recipient: second.pair.recipient, mac: threadMac }, heading(3), 'message', {},
  )
  assert.deepEqual(await openItem(tools, forged.sealed, place(second.pair, 3), reporter.mac, mac2),
    { ok: false, error: 'bad-mac' })
  const asIfByDesk = await sealItem(
    tools, reporter, { kind: 'desk', recipient: second.pair.recipient }, heading(3), 'message', {},
  )
  assert.deepEqual(await openItem(tools, asIfByDesk.sealed, place(second.pair, 3), reporter.mac, mac2),
    { ok: false, error: 'other-recipient' })
})

test('whoever was given the checking key of an epoch checks its items, and writes as the reporter nowhere else',
  async () => {
  const { sealed } = await sealItem(tools, reporter, toThread, heading(3), 'message', { text: 'a' })
  const key = await threadItemKey(tools.sha256, reporter.mac, threadMac, reporter.mailbox)
  const opened = must(await openItem(tools, sealed, place(thread.pair, 3), reporter.mac, threadMac))
  assert.deepEqual(must(await openThreadItem(tools, sealed, place(thread.pair, 3), key)), opened)
  assert.deepEqual(await openThreadItem(tools, sealed, place(thread.pair, 4), key), { ok: false, error: 'other-place' })
  const byDesk = await passOn(
    tools, must(await openItem(
      tools, (await sealItem(tools, reporter, toDesk, heading(4), 'message', {})).sealed, place(desk, 4), reporter.mac,
      null)), thread.pair.recipient)
  assert.deepEqual(await openThreadItem(tools, byDesk, place(thread.pair, 4), key), { ok: false, error: 'bad-mac' })

  // What the key could forge: items to a desk, and to the thread of the next epoch.
  const second = keysOf(2).thread
  const mac2 = await threadMacOf(tools.sha256, second.seed, reporter.mailbox)
  const forger = { ...reporter, mac: key }
  const toTheDesk = await sealItem(tools, forger, toDesk, heading(5), 'message', {})
  assert.deepEqual(await openItem(tools, toTheDesk.sealed, place(desk, 5), reporter.mac, null),
    { ok: false, error: 'bad-mac' })
  for (const mac of [threadMac, mac2]) {
    const to = { kind: 'thread', recipient: second.pair.recipient, mac } as const
    const forged = await sealItem(tools, forger, to, heading(5), 'message', {})
    assert.deepEqual(await openItem(tools, forged.sealed, place(second.pair, 5), reporter.mac, mac2),
      { ok: false, error: 'bad-mac' })
  }
})

test('an item of one epoch is refused in another, and one of a thread at the desk', async () => {
  const { sealed } = await sealItem(tools, reporter, toThread, heading(3), 'message', {})
  const opened = must(await openItem(tools, sealed, place(thread.pair, 3), reporter.mac, threadMac))
  const second = keysOf(2).thread
  const mac2 = await threadMacOf(tools.sha256, second.seed, reporter.mailbox)
  const moved = await passOn(tools, opened, second.pair.recipient)
  assert.equal((await openItem(tools, moved, place(second.pair, 3), reporter.mac, mac2)).ok, false)
  assert.equal((await openItem(tools, moved, place(second.pair, 3), reporter.mac, threadMac)).ok, false)
  const toTheDesk = await passOn(tools, opened, desk.recipient)
  assert.equal((await openItem(tools, toTheDesk, place(desk, 3), reporter.mac, null)).ok, false)
})

test('a report that came another way says itself where it belongs, and is checked all the same', async () => {
  const opened = must(await openForeignReport(tools, report.sealed, desk))
  assert.equal(opened.body.mailbox, reporter.mailbox)
  assert.equal(opened.body.tokenHash, reporter.tokenHash)
  const moved = await passOn(tools, opened, oldDesk.recipient)
  assert.deepEqual(await openForeignReport(tools, moved, oldDesk), { ok: false, error: 'other-recipient' })
})

test('a report is never shorter on the wire than any other short one', async () => {
  const short = await sealReport(tools, reporter, desk.recipient, heading(1), {})
  const long = await sealReport(tools, reporter, desk.recipient, heading(1), { ...content, pad: 'x'.repeat(600) })
  assert.equal(short.sealed.length, long.sealed.length)
  assert.equal(short.sealed.length, 1627 + 16 + 4096 + 16)
})

test('items are ordered by number, then by id, and what is missing or double is told', () => {
  const item = (seq: number, id: string) => ({ seq, item: id })
  const order = orderItems([item(4, 'd'), item(2, 'c'), item(2, 'b'), item(1, 'a'), item(4, 'd')])
  assert.deepEqual(order.items.map(one => one.item), ['a', 'b', 'c', 'd'])
  assert.deepEqual([order.missing, order.repeated], [[3], [2]])
  assert.equal(orderItems([item(2 ** 50, 'z')]).missing.length, 100)
})

test('only an age file for one hybrid recipient looks sealed', async () => {
  assert.equal(looksLikeSealed(utf8('They wait outside.'.repeat(500))), false)
  assert.equal(looksLikeSealed(await age.seal(new Uint8Array(9), [desk.recipient, oldDesk.recipient])), false)
  assert.equal(looksLikeSealed(await age.seal(new Uint8Array(0), [desk.recipient])), true)
  assert.equal(looksLikeSealed(report.sealed.subarray(0, 1658)), false)
})
