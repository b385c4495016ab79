import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '@small-places/personal-data/text'
import fc from 'fast-check'
import { madeActivity, madeEdit } from './fixtures/made-activity.ts'
import { scanOwnTexts } from './own-text-scan.ts'
import { ownTexts } from './own-text.ts'

const textsOf = (...words: readonly string[]) =>
  ownTexts(madeActivity({ edits: words.map((addedText, index) => madeEdit(index + 1, { namespace: 3, addedText })) }))

test('many texts scanned as one give what each gives alone', () => {
  const piece = fc.constantFrom('heron@example.org', 'tel. +44 20 7946 0958', 'nothing', '80.94.160.7', 'my', 'phone', 'a.b', '\n', 'IBAN',
    'GB33BUKB20201555555555', ' ')
  fc.assert(fc.property(fc.array(fc.array(piece).map((words) => words.join(' ')), { maxLength: 12 }), (words) => {
    const texts = textsOf(...words)
    const together = scanOwnTexts(texts, { least: 'likely' }).map(({ text, span }) => [text.text, span])
    const alone = texts.flatMap(({ text }) =>
      scanText(text, { language: 'en', least: 'likely' }).map((span) => [text, span]))
    assert.deepEqual(together, alone)
  }))
})

test('no finding reaches from one text into the next', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
    for (const { text, span } of scanOwnTexts(textsOf(...words), {})) {
      assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.text.length)
    }
  }))
})
