import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionsOf, type Sortable } from './sections.ts'

const row = (name: string, part: Partial<Sortable>) =>
  ({ name, lane: 'concern' as const, late: false, acknowledgedBy: null, day: '2026-11-21', ...part })

test('what is late stands before what is new, danger before concern, what was opened at the end', () => {
  const sections = sectionsOf([
    row('concern', {}), row('opened danger', { acknowledgedBy: 'ana', lane: 'danger', late: true }),
    row('late concern', { late: true }), row('danger', { lane: 'danger' }),
    row('late danger', { late: true, lane: 'danger' }),
    row('older concern', { day: '2026-11-20' }),
  ])
  assert.deepEqual(sections.map(({ kind, rows }) => [kind, rows.map(({ name }) => name)]), [
    ['late', ['late danger', 'late concern']], ['danger', ['danger']], ['concern', ['older concern', 'concern']],
    ['opened', ['opened danger']],
  ])
})

test('a part of the queue in which nothing waits has no heading', () => {
  assert.deepEqual(sectionsOf([]), [])
})
