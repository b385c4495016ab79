import type { Detector, Scan } from '../detector.ts'

/** Sides as they stand at an angle that has no degree sign. */
const NORTH = String.raw`(?:[NSСЮ](?!\p{L})|[сю]\. ?ш\.|п[нд]\. ?ш\.)`
const EAST = String.raw`(?:[EWOВЗ](?!\p{L})|[вз]\. ?д\.|[сз]х\. ?д\.)`
const FRACTION = (least: number): string => String.raw`[.,]\d{${least},10}`
/** Minutes and perhaps seconds behind degrees, or three decimals and more: what other numbers seldom have. */
const FINE = [
  String.raw`(?:[ :-][0-5]?\d(?:${FRACTION(1)}|[ :-][0-5]?\d(?:${FRACTION(1)})?)?`,
  String.raw`d ?[0-5]?\dm(?: ?[0-5]?\d(?:${FRACTION(1)})?s)?`, `${FRACTION(3)})`,
].join('|')
const GAP = String.raw`[ ,;/|-]{0,3}`
const END = String.raw`(?![\p{L}\p{N}]|[.,:-]\d)`

const SIDE_FIRST = new RegExp([
  String.raw`^${NORTH.replaceAll(String.raw`(?!\p{L})`, '')} ?(\d{1,2})${FINE}${GAP}`,
  String.raw`${EAST.replaceAll(String.raw`(?!\p{L})`, '')} ?(\d{1,3})${FINE}${END}`,
].join(''), 'u')
const SIDE_LAST = new RegExp(String.raw`^(\d{1,2})${FINE} ?${NORTH}${GAP}(\d{1,3})${FINE} ?${EAST}${END}`, 'u')
/** Digits run together as pilots and seafarers write them: `513026N 0000739W`. */
const RUN_TOGETHER = new RegExp([
  String.raw`^([0-8]\d)[0-5]\d(?:[0-5]\d(?:\.\d{1,4})?)?[NS] ?`,
  String.raw`([01]\d\d)[0-5]\d(?:[0-5]\d(?:\.\d{1,4})?)?[EW]${END}`,
].join(''), 'u')
const LONGEST = 60
/** What may stand behind the degrees. */
const SEPARATORS = ' .,:-'
const SIDES = 'NSСЮ'
const SIDE_BEFORE = /(?<![\p{L}\p{N}])[NSСЮ] $/u

/** Pairs of angles with their sides and without degree signs: `N51 30.441 W000 07.668`, `51.5074N 0.1278W`. */
export const unsignedAnglesDetector: Detector = {
  wakes: ['number', 'code'],
  find(scan, token, candidate) {
    const { text, tokens } = scan
    const start = tokens.starts[token] ?? 0
    const length = (tokens.ends[token] ?? 0) - start
    if (candidate === 'number') {
      if (length > 3 || !SEPARATORS.includes(text.charAt(start + length) || 'x')) return
      const side = SIDES.includes(text.charAt(start - 2) || 'x') ? SIDE_BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0] : undefined
      read(scan, start - (side?.length ?? 0), side === undefined ? [SIDE_LAST] : [SIDE_FIRST])
    } else if (SIDES.includes(text.charAt(start))) read(scan, start, [SIDE_FIRST])
    else if (text.charAt(start) <= '9') read(scan, start, [SIDE_LAST, RUN_TOGETHER])
  },
}

function read({ text, report }: Scan, start: number, forms: readonly RegExp[]): void {
  if (/[\p{L}\p{N}.,:/-]/u.test(text.charAt(start - 1))) return
  const written = text.slice(start, start + LONGEST)
  for (const form of forms) {
    const [whole, latitude, longitude] = form.exec(written) ?? []
    if (whole === undefined || Number(latitude) > 90 || Number(longitude) > 180) continue
    report(start, start + whole.length, {
      kind: 'coordinates', confidence: 'certain', reason: 'known-format', validated: false, rule: 'unsigned-angles',
    })
    return
  }
}
