import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import Banana from 'banana-i18n'
import fc from 'fast-check'
import { readCatalogue, translatorFor, type Catalogue } from './catalogue.ts'
import { pageTranslator, selectMessages, type PageMessages } from './page-messages.ts'
import { reviewFingerprint } from './fingerprint.ts'

function catalogue(messages: Record<string, unknown>, reviews: Record<string, unknown> = {}): Catalogue {
  const read = readCatalogue({ messages, reviews })
  assert.ok(read.ok)
  return read.value
}

const reports = '{{PLURAL:$1|one report|$1 reports}}'

describe('a message that is missing in the language asked for', () => {
  const both = catalogue({ en: { files: reports, hello: 'Hello' }, 'be-tarask': { hello: 'Вітаем' }, ar: {} })

  test('is rendered by the rules of the language it is in, and says which that is', () => {
    const message = translatorFor(both, 'be-tarask').message('files', 21)
    assert.deepEqual(message, { text: '21 reports', language: 'en', direction: 'ltr', fellBack: true, english: null })
    assert.equal(translatorFor(both, 'ar').message('files', 3).text, '3 reports')
  })

  test('is the defect of banana-i18n that this package exists to avoid', () => {
    const banana = new Banana('be-tarask', { messages: {} })
    const loaded = new Banana('be-tarask', { messages: { files: reports } })
    assert.equal(banana.i18n('files', 21), 'files')
    assert.equal(loaded.i18n('files', 21), 'one report')
  })

  test('comes from the nearest language that has it', () => {
    const near = catalogue({ en: { a: 'A', b: 'B' }, be: { a: 'А' }, 'be-tarask': {} })
    assert.deepEqual(translatorFor(near, 'be-tarask').message('a').language, 'be')
    assert.deepEqual(translatorFor(near, 'be-tarask').message('b').language, 'en')
  })

  test('shows its key where nobody has written it, and never throws', () => {
    assert.equal(translatorFor(both, 'ar').message('no-such-key').text, '⧼no-such-key⧽')
    assert.equal(translatorFor(both, 'constructor').message('toString').text, '⧼toString⧽')
  })

  test('counts as missing where the translation is malformed', () => {
    const broken = catalogue({ en: { a: 'Fine' }, fr: { a: '{{PLURAL:$1|un' } })
    assert.deepEqual(translatorFor(broken, 'fr').message('a').text, 'Fine')
    assert.equal(broken.share('fr'), 0)
  })
})

describe('what a person reads', () => {
  test('numbers are in the digits of the language, and still choose the plural', () => {
    const ar = { n: '{{PLURAL:$1|صفر|واحد|اثنان|$1 قليل|$1 كثير|$1 آخر}}' }
    const arabic = catalogue({ en: { n: reports }, ar })
    const { message } = translatorFor(arabic, 'ar')
    assert.equal(message('n', 0).text, 'صفر')
    assert.equal(message('n', 2).text, 'اثنان')
    assert.equal(message('n', 1103).text, `${new Intl.NumberFormat('ar').format(1103)} قليل`)
    const hindi = catalogue({ en: { n: '$1' }, mr: { n: '$1' } })
    assert.equal(translatorFor(hindi, 'mr').message('n', 12).text, '१२')
  })

  test('an exact form wins over the plural forms', () => {
    const { message } = translatorFor(catalogue({ en: { n: '{{PLURAL:$1|0=no file|a file|$1 files}}' } }), 'en')
    assert.deepEqual([0, 1, 2].map((count) => message('n', count).text), ['no file', 'a file', '2 files'])
  })

  test('gender has its form, and a neutral one for whoever told none', () => {
    const { message } = translatorFor(catalogue({ en: { g: '{{GENDER:$1|he|she|they}} wrote' } }), 'en')
    assert.deepEqual(['male', 'female', 'unknown', 'constructor'].map((gender) => message('g', gender).text),
      ['he wrote', 'she wrote', 'they wrote', 'they wrote'])
  })

  test('grammatical cases follow the language', () => {
    const finnish = catalogue({ en: { t: '$1' }, fi: { t: '{{GRAMMAR:genitive|$1}} sivu' } })
    assert.equal(translatorFor(finnish, 'fi').message('t', 'talo').text, 'talon sivu')
  })

  test('days follow the calendar of the language', () => {
    const all = catalogue({ en: {}, fa: {} })
    const noon = Date.UTC(2026, 10, 21, 12)
    assert.equal(translatorFor(all, 'en').day(noon, 'UTC'), 'November 21, 2026')
    assert.match(translatorFor(all, 'fa').day(noon, 'UTC'), /۱۴۰۵/)
    assert.match(translatorFor(all, 'en').minute(noon, 'UTC'), /12:00/)
  })

  test('a code that is no language tag does not break anything', () => {
    const odd = catalogue({ en: { n: reports }, 'zh-classical': { n: '{{PLURAL:$1|$1}}' } })
    assert.equal(translatorFor(odd, 'zh-classical').message('n', 5).text, '5')
  })
})

