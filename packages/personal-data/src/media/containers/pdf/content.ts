import { bytesOf, concat, latin1 } from '../../bytes.ts'
import type { PdfDictionary, PdfObject } from './object.ts'
import { nameOf, stringText } from './object.ts'
import { PdfParser, PdfSyntaxError } from './parse.ts'
import { textFate } from './texts.ts'
import { objectText } from './write.ts'

/** A stream of drawing instructions without remarks, or why it cannot be cleaned. */
export type ContentResult =
  | { readonly content: Uint8Array, readonly paths: readonly string[] } | 'as-it-is' | 'holds-photo'

const BLANK = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)))
const ONE_BYTE = new Set([...'[]{}>)'].map((letter) => letter.charCodeAt(0)))

/**
 * Takes comments, and texts that stand for a picture and name a file, out of drawing instructions (ISO 32000-2,
 * sections 7.8.2 and 14.6). Instructions, and what they draw, stay byte for byte. What cannot be followed stays.
 */
export function cleanContent(bytes: Uint8Array): ContentResult {
  try {
    return new ContentScan(bytes).result()
  } catch (cause) {
    if (cause instanceof PdfSyntaxError) return 'as-it-is'
    throw cause
  }
}

class ContentScan {
  readonly #bytes: Uint8Array
  readonly #parser: PdfParser
  readonly #parts: Uint8Array[] = []
  readonly #paths: string[] = []
  #copied = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#parser = new PdfParser(bytes)
  }

  result(): ContentResult {
    const parser = this.#parser
    for (;;) {
      const byte = this.#bytes[parser.at]
      if (byte === undefined) break
      if (BLANK.has(byte)) parser.at++
      else if (byte === 0x25) this.#comment()
      else if (byte === 0x3c && this.#bytes[parser.at + 1] === 0x3c) this.#dictionary()
      else if (byte === 0x3c || byte === 0x28 || byte === 0x2f) parser.object()
      else if (ONE_BYTE.has(byte)) parser.at++
      else if (this.#word() === 'BI' && !this.#inlinePicture()) return 'holds-photo'
    }
    if (!this.#parts.length) return 'as-it-is'
    return { content: concat([...this.#parts, this.#bytes.subarray(this.#copied)]), paths: this.#paths }
  }

  #replace(from: number, to: number, by: string): void {
    this.#parts.push(this.#bytes.subarray(this.#copied, from), bytesOf(by))
    this.#copied = to
  }

  #comment(): void {
    const start = this.#parser.at
    // The parser goes past whole comments and the blanks behind them; a line's end parts words.
    this.#parser.skipBlanks()
    this.#replace(start, this.#parser.at, '\n')
  }

  #word(): string {
    const start = this.#parser.at
    while (!this.#endsWord()) this.#parser.at++
    return latin1(this.#bytes.subarray(start, Math.min(this.#parser.at, start + 20)))
  }

  #endsWord(): boolean {
    const byte = this.#bytes[this.#parser.at]
    return byte === undefined || BLANK.has(byte) || DELIMITERS.has(byte)
  }

  #dictionary(): void {
    const start = this.#parser.at
    const object = this.#parser.object()
    if (object.type !== 'dictionary') return
    const clean = this.#withoutPaths(object)
    if (clean) this.#replace(start, this.#parser.at, objectText(clean))
  }

  #withoutPaths({ entries }: PdfDictionary): PdfObject | undefined {
    const kept = new Map([...entries].filter(([key, value]) => {
      const text = value.type === 'string' ? stringText(value) : ''
      const goes = textFate(key, text, false) === 'goes'
      if (goes) this.#paths.push(text)
      return !goes
    }))
    return kept.size < entries.size ? { type: 'dictionary', entries: kept } : undefined
  }

  /** Goes past a picture among the instructions; tells whether it holds nothing but its own samples. */
  #inlinePicture(): boolean {
    for (;;) {
      this.#parser.skipBlanks()
      if (this.#parser.keyword('ID')) break
      const value = this.#parser.object()
      const names = (value.type === 'array' ? value.items : [value]).map(nameOf)
      if (names.includes('DCT') || names.includes('DCTDecode')) return false
    }
    for (let at = this.#parser.at; at < this.#bytes.length; at++) {
      if (this.#isEnd(at)) {
        this.#parser.at = at + 3
        return true
      }
    }
    throw new PdfSyntaxError('inline picture')
  }

  /** Whether a blank, the word of the end, and instructions stand there, and not samples that look so. */
  #isEnd(at: number): boolean {
    if (!BLANK.has(this.#bytes[at] ?? -1) || latin1(this.#bytes.subarray(at + 1, at + 3)) !== 'EI') return false
    return /^(?:$|[\s\0][\x20-\x7e\s\0]*$)/.test(latin1(this.#bytes.subarray(at + 3, at + 18)))
  }
}
