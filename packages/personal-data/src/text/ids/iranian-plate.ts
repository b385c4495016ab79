import type { Detector } from '../detector.ts'

/** A letter of a plate, or what stands for one: alef is written out, and so is the sign of a wheelchair. */
const LETTER = String.raw`(?:الف|ژ|[\u0621-\u06cc])`
const JOIN = String.raw`[ \t]?[-–|/،]?[ \t]?`
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])\d{2} ?${LETTER} ?\d{3}${JOIN}$`, 'u')
const DISTRICT = new RegExp(String.raw`^${JOIN}\d{2}(?!\d)`, 'u')
/** The order in which the parts lie from left to right is sometimes written instead. */
const REVERSED = new RegExp(String.raw`^${JOIN}\d{2}${JOIN}(?:\d{3} ?${LETTER} ?\d{2}|\d{2} ?${LETTER} ?\d{3})(?!\d)`, 'u')
const REACH = 16

/** Iran's plates with the country's name inside: `۱۲ ب ۳۴۵ ایران ۶۷`, the last of which is the district. */
export const iranianPlateDetector: Detector = {
  wakes: ['word'],
  words: ['ایران', 'iran'],
  find({ text, tokens, report }, token) {
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0
    const behind = text.slice(end, end + REACH)
    const length = (before > 0 ? DISTRICT : REVERSED).exec(behind)?.[0].length ?? 0
    if (length === 0) return
    report(start - before, end + length, {
      kind: 'vehicle-plate', confidence: 'certain', reason: 'known-format', validated: false, rule: 'ir-plate',
    })
  },
}
