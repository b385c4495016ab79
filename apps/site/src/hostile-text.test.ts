import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Catalogue } from '@small-places/messages'
import type { OperatorSettings } from './operator.ts'
import { pageNames, pathOf } from './paths.ts'
import { sampleTeam, type SampleTeam } from './sample/team.ts'
import { sampleCatalogue, sampleOperator, sampleSite } from './sample/site.ts'

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' autofocus onfocus='alert(1)",
    '</title><svg onload=alert(1)>',
    '-->', ']]>', '&lt;b&gt;', '${alert(1)}', '\u202e\u2066evil', '<!--<script>', '</textarea><b>', '`', '=',
    'javascript:alert(1)',
  ),
  fc.string({ unit: 'grapheme' }),
)

/** The tags of a page with the values of their attributes taken out: what a browser would build from it. */
const shape = (page: string): string[] =>
  (page.replace(/(<script type="application\/json"[^>]*>)[^<]*/g, '$1').match(/<[^>]*>/g) ?? []).map(
    (tag) => tag.replace(/"[^"]*"/g, '""')
  )

const operatorOf = (words: string): OperatorSettings => ({
  ...sampleOperator,
  organisation: words,
  lanes: {
    danger: { staffed: { en: words }, answer: { en: words } },
    concern: { staffed: { en: words }, answer: { en: words } },
  },
  emergency: { en: words },
  mustPassOn: { en: words },
  channels: [{ name: { en: words }, address: words, link: `https://example.org/${words}`, exposes: { en: words } }],
  onion: words,
  notices: [{ day: words, text: { en: words } }],
})

/** Every message and its translation replaced by the same words. */
const catalogueOf = (words: string): Catalogue => ({
  ...sampleCatalogue(), find: () => ({ text: words, language: 'en', english: words }),
})

const siteOf = async (words: string, messages: string | null) => siteWith(
  await sampleTeam({ deskName: words }), words, messages,
)

const siteWith = (team: SampleTeam, words: string, messages: string | null) => sampleSite({
  operator: operatorOf(words),
  ...(messages === null ? {} : { catalogue: catalogueOf(messages) }),
  pins: team.pins,
  keyListText: async () => team.keyList,
})

const shapesOf = async (site: ReturnType<typeof sampleSite>) =>
  Promise.all(pageNames.map(async (page) => shape(await (await site.request(pathOf(page, 'en', false))).text())))

test('no text of an operator, a key list or a file can change what any page is made of', async () => {
  const expected = await shapesOf(await siteOf('words', null))
  await fc.assert(fc.asyncProperty(hostile, async (words) => {
    assert.deepEqual(await shapesOf(await siteOf(words, null)), expected)
  }), { numRuns: 40 })
})

test('no translation can change what any page is made of', async () => {
  const expected = await shapesOf(await siteOf('words', 'words'))
  await fc.assert(fc.asyncProperty(hostile, async (words) => {
    assert.deepEqual(await shapesOf(await siteOf('words', words)), expected)
  }), { numRuns: 40 })
})
