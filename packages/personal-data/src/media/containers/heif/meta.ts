import { boxesIn } from '../../bmff.ts'
import type { Box } from '../../bmff.ts'
import { latin1, u16, u32, u8 } from '../../bytes.ts'

/** A piece of an item's data: of the file, or of the box `idat` inside the meta box. */
export interface Extent {
  readonly inFile: boolean
  readonly offset: number
  /** Bytes; 0 for the whole. */
  readonly length: number
}

/** One item of a HEIF file: a picture, a part of one, or a block of metadata. */
export interface Item {
  readonly id: number
  /** Four characters: `hvc1`, `grid`, `Exif`, `mime`. */
  readonly type: string
  /** The type of a `mime` item. */
  readonly contentType: string
  readonly hidden: boolean
  readonly isProtected: boolean
  readonly extents: readonly Extent[]
  /** Which properties it has, by their place in the list from 1 on, and whether a reader must understand them. */
  readonly properties: readonly { readonly place: number, readonly essential: boolean }[]
}

/** A typed reference between items. */
export interface Reference {
  readonly type: string
  readonly from: number
  readonly to: readonly number[]
}

/** What the meta box of a HEIF file says (ISO/IEC 14496-12, section 8.11; ISO/IEC 23008-12). */
export interface Meta {
  readonly primary: number
  readonly items: ReadonlyMap<number, Item>
  readonly references: readonly Reference[]
  /** The boxes of the properties, of which the first has the place 1. */
  readonly properties: readonly Box[]
  /** The content of `idat`. */
  readonly data: Uint8Array
  /** Other boxes that it holds. */
  readonly others: readonly string[]
}

const MOST_ITEMS = 20_000

