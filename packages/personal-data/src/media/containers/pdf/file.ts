import type { CrossReference } from './cross-reference.ts'
import { readCrossReference } from './cross-reference.ts'
import { streamContent } from './filter.ts'
import type { PdfObject, PdfStream } from './object.ts'
import { integer, nameOf } from './object.ts'
import { PdfParser, PdfSyntaxError } from './parse.ts'

const MOST_UNPACKED = 1 << 28
const LARGEST_STREAM = 1 << 27

/** The objects of a file, each read when it is asked for. Throws {@link PdfSyntaxError} where one is broken. */
export class PdfFile {
  readonly directory: CrossReference
  readonly #bytes: Uint8Array
  readonly #known = new Map<number, PdfObject | undefined>()
  readonly #opened = new Map<number, ReadonlyMap<number, PdfObject>>()
  readonly #open = new Set<number>()
  #budget = MOST_UNPACKED
  #unread: number

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#unread = bytes.length
    this.directory = readCrossReference(bytes)
  }

  /** What an object is, where it is a reference what it refers to; nothing for what does not exist. */
  readonly resolve = (object: PdfObject | undefined): PdfObject | undefined => {
    let found = object
    for (let steps = 0; found?.type === 'reference'; steps++) {
      if (steps > 32) throw new PdfSyntaxError('circle')
      found = this.#object(found.number)
    }
    return found
  }

  /** The content of a stream that is plain or deflated; nothing for others. */
  content(stream: PdfObject | undefined): Uint8Array | undefined {
    if (stream?.type !== 'stream') return undefined
    const content = streamContent(stream, this.resolve, Math.min(LARGEST_STREAM, this.#budget))
    this.#budget -= content?.length ?? 0
    return content
  }

  /** The same of a stream that is read for itself alone, which no limit for the whole file counts. */
  ownContent(stream: PdfStream): Uint8Array | undefined {
    return streamContent(stream, this.resolve, LARGEST_STREAM)
  }

  #object(number: number): PdfObject | undefined {
    if (this.#known.has(number)) return this.#known.get(number)
    const place = this.directory.places.get(number)
    if (place === undefined || place === 'free') return undefined
    // A stream whose length stands in itself.
    if (this.#open.has(number)) throw new PdfSyntaxError('circle')
    this.#open.add(number)
    const object = 'at' in place ? this.#read(number, place.at) : this.#packed(place.stream).get(number)
    this.#open.delete(number)
    this.#known.set(number, object)
    return object
  }

  #read(number: number, at: number): PdfObject {
    const parser = new PdfParser(this.#bytes, at + this.directory.base)
    const read = parser.indirect(({ entries }) => integer(this.resolve(entries.get('Length'))))
    if (read.number !== number) throw new PdfSyntaxError('object number')
    // Streams that share their bytes would let a small file grow into a very large one.
    this.#unread -= read.object.type === 'stream' ? read.object.data.length : 0
    if (this.#unread < 0) throw new PdfSyntaxError('overlap')
    return read.object
  }

  /** The objects of a stream of objects (ISO 32000-2, section 7.5.7), by their numbers. */
  #packed(number: number): ReadonlyMap<number, PdfObject> {
    const opened = this.#opened.get(number)
    if (opened) return opened
    const stream = this.#object(number)
    const content = this.content(stream)
    if (stream?.type !== 'stream' || !content || nameOf(stream.dictionary.entries.get('Type')) !== 'ObjStm') {
      throw new PdfSyntaxError('object stream')
    }
    const count = integer(this.resolve(stream.dictionary.entries.get('N'))) ?? 0
    const first = integer(this.resolve(stream.dictionary.entries.get('First'))) ?? 0
    const head = new PdfParser(content)
    const objects = new Map<number, PdfObject>()
    const body = new PdfParser(content)
    for (let i = 0; i < count; i++) {
      const own = head.natural()
      const start = first + head.natural()
      // They stand one after the other; others could be read again and again.
      if (start < body.at) throw new PdfSyntaxError('object stream')
      body.at = start
      objects.set(own, body.object())
    }
    this.#opened.set(number, objects)
    return objects
  }
}
