/** Numbering systems that the digits can be written in, by their CLDR name, with the code point of their zero. */
const ZEROS = {
  latn: 0x30, arab: 0x660, arabext: 0x6f0, nkoo: 0x7c0, deva: 0x966, beng: 0x9e6, guru: 0xa66, gujr: 0xae6, orya: 0xb66,
  tamldec: 0xbe6, telu: 0xc66, knda: 0xce6, mlym: 0xd66, sinh: 0xde6, thai: 0xe50, laoo: 0xed0, tibt: 0xf20,
  mymr: 0x1040, khmr: 0x17e0, mong: 0x1810, olck: 0x1c50, fullwide: 0xff10, adlm: 0x1e950,
} as const

/** A numbering system by its CLDR name, such as `latn`, `arab` or `deva`. */
export type Numerals = keyof typeof ZEROS

/** Whether a CLDR name is one of the numbering systems that digits can be written in. */
export const isNumerals = (name: string): name is Numerals => name in ZEROS

/** The character for a digit, 0 to 9. */
export const writeDigit = (digit: number, numerals: Numerals): string => String.fromCodePoint(ZEROS[numerals] + digit)

const isDecimal = (codePoint: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint))

/**
 * The value of a decimal numeral of any script (Unicode category Nd), or null for any other character. Unicode promises
 * that such numerals come in runs from zero to nine, so the place within a run is the value.
 */
export const readDigit = (character: string): number | null => {
  const codePoint = character.codePointAt(0) ?? 0
  if (!isDecimal(codePoint)) return null
  let before = 0
  while (isDecimal(codePoint - before - 1)) before++
  return before % 10
}
