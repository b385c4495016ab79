import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { visibleName } from './visible-name.ts'

test('a file is shown with the ending that it has, whatever turns its name around', () => {
  equal(visibleName('inv\u202egpj.exe'), 'invgpj.exe')
  equal(visibleName('a\u2066b\u2069\u200f\n\u2028\u0000.svg'), 'ab.svg')
})

test('a name of any script stays as it is', () => {
  for (const name of ['Zürich 1.jpg', 'صورة.png', '写真.heic', 'a (2) — [b].pdf']) equal(visibleName(name), name)
})
