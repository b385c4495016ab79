import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disclosure } from './disclosure/disclosure.ts'
import { madeActivity, madePage } from './fixtures/made-activity.ts'
import { withoutWords } from './hidden-words.ts'
import { defaultOptions, type Signal } from './signal.ts'

test('words on a long page are hidden without asking about every line of it', () => {
  const filler = Array.from({ length: 500 }, (_, index) => `Line ${index} tells of birds.`)
  const activity = madeActivity({ pages: [madePage([...filler, '{{User lives in|Minsk}}', ...filler].join('\n'))] })
  let asked = 0
  const counting: Signal = {
    ...disclosure,
    assess(...args) {
      asked++
      return disclosure.assess(...args)
    },
  }
  const before = disclosure.assess(activity, defaultOptions)
  assert.ok(before.state === 'found')
  const after = withoutWords(activity, before.findings[0], [counting], defaultOptions)
  assert.notEqual(disclosure.assess(after, defaultOptions).state, 'found')
  assert.doesNotMatch(after.pages[0]?.versions.at(-1)?.text ?? '', /Minsk/)
  assert.match(after.pages[0]?.versions.at(-1)?.text ?? '', /Line 499/)
  assert.ok(asked < 50, `asked ${asked} times`)
})
