import { latin1, startsWith, u8 } from '../../bytes.ts'
import type { PdfDictionary, PdfObject } from './object.ts'

/** What stops a parser: the bytes break the rules, or are nested deeper than any program writes. */
export class PdfSyntaxError extends Error {}

const DEEPEST = 200
const LONGEST_NAME = 1000
const BLANK = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)))
const LF = 10
const CR = 13

/** Reads objects of PDF one after the other (ISO 32000-2, sections 7.2 and 7.3). */
export class PdfParser {
  readonly #bytes: Uint8Array
  /** Where the next object is looked for. */
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  /** Goes past blanks and comments. */
  skipBlanks(): void {
    for (;;) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) return
      if (byte === 0x25) this.#skipLine()
      else if (BLANK.has(byte)) this.at++
      else return
    }
  }

  #skipLine(): void {
    const isLine = (byte: number | undefined): boolean => byte !== undefined && byte !== LF && byte !== CR
    while (isLine(this.#bytes[this.at])) this.at++
  }

  /** Whether the keyword stands next; goes past it if so. */
  keyword(word: string): boolean {
    this.skipBlanks()
    const end = this.at + word.length
    if (!startsWith(this.#bytes, word, this.at) || !this.#endsWord(end)) return false
    this.at = end
    return true
  }

  #endsWord(at: number): boolean {
    const byte = this.#bytes[at]
    return byte === undefined || BLANK.has(byte) || DELIMITER.has(byte)
  }

  /** A whole number without a sign; throws where there is none. */
  natural(): number {
    const digits = this.#word()
    if (!/^\d{1,15}$/.test(digits)) throw new PdfSyntaxError('number')
    return Number(digits)
  }

  #word(): string {
    this.skipBlanks()
    const start = this.at
    while (!this.#endsWord(this.at)) this.at++
    return latin1(this.#bytes.subarray(start, Math.min(this.at, start + LONGEST_NAME)))
  }

  /** The next object; throws where there is none. */
  object(depth = 0): PdfObject {
    if (depth > DEEPEST) throw new PdfSyntaxError('depth')
    this.skipBlanks()
    const byte = u8(this.#bytes, this.at)
    if (byte === 0x2f) return this.#name()
    if (byte === 0x28) return { type: 'string', raw: this.#literal() }
    if (byte === 0x5b) return this.#array(depth)
    if (byte === 0x3c) {
      return u8(this.#bytes, this.at + 1) === 0x3c ? this.#dictionary(depth) : { type: 'string', raw: this.#hex() }
    }
    return this.#tokenOrReference()
  }

  #tokenOrReference(): PdfObject {
    const text = this.#word()
    if (!/^([+-]*\d*\.?\d*(?:[+-]\d*)?|true|false|null)$/.test(text) || text === '') throw new PdfSyntaxError('token')
    if (/^\d{1,10}$/.test(text)) {
      const after = this.at
      const generation = this.#word()
      if (/^\d{1,5}$/.test(generation) && this.keyword('R')) {
        return { type: 'reference', number: Number(text), generation: Number(generation) }
      }
      this.at = after
    }
    return { type: 'token', text }
  }

  #name(): PdfObject {
    const start = ++this.at
    while (!this.#endsWord(this.at)) this.at++
    if (this.at - start > LONGEST_NAME) throw new PdfSyntaxError('name')
    const name = latin1(this.#bytes.subarray(start, this.at))
      .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    return { type: 'name', name }
  }

  #literal(): string {
    const start = this.at
    let open = 0
    do {
      const byte = this.#bytes[this.at]
      if (byte === undefined) throw new PdfSyntaxError('string')
      if (byte === 0x5c) this.at++
      else if (byte === 0x28) open++
      else if (byte === 0x29) open--
      this.at++
    } while (open > 0)
    return latin1(this.#bytes.subarray(start, this.at))
  }

  #hex(): string {
    const end = this.#bytes.indexOf(0x3e, this.at)
    if (end < 0) throw new PdfSyntaxError('string')
    const raw = latin1(this.#bytes.subarray(this.at, end + 1))
    this.at = end + 1
    return raw
  }

  #array(depth: number): PdfObject {
    const items: PdfObject[] = []
    this.at++
    for (this.skipBlanks(); u8(this.#bytes, this.at) !== 0x5d; this.skipBlanks()) items.push(this.object(depth + 1))
    this.at++
    return { type: 'array', items }
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfObject>()
    this.at += 2
    for (this.skipBlanks(); !startsWith(this.#bytes, '>>', this.at); this.skipBlanks()) {
      const key = this.object(depth + 1)
      if (key.type !== 'name') throw new PdfSyntaxError('key')
      const value = this.object(depth + 1)
      entries.set(key.name, value)
    }
    this.at += 2
    return { type: 'dictionary', entries }
  }

  /**
   * An indirect object that stands next: its number and value. @param lengthOf The length of a stream by its
   * dictionary, which may have to be looked up.
   */
  indirect(lengthOf: (dictionary: PdfDictionary) => number | undefined): {
    readonly number: number
    readonly object: PdfObject
  } {
    const number = this.natural()
    this.natural()
    if (!this.keyword('obj')) throw new PdfSyntaxError('obj')
    const object = this.object()
    if (object.type !== 'dictionary' || !this.keyword('stream')) return { number, object }
    if (u8(this.#bytes, this.at) === CR) this.at++
    if (u8(this.#bytes, this.at) === LF) this.at++
    const length = lengthOf(object)
    const start = this.at
    if (length === undefined || start + length > this.#bytes.length) throw new PdfSyntaxError('length')
    this.at += length
    if (!this.#endsStream()) throw new PdfSyntaxError('endstream')
    return { number, object: { type: 'stream', dictionary: object, data: this.#bytes.subarray(start, start + length) } }
  }

  #endsStream(): boolean {
    while (BLANK.has(this.#bytes[this.at] ?? -1)) this.at++
    return startsWith(this.#bytes, 'endstream', this.at) || startsWith(this.#bytes, 'endobj', this.at)
  }
}
