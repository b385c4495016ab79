/// <reference path="./untyped-packages.d.ts" />
import Banana from 'banana-i18n'

/**
 * The languages in which a message is looked for: the language itself without its last parts one by one, then those
 * that MediaWiki falls back to for it, and English at the end. Each once. What is not shaped like a code is English.
 */
export function fallbackChain(language: string): string[] {
  const code = language.toLowerCase()
  if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,9})*$/.test(code)) return ['en']
  return [...new Set([code, ...new Banana(code).getFallbackLocales()].flatMap(truncations))]
}

/** `zh-hant-tw` is looked for as itself, as `zh-hant`, and as `zh`. */
export function truncations(code: string): string[] {
  const parts = code.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

/** Puts a word into a grammatical case by the rules that banana-i18n has for about a dozen languages. */
export function inflect(language: string, form: string, word: string): string {
  return new Banana(language, { messages: { case: '{{GRAMMAR:$1|$2}}' } }).i18n('case', form, word)
}