describe('text stays text', () => {
  const hostile = '<script>alert(1)</script> {{PLURAL:$1|x}} $1 [$2 y]'
  const en = { a: 'a <b>$1</b> & {{bidi:$1}}', b: 'Read [$1 what we cannot promise] first, $2.' }
  const { message, parts } = translatorFor(catalogue({ en }), 'en')

  test('neither message nor value is ever read as markup or as a message', () => {
    assert.equal(message('a', hostile).text, `a <b>${hostile}</b> & \u2068${hostile}\u2069`)
  })

  test('a label and a value come as parts that a page can put elements around', () => {
    assert.deepEqual(parts('b', '', 'Ana').parts, [
      { kind: 'text', slot: 0, text: 'Read ' },
      { kind: 'element', slot: 1, text: 'what we cannot promise' },
      { kind: 'text', slot: 0, text: ' first, ' },
      { kind: 'value', slot: 2, text: 'Ana' },
      { kind: 'text', slot: 0, text: '.' }
    ])
    assert.equal(message('b', '', 'Ana').text, 'Read what we cannot promise first, Ana.')
  })

  test('any value of any message arrives unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => {
      assert.equal(message('a', value).text, `a <b>${value}</b> & \u2068${value}\u2069`)
    }))
  })
})

describe('a message that somebody’s safety hangs on', () => {
  const en = { danger: 'We do not read reports at night.', hint: 'Take your time.' }
  const qqq = { danger: '{{safety}} Shown before sending.', hint: 'Shown above the form.' }
  const ar = { danger: 'لا نقرأ البلاغات ليلاً.', hint: 'خذ وقتك.' }
  const review = { danger: reviewFingerprint(en.danger, ar.danger) }
  const english = (files: Record<string, unknown>, key: string, reviews = {}): string | null =>
    translatorFor(catalogue({ en, qqq, ...files }, reviews), 'ar').message(key).english

  test('has the English beside it until a person has reviewed the translation', () => {
    assert.equal(english({ ar }, 'danger'), en.danger)
    assert.equal(english({ ar: { '@metadata': { machine: true }, ...ar } }, 'danger'), en.danger)
    assert.equal(english({ ar }, 'hint'), null)
    assert.equal(english({ ar }, 'danger', { ar: review }), null)
  })

  test('has it again when the translation or the source changes after the review', () => {
    assert.equal(english({ ar: { ...ar, danger: 'نقرأ البلاغات ليلاً.' } }, 'danger', { ar: review }), en.danger)
    const changed = { ...en, danger: 'We do not read reports on Sundays.' }
    assert.equal(english({ ar, en: changed }, 'danger', { ar: review }), changed.danger)
  })

  test('needs nothing beside it where it is in English already', () => {
    assert.equal(english({}, 'danger'), null)
  })

  test('tells where its text comes from', () => {
    const machine = { '@metadata': { machine: true }, ...ar }
    const { origin } = catalogue({ en, qqq, ar: machine, fr: { hint: 'x' } }, { ar: review })
    assert.equal(origin('en', 'hint'), 'source')
    assert.equal(origin('ar', 'danger'), 'reviewed')
    assert.equal(origin('ar', 'hint'), 'machine')
    assert.equal(origin('fr', 'hint'), 'unreviewed')
    assert.equal(origin('fr', 'danger'), undefined)
  })
})

describe('the messages of one page', () => {
  const en = { files: reports, danger: 'Do not wait.', other: 'Other' }
  const all = catalogue({ en, qqq: { danger: '{{safety}}' }, ar: { danger: 'لا تنتظر.' } })

  test('speak as the server does, with their language and the English beside', () => {
    const keys = ['files', 'danger', 'missing']
    const page = pageTranslator(JSON.parse(JSON.stringify(selectMessages(all, 'ar', keys))) as PageMessages)
    const server = translatorFor(all, 'ar')
    for (const key of keys) assert.deepEqual(page.message(key, 3), server.message(key, 3))
    assert.equal(page.direction, 'rtl')
  })

  test('are only those that the page asked for', () => {
    assert.deepEqual(selectMessages(all, 'en', ['danger']), { language: 'en', texts: { danger: 'Do not wait.' } })
  })
})

test('a file that is not a flat object of strings is refused by name', () => {
  const refused = (messages: Record<string, unknown>, reviews = {}): unknown => readCatalogue({ messages, reviews })
  assert.deepEqual(refused({ ar: {} }), { ok: false, error: { code: 'no-source' } })
  assert.deepEqual(refused({ en: { a: { b: 'c' } } }), { ok: false, error: { code: 'not-messages', file: 'en' } })
  assert.deepEqual(refused({ en: [] }), { ok: false, error: { code: 'not-messages', file: 'en' } })
  const badReviews = refused({ en: {}, ar: {} }, { ar: 7 })
  assert.deepEqual(badReviews, { ok: false, error: { code: 'not-messages', file: 'reviews/ar' } })
})
