import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pageNames } from './paths.ts'
import { sampleCatalogue } from './sample/site.ts'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
const written = new Set(sources.flatMap((text) => [...text.matchAll(/['`](site-[a-z0-9-]+)['`]/g)].map(([, key = '']) => key)))
const begun = sources.flatMap((text) => [...text.matchAll(/['`](site-[a-z0-9-]*)\$\{/g)].map(([, start = '']) => start))

test('every message that a page or a script asks for is written', () => {
  const catalogue = sampleCatalogue()
  assert.ok(written.size > 100)
  assert.deepEqual([...written].filter((key) => catalogue.text('en', key) === undefined), [])
  for (const page of pageNames.filter((name) => !['danger', 'concern'].includes(name))) assert.ok(catalogue.text('en', `site-nav-${page}`), page)
})

test('every message of the site is asked for somewhere', () => {
  const english = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'i18n', 'en.json'), 'utf8')) as Record<string, string>
  const idle = Object.keys(english).filter((key) => key.startsWith('site-') && !written.has(key) && !begun.some((start) => key.startsWith(start)))
  assert.deepEqual(idle.filter((key) => !answerKeys.test(key)), [])
})

/** Answers of the optional questions, whose keys are put together from question and value. */
const answerKeys = /^site-(when|affected|safe|minor|others-know)-[a-z-]+$/
