const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a month has such a day; a year of four digits also decides about 29 February, one of two counts as leap. */
export function isDay(year: number, month: number, day: number): boolean {
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year < 100 ? year % 4 === 0 : year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

const part = (digits: string, at: number, length: number): number => Number(digits.slice(at, at + length))

/** Whether the digits at `at` are a date as YYMMDD. */
export const hasYymmdd = (digits: string, at = 0): boolean =>
  isDay(part(digits, at, 2), part(digits, at + 2, 2), part(digits, at + 4, 2))

/** Whether the digits at `at` are a date as DDMMYY. */
export const hasDdmmyy = (digits: string, at = 0): boolean =>
  isDay(part(digits, at + 4, 2), part(digits, at + 2, 2), part(digits, at, 2))

/** Whether the digits at `at` are a date as YYYYMMDD on which somebody who lives can be born. */
export function hasBirthDate(digits: string, at = 0): boolean {
  const year = part(digits, at, 4)
  return year >= 1900 && year <= 2099 && isDay(year, part(digits, at + 4, 2), part(digits, at + 6, 2))
}

/** Whether the digits are a time as a wiki or a log writes it: YYYYMMDD, with hhmm or hhmmss behind. */
export const isTimestamp = (digits: string): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?$/u.test(digits)
