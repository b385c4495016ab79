import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TextKind } from './kinds.ts'
import { redactText } from './redact.ts'
import type { Span } from './span.ts'

const span = (text: string, piece: string, kind: TextKind = 'email', from = 0): Span => {
  const start = text.indexOf(piece, from)
  return {
    start, end: start + piece.length, kind, rule: 'test', confidence: 'certain', reason: 'known-format',
    validated: false,
  }
}

test('the same value gets the same label, also in other letters', () => {
  const text = 'a@b.org, c@d.org and A@B.ORG'
  const spans = [span(text, 'a@b.org'), span(text, 'c@d.org'), span(text, 'A@B.ORG')]
  assert.equal(redactText(text, spans).text, '[email 1], [email 2] and [email 1]')
  assert.equal(redactText(text, spans, { nameOf: () => 'e-mail' }).text, '[e-mail 1], [e-mail 2] and [e-mail 1]')
})

test('a number written with other digits and spaces is the same number', () => {
  const text = '0912 345 or ۰۹۱۲۳۴۵'
  assert.equal(redactText(text, [span(text, '0912 345', 'phone'), span(text, '۰۹۱۲۳۴۵', 'phone')]).text,
    '[phone 1] or [phone 1]')
})

test('made-up values hang on the seed only, differ for different values, and fall back to labels', () => {
  const text = 'a@b.org x@y.org a@b.org 123'
  const spans = [
    span(text, 'a@b.org'), span(text, 'x@y.org'), span(text, 'a@b.org', 'email', 9), span(text, '123', 'national-id'),
  ]
  const [first, second, third, id] = redactText(text, spans, { pseudonymSeed: 's' }).text.split(/ (?!id|1)/u)
  assert.match(first ?? '', /^[a-z]+@example\.org$/u)
  assert.equal(first, third)
  assert.notEqual(first, second)
  assert.equal(id, '[national id 1]')
  const alone = redactText('x@y.org', [span('x@y.org', 'x@y.org')], { pseudonymSeed: 's' }).text
  assert.equal(alone, second)
  assert.notEqual(redactText(text, spans, { pseudonymSeed: 't' }).text.split(' ')[0], first)
})

test('spans that overlap or lie outside the text are left out', () => {
  const text = 'a@b.org'
  const far: Span = { ...span(text, 'a@b.org'), start: 3, end: 99 }
  assert.equal(redactText(text, [span(text, 'a@b'), span(text, '@b.org'), far]).text, '[email 1].org')
})

test('a label or a made-up value that the text already holds is not used again', () => {
  const text = 'As [email 1] and [Email 2] wrote: a@b.org'
  assert.equal(redactText(text, [span(text, 'a@b.org')]).text, 'As [email 1] and [Email 2] wrote: [email 3]')
  const first = redactText('a@b.org', [span('a@b.org', 'a@b.org')], { pseudonymSeed: 's' }).text
  const held = `${first} is not a@b.org`
  const second = redactText(held, [span(held, 'a@b.org')], { pseudonymSeed: 's' }).text
  assert.match(second, /^([a-z]{4}@example\.org) is not (?!\1)[a-z]{4}@example\.org$/u)
})

test('two kinds under one name never share a label', () => {
  const text = 'a@b.org 123'
  const spans = [span(text, 'a@b.org'), span(text, '123', 'national-id')]
  assert.equal(redactText(text, spans, { nameOf: () => 'hidden' }).text, '[hidden 1] [hidden 2]')
})
