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

/** Coordinates: decimal pairs, degrees with minutes and seconds, `geo:`, wiki templates, links to maps. */
export const coordinatesDetector: Detector = {
  wakes: ['number', 'sign', 'word'],
  words: ['coord', 'geo', 'mlat', 'lat', 'map'],
  find(scan, place, candidate) {
    if (candidate === 'number') {
      findDecimals(scan, place)
      findSpaced(scan, place)
    }
    if (candidate === 'sign') findDegrees(scan, place)
    if (candidate === 'word') findNamed(scan, place)
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

const SPACED = new RegExp(
  String.raw`^(\d{1,2}) \d{1,2} \d{1,2}(?:\.\d{1,5})? ?[NS][ ,;/]{1,3}` +
  String.raw`(\d{1,3}) \d{1,2} \d{1,2}(?:\.\d{1,5})? ?[EWO](?![\p{L}\p{N}])`, 'u',
)

/** Degrees, minutes and seconds with nothing but spaces between. */
function findSpaced(scan: Scan, first: number): void {
  const start = scan.tokens.starts[first] ?? 0
  const found = SPACED.exec(scan.text.slice(start, start + 50))
  if (!found || Number(found[1]) > 90 || Number(found[2]) > 180) return
  say(scan, start, start + found[0].length, 'degrees-minutes-seconds', 'certain', 'known-format')
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

const TEMPLATE = new RegExp([
  String.raw`^\|\s?[-+]?\d{1,3}(?:\.\d{1,15})?\s?(?:\|\s?\d{1,2}(?:\.\d{1,10})?\s?){0,2}\|\s?[NS]\s?\|`,
  String.raw`\s?\d{1,3}(?:\.\d{1,15})?\s?(?:\|\s?\d{1,2}(?:\.\d{1,10})?\s?){0,2}\|\s?[EWO]`,
  String.raw`|^\|\s?[-+]?\d{1,2}\.\d{1,15}\s?\|\s?[-+]?\d{1,3}\.\d{1,15}`,
].join(''), 'u')
const GEO_URI = /^:[-+]?\d{1,2}(?:\.\d{1,15})?,[-+]?\d{1,3}(?:\.\d{1,15})?(?:,[-+]?\d{1,6}(?:\.\d{1,6})?)?/u
const QUERY = /^=[-+]?\d{1,2}\.\d{2,15}(?:&|&amp;|;)m?(?:lon|lng)=[-+]?\d{1,3}\.\d{2,15}/u
const LABELLED = new RegExp(
  String.raw`^(?:itude)?[ :=]{1,3}[-+]?\d{1,2}\.\d{2,15}°?[NS]?[ ,;/|]{1,3}` +
  String.raw`(?:longitude|long|lon|lng)[ :=]{1,3}[-+]?\d{1,3}\.\d{2,15}`, 'iu',
)
const MAP = /^=\d{1,2}(?:\.\d{1,3})?\/-?\d{1,2}\.\d{2,15}\/-?\d{1,3}\.\d{2,15}/u

/** What stands behind `{{coord`, `geo`, `mlat=`, `lat:` and `#map=`. */
function findNamed(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  const word = text.slice(start, end).toLowerCase()
  const behind = text.slice(end, end + 120)
  const forms = { coord: [TEMPLATE], geo: [GEO_URI], mlat: [QUERY], lat: [QUERY, LABELLED], map: [MAP] }[word] ?? []
  for (const form of forms) {
    const found = form.exec(behind)?.[0]
    if (found === undefined) continue
    const value = /[-+\d]/u.exec(found)?.index ?? 0
    const from = word === 'geo' || word === 'lat' ? start : end + value
    say(scan, from, end + found.length, `coordinates-${word}`, 'certain', 'known-format')
  }
}
