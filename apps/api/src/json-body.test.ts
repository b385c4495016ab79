import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { array, assert, constant, jsonValue, nat, property, string, tuple } from 'fast-check'
import { DEEPEST, isShallow, readJsonBody } from './json-body.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const refused = { ok: false, error: 'bad-request' }

/** How deep a value stands, counted by walking it. */
const depthOf = (value: unknown): number => typeof value !== 'object' || value === null ? 0
  : 1 + Math.max(0, ...Object.values(value).map(depthOf))

describe('reading a JSON body', () => {
  test('gives back any JSON that is not too deep', () => {
    assert(property(jsonValue({ maxDepth: 6 }), value => {
      const json = JSON.stringify(value)
      deepEqual(readJsonBody(bytes(json)), { ok: true, value: JSON.parse(json) as unknown })
    }))
  })

  test('counts depth as walking the value does, whatever brackets and quotes its strings hold', () => {
    const spiky = tuple(string({ unit: array(constant('["{}]\\'), { maxLength: 4 }).map(() => '\\"[{') }), nat(20))
    assert(property(spiky, ([text, depth]) => {
      let value: unknown = text
      for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { [text]: value }
      equal(isShallow(bytes(JSON.stringify(value))), depthOf(value) <= DEEPEST)
    }))
  })

  test('refuses what nests too deep before it builds anything', () => {
    deepEqual(readJsonBody(bytes('['.repeat(100_000))), refused)
    deepEqual(readJsonBody(bytes(`{"a":${'['.repeat(17)}${']'.repeat(17)}}`)), refused)
  })

  test('refuses what is no JSON, no UTF-8, or begins with a byte-order mark', () => {
    for (const body of ['{', '{"a":1}x', '{\'a\':1}', '"', '\\"']) deepEqual(readJsonBody(bytes(body)), refused, body)
    deepEqual(readJsonBody(Uint8Array.of(0x22, 0xff, 0x22)), refused)
    deepEqual(readJsonBody(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d)), refused)
  })

  test('takes nothing at all for an empty object', () => {
    deepEqual(readJsonBody(new Uint8Array()), { ok: true, value: {} })
  })
})