/** Reads numbers one after the other; past the end they are 0, and `over` tells. */
class Cursor {
  readonly #bytes: Uint8Array
  at: number
  readonly end: number

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.#bytes = bytes
    this.at = at
    this.end = end
  }

  get over(): boolean {
    return this.at > this.end
  }

  /** An unsigned number of 0, 1, 2, 4 or 8 bytes. */
  number(size: number): number {
    const at = this.at
    this.at += size
    if (this.over) return 0
    if (size === 8) return u32(this.#bytes, at) * 2 ** 32 + u32(this.#bytes, at + 4)
    return size === 4 ? u32(this.#bytes, at) : size === 2 ? u16(this.#bytes, at) : size === 1 ? u8(this.#bytes, at) : 0
  }

  text(length: number): string {
    this.at += length
    return this.over ? '' : latin1(this.#bytes.subarray(this.at - length, this.at))
  }

  /** Text up to its NUL, which it passes. */
  line(): string {
    const end = this.#bytes.indexOf(0, this.at)
    const stop = end < 0 || end > this.end ? this.end : end
    const text = latin1(this.#bytes.subarray(this.at, Math.min(stop, this.at + 400)))
    this.at = stop + 1
    return text
  }
}

/** Reads the meta box; nothing where it is broken or built in a way that is not understood. */
export function readMeta(bytes: Uint8Array, box: Box): Meta | undefined {
  const inner = boxesIn(bytes, box.content + 4, box.end)
  const find = (type: string): Box | undefined => inner?.find((one) => one.type === type)
  const [pitm, iinf, iloc, iprp] = [find('pitm'), find('iinf'), find('iloc'), find('iprp')]
  if (!inner || !pitm || !iinf || !iloc || !iprp) return undefined
  const idat = find('idat')
  const entries = readInfos(bytes, iinf)
  const places = readLocations(bytes, iloc)
  const containers = boxesIn(bytes, iprp.content, iprp.end)
  const ipco = containers?.find(({ type }) => type === 'ipco')
  const properties = ipco && boxesIn(bytes, ipco.content, ipco.end)
  if (!entries || !places || !containers || !properties) return undefined
  const associations = new Map(containers.filter(({ type }) => type === 'ipma')
    .flatMap((one) => readAssociations(bytes, one)))
  const iref = find('iref')
  const wide = u8(bytes, pitm.content) > 0
  const known = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'idat', 'iref', 'dinf', 'free', 'grpl'])
  return {
    primary: wide ? u32(bytes, pitm.content + 4) : u16(bytes, pitm.content + 4),
    items: new Map(entries.map((entry) => [entry.id, {
      ...entry, extents: places.get(entry.id) ?? [], properties: associations.get(entry.id) ?? [],
    }])),
    references: iref ? readReferences(bytes, iref) : [],
    properties,
    data: idat ? bytes.subarray(idat.content, idat.end) : new Uint8Array(),
    others: inner.map(({ type }) => type).filter((type) => !known.has(type)),
  }
}

type Info = Omit<Item, 'extents' | 'properties'>

function readInfos(bytes: Uint8Array, iinf: Box): readonly Info[] | undefined {
  const head = u8(bytes, iinf.content) === 0 ? 6 : 8
  const boxes = boxesIn(bytes, iinf.content + head, iinf.end)
  if (!boxes || boxes.length > MOST_ITEMS) return undefined
  const infos: Info[] = []
  for (const { type, content, end } of boxes) {
    const cursor = new Cursor(bytes, content, end)
    const version = cursor.number(1)
    const flags = cursor.number(1) * 65_536 + cursor.number(2)
    // Earlier versions have no types of items.
    if (type !== 'infe' || version < 2) return undefined
    const id = cursor.number(version === 2 ? 2 : 4)
    const isProtected = cursor.number(2) > 0
    const itemType = cursor.text(4)
    cursor.line()
    const contentType = itemType === 'mime' ? cursor.line() : ''
    infos.push({ id, type: itemType, contentType, hidden: (flags & 1) === 1, isProtected })
  }
  return infos
}

function readLocations(bytes: Uint8Array, iloc: Box): ReadonlyMap<number, readonly Extent[]> | undefined {
  const cursor = new Cursor(bytes, iloc.content, iloc.end)
  const version = cursor.number(1)
  cursor.number(1)
  cursor.number(2)
  const sizes = cursor.number(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15]
  const indexSize = version > 0 ? sizes & 15 : 0
  if (version > 2 || ![offsetSize, lengthSize, baseSize, indexSize].every((size) => [0, 4, 8].includes(size))) {
    return undefined
  }
  const count = cursor.number(version < 2 ? 2 : 4)
  const places = new Map<number, readonly Extent[]>()
  for (let i = 0; i < count && !cursor.over; i++) {
    const id = cursor.number(version < 2 ? 2 : 4)
    const method = version > 0 ? cursor.number(2) & 15 : 0
    const otherFile = cursor.number(2)
    const base = cursor.number(baseSize)
    const extents: Extent[] = []
    for (let n = cursor.number(2); n > 0 && !cursor.over; n--) {
      cursor.number(indexSize)
      const offset = base + cursor.number(offsetSize)
      extents.push({ inFile: method === 0, offset, length: cursor.number(lengthSize) })
    }
    // Data of other files, and of other items, are for no picture that a phone takes.
    if (method > 1 || otherFile > 0 || places.has(id)) return undefined
    places.set(id, extents)
  }
  return cursor.over ? undefined : places
}

function readAssociations(bytes: Uint8Array, ipma: Box): readonly (readonly [number, Item['properties']])[] {
  const cursor = new Cursor(bytes, ipma.content, ipma.end)
  const version = cursor.number(1)
  cursor.number(2)
  const wide = (cursor.number(1) & 1) === 1
  const associations: [number, Item['properties']][] = []
  for (let n = cursor.number(4); n > 0 && !cursor.over; n--) {
    const id = cursor.number(version < 1 ? 2 : 4)
    const properties = Array.from({ length: cursor.number(1) }, () => {
      const entry = cursor.number(wide ? 2 : 1)
      const most = wide ? 0x7fff : 0x7f
      return { place: entry & most, essential: entry > most }
    })
    associations.push([id, properties])
  }
  return associations
}

function readReferences(bytes: Uint8Array, iref: Box): readonly Reference[] {
  const size = u8(bytes, iref.content) === 0 ? 2 : 4
  return (boxesIn(bytes, iref.content + 4, iref.end) ?? []).map(({ type, content, end }) => {
    const cursor = new Cursor(bytes, content, end)
    const from = cursor.number(size)
    const to: number[] = []
    for (let n = cursor.number(2); n > 0 && !cursor.over; n--) to.push(cursor.number(size))
    return { type, from, to }
  })
}

/** The data of an item, in one piece; nothing where a piece lies outside. */
export function dataOf(bytes: Uint8Array, meta: Meta, item: Item): readonly Uint8Array[] | undefined {
  const pieces = item.extents.map(({ inFile, offset, length }) => {
    const source = inFile ? bytes : meta.data
    const end = length ? offset + length : source.length
    return end <= source.length && offset <= end ? source.subarray(offset, end) : undefined
  })
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined
}
