import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventStreamReader } from './event-stream.ts'

test('ticks are read wherever the network cuts the stream', () => {
  const stream = 'data: same\n\n: a comment\r\ndata: changed\r\n\r\nevent: x\ndata: one\ndata: two\n\ndata\n\n'
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 8 }), (cuts) => {
    const reader = eventStreamReader()
    const points = [0, ...cuts.sort((a, b) => a - b), stream.length]
    const found = points.slice(1).flatMap((end, i) => reader.read(stream.slice(points[i], end)))
    assert.deepEqual(found, ['same', 'changed', 'one\ntwo', ''])
  }))
})

test('an event that has not ended is not told', () => {
  const reader = eventStreamReader()
  assert.deepEqual(reader.read('data: changed\n'), [])
  assert.deepEqual(reader.read('\n'), ['changed'])
})

test('a stream that never ends a line does not fill the memory', () => {
  const reader = eventStreamReader()
  for (let i = 0; i < 100; i++) reader.read('x'.repeat(1_000))
  assert.deepEqual(reader.read('\n\ndata: same\n\n'), ['same'])
})
