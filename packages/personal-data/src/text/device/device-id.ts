import { isLuhn } from '../check-digit.ts'
import { isNamedBeside, type Detector } from '../detector.ts'
import { isDigits } from '../number-run.ts'
import { wordSet } from '../word-index.ts'

const IMEI_WORDS = wordSet('imei imeisv meid имей 串号 串號')
const WRITTEN = /^(?:\d{15}|\d{2}([- ])\d{6}\1\d{6}\1\d)(?![\p{L}\d]|[-.]\d)/u
/** First digits of the bodies that give out most numbers of phones (GSMA TS.06). */
const REPORTING_BODIES = ['01', '35', '86', '99']
const SERIAL = new RegExp(
  String.raw`^(?:[\s#:.=-]|number|no|nr|num|nummer|is|code){0,6}` +
  String.raw`[\s#:.=-]([A-Z0-9](?:-?[A-Z0-9]){6,24})(?![\p{L}\p{N}])`, 'iu',
)
const UUID = /^(?:[\s:=-]|id|is){0,5}([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\p{L}\p{N}])/iu

/** Numbers that tell one device: IMEI, and what a word before it says to be a serial number or an advertising id. */
export const deviceIdDetector: Detector = {
  wakes: ['number', 'word'],
  words: ['serial', 'seriennummer', 'idfa', 'gaid', 'aaid', 'udid', 'android', 'сериен*', 'серийный', 'número*', 's/n'],
  find(scan, token, candidate) {
    const { text, tokens, report } = scan
    const start = tokens.starts[token] ?? 0
    if (candidate === 'number') {
      if (/[\p{L}\d.,/=-]/u.test(text.charAt(start - 1)) || !isDigits(tokens, token)) return
      const written = WRITTEN.exec(text.slice(start, start + 20))?.[0]
      const digits = written?.replaceAll(/\D/gu, '') ?? ''
      if (written === undefined || !isLuhn(digits)) return
      const last = token + (written.length > 15 ? 3 : 0)
      const named = isNamedBeside(scan, token, last, IMEI_WORDS)
      if (!named && !REPORTING_BODIES.includes(digits.slice(0, 2))) return
      report(start, start + written.length, {
        kind: 'device-id', confidence: named ? 'certain' : 'possible', reason: named ? 'named-beside' : 'check-digits',
        validated: true, rule: 'imei',
      })
      return
    }
    const end = tokens.ends[token] ?? 0
    const behind = text.slice(end, end + 60)
    const word = text.slice(start, end).toLowerCase()
    const isSerial = word.startsWith('s') || word.startsWith('сери')
    const found = isSerial ? SERIAL.exec(behind) : UUID.exec(behind)
    const value = found?.[1]
    if (!found || value === undefined || !/\d/u.test(value)) return
    report(end + found[0].length - value.length, end + found[0].length, {
      kind: 'device-id', confidence: 'likely', reason: 'named-beside', validated: false,
      rule: isSerial ? 'serial-number' : 'device-uuid',
    })
  },
}
