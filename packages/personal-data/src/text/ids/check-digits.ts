/**
 * The sum of each digit times the weight at its place; letters count 10 to 35, as in the lines machines read (ICAO
 * 9303).
 */
export const weightedSum = (characters: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + (Number.parseInt(characters.charAt(i), 36) || 0) * weight, 0)

/** The digit at a place, as a number. */
export const digitAt = (digits: string, at: number): number => digits.charCodeAt(at) - 48

/** The last digit of a number, as a number. */
export const lastDigit = (digits: string): number => digitAt(digits, digits.length - 1)

/** Whether all characters are the same one, which most sums let pass and nobody is given. */
export const isOneDigitRepeated = (digits: string): boolean => digits === digits.charAt(0).repeat(digits.length)

/** Weights 7, 3, 1, 7, … over digits and letters, as ICAO 9303 (part 3, 4.9) uses them: the sum modulo 10. */
export const sum731 = (characters: string): number =>
  Array.from(characters).reduce((sum, character, i) => sum + Number.parseInt(character, 36) * ([7, 3, 1][i % 3] ?? 0), 0) % 10

/** ISO 7064, MOD 11,10: one check digit, the last. */
export function isMod1110(digits: string): boolean {
  let product = 10
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (digitAt(digits, i) + product) % 10
    product = (sum === 0 ? 10 : sum) * 2 % 11
  }
  return (product + lastDigit(digits)) % 10 === 1
}

/** ISO 7064, MOD 11-2: the last character is a digit, or X for 10. */
export function isMod112(characters: string): boolean {
  let sum = 0
  for (let i = 0; i < characters.length - 1; i++) sum = (sum + digitAt(characters, i)) * 2 % 11
  const last = characters.at(-1)
  return (sum + (last === 'X' ? 10 : Number(last))) % 11 === 1
}

const DIHEDRAL = [
  '0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
  '5987604321', '6598710432', '7659821043', '8765932104', '9876543210',
]
const PERMUTATION = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258']

/** Verhoeff's check over the dihedral group of ten elements (J. Verhoeff, Error Detecting Decimal Codes, 1969). */
export function isVerhoeff(digits: string): boolean {
  let check = 0
  for (let i = 0; i < digits.length; i++) {
    const permuted = digitAt(PERMUTATION[i % 8] ?? '', digitAt(digits, digits.length - 1 - i))
    check = digitAt(DIHEDRAL[check] ?? '', permuted)
  }
  return check === 0
}

/**
 * The check with two rows of weights that Estonia, Lithuania and Kazakhstan share: the sum modulo 11, and where that is
 * 10, the sum with the second row; there a 10 becomes `last`.
 */
export function twoRowCheck(digits: string, first: readonly number[], second: readonly number[], last: number): number {
  const sum = weightedSum(digits, first) % 11
  if (sum < 10) return sum
  const again = weightedSum(digits, second) % 11
  return again < 10 ? again : last
}

/**
 * Luhn's check over digits and letters, which count 10 to 35 and are doubled whole (India's GSTIN, Portugal's card).
 */
export function luhnSumOfLetters(characters: string, base: number): number {
  let sum = 0
  for (let i = 0; i < characters.length; i++) {
    const value = Number.parseInt(characters.charAt(characters.length - 1 - i), 36) * (i % 2 ? 2 : 1)
    sum += Math.floor(value / base) + value % base
  }
  return sum % base
}
