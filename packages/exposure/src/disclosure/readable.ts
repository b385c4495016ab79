import { ASIDE, asItStands, GONE, withoutMarked, type WrittenText } from '../written-text.ts'

const MARKUP = /[[{<]|''/
/** No link with a caption, and no template that stands in a sentence, is longer. */
const [LONGEST_LINK, LONGEST_TEMPLATE, LONGEST_TARGET] = [2000, 160, 250]
const MEDIA = /\.(?:jpe?g|png|svg|gif|webp|tiff?|og[agv]|webm|mp[34]|pdf|djvu|wav|flac|xcf)\s*$/i
/** Prefixes of other wikis and languages are small letters; a namespace has another form or stands last. */
const INTERWIKI = /^(?:\s*|:[a-z-]{1,12}:|[a-z-]{1,12}:)(?:[a-z-]{1,12}:)*(?=[^:]+$)/
/** Marks of looks that stand inside a sentence. */
const INLINE =
  /<\/?(?:[bius]|small|big|span|font|em|strong|su[bp]|nowiki|bd[io]|mark|abbr|tt)(?:\s[^<>]{0,300})?\/?>/gi
const SITE = /\[((?:https?:)?\/\/[^\s[\]]{1,500})[^\S\n]+[^[\]\n]{1,300}\]/gi
const OTHER_SIGN = /[\d@]/

/**
 * A wikitext as its readers see it, for rules that follow sentences: links show what they show, without brackets and
 * the marks of bold and italic; a link whose words hide which place they lead to (`[[Minsk|the capital]]`) shows the
 * place. What readers do not see in the flow and may tell something all the same (addresses of the web, references)
 * stands behind it.
 */
export function readable(wikitext: string): WrittenText {
  if (!MARKUP.test(wikitext)) return asItStands(wikitext)
  const marks = new Uint8Array(wikitext.length)
  markPattern(marks, wikitext, /'{2,5}/g, GONE)
  markPattern(marks, wikitext, INLINE, GONE)
  markBracketed(marks, wikitext)
  for (const { 0: whole, 1: address = '', index } of wikitext.matchAll(SITE)) {
    marks[index] = GONE
    marks.fill(ASIDE, index + 1, index + 1 + address.length)
    marks[index + 1 + address.length] = GONE
    marks[index + whole.length - 1] = GONE
  }
  markPattern(marks, wikitext, /<ref\b[^<>]{0,300}\/>/gi, GONE)
  markPattern(marks, wikitext, /<ref\b[^<>/]{0,300}>[^<]{0,2000}<\/ref\s*>/gi, ASIDE)
  return withoutMarked(wikitext, marks)
}

function markPattern(marks: Uint8Array, text: string, pattern: RegExp, mark: number): void {
  for (const { 0: found, index } of text.matchAll(pattern)) marks.fill(mark, index, index + found.length)
}

/** A link or template that is open, with its bars so far. */
interface Open {
  readonly brace: string
  readonly start: number
  readonly bars: number[]
}

/** Goes through links and templates once, the innermost first. */
function markBracketed(marks: Uint8Array, text: string): void {
  const open: Open[] = []
  for (const { 0: sign, index } of text.matchAll(/\[\[|\]\]|\{\{|\}\}|\|/g)) {
    if (sign === '[[' || sign === '{{') open.push({ brace: sign, start: index, bars: [] })
    else if (sign === '|') open.at(-1)?.bars.push(index)
    else {
      const brace = sign === ']]' ? '[[' : '{{'
      const last = open.findLastIndex((one) => one.brace === brace)
      const found = open[last]
      // What is open and never closed is no link: it must not be gone through at each end.
      open.length = Math.max(0, last)
      if (found === undefined || index - found.start > LONGEST_LINK) continue
      if (brace === '[[') markLink(marks, text, found, index)
      else if (index - found.start <= LONGEST_TEMPLATE) markTemplate(marks, text, found, index)
    }
  }
}

/** Only `from` to `to` is left of what stands between `start` and `end`, as far as it was not marked before. */
function keepOnly(marks: Uint8Array, [start, end]: readonly [number, number], from: number, to: number): void {
  marks.fill(GONE, start, Math.max(start, from))
  marks.fill(GONE, Math.min(to, end), end)
}

function markLink(marks: Uint8Array, text: string, { start, bars }: Open, close: number): void {
  const whole = [start, close + 2] as const
  const targetEnd = bars[0] ?? close
  const target = text.slice(start + 2, targetEnd)
  const labelStart = (bars.at(-1) ?? close) + 1
  const label = text.slice(labelStart, close)
  if (target.length > LONGEST_TARGET || target.includes('\n')) return
  if (MEDIA.test(target)) {
    const isCaption = /\S\s+\S/.test(label)
    keepOnly(marks, whole, isCaption ? labelStart : close, close)
  } else if (label.trim() !== '' && !showsTarget(target, label)) keepOnly(marks, whole, labelStart, close)
  else if (target.includes(':')) {
    const prefix = INTERWIKI.exec(target)?.[0].length ?? 0
    keepOnly(marks, whole, prefix > 0 ? start + 2 + prefix : targetEnd, targetEnd)
  } else {
    const shown = label.trim() === '' ? target.replace(/#.*$/, '') : target.replace(/\s*(?:#.*|\([^)]*\)\s*)$/, '')
    keepOnly(marks, whole, start + 2, start + 2 + shown.length)
    if (label.trim() !== '') marks.fill(ASIDE, labelStart, close)
  }
}

/** Whether the target of a link is a name that its words do not tell: not in another form of it, nor in a sentence. */
function showsTarget(target: string, label: string): boolean {
  if (target.includes(':') || OTHER_SIGN.test(label) || !/^\s*[\p{Lu}\p{Lo}]/u.test(target)) return false
  if (label.trim().split(/\s+/).length > 4) return false
  const said = label.normalize('NFC').toLowerCase()
  const words = target.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return !words.some((word) => said.includes(word.slice(0, 3)))
}

/** A template with one field, or a language and one, mostly shows that field: `{{nowrap|Minsk}}`, `{{lang|be|Мінск}}`. */
function markTemplate(marks: Uint8Array, text: string, { start, bars }: Open, close: number): void {
  const from = (bars.at(-1) ?? close) + 1
  const isShown = bars.length === 1 ||
    bars.length === 2 && /^[a-z]{2,3}$/.test(text.slice((bars[0] ?? 0) + 1, bars[1]).trim())
  if (!isShown || /[=\n]/.test(text.slice(start, close))) return
  keepOnly(marks, [start, close + 2], from, close)
}
