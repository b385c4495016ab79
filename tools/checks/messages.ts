import { safetyMark, sourceLanguage } from '@small-places/messages'
import { error, note, type Finding } from '../finding.ts'
import { isTest, type SourceFile } from '../source-tree.ts'
import { departures, essentialsOf } from './translation.ts'

/** Which keys code may put together, and which literals are keys: `tools/message-keys.json`. */
export interface KeyRules {
  /** First words of keys, such as `site`: a quoted `site-…` in code is a message key. */
  readonly areas: readonly string[]
  /** Keys that code puts together, with `*` for what comes from data, and what that is. */
  readonly composed: Readonly<Record<string, string>>
  /** Words that begin like a key and are none, such as a kind of a format. */
  readonly notKeys: readonly string[]
}

type Texts = Readonly<Record<string, string>>

const keyShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/
const markup = /<\/?[a-z]|&(?:[a-z]+|#\d+);|\\|\[\[/i

/**
 * Checks `i18n/`: every message documented, in order, used and well formed, and every translation saying the same
 * numbers, addresses and placeholders as its source. A language that is not complete is never an error.
 * @param files The `.json` files of `i18n/` and `i18n/reviews/`.
 * @param code The code that uses the messages.
 */
export function checkMessages(
  files: readonly SourceFile[],
  code: readonly SourceFile[],
  rules: KeyRules
): Finding[] {
  const findings: Finding[] = []
  const parsed = new Map<string, Texts>()
  for (const { path, text } of files) {
    const texts = readTexts(text)
    if (texts === undefined) findings.push(error(path, 'is not one flat JSON object of strings'))
    else parsed.set(path, texts)
    if (texts !== undefined) findings.push(...checkOrder(path, texts))
  }
  const source = parsed.get(`i18n/${sourceLanguage}.json`) ?? {}
  const documentation = parsed.get('i18n/qqq.json') ?? {}
  findings.push(...checkSource(source, documentation), ...checkUse(source, code, rules))
  for (const [path, texts] of parsed) {
    const language = /^i18n\/([^/]+)\.json$/.exec(path)?.[1]
    if (language === undefined) findings.push(...checkReviews(path, texts, source))
    else if (language !== sourceLanguage && language !== 'qqq') {
      findings.push(...checkTranslation(path, language, texts, source))
    }
  }
  return findings
}

/** One flat object of strings, without the `@metadata`. */
function readTexts(text: string): Texts | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
  const entries = Object.entries(parsed).filter(([key]) => key !== '@metadata')
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return texts.length === entries.length ? Object.fromEntries(texts) : undefined
}

function checkOrder(path: string, texts: Texts): Finding[] {
  const keys = Object.keys(texts)
  const misplaced = keys.find((key, index) => index > 0 && key < (keys[index - 1] ?? ''))
  return misplaced === undefined ? [] : [error(path, `“${misplaced}” is not in the order of the alphabet`)]
}

function checkSource(source: Texts, documentation: Texts): Finding[] {
  const path = `i18n/${sourceLanguage}.json`
  const undocumented = Object.entries(source).flatMap(([key, text]): Finding[] => {
    const essentials = essentialsOf(text)
    const description = documentation[key]
    const unexplained = [...essentials?.slots ?? [], ...(essentials?.elements ?? []).map((label) => label.slice(1, 3))]
      .filter((slot) => !(description ?? '').includes(slot))
    return [
      ...(keyShape.test(key) ? [] : [error(path, `“${key}”: a key is lower-case-with-dashes, area first`)]),
      ...(text.trim() === text && text !== '' ? [] : [error(path, `“${key}” is empty or has space around it`)]),
      ...(markup.test(text) ? [error(path, `“${key}” holds markup or a backslash; messages are text`)] : []),
      ...(essentials === undefined ? [error(path, `“${key}” cannot be read: look for {{ or [$1 without an end`)] : []),
      ...(description === undefined ? [error('i18n/qqq.json', `“${key}” is not documented`)] : []),
      ...(description?.replace(safetyMark, '').trim() === '' ? [error('i18n/qqq.json', `“${key}” says nothing`)] : []),
      ...(description !== undefined && unexplained.length > 0
        ? [error('i18n/qqq.json', `“${key}” does not say what ${unexplained.join(' ')} is`)]
        : [])
    ]
  })
  const stray = Object.keys(documentation).filter((key) => source[key] === undefined)
  return [...undocumented, ...stray.map((key) => error('i18n/qqq.json', `“${key}” has no message`))]
}

