import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkMessages } from './messages.ts'
import { departures, essentialsOf } from './translation.ts'

const rules = { areas: ['site'], composed: { 'site-finding-*': 'one a kind of finding' }, notKeys: [] }
const json = (path: string, texts: unknown): { path: string; text: string } => ({ path, text: JSON.stringify(texts) })
const code = { path: 'apps/site/src/a.ts', text: "t('site-hello'); t(`site-finding-${kind}`)" }
const en = { 'site-finding-gps': 'A place', 'site-hello': 'Hello, $1. Wait 24 hours.' }
const qqq = { 'site-finding-gps': 'Found.', 'site-hello': 'Greets. $1 is the name.' }

/** What the check says about these files of `i18n/`, with only the weight and the words. */
function said(files: Record<string, unknown>, source = [code]): string[] {
  const all = Object.entries({ en, qqq, ...files }).map(([name, texts]) => json(`i18n/${name}.json`, texts))
  return checkMessages(all, source, rules).map(({ weight, what }) => `${weight}: ${what}`)
}

describe('the messages', () => {
  test('pass when each is documented, used, in order and well formed', () => {
    assert.deepEqual(said({}), [])
  })

  test('are documented, with every placeholder, and nothing else is', () => {
    assert.match(said({ qqq: {} }).join(), /not documented/)
    assert.match(said({ qqq: { ...qqq, 'site-hello': 'Greets.' } }).join(), /does not say what \$1 is/)
    assert.match(said({ qqq: { 'site-hello': '{{safety}} ' } }).join(), /says nothing/)
    assert.match(said({ qqq: { ...qqq, 'site-old': 'Gone.' } }).join(), /“site-old” has no message/)
  })

  test('are text and not markup, and can be read', () => {
    const one = (text: string): string => said({ en: { 'site-hello': text } }).join()
    assert.match(one('Hello <b>$1</b>'), /holds markup/)
    assert.match(one('Hello&nbsp;$1'), /holds markup/)
    assert.match(one('See [[Help]], $1'), /holds markup/)
    assert.match(one('{{PLURAL:$1|one'), /cannot be read/)
    assert.match(one(' $1'), /space around/)
  })

  test('stand in the order of the alphabet', () => {
    const unordered = { 'site-hello': 'Hello', 'site-finding-gps': 'A place' }
    assert.deepEqual(said({ en: unordered }), ['error: “site-finding-gps” is not in the order of the alphabet'])
  })

  test('are there when code names them, and named when they are there', () => {
    const other = { path: 'apps/site/src/b.ts', text: "t('site-nothing')\n" }
    assert.match(said({}, [code, other]).join(), /“site-nothing” is not in en\.json/)
    assert.match(said({}, []).join(), /“site-hello” is used nowhere/)
    const composed = { path: 'apps/site/src/b.ts', text: 't(`site-${a}-b`)' }
    assert.match(said({}, [code, composed]).join(), /“site-\*-b” is not in tools\/message-keys\.json/)
    assert.match(said({ en: { 'site-hello': 'Hello' } }).join(), /“site-finding-\*” is no message/)
    const inMarkup = { path: 'apps/site/src/b.ts', text: 'html`<p class="site-wide">`' }
    assert.deepEqual(said({}, [code, inMarkup]), [])
  })
})

describe('a translation', () => {
  test('that is not complete, or holds what the source lost, is told and passes', () => {
    assert.deepEqual(said({ fr: {} }), ['note: 0 of 2 messages'])
    assert.match(said({ fr: { 'site-old': 'x' } }).join(), /note: “site-old” is not a message any more/)
  })

  test('says the same in its own digits', () => {
    assert.deepEqual(said({ ar: { 'site-hello': 'مرحبًا $1. انتظر ٢٤ ساعة.' } }), ['note: 1 of 2 messages'])
    assert.deepEqual(said({ my: { 'site-hello': '$1 ၂၄' } }), ['note: 1 of 2 messages'])
  })

  test('that loses a placeholder, or changes a number or an address, is refused', () => {
    const one = (text: string): string => said({ ar: { 'site-hello': text } }).join()
    assert.match(one('مرحبًا. انتظر 24 ساعة.'), /error: .*placeholders differ: \$1 in English, none here/)
    assert.match(one('$1 42'), /error: .*numbers differ: 24 in English, 42 here/)
    assert.match(one('$1 24 help@example.org'), /error: .*addresses differ: none in English, help@example\.org here/)
  })

  test('has at most the plural forms of its language', () => {
    const files = {
      en: { ...en, 'site-hello': '{{PLURAL:$1|one|$1}}' },
      fr: { ...en, 'site-hello': '{{PLURAL:$1|a|b|c|$1}}' },
      ar: { ...en, 'site-hello': '{{PLURAL:$1|a|b|c|d|e|$1}}' }
    }
    assert.deepEqual(said(files), ['error: “site-hello” has more plural forms than the language: 3'])
  })
})

test('thousands may be separated as each language does', () => {
  const [ours, theirs] = ['1,000 reports', '1\u202f000 rapports'].map(essentialsOf)
  assert.ok(ours !== undefined && theirs !== undefined)
  assert.deepEqual(departures(ours, theirs), [])
})

test('addresses are compared without the full stop that ends a sentence', () => {
  const essentials = essentialsOf('Write to help@example.org, or see https://example.org/a?b=1.')
  assert.deepEqual(essentials?.addresses, ['help@example.org', 'https://example.org/a?b=1'])
  assert.deepEqual(essentials?.numbers, [])
})
