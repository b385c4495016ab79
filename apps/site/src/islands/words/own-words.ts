import { readWords, type Sha256, type WordList } from '@small-places/encryption'

const WORDS = 12

/** What a text is cut into: runs of letters. */
const lettersIn = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? []

/**
 * Whether a text holds somebody's twelve secret words: twelve in a row of one list whose checksum holds. With `own`,
 * the words of this very mailbox, half of them in a row are enough.
 */
export async function holdsSecretWords(
  text: string, lists: readonly WordList[], sha256: Sha256, own: readonly string[] = [],
): Promise<boolean> {
  const letters = lettersIn(text)
  for (const list of lists) {
    const known = new Set(list.words.map((word) => word.normalize('NFC')))
    let run = 0
    for (const [place, word] of letters.entries()) {
      run = known.has(word.toLowerCase().normalize('NFC')) ? run + 1 : 0
      if (run < WORDS) continue
      const read = await readWords(letters.slice(place - WORDS + 1, place + 1).join(' '), [list], sha256)
      if (read.ok) return true
    }
  }
  return holdsRun(letters, own, WORDS / 2)
}

function holdsRun(letters: readonly string[], own: readonly string[], length: number): boolean {
  if (own.length < length) return false
  const text = ` ${letters.join(' ').toLowerCase().normalize('NFC')} `
  return own.some((_, start) => start + length <= own.length &&
    text.includes(` ${own.slice(start, start + length).join(' ').toLowerCase().normalize('NFC')} `))
}
