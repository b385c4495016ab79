import type { Detector } from '../detector.ts'
import { HAS_DIGIT, HAS_LOWER, HAS_UPPER } from '../token.ts'

const HEX_LETTERS = [...'abcdef']
/** The first of six groups may be two letters, which are no number and no code. */
const PAIRS = HEX_LETTERS.flatMap((first) => HEX_LETTERS.map((second) => first + second))
const FORM = new RegExp([
  String.raw`^(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})`,
  String.raw`(?![\p{L}\p{N}]|[:-][0-9a-f])`,
].join(''), 'iu')
const LONGEST = 18

/** Words before an address in Cisco's form, which can be all letters. */
const WORDS = ['mac', 'hwaddr', 'ether', 'ethernet', 'bssid', 'physical', 'hardware']
const BEHIND_WORD = /^(?:[\s:=(]|address|adresse|is|addr){0,6}(?=[0-9a-f]{4}\.)/iu

/** Hardware addresses of network cards (EUI-48), with colons, dashes or in Cisco's form. */
export const macAddressDetector: Detector = {
  wakes: ['number', 'code', 'word', 'capital'],
  words: [...PAIRS, ...WORDS],
  find({ text, tokens, report }, token, candidate) {
    const say = (start: number, length: number): void => report(start, start + length, {
      kind: 'mac-address', confidence: 'certain', reason: 'known-format', validated: false, rule: 'mac',
    })
    const wordEnd = tokens.ends[token] ?? 0
    const lead = candidate === 'word' ? BEHIND_WORD.exec(text.slice(wordEnd, wordEnd + 24))?.[0] : undefined
    if (lead !== undefined) {
      const start = wordEnd + lead.length
      const found = FORM.exec(text.slice(start, start + LONGEST + 3))?.[0]
      if (found !== undefined) say(start, found.length)
      return
    }
    for (let at = token; at < tokens.count && at <= token + 5; at++) {
      const start = tokens.starts[at] ?? 0
      const length = (tokens.ends[at] ?? 0) - start
      const shape = tokens.shapes[at] ?? 0
      if (length !== 2 && length !== 4 || (shape & ~(HAS_DIGIT | HAS_LOWER | HAS_UPPER | 32)) !== 0) return
      if (!':-.'.includes(text.charAt(start + length) || ' ')) return
      if (/[\p{L}\p{N}][:.-]$/u.test(text.slice(Math.max(0, start - 2), start))) return
      const found = FORM.exec(text.slice(start, start + LONGEST + 3))?.[0]
      if (found === undefined) return
      if (/^(?:00[:-]?){6}|^(?:ff[:-]?){6}/iu.test(found)) return
      say(start, found.length)
      return
    }
  },
}
