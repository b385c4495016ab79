import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { wordSet } from '../word-index.ts'

const GRID_WORDS = wordSet('mgrs utm grid usng nato zone coordinates coordinate* location position koordinat*')
const PLUS_WORDS = wordSet('plus code pluscode olc location address maps')
/** The digits of an Open Location Code; a full one begins with one up to C. */
const CODE = '[2-9CFGHJMPQRVWX]'
const PLUS_CODE = new RegExp(
  String.raw`^(?:[2-9C]${CODE}{7}\+${CODE}{2,7}|${CODE}{4,6}\+${CODE}{2,3})(?![\p{L}\p{N}+])`, 'iu',
)
const ZONE = '(?:[1-5][0-9]|60|[1-9])'
const MGRS = new RegExp(
  String.raw`^${ZONE}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})(?![\p{L}\p{N}])`, 'u',
)
const DECIMALS = String.raw`(?:\.\d{1,3})?`
const UTM = new RegExp(
  String.raw`^${ZONE} ?[C-HJ-NP-X],? \d{6}${DECIMALS} ?(?:m ?)?E?,? \d{7}${DECIMALS}(?: ?m)? ?N?(?![\p{L}\p{N}])`, 'u',
)
const WORDS3 = /^\p{Ll}{3,20}\.\p{Ll}{3,20}\.\p{Ll}{3,20}(?![\p{L}\p{N}.])/u

/** Places written as a code: plus codes, MGRS, UTM, and what three words says after its three slashes. */
export const gridReferenceDetector: Detector = {
  wakes: ['code', 'number', 'capital', 'sign'],
  find(scan, place, candidate) {
    const { text, tokens } = scan
    if (candidate === 'sign') {
      findThreeWords(scan, place)
      return
    }
    const start = tokens.starts[place] ?? 0
    const length = (tokens.ends[place] ?? 0) - start
    const isPlus = text.charAt(start + length) === '+'
    if (candidate === 'capital' && !isPlus) return
    if (length > 16 || /[\p{L}\p{N}+/=_-]/u.test(text.charAt(start - 1))) return
    const written = text.slice(start, start + 40)
    if (isPlus) {
      const code = PLUS_CODE.exec(written)?.[0]
      const full = code?.indexOf('+') === 8
      if (code !== undefined && (full || isNamedBeside(scan, place, place, PLUS_WORDS)) && /\d/u.test(code)) {
        say(scan, start, start + code.length, 'plus-code', full)
      }
      return
    }
    const mgrs = MGRS.exec(written)?.[0]
    const found = mgrs ?? UTM.exec(written)?.[0]
    if (found === undefined) return
    const digits = found.replaceAll(/\D/gu, '').length
    const named = isNamedBeside(scan, place, place + 1, GRID_WORDS)
    if (named || digits >= 12) say(scan, start, start + found.length, mgrs === undefined ? 'utm' : 'mgrs', named)
  },
}

const say = ({ report }: Scan, start: number, end: number, rule: string, sure: boolean): void => report(start, end, {
  kind: 'coordinates', confidence: sure ? 'certain' : 'likely', reason: 'known-format', validated: false, rule,
})

function findThreeWords(scan: Scan, slash: number): void {
  const { text } = scan
  if (!text.startsWith('///', slash) || text.charAt(slash - 1) === '/' || text.charAt(slash - 1) === ':') return
  const words = WORDS3.exec(text.slice(slash + 3, slash + 70))?.[0]
  if (words !== undefined) say(scan, slash, slash + 3 + words.length, 'three-words', false)
}
