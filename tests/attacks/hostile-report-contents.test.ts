import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldCase, readEvent, readReporterContent, readSummary, summarise, treatAsMinor } from '@small-places/casework'
import {
  contexts, openEvent, openReport, parseStatement, readKeyList, sealReport, signBody, utf8, writeStatement,
} from '@small-places/encryption'
import { affected, eventContent, keyOf, placeOf, startEpoch, writeEvent } from './team/case.ts'
import { refusedAs, valueOf } from './team/expect.ts'
import { amira, chain, desk, keysOf, tools } from './team/organisation.ts'
import { answers, atDesk, heading } from './team/reporter.ts'

/** A report with any content at all, opened as a desk member's device does. */
const opened = async (content: Readonly<Record<string, unknown>>) => {
  const { seq: _, ...rest } = heading(1)
  const { sealed } = await sealReport(tools, affected, desk.recipient, rest, content)
  return openReport(tools, sealed, atDesk(affected.mailbox, rest.item))
}

test('what a report says of itself never overrides what it is bound to', async () => {
  const claimed = {
    ...answers(), mailbox: 'B'.repeat(22), item: 'B'.repeat(22), seq: 9, sealedTo: 'B'.repeat(43), kind: 'close', v: 2,
    tokenHash: 'B'.repeat(43), mac: 'B'.repeat(43), reply: desk.recipient,
  }
  const { body } = valueOf(await opened(claimed))
  assert.deepEqual(
    [body.kind, body.mailbox, body.seq, body.tokenHash], ['report', affected.mailbox, 1, affected.tokenHash])
})

test('answers that nobody offered count as not given, and the report is still read', () => {
  const forged: unknown = JSON.parse(`{"text": "They came", "severity": "S1", "score": 100, "minor": "certainly",
    "country": "Street 5", "affected": ["me"], "recipients": ["mallory"], "__proto__": {"when": "now"}}`)
  const content = readReporterContent({ ...answers(), kind: 'report', answers: forged })
  assert.ok(content.kind === 'report')
  assert.deepEqual(JSON.parse(JSON.stringify(content.answers)), { text: 'They came' })
  assert.equal(treatAsMinor(content.answers), true)
})

test('no content whatever stops a device that folds a case', () => {
  const anything = fc.jsonValue({ maxDepth: 6 })
  const kind =
    fc.constantFrom('report', 'message', 'attachment', 'words-confirmed', 'close', 'constructor', '__proto__')
  fc.assert(fc.property(fc.array(fc.tuple(kind, anything), { maxLength: 8 }), pairs => {
    const view = foldCase(pairs.map(([name, value], i) => ({
      from: 'reporter', item: `i${i}`, seq: i + 1, epoch: 1, day: '2026-11-21',
      content: readReporterContent(typeof value === 'object' && value !== null ? { ...value, kind: name } : value),
    })))
    assert.equal(view.thread.length, pairs.length)
    assert.ok(readSummary(JSON.parse(JSON.stringify(summarise(view, amira)))) !== null)
  }), { numRuns: 300 })
})

test('no event whatever stops a device, nor moves from one side of a case to the other', () => {
  const type = fc.oneof(
    fc.constantFrom('taken-up', 'letter-sent', 'note', 'title', 'closed', 'toString', '__proto__'), fc.string())
  fc.assert(fc.property(fc.constantFrom('thread', 'internal'), type, fc.jsonValue(), (compartment, name, data) => {
    const content = readEvent(compartment, name, data)
    if (content.type === 'newer') assert.deepEqual([content.name, content.data], [name, data])
    else assert.equal(content.type === 'letter-sent' || content.type === 'taken-up', compartment === 'thread')
  }), { numRuns: 500 })
})

test('a body nested ever deeper is refused, and does not exhaust the device', async () => {
  const deep = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels))
  assert.ok((await opened({ ...answers(), extra: deep(15) })).ok)
  refusedAs(await opened({ ...answers(), extra: deep(16) }), 'malformed')
  refusedAs(await opened({ ...answers(), extra: deep(2000) }), 'malformed')
  refusedAs(readKeyList('['.repeat(200_000) + ']'.repeat(200_000)), 'malformed')
})

test('numbers that other programs would read differently are refused', async () => {
  for (const number of [1.5, -1, 2 ** 53, 1e300]) refusedAs(await opened({ ...answers(), extra: number }), 'malformed')
})

test('a statement with hundreds of proofs, two bodies, or text behind its end is refused', () => {
  const body = '{"v":1}'
  const proof = JSON.stringify({ mac: 'A'.repeat(43) })
  refusedAs(parseStatement(`${body}\n${`${proof}\n`.repeat(17)}`), 'malformed')
  refusedAs(parseStatement(`${body}\nnot json\n`), 'malformed')
  refusedAs(parseStatement(`${body}\n${proof}\n  and more`), 'malformed')
  refusedAs(parseStatement(`\u{feff}${body}\n${proof}\n`), 'malformed')
  assert.ok(parseStatement(`${body}\n${proof}\n   `).ok)
})

test('a statement with two signatures or two codes, one of them good, is refused', async () => {
  const epoch = await startEpoch(null)
  const content = eventContent(amira)
  const { sealed } = await writeEvent(epoch, 'internal', content)
  const place = placeOf(epoch, 'internal', content)
  const { statement } = valueOf(await openEvent(tools, sealed, place, chain))
  const second = await signBody(keysOf('boris').signer, 'boris', contexts.event, statement.body)
  const doubled = utf8(writeStatement({ ...statement, proofs: [...statement.proofs, second] }))
  const again = await tools.age.seal(doubled, [keyOf(epoch, 'internal').pair.recipient])
  refusedAs(await openEvent(tools, again, place, chain), 'malformed')
})

test('a signature made for one kind of statement is none for another', async () => {
  const epoch = await startEpoch(null)
  const content = eventContent(amira)
  const { sealed } = await writeEvent(epoch, 'internal', content)
  const place = placeOf(epoch, 'internal', content)
  const { statement } = valueOf(await openEvent(tools, sealed, place, chain))
  const elsewhere = await signBody(keysOf(amira).signer, amira, contexts.letter, statement.body)
  const again = await tools.age.seal(
    utf8(writeStatement({ ...statement, proofs: [elsewhere] })), [keyOf(epoch, 'internal').pair.recipient])
  refusedAs(await openEvent(tools, again, place, chain), 'bad-signature')
})
