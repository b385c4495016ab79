import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { numberRunEnd } from '../number-run.ts'
import type { Confidence, Reason } from '../span.ts'
import { wordSet } from '../word-index.ts'
import { readAngle, SIDE_BEFORE, type Angle } from './angle.ts'

const COORDINATE_WORDS = wordSet(`
  lat lon lng long latitude longitude coord coords coordinate* gps geo location position maps wgs84 koordinat*
  coordenad* coordonné* coordinat* širina dužina breite länge latitud* longitud* широта долгота довгота координат*
  enlem boylam إحداثيات خط عرض طول مختصات جغرافیایی קואורדינטות 经度 纬度 坐标 緯度 経度 座標 위도 경도 좌표 kinh vĩ độ
`)

/** Coordinates: decimal pairs, and degrees with their sign, with minutes and seconds. */
export const coordinatesDetector: Detector = {
  wakes: ['number', 'sign'],
  find(scan, place, candidate) {
    if (candidate === 'number') findDecimals(scan, place)
    else findDegrees(scan, place)
  },
}

const say = (scan: Scan, start: number, end: number, rule: string, confidence: Confidence, reason: Reason): void =>
  scan.report(start, end, { kind: 'coordinates', confidence, reason, validated: false, rule })

const HEMISPHERE = String.raw`(?:[NSEWOnsewo]|[СЮЗВ])`
/** Two decimals with three places and more; the second may follow a comma, a semicolon, a slash, a bar or a space. */
const PAIR = new RegExp(
  String.raw`^[-+]?(\d{1,2})[.,](\d{3,15}) ?°? ?(${HEMISPHERE})?(?: ?[,;/|] ?| )` +
  String.raw`[-+]?(?:lon(?:gitude)?|lng|long)?[:=]? ?[-+]?` +
  String.raw`(\d{1,3})[.,](\d{3,15})(?![\d\p{L}]|\.\d)(?: ?°? ?(${HEMISPHERE})(?!\p{L}))?`, 'u',
)

function findDecimals(scan: Scan, first: number): void {
  const { tokens, text } = scan
  const runEnd = numberRunEnd(tokens, first)
  for (let token = first; token + 1 <= runEnd; token++) {
    const start = tokens.starts[token] ?? 0
    const length = (tokens.ends[token] ?? 0) - start
    if (length > 2 || !'.,'.includes(text.charAt(start + length) || ' ')) continue
    if (/[\p{L}\d.,]$/u.test(text.charAt(start - 1))) continue
    const pair = PAIR.exec(text.slice(start, start + 70))
    if (!pair) continue
    const [whole, latitude = '', latitudeRest = '', north, longitude = '', longitudeRest = '', east] = pair
    if (Number(`${latitude}.${latitudeRest}`) > 90 || Number(`${longitude}.${longitudeRest}`) > 180) continue
    const places = Math.min(latitudeRest.length, longitudeRest.length)
    const hemispheres = north !== undefined && east !== undefined
    const last = Math.min(token + 3, tokens.count - 1)
    const named = hemispheres || /[@=/:!]-?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
      isNamedBeside(scan, token, last, COORDINATE_WORDS, 5, 3)
    // Pairs of statistics have a few places; nobody writes four who does not mean a place.
    if (!named && places < 4) continue
    const from = /[-+]/u.test(text.charAt(start - 1)) ? start - 1 : start
    const [confidence, reason] = named ? ['certain', 'named-beside'] as const : ['likely', 'known-format'] as const
    say(scan, from, start + whole.length, 'decimal-degrees', confidence, reason)
    token = last
  }
}

const GAP = /^[\s,;/|·]{0,4}(?:and |und |et |y |и |و )?/u
const LONGEST = 60

/** Two angles, the first of which has its degree sign at `sign`. */
function findDegrees(scan: Scan, sign: number): void {
  const { text } = scan
  if (!'°º˚'.includes(text.charAt(sign))) return
  const first = angleAround(text, sign)
  if (!first) return
  const gap = GAP.exec(text.slice(first.end, first.end + 10))?.[0].length ?? 0
  const second = readAngle(text.slice(first.end + gap, first.end + gap + LONGEST))
  if (!second || second.size > 180 || first.size > 90) return
  const hemispheres = first.hemisphere && second.hemisphere
  // Without hemispheres, as of a map's corner: minutes or many decimals tell a place from a temperature.
  if (!hemispheres && !(first.fine && second.fine)) return
  say(scan, first.start, first.end + gap + second.length, 'degrees-minutes-seconds',
    hemispheres && first.fine ? 'certain' : 'likely', 'known-format')
}

interface PlacedAngle extends Angle {
  readonly start: number
  readonly end: number
}

const BEFORE_SIGN = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?:${SIDE_BEFORE}) ?)?[-+]?\d{1,3}(?:[.,]\d{1,10})? ?$`, 'u',
)

function angleAround(text: string, sign: number): PlacedAngle | undefined {
  const before = BEFORE_SIGN.exec(text.slice(Math.max(0, sign - 20), sign))?.[0]
  if (before === undefined) return undefined
  // A longer number or a word that ends in digits is no angle.
  if (/^\d/u.test(before) && /[\p{L}\d.,]$/u.test(text.charAt(sign - before.length - 1))) return undefined
  const start = sign - before.length
  const angle = readAngle(text.slice(start, start + LONGEST))
  return angle && { ...angle, start, end: start + angle.length }
}
