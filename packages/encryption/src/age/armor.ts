import { err, type Result } from '@small-places/kernel'
import { base64, equalBytes, utf8 } from '../bytes.ts'

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----'
const END = '-----END AGE ENCRYPTED FILE-----'
const COLUMNS = 64
const FIRST_LINE = 'age-encryption.org/v1\n'

/** An age file as text (C2SP age.md, a strict PEM): for mail, chat and paper. Ends with a line break. */
export const writeArmor = (file: Uint8Array): string => {
  const encoded = base64.encode(file)
  const padded = encoded.padEnd(Math.ceil(encoded.length / 4) * 4, '=')
  return [BEGIN, ...padded.match(/.{1,64}/g) ?? [], END, ''].join('\n')
}

/** Reads armour as strictly as the format says: white space only around it, CRLF or LF, lines of 64 columns. */
export const readArmor = (text: string): Result<Uint8Array, 'not-armor'> => {
  const lines = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').split(/\r?\n/)
  const body = lines.slice(1, -1)
  const lineFits = (line: string, i: number) =>
    i < body.length - 1 ? line.length === COLUMNS : line.length > 0 && line.length <= COLUMNS
  const marked = lines[0] === BEGIN && lines[lines.length - 1] === END
  if (!marked || body.length === 0 || !body.every(lineFits)) return err('not-armor')
  const padded = body.join('')
  if (padded.length % 4 !== 0) return err('not-armor')
  const bytes = base64.decode(padded.replace(/={1,2}$/, ''))
  return bytes.ok ? bytes : err('not-armor')
}

/**
 * Why a pasted text is not taken as an age file.
 * - `nothing-found`: no sealed message begins in it
 * - `more-than-one`: two or more begin in it
 * - `cut-off`: it begins, but its end is missing
 * - `changed`: something in it cannot belong there, or it is not a whole age file: it was changed on its way
 */
export type PastedError = 'nothing-found' | 'more-than-one' | 'cut-off' | 'changed'

const DASH = '[-\\u2010-\\u2015]'
const mark = (word: string) => new RegExp(`${DASH}{0,5}${word}AGEENCRYPTEDFILE${DASH}{1,5}`, 'gi')

/**
 * Reads armour that went through mail or chat: lines joined or broken anew, quoted with «>», dashes made typographic,
 * invisible characters, padding lost, text before and after. Only what is between the marks counts, and every
 * character of it must make sense. What was really changed is found when the file is opened.
 */
export const readPasted = (text: string): Result<Uint8Array, PastedError> => {
  const squeezed = text.replace(/[\s>|\p{Cf}]+/gu, '')
  const begins = [...squeezed.matchAll(mark('BEGIN'))]
  const [begin] = begins
  if (begin === undefined) return readBare(squeezed)
  if (begins.length > 1) return err('more-than-one')
  const rest = squeezed.slice(begin.index + begin[0].length)
  const end = rest.search(mark('END'))
  return end < 0 ? err('cut-off') : fileIn(rest.slice(0, end))
}

/** Sealed text without its marks is known by the way every age file begins. */
const readBare = (squeezed: string): Result<Uint8Array, PastedError> =>
  squeezed.startsWith(base64.encode(utf8(FIRST_LINE.slice(0, 21)))) ? fileIn(squeezed) : err('nothing-found')

const fileIn = (encoded: string): Result<Uint8Array, PastedError> => {
  const bytes = base64.decode(encoded.replace(/={0,2}$/, ''))
  const first = utf8(FIRST_LINE)
  return bytes.ok && equalBytes(bytes.value.subarray(0, first.length), first) ? bytes : err('changed')
}
