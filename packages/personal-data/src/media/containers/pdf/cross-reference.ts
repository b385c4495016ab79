import { indexOfText, latin1, startsWith, u8 } from '../../bytes.ts'
import { streamContent } from './filter.ts'
import type { PdfDictionary, PdfObject } from './object.ts'
import { integer, nameOf } from './object.ts'
import { PdfParser, PdfSyntaxError } from './parse.ts'

/** Where an object stands: at a place of the file, or in a stream of objects. */
export type Place = { readonly at: number } | { readonly stream: number, readonly index: number } | 'free'

/** The directory of a file (ISO 32000-2, section 7.5.4 to 7.5.8). */
export interface CrossReference {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDictionary
  /** What is added to every place. */
  readonly base: number
  /** How often the file was added to; 1 for a file that was written once. */
  readonly revisions: number
  /** Whether its directory is a stream, as PDF 1.5 and later write it. */
  readonly isPacked: boolean
}

const TAIL = 2048
const MOST_SECTIONS = 2000
const MOST_OBJECTS = 8_388_607
const LARGEST_TABLE = 1 << 27

/** Reads all sections of the directory, newest first. Throws {@link PdfSyntaxError} where they are broken. */
export function readCrossReference(bytes: Uint8Array): CrossReference {
  const first = startOf(bytes)
  // Some writers count from the mark of the file, before which mail programs may have put lines.
  const base = isSection(bytes, first) ? 0 : Math.max(0, indexOfText(bytes.subarray(0, 1024), '%PDF-'))
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  let newest: { readonly trailer: PdfDictionary, readonly isPacked: boolean } | undefined
  let sections = 0
  for (let at = first; ;) {
    seen.add(at)
    if (++sections > MOST_SECTIONS) throw new PdfSyntaxError('sections')
    const parser = new PdfParser(bytes, base + at)
    const isTable = parser.keyword('xref')
    const dictionary = isTable ? readTable(parser, places) : readStream(parser, places)
    newest ??= { trailer: dictionary, isPacked: !isTable }
    const hybrid = integer(dictionary.entries.get('XRefStm'))
    if (hybrid !== undefined) readStream(new PdfParser(bytes, base + hybrid), places)
    const previous = integer(dictionary.entries.get('Prev'))
    if (!previous) {
      // A file for quick viewing on the web has two sections from the beginning.
      const isLinear = indexOfText(bytes.subarray(0, 2048), '/Linearized') >= 0
      return { places, base, ...newest, revisions: Math.max(1, sections - Number(isLinear)) }
    }
    if (seen.has(previous)) throw new PdfSyntaxError('circle')
    at = previous
  }
}

/** The place that the end of the file names as the beginning of its newest section. */
function startOf(bytes: Uint8Array): number {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  const found = /^startxref\s+(\d{1,12})/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))))
  if (!found) throw new PdfSyntaxError('startxref')
  return Number(found[1])
}

const isSection = (bytes: Uint8Array, at: number): boolean =>
  startsWith(bytes, 'xref', at) || /^\s*\d+\s+\d+\s+obj|^\s*xref/.test(latin1(bytes.subarray(at, at + 30)))

function readTable(parser: PdfParser, places: Map<number, Place>): PdfDictionary {
  while (!parser.keyword('trailer')) {
    const first = parser.natural()
    const count = parser.natural()
    for (let i = 0; i < count; i++) {
      const at = parser.natural()
      parser.natural()
      const isUsed = parser.keyword('n')
      if (!isUsed && !parser.keyword('f')) throw new PdfSyntaxError('entry')
      add(places, first + i, isUsed ? { at } : 'free')
    }
  }
  const trailer = parser.object()
  if (trailer.type !== 'dictionary') throw new PdfSyntaxError('trailer')
  return trailer
}

function add(places: Map<number, Place>, number: number, place: Place): void {
  if (number > MOST_OBJECTS) throw new PdfSyntaxError('objects')
  if (!places.has(number)) places.set(number, place)
}

function readStream(parser: PdfParser, places: Map<number, Place>): PdfDictionary {
  const { object } = parser.indirect(({ entries }) => integer(entries.get('Length')))
  const plain = (value: PdfObject | undefined): PdfObject | undefined => value
  const table = object.type === 'stream' && nameOf(object.dictionary.entries.get('Type')) === 'XRef'
    ? streamContent(object, plain, LARGEST_TABLE) : undefined
  if (object.type !== 'stream' || !table) throw new PdfSyntaxError('xref stream')
  const { entries } = object.dictionary
  const numbers = (key: string): readonly number[] => {
    const list = entries.get(key)
    return list?.type === 'array' ? list.items.map((item) => integer(item) ?? NaN) : []
  }
  const [kindSize = NaN, firstSize = NaN, secondSize = NaN] = numbers('W')
  const width = kindSize + firstSize + secondSize
  if (!(width > 0 && width < 24)) throw new PdfSyntaxError('widths')
  const index = entries.has('Index') ? numbers('Index') : [0, integer(entries.get('Size')) ?? 0]
  let at = 0
  const field = (size: number, usual: number): number => {
    let value = size ? 0 : usual
    for (let i = 0; i < size; i++) value = value * 256 + u8(table, at++)
    return value
  }
  for (let i = 0; i + 1 < index.length; i += 2) {
    const start = index[i] ?? 0
    const end = start + (index[i + 1] ?? 0)
    for (let number = start; number < end && at + width <= table.length; number++) {
      const [kind, first, second] = [field(kindSize, 1), field(firstSize, 0), field(secondSize, 0)]
      add(places, number, kind === 1 ? { at: first } : kind === 2 ? { stream: first, index: second } : 'free')
    }
  }
  return object.dictionary
}
