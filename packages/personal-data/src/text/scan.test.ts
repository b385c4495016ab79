import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlapResolver } from './overlap.ts'
import { createScanner, scanText } from './scan.ts'
import type { Span } from './span.ts'

const span = (start: number, end: number, more: Partial<Span> = {}): Span => ({
  start, end, kind: 'phone', confidence: 'likely', reason: 'known-format', validated: false, rule: 'test', ...more,
})

const kept = (...spans: readonly Span[]): readonly (readonly [number, number])[] => {
  const resolver = overlapResolver()
  for (const one of spans) resolver.add(one)
  return resolver.take(1_000).map(({ start, end }) => [start, end])
}

test('of findings that overlap the surer one stays, then the checked one, then the longer one, then by kind', () => {
  assert.deepEqual(kept(span(0, 9), span(5, 7, { confidence: 'certain' })), [[5, 7]])
  assert.deepEqual(kept(span(0, 9), span(5, 7, { validated: true })), [[5, 7]])
  assert.deepEqual(kept(span(0, 9), span(5, 12)), [[0, 9]])
  assert.deepEqual(kept(span(5, 7), span(0, 6), span(6, 20)), [[0, 6], [6, 20]])
  const resolver = overlapResolver()
  for (const kind of ['secret', 'email'] as const) resolver.add(span(0, 4, { kind }))
  assert.deepEqual(resolver.take(10).map(({ kind }) => kind), ['email'])
})

test('a finding is held back while something that begins before its end may still come', () => {
  const resolver = overlapResolver()
  resolver.add(span(0, 9))
  assert.deepEqual(resolver.take(5), [])
  resolver.add(span(6, 8, { confidence: 'certain' }))
  assert.deepEqual(resolver.take(20).map(({ start }) => start), [6])
})

test('only the kinds and the certainty that were asked for are given', () => {
  const text = 'a@b.org, @name, +1 415 555 0132'
  assert.deepEqual(scanText(text).map(({ kind }) => kind), ['email', 'username', 'phone'])
  assert.deepEqual(scanText(text, { kinds: ['phone'] }).map(({ kind }) => kind), ['phone'])
  assert.deepEqual(scanText(text, { least: 'likely' }).map(({ kind }) => kind), ['email', 'phone'])
})

test('a long text gives its first findings before it ends', () => {
  const scanner = createScanner()
  const early = scanner.push(`a@b.org ${'word '.repeat(20_000)}`)
  assert.deepEqual(early.map(({ start, end }) => [start, end]), [[0, 7]])
  scanner.push('c@d.org')
  const at = 8 + 100_000
  assert.deepEqual(scanner.finish().map(({ start, end }) => [start, end]), [[at, at + 7]])
})

test('accents that are written apart from their letters hide nothing', () => {
  for (const text of [
    'née le 5 février 1980', 'imię małpa przykład kropka pl', 'рядом: родился 5 мая 1980', 'كنت أنا 5.3.2.1', 'Tôi sống ở Huế',
    'رقم اللوحة أ ب ج 1234', '私は大阪に住んでいます', '서울특별시 강남구 테헤란로 152', '생년월일 1980년 5월 5일', 'J’habite à Besançon',
  ]) {
    const apart = text.normalize('NFD')
    const found = (written: string): readonly string[] =>
      scanText(written).map(({ kind, start, end }) => `${kind} ${written.slice(start, end).normalize('NFC')}`)
    assert.ok(found(text).length > 0, text)
    assert.deepEqual(found(apart), found(text), text)
  }
})
