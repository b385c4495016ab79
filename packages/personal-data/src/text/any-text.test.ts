import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { redactText } from './redact.ts'
import { createScanner, scanText } from './scan.ts'

const codeUnits = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) })
/** Pieces at which detectors wake, to be strewn among anything else. */
const pieces = fc.constantFrom(
  'name@example.org', 'name (at) example dot org', '+1 415 555 0132', '00', '09121234567', '192.168.0.1', '2001:db8::1',
  '00:1A:2B:3C:4D:5E', 'GB82 WEST 1234 5698 7654 32', '4012888888881881', '40°26′46″N', 'https://t.me/name', '@name',
  'password: hunter2', ' ', '\n', ',', '.', '-', '(', ')', '۰۹۱۲', '电话', 'Tel', 'my', 'a', 'A', '1', ':', '/', '\ud835',
  '123 Main St', 'Emma Johnson', 'I live in', 'my son', 'Dr. ', '我住在', '王先生', 'born on', '5 May 1980', 'PLZ 10115', 'SW1A 1AA', 'May-21', '05/21',
  'Qorvex Inc.', 'University of', 'born in', 'New York', '23 years old', 'founders: Ann, Bob', 'said',
)

/** Any string of UTF-16 code units, also with halves of pairs, and texts that keep detectors busy. */
const anyText = fc.oneof(
  codeUnits, fc.string({ unit: 'binary' }), fc.array(fc.oneof(pieces, codeUnits), { maxLength: 30 })
    .map((parts) => parts.join('')),
)

/** The text in pieces, cut at the given places. */
function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const places = [...new Set(cuts.map((cut) => text.length ? cut % text.length : 0))].sort((a, b) => a - b)
  return [...places, text.length].map((place, i) => text.slice(i ? places[i - 1] : 0, place))
}

test('spans are sorted, disjoint and inside the text, whatever the text', () => {
  fc.assert(fc.property(anyText, (text) => {
    let before = 0
    for (const { start, end } of scanText(text)) {
      assert.ok(start >= before && end > start && end <= text.length)
      before = end
    }
  }))
})

test('a text in pieces gives the same spans as the whole, wherever it is cut', () => {
  fc.assert(fc.property(anyText, fc.integer({ min: 1, max: 9 }), fc.array(fc.nat()), (text, times, cuts) => {
    const long = text.repeat(times * 400)
    const scanner = createScanner()
    const pieces = cutAt(long, cuts)
    assert.deepEqual([...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.finish()], scanText(long))
  }), { numRuns: 30 })
})

test('nothing outside the spans changes, and every replacement is where it is said to be', () => {
  fc.assert(fc.property(anyText, fc.boolean(), (text, madeUp) => {
    const redacted = redactText(text, scanText(text), madeUp ? { pseudonymSeed: 'seed' } : {})
    let rebuilt = ''
    let done = 0
    for (const { span: { start, end }, at, replacement } of redacted.replaced) {
      rebuilt += redacted.text.slice(done, at) + text.slice(start, end)
      done = at + replacement.length
      assert.equal(redacted.text.slice(at, done), replacement)
    }
    assert.equal(rebuilt + redacted.text.slice(done), text)
  }))
})
