import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Activity } from '../activity.ts'
import { madeActivity, madeEdit, madePage } from '../fixtures/made-activity.ts'
import { reportOn } from '../report.ts'
import { defaultOptions, type Finding } from '../signal.ts'
import { signals } from '../signals.ts'
import { CONTRASTS } from './markers.ts'
import { language } from './language.ts'
import { ownWords } from './own-words.ts'
import { VARIETY_IDS } from './variety-id.ts'

const messages =
  JSON.parse(await readFile(new URL('../../../../i18n/en.json', import.meta.url), 'utf8')) as Record<string, string>

function found(parts: Partial<Activity>, code = 'en'): readonly Finding[] {
  const { wikis, ...rest } = madeActivity(parts)
  const spoken = wikis.map(wiki => ({ ...wiki, language: code }))
  const assessment = language.assess({ ...rest, wikis: spoken }, defaultOptions)
  return assessment.state === 'found' ? assessment.findings : []
}
const said = (...texts: readonly string[]) =>
  ({ edits: texts.map((addedText, at) => madeEdit(at + 1, { namespace: 3, addedText })) })
const ids = (code: string, ...texts: readonly string[]): readonly string[] =>
  found(said(...texts), code).map(({ id }) => id)

test('the spelling of my comments shows a variety of English, and the words are shown', () => {
  const [british] = found(said('The colour is fine.', 'I travelled to the centre.', 'My favourite, honestly.'))
  assert.equal(british?.id, 'language/en-gb')
  assert.match(String(british.claim.values[0]), /colour/)
  assert.equal(british.claim.values[1], 4)
  assert.equal(british.sureness.kind, 'not-measured')
  assert.match(british.evidence[0]?.excerpt ?? '', /colour is fine/)
  assert.deepEqual(ids('en', 'The color of the center, my favorite, was canceled.'), ['language/en-us'])
  assert.deepEqual(ids('en', 'The colour of the centre; I realize we organize this, and recognize defence and honour.'),
    ['language/en-ca'])
  assert.deepEqual(ids('en', 'Ten lakh people, two crore rupees. Please do the needful.'), ['language/en-in'])
})

test('other languages have their own words and scripts', () => {
  assert.deepEqual(ids('pt', 'O usuário no ônibus olha a tela, e a equipe não tem registro.'), ['language/pt-br'])
  assert.deepEqual(ids('pt', 'O utilizador no autocarro usa o telemóvel, e de facto está a fazer isso.'),
    ['language/pt-pt'])
  assert.deepEqual(ids('de', 'Das heisst, dass es gross und weiss ist.'), ['language/de-ch'])
  assert.deepEqual(ids('es', 'Vos tenés razón, si querés podés editar.'), ['language/es-rioplatense'])
  assert.deepEqual(ids('fr', 'Il y a nonante pages, septante sont bonnes, et septante-deux aussi.'),
    ['language/fr-be-ch'])
  assert.deepEqual(ids('ar', 'انا عايز اعرف ليه كده دلوقتي'), ['language/ar-eg'])
  assert.deepEqual(ids('sr', 'Ne znam gdje je ovdje vrijeme, uvijek čekam, ali ništa više ne može da se učini: ' +
    'čak šta đavo šapuće žabi u ćošku, žao mi je.'), ['language/sr-ijekavian', 'language/sr-latn'])
  assert.deepEqual(ids('zh', '這個條目還沒有說過，我們應該請編輯來發現問題，謝謝。這個頁面為什麼時間不對？會來的。'), ['language/zh-hant'])
})

test('words that are usual in the whole language show nothing', () => {
  assert.deepEqual(ids('es', 'La pared celular y los genes celulares, el registro de contacto y el género.'), [])
  assert.deepEqual(ids('en', 'How no one saw it: the analyses, both analyses, and the program of the metro.'), [])
  assert.deepEqual(ids('und', 'La pared del centre, el color y el honor'), [])
})

test('who writes now this and now that shows no variety, and one word is none', () => {
  assert.deepEqual(ids('en', 'The colour and the color, the centre and the center, gray and grey, honor, honour'), [])
  assert.deepEqual(ids('en', 'Colour, colour, colour! I like the colour of colour.'), [])
})

test('quotes, names, templates and articles are not my words', () => {
  const words = 'colour, centre, favourite, travelled'
  for (const text of [
    `He wrote “${words}”.`, `> ${words}`, `{{tq|${words}}}`, `<blockquote>${words}</blockquote>`,
    `<ref name="a">''x'' <i>y</i> ${words}</ref>`,
    `<!-- <b> ${words} -->`, `''${words}''`,
    'The Labour Party at Sydney Harbour Centre in Pearl Harbour, Theatre Royal', '[[Category:Colour centre favourite]]',
  ]) assert.deepEqual(ids('en', text), [], text)
  assert.deepEqual(found({ edits: [madeEdit(1, { namespace: 0, addedText: words })] }), [])
  assert.deepEqual(ids('de', words), [])
})

test('a box that names a variety is found, and where only history has it the note says so', () => {
  const [now] = found({ pages: [madePage('{{#babel:pt-BR|en-3|zh-hant-2}}')] })
  assert.deepEqual(now?.claim.values, ['pt-br, zh-hant', 2])
  assert.equal(now.sureness.kind, 'exact')
  assert.deepEqual(now.notes, [])
  const [then] = found({ pages: [madePage('{{#babel:pt-BR}}', 'Hello.')] })
  assert.deepEqual(then?.notes.map(({ key }) => key), ['exposure-note-only-in-history'])
  assert.deepEqual(found({ pages: [madePage('{{#babel:pt|en-3}}')] }), [])
})

test('without words it could not be checked', () => {
  assert.equal(language.assess(madeActivity(), defaultOptions).state, 'could-not-check')
})

test('languages and places are one whole with what else is known, and add no bits', () => {
  const activity = madeActivity(said('The colour is fine.', 'I travelled to the centre.'))
  const only = signals.filter(({ id }) => id === 'language')
  assert.equal(reportOn(activity, only, defaultOptions).joint.bits, null)
})

test('every variety has its sentence, speaks of language only, and is looked for somewhere', () => {
  const looked = new Set<string>(CONTRASTS.flatMap(({ between }) => between.map(({ variety }) => variety)))
  for (const id of VARIETY_IDS) {
    assert.match(messages[`exposure-language-${id}`] ?? '', /usual in|You write/)
    assert.doesNotMatch(messages[`exposure-language-${id}`] ?? '', /you are from|native|nationality|ethnic|born/i)
    assert.ok(looked.has(id) || id === 'en-ca', id)
  }
})

test('what is not my words is blanked at the same length, and no text is too strange', () => {
  const pieces = fc.array(fc.constantFrom('“', '”', '{{', '}}', '<ref>', '</ref>', '[[', ']]', '>', '\n', "''",
    'colour ', '這', 'http://x '))
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces.map(some => some.join(''))), (text) => {
    assert.equal(ownWords(text).length, text.length)
    for (const code of ['en', 'zh', 'sr']) found(said(text), code)
  }), { numRuns: 100 })
})
