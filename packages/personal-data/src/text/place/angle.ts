import { alternatives } from '../alternatives.ts'

/** One angle of a pair of coordinates. */
export interface Angle {
  /** How many characters it takes. */
  readonly length: number
  /** In degrees, without its sign. */
  readonly size: number
  /** Whether a letter or words say on which side of the equator or the meridian. */
  readonly hemisphere: boolean
  /** Whether it has minutes or three decimals. */
  readonly fine: boolean
}

const DEGREES = String.raw`[-+]?(\d{1,3})([.,]\d{1,10})? ?[°º˚] ?`
const MINUTE_SIGN = String.raw`(?:(?:['′]|min|мин|دقیقه)(?!['′]) ?|(?=[NSEW]))`
const MINUTES = String.raw`(?:(\d{1,2})([.,]\d{1,8})? ?${MINUTE_SIGN})?`
/** Where the side stands before the angle, decimals of a minute need no sign behind them: `N 51° 30.441`. */
const MINUTES_BEHIND_SIDE = String.raw`(?:(\d{1,2})(?:([.,]\d{1,8})(?!\d) ?['′]?| ?['′](?!['′])) ?)?`
const SECONDS = String.raw`(?:(\d{1,2})(?:[.,]\d{1,6})? ?(?:["″]|''|′′|sec|сек) ?)?`
const SIDE_WORDS = alternatives(`
  North South East West Nord Süd Sud Ost Est Ouest Norte Sur Sul Este Leste Oeste N S E W O С Ю З В
`)
/** What may stand before an angle for its side: a letter of few alphabets. */
export const SIDE_BEFORE = '[NSEWСЮ]|[北南東东西][纬緯经經経]?|[북남]위|[동서]경'
const SIDE_BEHIND = [
  String.raw`(?:${SIDE_WORDS})(?!\p{L})`, String.raw`(?:с|ю|пн|пд)\. ?ш\.`, String.raw`(?:в|з|сх|зх)\. ?д\.`,
  String.raw`(?:شمال|جنوب|شرق|غرب)\p{L}{0,3}`, '[北南東东西][纬緯经經経]?', '[북남]위', '[동서]경',
].join('|')
const SIDE_FIRST = new RegExp(`^(?:${SIDE_BEFORE}) ?${DEGREES}${MINUTES_BEHIND_SIDE}${SECONDS}`, 'u')
const ANGLE = new RegExp(`^${DEGREES}${MINUTES}${SECONDS}(${SIDE_BEHIND})?`, 'u')

/** Reads an angle at the beginning of a short text: `40°26′46″N`, `40° 26.767' N`, `N 40.446°`. */
export function readAngle(text: string): Angle | undefined {
  const sideFirst = SIDE_FIRST.exec(text)
  const found = sideFirst ?? ANGLE.exec(text)
  if (!found) return undefined
  const [whole, degrees = '', decimals, minutes, , , sideBehind] = found
  const size = Number(degrees) + Number(minutes ?? 0) / 60
  if (Number(minutes ?? 0) >= 60) return undefined
  const spaces = / *$/u.exec(whole)?.[0].length ?? 0
  return {
    length: whole.length - spaces, size, hemisphere: sideFirst !== null || sideBehind !== undefined,
    fine: (decimals?.length ?? 0) > 3 || minutes !== undefined,
  }
}