function checkTranslation(path: string, language: string, texts: Texts, source: Texts): Finding[] {
  const most = pluralFormsOf(language)
  const findings = Object.entries(texts).flatMap(([key, text]): Finding[] => {
    const original = source[key]
    if (original === undefined) return [note(path, `“${key}” is not a message any more`)]
    const ours = essentialsOf(original)
    const theirs = essentialsOf(text)
    if (theirs === undefined) return [error(path, `“${key}” cannot be read: look for {{ or [$1 without an end`)]
    return [
      ...(ours === undefined ? [] : departures(ours, theirs).map((what) => error(path, `“${key}”: ${what}`))),
      ...(markup.test(text) ? [error(path, `“${key}” holds markup or a backslash; messages are text`)] : []),
      ...(theirs.pluralForms > most ? [error(path, `“${key}” has more plural forms than the language: ${most}`)] : [])
    ]
  })
  const done = Object.keys(source).filter((key) => texts[key] !== undefined).length
  const all = Object.keys(source).length
  return done === all ? findings : [...findings, note(path, `${done} of ${all} messages`)]
}

function pluralFormsOf(language: string): number {
  try {
    return new Intl.PluralRules([language, 'en']).resolvedOptions().pluralCategories.length
  } catch {
    return 6
  }
}

function checkReviews(path: string, reviews: Texts, source: Texts): Finding[] {
  return Object.keys(reviews).filter((key) => source[key] === undefined)
    .map((key) => note(path, `“${key}” is not a message any more`))
}

/** In single quotes or backticks: class names and identifiers stand in double quotes inside markup. */
const literal = /'([a-z0-9-]+)'|`([a-z0-9-]+)`/g
/** A key that is put together: `site-lane-${lane}-text` is looked for as `site-lane-*-text`. */
const composed = /`([a-z0-9-]+(?:\$\{[^{}`]*\}[a-z0-9-]*)+)`/g

function checkUse(source: Texts, code: readonly SourceFile[], { areas, composed: patterns, notKeys }: KeyRules): Finding[] {
  const listed = Object.keys(patterns)
  const isKey = (word: string): boolean => areas.some((area) => word.startsWith(`${area}-`)) && !notKeys.includes(word)
  const used = new Set<string>()
  const unknown = code.filter(({ path }) => !isTest(path)).flatMap(({ path, text }) => {
    const place = (index: number): string => `${path}:${text.slice(0, index).split('\n').length}`
    const plain = [...text.matchAll(literal)].flatMap((match): Finding[] => {
      const word = match[1] ?? match[2] ?? ''
      used.add(word)
      if (source[word] !== undefined || !isKey(word) || !keyShape.test(word)) return []
      return [error(place(match.index), `“${word}” is not in en.json`)]
    })
    const made = [...text.matchAll(composed)].flatMap((match): Finding[] => {
      const pattern = (match[1] ?? '').replace(/\$\{[^}]*\}/g, '*')
      if (!isKey(pattern) || listed.some((one) => covers(pattern, one))) return []
      return [error(place(match.index), `“${pattern}” is not in tools/message-keys.json`)]
    })
    return [...plain, ...made]
  })
  const keys = Object.keys(source)
  const unused = keys.filter((key) => !used.has(key) && !listed.some((pattern) => covers(pattern, key)))
  const idle = listed.filter((pattern) => !keys.some((key) => covers(pattern, key)))
  return [
    ...unknown,
    ...unused.map((key) => error(`i18n/${sourceLanguage}.json`, `“${key}” is used nowhere`)),
    ...idle.map((pattern) => error('tools/message-keys.json', `“${pattern}” is no message`))
  ]
}

/** Whether `pattern` covers a key, or another pattern that is narrower than it or the same. */
const covers = (pattern: string, key: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '[a-z0-9*-]+')}$`).test(key)
