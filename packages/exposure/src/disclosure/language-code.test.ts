import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madePage } from '../fixtures/made-activity.ts'
import { reportOn } from '../report.ts'
import { defaultOptions } from '../signal.ts'
import { signals } from '../signals.ts'
import { languagesOfBox } from './language-code.ts'
import { transclusions } from './wikitext.ts'

const languagesIn = (wikitext: string): readonly string[] =>
  transclusions(wikitext).flatMap(({ name, fields }) => languagesOfBox(name, fields))

test('boxes of whom one loves, of health, belief and programs are no languages, on their own or in a Babel table', () => {
  const boxes = ['gay', 'HIV', 'bi', 'cat', 'vim', 'ace', 'lez', 'nb', 'he', 'als', 'ms', 'pms', 'tg', 'ill', 'UK', 'BA']
  assert.deepEqual(languagesIn(boxes.map(box => `{{User ${box}}}`).join(' ')), [])
  assert.deepEqual(languagesIn(`{{Babel|${boxes.join('|')}|en-3}}`), ['en-3'])
  assert.deepEqual(languagesIn('{{#babel:gay|hiv|vim|cat|en-3}}'), ['en-3'])
})

test('what begins like a code and goes on like a word is no variety of a language', () => {
  assert.deepEqual(languagesIn('{{Babel|bi-sexual|ex-muslim|pro-life|non-smoker|trans-1|el-gay}}'), [])
})

test('languages are read bare where the code is nothing else, and with a level or in a Babel call wherever it is one', () => {
  assert.deepEqual(languagesIn('{{User fa}} {{user uk-2}} {{User bi-3}} {{User-de}} {{User is-N}} {{User no-4}}'),
    ['fa', 'uk-2', 'bi-3', 'de', 'is-n', 'no-4'])
  assert.deepEqual(languagesIn('{{#babel:is|no-2|pt-BR|zh-Hant-3|be-tarask}}'),
    ['is', 'no-2', 'pt-br', 'zh-hant-3', 'be-tarask'])
  assert.deepEqual(languagesIn('{{Babel-3|de-CH|en-gb-4|sr-el}}'), ['de-ch', 'en-gb-4', 'sr-el'])
})

test('nowhere in a report stands what such a box says', () => {
  const page = madePage('{{User gay}} {{User HIV}} {{User fa}} {{Babel|ex-muslim|bi|en-3}}')
  const report = JSON.stringify(reportOn(madeActivity({ pages: [page] }), signals, defaultOptions))
  assert.match(report, /fa, en-3/)
  assert.doesNotMatch(report, /\bgay\b|hiv|muslim|\bbi\b/i)
})
