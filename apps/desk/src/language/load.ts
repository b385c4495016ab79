import { bestLanguage, sourceLanguage } from '@small-places/messages'
import { loaders } from 'virtual:messages'
import leftToRight from '@wikimedia/codex/dist/codex.style.css?url'
import rightToLeft from '@wikimedia/codex/dist/codex.style-rtl.css?url'
import { languageFrom, type Language } from './language.ts'

const remembered = 'small-places-desk-language'

/** The codes of the languages that the desk can be read in. */
export const languageCodes: readonly string[] = Object.keys(loaders)

/**
 * Loads the language that was chosen on this device, or the best for this browser, with the style sheet for its
 * direction.
 */
export async function loadLanguage(): Promise<Language> {
  const chosen = localStorage.getItem(remembered)
  const code = chosen !== null && chosen in loaders
    ? chosen
    : bestLanguage(navigator.languages.join(','), languageCodes, sourceLanguage)
  const load = loaders[code] ?? loaders[sourceLanguage]
  if (load === undefined) throw new Error('the desk was built without messages')
  const { messages } = await load()
  const language = languageFrom(messages, Intl.DateTimeFormat().resolvedOptions().timeZone)
  document.documentElement.lang = language.code
  document.documentElement.dir = language.direction
  await loadSheet(language.direction === 'rtl' ? rightToLeft : leftToRight)
  return language
}

/** Remembers a language for this device; it takes effect when the page is loaded again. */
export function chooseLanguage(code: string): void {
  localStorage.setItem(remembered, code)
}

function loadSheet(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error('the style sheet did not load')))
    document.head.prepend(link)
  })
}
