import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookAlike, viewOf } from './normalise.ts'

/** What stands in the source for a piece of the view. */
const sourceOf = (source: string, piece: string): string => {
  const view = viewOf(source)
  const start = view.text.indexOf(piece)
  return source.slice(view.sourceStart(start), view.sourceEnd(start + piece.length))
}

test('digits of every script, full-width and mathematical letters become plain ones', () => {
  assert.equal(viewOf('۰۹۱۲ ٠٥٥ ०१२ ０１２ 𝟎𝟏𝟐').text, '0912 055 012 012 012')
  assert.equal(viewOf('ｎａｍｅ＠ｅｘａｍｐｌｅ．ｏｒｇ 𝗻𝗮𝗺𝗲 ⓝⓐⓜⓔ').text, 'name@example.org name name')
})

test('dashes, spaces and quotes have one form, and what is invisible is gone', () => {
  assert.equal(viewOf('555\u20110132\u00a0‘x’ “y” a\u200bb\u00adc 1\ufe0f\u20e3').text, "555-0132 'x' \"y\" abc 1")
})

test('a place in the view is found again in the source', () => {
  assert.equal(sourceOf('tel ۰۹\u200b۱۲ x', '0912'), '۰۹\u200b۱۲')
  assert.equal(sourceOf('a 𝗻𝗮𝗺𝗲 b', 'name'), '𝗻𝗮𝗺𝗲')
  assert.equal(sourceOf('plain text', 'text'), 'text')
})

test('a letter and the accents behind it are one, and their places are those of all of them', () => {
  for (const word of ['année', 'Việt', 'ёй', 'أنا', 'ガ', '생일', 'imię']) {
    const parts = word.normalize('NFD')
    assert.equal(viewOf(`x ${parts} y`).text, `x ${word} y`)
    assert.equal(sourceOf(`x ${parts} y`, word), parts)
  }
})

test('letters that look like Latin ones are undone where a rule asks', () => {
  assert.equal(lookAlike('АВ123 СЕ мір'), 'AB123 CE mip')
})

test('any string can be looked at, and the map never goes backwards or out of the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff })
    .map((code) => String.fromCharCode(code)) }), (pairs, halves) => {
    for (const source of [pairs, halves, pairs + halves]) {
      const view = viewOf(source)
      let before = 0
      for (let at = 0; at < view.text.length; at++) {
        const start = view.sourceStart(at)
        const end = view.sourceEnd(at + 1)
        assert.ok(start >= before && end > start && end <= source.length)
        before = end
      }
    }
  }))
})
