import { loadWordList, openWithPassphrase, padText, sealWithPassphrase, textOf, utf8 } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'

/** Why a file was not opened. `not-ours`: it is none that a passphrase opens, or holds something else. */
export type SealedFileError = 'not-ours' | 'wrong-passphrase' | 'damaged'

/** scrypt's work is 2 to this power: 64 MiB, which an old phone still has to spare. */
const WORK = 16

/** Words of a suggested passphrase: 6 of 2048 are 66 bits, beside scrypt's work for each guess. */
const SUGGESTED_WORDS = 6

/** An age file of a JSON text under a passphrase, which `age -d` opens. Its length tells little of the text's. */
export const sealText = (text: string, passphrase: string): Promise<Uint8Array> =>
  sealWithPassphrase(padText(utf8(text), 4096), passphrase, WORK)

/** What {@link sealText} sealed, as parsed JSON. */
export async function openSealed(file: Uint8Array, passphrase: string): Promise<Result<unknown, SealedFileError>> {
  const opened = await openWithPassphrase(file, passphrase)
  if (!opened.ok) {
    return err(opened.error === 'wrong-passphrase' || opened.error === 'damaged' ? opened.error : 'not-ours')
  }
  const text = textOf(opened.value)
  try {
    return text.ok ? ok(JSON.parse(text.value) as unknown) : err('not-ours')
  } catch {
    return err('not-ours')
  }
}

/** A passphrase that nobody guesses and a person can write down: words of the list that reporters' words come from. */
export async function suggestPassphrase(): Promise<string> {
  const { words } = await loadWordList('en')
  // 2048 words divide 65536, so that every word is as likely as any other.
  const drawn = crypto.getRandomValues(new Uint16Array(SUGGESTED_WORDS))
  return Array.from(drawn, (number) => words[number % words.length] ?? '').join(' ')
}
