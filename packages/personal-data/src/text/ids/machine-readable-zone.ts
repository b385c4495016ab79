import type { Detector, Scan } from '../detector.ts'
import type { TextKind } from '../kinds.ts'

/** The longest zone: two lines of 44 characters, or three of 30, and what may part them. */
const LONGEST = 110
const LINE = /^[A-Z\d<]{30,88}/u
const LINE_END = /^[ \t]{0,3}(?:\r?\n)?[ \t]{0,3}/u
/** Sort of document, who gave it, and behind that the name with two fillers between surname and forenames. */
const PASSPORT_NAME = /^P[A-Z<][A-Z<]{3}[A-Z<]{2,39}$/u
const VISA_NAME = /^V[A-Z<][A-Z<]{3}[A-Z<]{2,39}$/u
const CARD_NAME = /^[ACI][A-Z<][A-Z<]{3}[A-Z<]{2,31}$/u
const CARD_NUMBER = /^[ACI][A-Z<][A-Z<]{3}[A-Z\d<]{9}[\d<][A-Z\d<]{15}$/u
const CARD_DATES = /^\d{2}[\d<]{4}\d[MFX<]\d{7}[A-Z<]{3}[A-Z\d<]{11}\d$/u
const CARD_HOLDER = /^[A-Z<]{30}$/u
/** Number, its check digit, nationality, day of birth, sex, day of expiry and what the country adds. */
const PERSON = /^[A-Z\d<]{9}[\d<][A-Z<]{3}\d{2}[\d<]{4}\d[MFX<]\d{7}[A-Z\d<]{8,16}$/u

/** Values of the check digit: digits as they are, letters from 10, fillers 0; weights 7, 3, 1 (ICAO 9303-3, 4.9). */
function checkOf(characters: string): number {
  let sum = 0
  for (let at = 0; at < characters.length; at++) {
    const character = characters.charAt(at)
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * ([7, 3, 1][at % 3] ?? 0)
  }
  return sum % 10
}

const isChecked = (characters: string, digit: string): boolean => digit === String(checkOf(characters))

/** Whether number, days and, where there is one, the whole of the second line of a passport, a visa or a card are right. */
function isPersonRight(line: string, hasWhole: boolean): boolean {
  const isRight = isChecked(line.slice(0, 9), line.charAt(9)) && isChecked(line.slice(13, 19), line.charAt(19)) &&
    isChecked(line.slice(21, 27), line.charAt(27))
  return isRight && (!hasWhole ||
    isChecked(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, -1), line.charAt(line.length - 1)))
}

/** The same of the first two lines of a card. A number of more than nine characters goes on where its digit would be. */
function isCardRight(first: string, second: string): boolean {
  const isLong = first.charAt(14) === '<'
  return (isLong || isChecked(first.slice(5, 14), first.charAt(14))) &&
    isChecked(second.slice(0, 6), second.charAt(6)) && isChecked(second.slice(8, 14), second.charAt(14)) &&
    isChecked(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29), second.charAt(29))
}

/** What was read at a place of a text. */
interface Zone {
  readonly length: number
  readonly kind: TextKind
  readonly rule: string
  readonly isRight: boolean
}

/**
 * The machine-readable zone of passports, visas and identity cards (ICAO 9303, parts 4 to 7), whole or only the line with
 * number, nationality and day of birth.
 */
export const machineReadableZoneDetector: Detector = {
  wakes: ['capital', 'code'],
  find({ text, tokens, report }: Scan, token) {
    const start = tokens.starts[token] ?? 0
    if (isInZone(text.charCodeAt(start - 1)) || !beginsZone(text, start)) return
    const zone = zoneAt(text.slice(start, start + LONGEST))
    if (zone === undefined) return
    const { length, kind, rule, isRight } = zone
    report(start, start + length, {
      kind, rule, confidence: isRight ? 'certain' : 'likely', reason: isRight ? 'check-digits' : 'known-format',
      validated: isRight,
    })
  },
}

/** A capital, a digit or a filler. */
const isInZone = (code: number): boolean => code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 60

/** Whether thirty characters stand here of which all can be in a zone; of most words the second cannot. */
function beginsZone(text: string, start: number): boolean {
  for (let at = start; at < start + 30; at++) if (!isInZone(text.charCodeAt(at))) return false
  return true
}

function zoneAt(text: string): Zone | undefined {
  const first = lineOf(text, 0)
  if (first === undefined) return undefined
  return twoLines(text, first, 44) ?? twoLines(text, first, 36) ?? threeLines(text) ?? lonelyLine(first)
}

/** The run of zone characters at `from`. */
const lineOf = (text: string, from: number): string | undefined => LINE.exec(text.slice(from))?.[0]

/** A line of `width` characters at `from`, and where the next one can begin; no line that only begins so. */
function cut(text: string, from: number, width: number): { readonly line: string, readonly next: number } | undefined {
  const run = lineOf(text, from)
  if (run === undefined || run.length < width || run.length > width && run.length % width !== 0) return undefined
  const end = from + width
  return { line: run.slice(0, width), next: end + (LINE_END.exec(text.slice(end))?.[0].length ?? 0) }
}

function twoLines(text: string, run: string, width: 44 | 36): Zone | undefined {
  const first = cut(text, 0, width)
  const second = first && cut(text, first.next, width)
  if (!first || !second || !PERSON.test(second.line) || run.length > 2 * width) return undefined
  const isVisa = VISA_NAME.test(first.line)
  if (!isVisa && !(width === 44 ? PASSPORT_NAME : CARD_NAME).test(first.line)) return undefined
  return {
    length: first.next + width, kind: isVisa || width === 44 ? 'passport' : 'national-id',
    rule: isVisa ? 'mrz-visa' : width === 44 ? 'mrz-passport' : 'mrz-card', isRight: isPersonRight(second.line, !isVisa),
  }
}

function threeLines(text: string): Zone | undefined {
  const first = cut(text, 0, 30)
  const second = first && cut(text, first.next, 30)
  if (!first || !second || !CARD_NUMBER.test(first.line) || !CARD_DATES.test(second.line)) return undefined
  const third = cut(text, second.next, 30)
  const isNamed = third !== undefined && CARD_HOLDER.test(third.line)
  return {
    length: isNamed ? second.next + 30 : first.next + 30, kind: 'national-id', rule: 'mrz-card',
    isRight: isCardRight(first.line, second.line),
  }
}

/** The second line of a passport or card without the first: only where its digits are right. */
function lonelyLine(line: string): Zone | undefined {
  const isPassport = line.length === 44
  if (!isPassport && line.length !== 36 || !PERSON.test(line) || !isPersonRight(line, true)) return undefined
  return {
    length: line.length, kind: isPassport ? 'passport' : 'national-id', rule: isPassport ? 'mrz-passport' : 'mrz-card',
    isRight: true,
  }
}
