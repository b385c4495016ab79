import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWithin, readRange } from './address-range.ts'

const within = (address: string, told: string): boolean => {
  const [inner, outer] = [readRange(address), readRange(told)]
  return inner !== null && outer !== null && isWithin(inner, outer)
}

test('a beginning, a prefix or a whole address is found in an address however it is written', () => {
  for (const told of ['80.94.160.7', '80.94.', '80.94', '80.94.*.*', '80.94.160.0/20', '٨٠.٩٤', ' 80.94.160 ', '80[.]94[.]160[.]7']) {
    assert.ok(within('80.94.160.7', told), told)
  }
  for (const told of ['2a02:1234:', '2A02:1234::', '2a02:1234::/32', '2a02:1234:0:1:0:0:0:5', '2a02:1234:*']) {
    assert.ok(within('2A02:1234:0:1::5', told), told)
  }
})

test('a beginning ends at a border: 80.9 is not the beginning of 80.94', () => {
  for (const told of ['80.9', '80.95.', '80.94.161.0/24', '8', '2a02::', '80.94.160.7.1', '300.1', '::ffff:1:2:3:4:5:6:7', '']) {
    assert.ok(!within('80.94.160.7', told), told)
  }
  assert.ok(!within('2a02:12345::1', '2a02:1234:'))
  assert.ok(!within('2a02:1235::1', '2a02:1234:'))
})

test('every address is within itself and its beginnings, and no text makes reading stumble', () => {
  fc.assert(fc.property(fc.ipV6(), fc.ipV4(), fc.string({ unit: 'binary' }), (six, four, text) => {
    assert.ok(within(four, four))
    assert.ok(within(four, four.split('.').slice(0, 2).join('.')))
    const range = six.includes('.') || six.endsWith('::') ? null : readRange(six)
    assert.ok(range === null || isWithin(range, range))
    readRange(text)
  }))
})
