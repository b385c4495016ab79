import type { Catalogue } from './catalogue.ts'
import { translatorOver, type Translator } from './translator.ts'

/**
 * The messages that one page's script needs, in one language, fallbacks resolved: small enough to stand in the page as
 * JSON. A text alone is in the page's language and needs nothing beside it; else it comes with its language and, where
 * that must stand beside it, the English.
 */
export interface PageMessages {
  readonly language: string
  readonly texts: Readonly<Record<string, string | readonly [text: string, language: string, english: string | null]>>
}

/** Picks the messages for a page's script. Keys that nobody has written are left out and show as ⧼key⧽. */
export function selectMessages(catalogue: Catalogue, language: string, keys: readonly string[]): PageMessages {
  const texts = keys.flatMap((key): [string, PageMessages['texts'][string]][] => {
    const found = catalogue.find(language, key)
    if (found === undefined) return []
    const plain = found.language === language && found.english === null
    return [[key, plain ? found.text : [found.text, found.language, found.english]]]
  })
  return { language, texts: Object.fromEntries(texts) }
}

/**
 * The translator for a page's script: the same as on the server but for grammatical cases, which it leaves as they are.
 * It brings neither language data nor fallback chains.
 */
export function pageTranslator({ language, texts }: PageMessages): Translator {
  const all = new Map(Object.entries(texts))
  return translatorOver(language, (key) => {
    const found = all.get(key)
    if (found === undefined) return undefined
    if (typeof found === 'string') return { text: found, language, english: null }
    const [text, from, english] = found
    return { text, language: from, english }
  })
}
