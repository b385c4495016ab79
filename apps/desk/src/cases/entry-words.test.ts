import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseEntry, EventContent, ReporterContent } from '@small-places/casework'
import { wordsOf } from './entry-words.ts'

const t = (key: string, ...values: readonly unknown[]): string => [key, ...values].join(' ')
const wordsIn = (content: EventContent): readonly (string | null)[] => {
  const entry: CaseEntry = {
    from: 'staff', item: 'a', author: 'ana', seq: 1, epoch: 1, compartment: 'thread', at: '2026-11-21T10:15Z', content,
  }
  const { says, text } = wordsOf(entry, t)
  return [says, text]
}
const wordsFrom = (content: ReporterContent): readonly (string | null)[] => {
  const { says, text } = wordsOf({ from: 'reporter', item: 'a', seq: 1, epoch: 1, day: '2026-11-21', content }, t)
  return [says, text]
}
const letter = (text: string | null, state: 'read' | null): EventContent =>
  ({ type: 'letter-sent', data: { letter: { letter: 'l', n: 1, text, state } } })

test('a letter says what was written, what was told, both, or that it only brought new keys', () => {
  assert.deepEqual(wordsIn(letter('Hello', null)), [null, 'Hello'])
  assert.deepEqual(wordsIn(letter(null, 'read')), ['desk-event-told-read', null])
  assert.deepEqual(wordsIn(letter('Hello', 'read')), ['desk-event-told-read', 'Hello'])
  assert.deepEqual(wordsIn(letter(null, null)), ['desk-event-keys', null])
})

test('somebody’s own words stand beside what happened, never inside it', () => {
  assert.deepEqual(wordsIn({ type: 'hand-over', data: { to: 'ben', text: 'Please call' } }),
    ['desk-event-hand-over ben', 'Please call'])
  assert.deepEqual(wordsIn({ type: 'closed', data: { text: 'Done' } }), ['desk-event-closed', 'Done'])
  assert.deepEqual(wordsIn({ type: 'note', data: { text: 'A note' } }), [null, 'A note'])
  assert.deepEqual(wordsFrom({ kind: 'message', text: 'Thank you' }), [null, 'Thank you'])
})

test('a file is called what it can be saved as, so that its name cannot pretend to be another kind', () => {
  const file = { blob: 'b', seed: 's', size: 1, sha256: 'h', type: 'image/png', cleaned: false, removed: [] }
  const content = { kind: 'attachment' as const, ...file, name: 'inv\u202egpj.exe<b>.svg', original: null }
  assert.deepEqual(wordsFrom(content), ['desk-event-file invgpj.exe_b_.svg', null])
})

test('what this version cannot read is said to be there, without its content', () => {
  assert.deepEqual(wordsIn({ type: 'newer', name: 'song', data: { text: 'la' } }), ['desk-event-newer', null])
  assert.deepEqual(wordsFrom({ kind: 'newer', body: { text: 'la' } }), ['desk-event-newer', null])
})
