import { zlibSync } from 'fflate'
import { bytesOf, concat, u32Bytes } from '../../bytes.ts'
import type { PdfDictionary, PdfObject } from './object.ts'

/** An object under its number in the copy; a stream's dictionary says nothing of its length. */
export interface NumberedObject {
  readonly number: number
  readonly object: PdfObject
}

const PER_STREAM = 200
const UNUSUAL = /[^!-~]|[#()<>[\]{}/%]/g

const nameText = (name: string): string =>
  '/' + name.replace(UNUSUAL, (letter) => '#' + letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase())

function dictionaryText({ entries }: PdfDictionary): string {
  return `<<${[...entries].map(([key, value]) => {
    const text = objectText(value)
    return nameText(key) + (/^[/(<[]/.test(text) ? '' : ' ') + text
  }).join('')}>>`
}

/** An object as it is written. */
export function objectText(object: PdfObject): string {
  switch (object.type) {
    case 'token': return object.text
    case 'name': return nameText(object.name)
    case 'string': return object.raw
    case 'reference': return `${object.number} ${object.generation} R`
    case 'array': return `[${object.items.map(objectText).join(' ')}]`
    default: return dictionaryText(object.type === 'stream' ? object.dictionary : object)
  }
}

/** The parts of a stream object; its length is written into its dictionary. */
function streamParts(number: number, { entries }: PdfDictionary, data: Uint8Array): readonly Uint8Array[] {
  const dictionary = new Map<string, PdfObject>(entries)
  dictionary.set('Length', { type: 'token', text: String(data.length) })
  const head = `${number} 0 obj\n${dictionaryText({ type: 'dictionary', entries: dictionary })}\nstream\n`
  return [bytesOf(head), data, bytesOf('\nendstream\nendobj\n')]
}

const token = (value: number): PdfObject => ({ type: 'token', text: String(value) })
const name = (value: string): PdfObject => ({ type: 'name', name: value })

/** Writes a file once: no earlier revision, no properties, no id. */
export class PdfWriter {
  readonly #parts: Uint8Array[] = []
  readonly #places = new Map<number, readonly [kind: 1 | 2, first: number, second: number]>()
  #at = 0

  /** @param version `1.7` or the like. */
  constructor(version: string) {
    this.#push([bytesOf(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)])
  }

  #push(parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.#parts.push(part)
      this.#at += part.length
    }
  }

  /** The parts of the file. @param isPacked Whether objects may stand in streams, as PDF 1.5 introduced it. */
  file(objects: readonly NumberedObject[], root: number, isPacked: boolean): readonly Uint8Array[] {
    const waiting: { readonly number: number, readonly text: string }[] = []
    for (const { number, object } of objects) {
      if (object.type === 'stream') this.#write(number, streamParts(number, object.dictionary, object.data))
      else if (isPacked) waiting.push({ number, text: objectText(object) })
      else this.#write(number, [bytesOf(`${number} 0 obj\n${objectText(object)}\nendobj\n`)])
    }
    let next = objects.reduce((largest, { number }) => Math.max(largest, number), 0) + 1
    for (let from = 0; from < waiting.length; from += PER_STREAM) {
      this.#pack(next++, waiting.slice(from, from + PER_STREAM))
    }
    const trailer = new Map<string, PdfObject>([['Size', token(isPacked ? next + 1 : next)],
      ['Root', { type: 'reference', number: root, generation: 0 }]])
    const start = this.#at
    if (isPacked) this.#stream(next, trailer)
    else this.#table(next, trailer)
    this.#push([bytesOf(`startxref\n${start}\n%%EOF\n`)])
    return this.#parts
  }

  #write(number: number, parts: readonly Uint8Array[]): void {
    this.#places.set(number, [1, this.#at, 0])
    this.#push(parts)
  }

  #pack(number: number, objects: readonly { readonly number: number, readonly text: string }[]): void {
    let offset = 0
    const head: string[] = []
    objects.forEach((one, i) => {
      this.#places.set(one.number, [2, number, i])
      head.push(`${one.number} ${offset}`)
      offset += one.text.length + 1
    })
    const first = head.join(' ') + '\n'
    const content = zlibSync(bytesOf(first + objects.map(({ text }) => text + '\n').join('')))
    this.#write(number, streamParts(number, { type: 'dictionary', entries: new Map([
      ['Type', name('ObjStm')], ['N', token(objects.length)], ['First', token(first.length)],
      ['Filter', name('FlateDecode')],
    ]) }, content))
  }

  #stream(number: number, trailer: ReadonlyMap<string, PdfObject>): void {
    this.#places.set(number, [1, this.#at, 0])
    const rows = new Uint8Array((number + 1) * 7)
    for (let i = 0; i <= number; i++) {
      const [kind, first, second] = this.#places.get(i) ?? [0, 0, i ? 0 : 0xffff]
      rows.set([kind, ...u32Bytes(first), second >> 8, second & 255], i * 7)
    }
    this.#push(streamParts(number, { type: 'dictionary', entries: new Map<string, PdfObject>([
      ['Type', name('XRef')], ...trailer, ['W', { type: 'array', items: [1, 4, 2].map(token) }],
      ['Filter', name('FlateDecode')],
    ]) }, zlibSync(rows)))
  }

  #table(size: number, trailer: ReadonlyMap<string, PdfObject>): void {
    const rows = Array.from({ length: size }, (_, i) => {
      const place = this.#places.get(i)
      return place ? `${String(place[1]).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n'
    })
    this.#push([concat([bytesOf(`xref\n0 ${size}\n${rows.join('')}`),
      bytesOf(`trailer\n${dictionaryText({ type: 'dictionary', entries: trailer })}\n`)])])
  }
}
