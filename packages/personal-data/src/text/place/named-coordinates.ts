import { alternatives } from '../alternatives.ts'
import type { Detector } from '../detector.ts'

const DECIMALS = String.raw`[-+]?\d{1,3}\.\d{2,15}`
const PARTS = String.raw`\d{1,3}(?:\.\d{1,15})?\s?(?:[|/]\s?\d{1,2}(?:\.\d{1,10})?\s?){0,2}`

/** What stands behind the name of a wiki's template: `{{coord|51|30|26|N|0|7|39|W}}`, `{{Location dec|51.5|-0.12}}`. */
const TEMPLATE = new RegExp([
  String.raw`^(?: (?:dec|dms|possible))?\s?\|\s?(?:[-+]?${PARTS}\|\s?[NS]\s?\|\s?${PARTS}\|\s?[EWO]`,
  String.raw`|[-+]?\d{1,2}\.\d{1,15}\s?\|\s?[-+]?\d{1,3}\.\d{1,15})`,
].join(''), 'u')
/** `{{Coordinate|NS=51/30/26/N|EW=0/7/39/W}}`. */
const NORTH_AND_EAST = new RegExp(
  String.raw`^\s?=\s?[-+]?${PARTS}(?:/[NS])?\s?\|\s?EW\s?=\s?[-+]?${PARTS}(?:/[EWO])?`, 'u')
const GEO_URI = /^:[-+]?\d{1,2}(?:\.\d{1,15})?,[-+]?\d{1,3}(?:\.\d{1,15})?(?:,[-+]?\d{1,6}(?:\.\d{1,6})?)?/u
const QUERY = new RegExp(String.raw`^=${DECIMALS}(?:&|&amp;|;)m?(?:lon|lng)=${DECIMALS}`, 'u')
const LONGITUDE = alternatives(`
  longitude longitud longitudine long lon lng долгота довгота даўгата länge längengrad boylam bujur szerokość długość
  طول طول‌جغرافیایی 经度 經度 経度 קו־אורך אורך kinh-độ longtitude
`)
/** Latitude and longitude, each behind its name, as in prose, in JSON, and in the parameters of a template. */
const LABELLED = new RegExp([
  String.raw`^(?:itude)?(?: ?جغرافیایی)?["'\]]?\s?[:=]?\s{0,4}${DECIMALS}°?(?: ?[NS](?!\p{L}))?`,
  String.raw`[\s,،;/|&"'(]{1,8}(?:${LONGITUDE})(?: ?جغرافیایی)?["'\]]?\s?[:=]?\s{0,4}${DECIMALS}(?:°? ?[EWO](?!\p{L}))?`,
].join(''), 'iu')
/** `|latd=51|latm=30|lats=26|latNS=N|longd=0|…`, also as `lat_deg`. */
const BY_PARTS = new RegExp(
  String.raw`^(?:_?d(?:eg)?)?\s{0,4}=\s?\d{1,2}(?:\.\d{1,9})?(?:\s{0,9}\|\s?(?:lat|lon)[a-z_]{0,12}\s{0,9}=\s?[\d.NSEW]{0,12}){2,8}`,
  'iu')
const MAP = /^=\d{1,2}(?:\.\d{1,3})?\/-?\d{1,2}\.\d{2,15}\/-?\d{1,3}\.\d{2,15}/u
/** In a link a comma may be written as its code, and some services part the two by a tilde. */
const LINK = new RegExp(String.raw`^=${DECIMALS}(?:%2C|~)${DECIMALS}`, 'iu')
/** The place in a link to Google's maps: `!3d51.5074!4d-0.1278`. */
const DATA = new RegExp(String.raw`^!3d${DECIMALS}!4d${DECIMALS}`, 'u')

/** A code of letters and digits that the word before it names. */
const CODE_LEAD = String.raw`^(?: (?:ref|reference|code|square|locator|is|id)\.?){0,2}(?:[ :=#/]|is){1,4}`
const GEOHASH = new RegExp(String.raw`${CODE_LEAD}(?=[a-z]*\d)[0-9b-hjkmnp-z]{5,12}(?![\p{L}\p{N}])`, 'u')
const BRITISH_GRID = new RegExp(
  String.raw`${CODE_LEAD}[HJNOST][A-HJ-Z] ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})(?![\p{L}\p{N}])`, 'u')
const LOCATOR = new RegExp(String.raw`${CODE_LEAD}[A-R]{2}\d\d[A-Xa-x]{2}(?:\d\d)?(?![\p{L}\p{N}])`, 'u')

/** Words that stand before coordinates, with the forms that may follow. */
const FORMS: readonly (readonly [words: string, forms: readonly RegExp[]])[] = [
  ['coord coords coor coordinate coordinates coordonnées coordenadas coordinata location координаты', [TEMPLATE]],
  ['ns', [NORTH_AND_EAST]],
  ['geo', [GEO_URI]],
  ['lat', [QUERY, LABELLED, BY_PARTS]],
  ['mlat', [QUERY]],
  ['latd', [BY_PARTS]],
  ['latitude latitud latitudine широта breite breitengrad enlem lintang عرض רוחב 纬度 緯度', [LABELLED, BY_PARTS]],
  ['map', [MAP]],
  ['ll sll cp m pt q center daddr saddr query destination', [LINK]],
  ['geohash', [GEOHASH]],
  ['grid gridref os osgb', [BRITISH_GRID]],
  ['maidenhead locator qth', [LOCATOR]],
]
const FORMS_OF = new Map(FORMS.flatMap(([words, forms]) => words.split(' ').map((word) => [word, forms] as const)))
/** Their name is a part of what is found, so that nothing of it stays behind. */
const WITH_WORD = new Set(['geo', 'lat'])
const REACH = 200

/** Coordinates behind a word of a template, of a link's parameter or of a sentence. */
export const namedCoordinatesDetector: Detector = {
  wakes: ['word', 'code'],
  words: [...FORMS_OF.keys()],
  find({ text, tokens, report }, token, candidate) {
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    const say = (from: number, to: number): void => report(from, to, {
      kind: 'coordinates', confidence: 'certain', reason: 'known-format', validated: false, rule: 'coordinates-named',
    })
    if (candidate === 'code') {
      const data = text.startsWith('!3d', start - 1) ? DATA.exec(text.slice(start - 1, start + 50))?.[0] : undefined
      if (data !== undefined) say(start + 2, start - 1 + data.length)
      return
    }
    const word = text.slice(start, end).toLowerCase()
    for (const form of FORMS_OF.get(word) ?? []) {
      const found = form.exec(text.slice(end, end + REACH))?.[0]
      if (found === undefined) continue
      const lead = form === GEOHASH || form === BRITISH_GRID || form === LOCATOR
        ? new RegExp(CODE_LEAD, 'u').exec(found)?.[0].length ?? 0 : /[-+\d]/u.exec(found)?.index ?? 0
      say(WITH_WORD.has(word) ? start : end + lead, end + found.length)
      return
    }
  },
}
