import {
  equalBytes, looksLikeDigits, readDigits, readWordsOfAnyList, type LoadWordList, type ReadDigitsError,
  type ReadWordsError, type Sha256, type WordListCode,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { say } from '../page/texts.ts'
import { paragraph } from '../page/controls.ts'
import { formFor } from './forms.ts'

/** Reads what somebody typed as words or digits: one secret, or the few that it could be. */
export async function readSecret(
  text: string, language: string, load: LoadWordList, sha256: Sha256,
): Promise<Result<readonly Uint8Array[], ReadWordsError | ReadDigitsError>> {
  if (looksLikeDigits(text)) {
    const digits = await readDigits(text, sha256)
    return digits.ok ? ok([digits.value]) : digits
  }
  const form = formFor(language)
  const list: WordListCode = form === 'digits' ? 'en' : form
  return readIn(list, text, load, sha256)
}

/** What else the same text could be, in lists that were not looked at before `tried` was read. Loads all of a script. */
export async function otherReadings(
  text: string, tried: readonly Uint8Array[], load: LoadWordList, sha256: Sha256,
): Promise<readonly Uint8Array[]> {
  const all = looksLikeDigits(text) ? err('not-words' as const) : await readIn(null, text, load, sha256)
  return all.ok ? all.value.filter((seed) => !tried.some((one) => equalBytes(one, seed))) : []
}

async function readIn(
  list: WordListCode | null, text: string, load: LoadWordList, sha256: Sha256,
): Promise<Result<readonly Uint8Array[], ReadWordsError>> {
  const words = await readWordsOfAnyList(text, list, load, sha256)
  if (words.ok) return ok([words.value.seed])
  return words.error.code === 'ambiguous' ? ok(words.error.readings.map(({ seed }) => seed)) : err(words.error)
}

/** Says where the slip is, as precisely as it is known, and never whose fault it was. */
export function explainSlip(error: ReadWordsError | ReadDigitsError): HTMLElement {
  switch (error.code) {
    case 'wrong-count': return 'position' in error
      ? paragraph('site-enter-digits-count', error.count, error.position) : paragraph('site-enter-count', error.count)
    case 'unknown-word': {
      const said = paragraph('site-enter-unknown', error.position)
      if (error.suggestion !== null) said.append(' ', say('site-enter-suggestion', error.suggestion))
      return said
    }
    case 'wrong-group': return paragraph('site-enter-group', error.positions.join(', '))
    case 'not-digits': return paragraph('site-enter-not-digits')
    default: return paragraph('site-enter-checksum')
  }
}
