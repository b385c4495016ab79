import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assert, array, integer, property, record } from 'fast-check'
import { createBodyMemory } from './body-memory.ts'

/** A memory, its clock, and who was sent away. */
const room = (capacity: number) => {
  const sent: string[] = []
  let time = 0
  const memory = createBodyMemory(capacity, () => time)
  return {
    sent, enter: (name: string) => memory.enter(() => sent.push(name)), pass: (ms: number) => {
      time += ms
    },
  }
}

describe('memory for bodies that are being received', () => {
  test('is given to whoever comes, as long as there is some', () => {
    const { sent, enter } = room(100)
    equal(enter('first').take(60), true)
    equal(enter('second').take(40), true)
    deepEqual(sent, [])
  })

  test('is taken from who has held the most for the longest when a small body comes', () => {
    const { sent, enter, pass } = room(100)
    const slow = enter('slow')
    slow.take(40)
    pass(1000)
    enter('large').take(50)
    pass(10)
    equal(enter('small').take(20), true)
    deepEqual(sent, ['slow'])
    // What was sent away has given everything back, once.
    slow.leave()
    equal(enter('next').take(30), true)
    deepEqual(sent, ['slow'])
  })

  test('is not had by the one who holds the most for the longest itself', () => {
    const { sent, enter, pass } = room(100)
    const slow = enter('slow')
    slow.take(90)
    pass(1000)
    enter('small').take(10)
    equal(slow.take(5), false)
    deepEqual(sent, [])
  })

  test('is never taken from a body that has come whole', () => {
    const { sent, enter, pass } = room(100)
    const whole = enter('whole')
    whole.take(100)
    whole.settle()
    pass(1000)
    const small = enter('small')
    equal(small.take(1), false)
    whole.leave()
    equal(small.take(1), true)
    deepEqual(sent, [])
  })

  test('is never given twice, whoever comes and goes', () => {
    const step = record({
      who: integer({ min: 0, max: 5 }), bytes: integer({ min: 1, max: 60 }), ms: integer({ min: 0, max: 9 }),
    })
    assert(property(array(step, { maxLength: 60 }), steps => {
      let time = 0
      const held = new Map<number, number>()
      const memory = createBodyMemory(100, () => time)
      const guests = new Map(Array.from({ length: 6 }, (_, who) => [who, memory.enter(() => held.delete(who))] as const))
      for (const { who, bytes, ms } of steps) {
        time += ms
        if (guests.get(who)?.take(bytes) === true) held.set(who, (held.get(who) ?? 0) + bytes)
        equal([...held.values()].reduce((sum, one) => sum + one, 0) <= 100, true)
      }
    }))
  })
})
