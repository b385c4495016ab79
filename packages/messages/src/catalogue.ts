import { err, ok, type Result } from '@small-places/kernel'
import { reviewFingerprint } from './fingerprint.ts'
import { fallbackChain, inflect } from './fallbacks.ts'
import { parseMessage } from './syntax.ts'
import { translatorOver, type FoundMessage, type Translator } from './translator.ts'

/** The language that every message is written in first. */
export const sourceLanguage = 'en'

/** In `qqq.json`, marks a message that somebody's safety hangs on. */
export const safetyMark = '{{safety}}'

/** Where the text of a message in one language comes from. */
export type MessageOrigin = 'source' | 'reviewed' | 'unreviewed' | 'machine'

/** The messages of every language, and what is known about them. Made by `readCatalogue`. */
export interface Catalogue {
  /** The codes of the languages, English first, then in the order of the alphabet. */
  readonly languages: readonly string[]
  /** The keys of the messages that somebody's safety hangs on. */
  readonly safety: ReadonlySet<string>
  /** The text of `key` in exactly this language. */
  text(language: string, key: string): string | undefined
  /** Where the text of `key` in exactly this language comes from. */
  origin(language: string, key: string): MessageOrigin | undefined
  /** How much of the source is translated, from 0 to 1. */
  share(language: string): number
  /** The best text for `key` in this language or in those it falls back to, ending with English. */
  find(language: string, key: string): FoundMessage | undefined
}

/**
 * The files of `i18n/`, read but not yet trusted: `messages` holds one flat object a language, `qqq` among them, and
 * `reviews` one object a language of message keys and the fingerprints of what a person has read and approved.
 */
export interface CatalogueFiles {
  readonly messages: Readonly<Record<string, unknown>>
  readonly reviews: Readonly<Record<string, unknown>>
}

/** Why a catalogue cannot be used: the source is missing, or a file is not a flat object of strings. */
export type CatalogueError = { readonly code: 'no-source' } | { readonly code: 'not-messages'; readonly file: string }

interface Language {
  readonly texts: ReadonlyMap<string, string>
  readonly machine: boolean
  readonly reviews: ReadonlyMap<string, string>
}

/**
 * Puts the files of `i18n/` together. A message that is malformed in a language counts as missing there, so that a slip
 * of a translator shows English and not an error.
 */
export function readCatalogue(files: CatalogueFiles): Result<Catalogue, CatalogueError> {
  const languages = new Map<string, Language>()
  let safety: ReadonlySet<string> = new Set()
  for (const [code, file] of Object.entries(files.messages)) {
    const texts = readTexts(file)
    const reviews = readTexts(files.reviews[code] ?? {})
    if (texts === undefined) return err({ code: 'not-messages', file: code })
    if (reviews === undefined) return err({ code: 'not-messages', file: `reviews/${code}` })
    if (code === 'qqq') {
      safety = new Set([...texts].filter(([, text]) => text.includes(safetyMark)).map(([key]) => key))
    } else {
      const wellFormed = [...texts].filter(([, text]) => text !== '' && parseMessage(text).ok)
      languages.set(code, { texts: new Map(wellFormed), machine: isMachineMade(file), reviews })
    }
  }
  const source = languages.get(sourceLanguage)
  return source === undefined ? err({ code: 'no-source' }) : ok(catalogueOf(languages, source.texts, safety))
}

function catalogueOf(
  languages: ReadonlyMap<string, Language>,
  source: ReadonlyMap<string, string>,
  safety: ReadonlySet<string>
): Catalogue {
  const chains = new Map<string, readonly string[]>()
  const chainOf = (language: string): readonly string[] => {
    const chain = chains.get(language) ?? fallbackChain(language).filter((code) => languages.has(code))
    // Only languages that there are: what a browser asks for has no end and must not fill the memory.
    if (languages.has(language)) chains.set(language, chain)
    return chain
  }
  const text = (language: string, key: string): string | undefined => languages.get(language)?.texts.get(key)
  const origin = (language: string, key: string): MessageOrigin | undefined => {
    const own = languages.get(language)
    const found = own?.texts.get(key)
    if (own === undefined || found === undefined) return undefined
    if (language === sourceLanguage) return 'source'
    if (own.reviews.get(key) === reviewFingerprint(source.get(key) ?? '', found)) return 'reviewed'
    return own.machine ? 'machine' : 'unreviewed'
  }
  return {
    languages: [sourceLanguage, ...[...languages.keys()].filter((code) => code !== sourceLanguage).sort()],
    safety,
    text,
    origin,
    share: (language) => [...source.keys()].filter((key) => text(language, key) !== undefined).length /
      Math.max(source.size, 1),
    find(language, key) {
      const from = chainOf(language).find((code) => text(code, key) !== undefined)
      const found = from === undefined ? undefined : text(from, key)
      if (from === undefined || found === undefined) return undefined
      const trusted = ['source', 'reviewed'].includes(origin(from, key) ?? '')
      return { text: found, language: from, english: safety.has(key) && !trusted ? source.get(key) ?? null : null }
    }
  }
}

/** The translator for servers and for the desk: every language, every message. */
export function translatorFor(catalogue: Catalogue, language: string): Translator {
  return translatorOver(language, (key) => catalogue.find(language, key), inflect)
}

function readTexts(file: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return undefined
  const entries = Object.entries(file).filter(([key]) => !key.startsWith('@'))
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return texts.length === entries.length ? new Map(texts) : undefined
}

/** `"@metadata": { "machine": true }` says that no person wrote the translations of this file. */
function isMachineMade(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !('@metadata' in file)) return false
  const metadata = file['@metadata']
  return typeof metadata === 'object' && metadata !== null && 'machine' in metadata && metadata.machine === true
}
