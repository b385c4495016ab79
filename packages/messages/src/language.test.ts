/// <reference path="./untyped-packages.d.ts" />
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import data from '@wikimedia/language-data'
import fc from 'fast-check'
import { bestLanguage } from './accept-language.ts'
import { autonymOf } from './autonym.ts'
import { directionOf } from './direction.ts'
import { fallbackChain } from './fallbacks.ts'

describe('direction', () => {
  test('is right for every language that Wikimedia knows', () => {
    const wrong = Object.keys(data.getLanguages()).filter((code) => directionOf(code) !== data.getDir(code))
    assert.deepEqual(wrong, [])
  })

  test('follows the script where a tag names one, and is the same for a region', () => {
    assert.equal(directionOf('uz-Arab'), 'rtl')
    assert.equal(directionOf('ar-Latn'), 'ltr')
    assert.equal(directionOf('ar-EG'), 'rtl')
    assert.equal(directionOf('en-GB'), 'ltr')
  })
})

describe('fallbacks', () => {
  test('go from the nearest language to English, each once', () => {
    assert.deepEqual(fallbackChain('be-tarask'), ['be-tarask', 'be', 'en'])
    assert.deepEqual(fallbackChain('zh-TW'), ['zh-tw', 'zh', 'zh-hant', 'zh-hans', 'en'])
    assert.deepEqual(fallbackChain('pt'), ['pt', 'pt-br', 'en'])
    assert.deepEqual(fallbackChain('en'), ['en'])
  })
})

test('a language is listed by its own name', () => {
  assert.equal(autonymOf('ar'), 'العربية')
  assert.equal(autonymOf('zh-hant'), '中文（繁體）')
})

describe('the language for a browser', () => {
  const available = ['en', 'ar', 'uk', 'ru', 'zh-hans', 'zh-hant', 'fa', 'pt']
  const best = (header: string | undefined): string => bestLanguage(header, available, 'en')

  test('is the one wanted most that there is', () => {
    assert.equal(best('ar'), 'ar')
    assert.equal(best('tr, fa;q=0.3, ar;q=0.8'), 'ar')
    assert.equal(best('FA-ir'), 'fa')
    assert.equal(best('pt-BR,pt;q=0.9,en;q=0.8'), 'pt')
  })

  test('follows the script in which a region writes', () => {
    assert.equal(best('zh-TW'), 'zh-hant')
    assert.equal(best('zh-CN'), 'zh-hans')
    assert.equal(best('zh-Hant-HK'), 'zh-hant')
  })

  test('prefers a language that was asked for to a fallback for an earlier one', () => {
    assert.equal(best('ab, uk;q=0.5'), 'uk')
    assert.equal(best('ab'), 'ru')
  })

  test('is never one that was refused', () => {
    assert.equal(best('ru;q=0, ab'), 'en')
  })

  test('is the one to fall back to for an empty, foreign or nonsensical header', () => {
    const headers = [undefined, '', '*', 'tlh', ';;;', 'ar;q=2', 'constructor', '__proto__', 'x'.repeat(5000)]
    for (const header of headers) assert.equal(best(header), 'en')
  })

  test('is always one that there is, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => available.includes(best(header))))
  })
})
