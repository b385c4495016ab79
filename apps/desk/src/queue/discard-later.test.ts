import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discardLater } from './discard-later.ts'

function started() {
  let timer: (() => void) | null = null
  const discarded: string[][] = []
  const list = discardLater((act) => {
    timer = act
    return () => {
      timer = null
    }
  }, (ids) => discarded.push([...ids]), () => {})
  return { list, discarded, pass: () => timer?.() }
}

test('nothing is discarded before the time to undo is over', () => {
  const { list, discarded, pass } = started()
  list.add(['a', 'b'])
  assert.deepEqual(discarded, [])
  assert.deepEqual([...list.waiting()], ['a', 'b'])
  pass()
  assert.deepEqual(discarded, [['a', 'b']])
  assert.equal(list.waiting().size, 0)
})

test('undoing keeps everything that waits', () => {
  const { list, discarded, pass } = started()
  list.add(['a'])
  list.add(['b'])
  list.undo()
  pass()
  assert.deepEqual(discarded, [])
  assert.equal(list.waiting().size, 0)
})

test('a second choice joins the first and gives both the full time', () => {
  const { list, discarded, pass } = started()
  list.add(['a'])
  list.add(['b'])
  pass()
  assert.deepEqual(discarded, [['a', 'b']])
})
