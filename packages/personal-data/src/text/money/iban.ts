import { mod97 } from '../check-digit.ts'
import type { Detector } from '../detector.ts'

/** Length of an IBAN by country, from the registry that SWIFT keeps (ISO 13616). */
const LENGTHS = new Map(`
  AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
  FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KW30 KZ20 LB28
  LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29
  RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 DZ26 AO25
  BF28 BJ28 CF27 CG27 CI28 CM27 CV25 GA27 GQ27 GW25 KM27 MA28 MG27 ML28 MZ25 NE28 SN28 TD27 TG28
`.trim().split(/\s+/u).map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const))
/** Groups as they are printed, with one space or dash between. */
const WRITTEN = /^[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z0-9]){8,34}/iu
const LONGEST_WRITTEN = 34 + 17

/** International bank account numbers: a country's length and the check by 97. */
export const ibanDetector: Detector = {
  wakes: ['code', 'capital'],
  find({ text, tokens, report }, token, candidate) {
    const start = tokens.starts[token] ?? 0
    if (candidate === 'capital' && (tokens.ends[token] ?? 0) - start !== 2) return
    const country = text.slice(start, start + 2).toUpperCase()
    const length = LENGTHS.get(country)
    if (length === undefined || !/^[ -]?\d/u.test(text.slice(start + 2, start + 4))) return
    const written = WRITTEN.exec(text.slice(start, start + LONGEST_WRITTEN))?.[0]
    if (written === undefined) return
    const end = endOf(written, length)
    if (end === 0 || /^[\p{L}\p{N}]/u.test(text.slice(start + end, start + end + 1))) return
    const plain = written.slice(0, end).replaceAll(/[ -]/gu, '').toUpperCase()
    if (mod97(plain.slice(4) + plain.slice(0, 4)) !== 1) return
    report(start, start + end, {
      kind: 'bank-account', confidence: 'certain', reason: 'check-digits', validated: true, rule: 'iban',
    })
  },
}

/** Where the first `length` letters and digits end; 0 when there are fewer. */
function endOf(written: string, length: number): number {
  let seen = 0
  for (let at = 0; at < written.length; at++) {
    if (written[at] !== ' ' && written[at] !== '-' && ++seen === length) return at + 1
  }
  return 0
}
