import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  byUrgency, type CaseEntry, foldCase, longest, type QueueEntry, readEvent, readReporterContent, readSummary, summarise,
  treatAsMinor, writeSummary,
} from './index.ts'

const report = (answers: object = {}) => ({
  v: 1, kind: 'report', language: 'ar', lane: 'danger', answers: { text: 'They know my street', ...answers },
  lost: null, offline: false, inline: [],
})

const fromReporter = (seq: number, body: unknown): CaseEntry => ({
  from: 'reporter', item: `r${seq}`, seq, epoch: 1, day: '2026-11-21', content: readReporterContent(body),
})

const fromStaff = (seq: number, compartment: string, type: string, data: unknown): CaseEntry => ({
  from: 'staff', item: `${compartment}-${seq}`, author: 'desk-1', seq, epoch: 1, compartment, at: '2026-11-22T10:00Z',
  content: readEvent(compartment, type, data),
})

const letter = (n: number, text: string | null, state: string | null) =>
  fromStaff(n, 'thread', 'letter-sent', { letter: { letter: 'l'.repeat(22), n, text, state } })

test('a report is read with only the answers that the person gave', () => {
  const content = readReporterContent(report({ minor: 'unknown' }))
  assert.equal(content.kind, 'report')
  assert.ok(content.kind === 'report' && content.answers.country === undefined && treatAsMinor(content.answers))
})

test('an answer of a later version counts as not given, and the report is still read', () => {
  const content = readReporterContent(report({ affected: 'my-whole-town', country: 'somewhere' }))
  assert.ok(content.kind === 'report' && content.answers.affected === undefined && content.answers.country === undefined)
})

test('a report with answers that are too long is read, and they are cut', () => {
  const long = 'a'.repeat(200_000)
  const answers = { text: long, wish: long, contact: long, hours: long, codeword: long, replyLanguage: long }
  const content = readReporterContent({ ...report(answers), language: long, lost: { note: long } })
  assert.equal(content.kind, 'report')
  assert.equal(content.kind === 'report' && content.answers.codeword, 'a'.repeat(longest.codeword))
  assert.equal(content.kind === 'report' && content.lost?.note.length, longest.lost)
})

test('as much as the pages have room for is read whole', () => {
  for (const [field, units] of Object.entries(longest)) {
    const written = 'a'.repeat(units)
    const content = field === 'message' ? readReporterContent({ kind: 'message', language: 'ar', text: written })
      : readReporterContent(field === 'lost' ? { ...report(), lost: { note: written } } : report({ [field]: written }))
    assert.ok(JSON.stringify(content).includes(`"${written}"`), field)
  }
})

test('whatever a reporter sends, nothing is thrown away', () => {
  fc.assert(fc.property(fc.jsonValue(), body => {
    const content = readReporterContent(body)
    if (content.kind === 'newer') assert.equal(content.body, body)
  }))
})

test('an event of an unknown type is kept with its data as it came', () => {
  fc.assert(fc.property(fc.string(), fc.jsonValue(), (name, data) => {
    const content = readEvent('internal', `x-${name}`, data)
    assert.deepEqual(content, { type: 'newer', name: `x-${name}`, data })
  }))
})

test('an internal note that stands in the thread is not taken for a note', () => {
  assert.equal(readEvent('thread', 'note', { text: 'do not tell them' }).type, 'newer')
  assert.equal(readEvent('internal', 'letter-sent', { letter: {} }).type, 'newer')
})

test('a case shows the thread and the internal side apart', () => {
  const view = foldCase([
    fromReporter(1, report()),
    fromStaff(1, 'internal', 'note', { text: 'ask counsel' }),
    letter(1, 'We have read this', 'read'),
  ])
  assert.deepEqual(view.thread.map(entry => entry.item), ['r1', 'thread-1'])
  assert.deepEqual(view.internal.map(entry => entry.item), ['internal-1'])
  assert.equal(view.told, 'read')
  assert.equal(view.nextLetter, 2)
})

test('a case waits for the team from the reporter’s message until the next letter with text', () => {
  const entries = [fromReporter(1, report()), letter(1, null, 'read')]
  assert.equal(foldCase(entries).waitsForTeam, true)
  assert.equal(foldCase([...entries, letter(2, 'Here is what we can do', 'working')]).waitsForTeam, false)
  assert.equal(foldCase([...entries, letter(2, 'x', null), fromReporter(2, { kind: 'message', text: 'thanks' })])
    .waitsForTeam, true)
})

test('a second report in one mailbox changes nothing of the first', () => {
  const view = foldCase([fromReporter(1, report()), fromReporter(2, { ...report({ text: 'other' }), lane: 'concern' })])
  assert.equal(view.lane, 'danger')
  assert.equal(view.report?.answers.text, 'They know my street')
})

test('the same item given twice counts once', () => {
  const entry = fromReporter(1, report())
  assert.deepEqual(foldCase([entry, entry]), foldCase([entry]))
})

test('a closing that the reporter took back is none, and can be asked for again', () => {
  const asked = [fromReporter(1, report()), fromReporter(2, { kind: 'close' })]
  const kept = [...asked, fromReporter(3, { kind: 'keep' })]
  assert.equal(foldCase(asked).closeAsked, true)
  assert.equal(foldCase(kept).closeAsked, false)
  assert.equal(foldCase([...kept, fromReporter(4, { kind: 'close' })]).closeAsked, true)
})

test('replies stay stopped until somebody resumes them', () => {
  const stopped = fromStaff(1, 'internal', 'replies-stopped', { text: 'words lost' })
  assert.equal(foldCase([stopped]).repliesStopped, true)
  assert.equal(foldCase([stopped, fromStaff(2, 'internal', 'replies-resumed', { text: '' })]).repliesStopped, false)
})

test('a summary always fits into its 512 bytes and is read back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), title => {
    const summary = summarise(foldCase([fromStaff(1, 'internal', 'title', { text: title })]), 'desk-1')
    assert.ok(new TextEncoder().encode(writeSummary(summary)).length <= 512)
    assert.deepEqual(readSummary(JSON.parse(writeSummary(summary))), summary)
  }))
})

test('a summary of another version is not guessed at', () => {
  assert.equal(readSummary({ v: 2 }), null)
  assert.equal(readSummary(null), null)
})

test('the queue shows what is late before what is new, and danger first among those', () => {
  const entry = (name: string, part: Partial<QueueEntry>): QueueEntry & { name: string } =>
    ({ name, lane: 'concern', late: false, opened: false, day: '2026-11-21', ...part })
  const sorted = [
    entry('opened', { opened: true, lane: 'danger', late: true }), entry('new concern', {}),
    entry('old concern', { day: '2026-11-19' }), entry('new danger', { lane: 'danger' }),
    entry('late concern', { late: true }), entry('late danger', { late: true, lane: 'danger' }),
  ].sort(byUrgency).map(row => row.name)
  assert.deepEqual(sorted, ['late danger', 'late concern', 'new danger', 'old concern', 'new concern', 'opened'])
})
