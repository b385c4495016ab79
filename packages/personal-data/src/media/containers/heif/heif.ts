import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { boxesIn, brandsOf } from '../../bmff.ts'
import { concat, indexOfText, latin1, startsWith, u32, u8 } from '../../bytes.ts'
import type { Container, FileParts, Refusal } from '../../container.ts'
import { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { noteTrailer } from '../../picture.ts'
import { readBlock } from '../../reading/blocks.ts'
import { readSamsungTrailer } from '../../reading/samsung-trailer.ts'
import { patchesOf, unitsOf } from '../film/messages.ts'
import type { KeptItem, Plan } from './build.ts'
import { buildHeif } from './build.ts'
import type { Item, Meta } from './meta.ts'
import { dataOf, readMeta } from './meta.ts'
import { cleanProperty, isAlpha } from './properties.ts'

/** Brands of files that hold still pictures; those of sequences are not kept, because sequences are refused. */
const STILL = new Set(['heic', 'heix', 'heim', 'mif1', 'mif2', 'miaf', 'avif', 'avio', 'MA1A', 'MA1B', 'MiHB', 'MiHA',
  'MiHE', 'MiPr', 'avci', 'jpeg'])
const MARKS = new Set([...STILL, 'heis', 'hevc', 'hevx', 'msf1', 'avis'])
const WEAK_MARKS = new Set(['jpeg', 'miaf', 'avci'])

const CODED = new Set(['hvc1', 'av01', 'avc1', 'hev1'])
const DERIVED = new Set(['grid', 'iovl', 'iden'])
const LARGEST_FILE = 1 << 30
const LARGEST_ID = 65_535

/** HEIC, HEIF and AVIF: still pictures in the boxes of ISO/IEC 23008-12. */
export const heif: Container = { kind: 'heif', matches, read, takeApart }

function matches(bytes: Uint8Array): boolean {
  return brandsOf(bytes).some((brand) => MARKS.has(brand) && !WEAK_MARKS.has(brand))
}

/** The boxes of the file up to where it breaks off, and what stands behind them. */
function outerBoxes(bytes: Uint8Array): { readonly boxes: readonly Box[], readonly rest: Uint8Array } {
  const boxes: Box[] = []
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = u32(bytes, at)
    // Behind the last box phones of Samsung put a list of their own, which is no box.
    const end = size === 0 ? bytes.length : size === 1 ? at + 16 : at + size
    const box = end <= bytes.length ? boxesIn(bytes, at, size === 1 ? largeEnd(bytes, at) : end)?.[0] : undefined
    if (!box || !/^[\w ]{4}$/.test(box.type)) break
    boxes.push(box)
    at = box.end
  }
  return { boxes, rest: bytes.subarray(at) }
}

const largeEnd = (bytes: Uint8Array, at: number): number =>
  Math.min(bytes.length, at + u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12))

const XMP_UUID = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac'

function read(bytes: Uint8Array, facts: FactList): void {
  const { boxes, rest } = outerBoxes(bytes)
  const box = boxes.find(({ type }) => type === 'meta')
  const meta = box && readMeta(bytes, box)
  for (const item of meta?.items.values() ?? []) {
    if (meta) readItem(bytes, meta, item, facts)
  }
  for (const { type, content, end } of boxes) {
    if (type === 'uuid' && startsWith(bytes, XMP_UUID, content)) {
      readBlock('xmp', bytes.subarray(content + 16, end), facts)
    } else if (type === 'mpvd' || type === 'moov') facts.preview('film', end - content)
  }
  for (const { type, from } of meta?.references ?? []) {
    if (type === 'thmb') facts.preview('thumbnail', sizeOf(meta?.items.get(from)))
  }
  readSamsungTrailer(rest, facts)
}

const sizeOf = (item: Item | undefined): number => item?.extents.reduce((sum, { length }) => sum + length, 0) ?? 0

function readItem(bytes: Uint8Array, meta: Meta, item: Item, facts: FactList): void {
  if (item.type !== 'Exif' && item.type !== 'mime') return
  const data = concat(dataOf(bytes, meta, item) ?? [])
  if (item.type === 'mime') {
    if (/xml/.test(item.contentType)) readBlock('xmp', data, facts)
    return
  }
  // Four bytes say where the block begins behind them; some writers count the name of JPEG's segment, some do not.
  const start = 4 + u32(data, 0)
  const block = /^(II|MM)$/.test(latin1(data.subarray(start, start + 2))) ? data.subarray(start)
    : data.subarray(Math.max(0, Math.min(...['II*\0', 'MM\0*'].map((mark) => indexOfText(data.subarray(0, 64), mark))
      .filter((at) => at >= 0), data.length)))
  readBlock('exif', block, facts)
}

/**
 * Builds the file anew of its first picture and what that is drawn from: its tiles, its transparency, its colours and
 * its direction. Thumbnails, depths, further pictures and the addition for screens of high contrast are dropped.
 */
function takeApart(bytes: Uint8Array, found: FindingList): FileParts {
  if (bytes.length > LARGEST_FILE) return err('too-complex')
  const { boxes, rest } = outerBoxes(bytes)
  if (boxes.some(({ type }) => type === 'moov' || type === 'moof')) return err('unsupported')
  const metas = boxes.filter(({ type }) => type === 'meta')
  const [box] = metas
  if (!box) return err('truncated')
  const meta = metas.length === 1 ? readMeta(bytes, box) : undefined
  if (!meta) return err('malformed')
  noteDropped(boxes, meta, rest, found)
  const plan = planOf(bytes, meta, found)
  return plan.ok ? ok(buildHeif(plan.value)) : plan
}

const SILENT = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip', 'wide'])

function noteDropped(boxes: readonly Box[], meta: Meta, rest: Uint8Array, found: FindingList): void {
  for (const { type } of boxes) {
    if (type === 'mpvd') found.note('embedded-video')
    else if (!SILENT.has(type)) found.note('other-metadata', type)
  }
  for (const type of meta.others) found.note('other-metadata', type)
  noteTrailer(rest, found)
}

function planOf(bytes: Uint8Array, meta: Meta, found: FindingList): Result<Plan, Refusal> {
  const wanted = itemsDrawn(bytes, meta)
  const properties = new PropertyList()
  const items: KeptItem[] = []
  for (const item of meta.items.values()) {
    if (!wanted.has(item.id)) {
      noteItem(item, found)
      continue
    }
    if (item.isProtected) return err('encrypted')
    if (!CODED.has(item.type) && !DERIVED.has(item.type)) return err('unsupported')
    const pieces = dataOf(bytes, meta, item)
    if (!pieces) return err('truncated')
    const data = withoutSignature(bytes, meta, item, concat(pieces), found)
    if (DERIVED.has(item.type) ? data.length > 1024 : !data.length) return err('malformed')
    const kept: { place: number, essential: boolean }[] = []
    // The place 0 stands for no property.
    for (const { place, essential } of item.properties.filter((one) => one.place > 0)) {
      const box = meta.properties[place - 1]
      if (!box) return err('malformed')
      const clean = cleanProperty(bytes, box, essential, found)
      if (!clean.ok) return clean
      if (clean.value) kept.push({ place: properties.placeOf(place, clean.value), essential })
    }
    items.push({ id: item.id, type: item.type, hidden: item.hidden, data, properties: kept })
  }
  const total = items.reduce((sum, { data }) => sum + data.length, 0)
  // Items that lie over each other would let a small file ask for a large one.
  if (total > bytes.length || !items.some(({ id }) => id === meta.primary)) return err('malformed')
  if (items.some(({ id }) => id > LARGEST_ID)) return err('too-complex')
  const brands = brandsOf(bytes).filter((brand) => STILL.has(brand))
  return ok({
    brands: [...new Set(brands.length ? brands : ['mif1'])], primary: meta.primary, items,
    references: referencesAmong(meta, wanted), properties: properties.boxes,
  })
}

/** The coded samples of an item without the messages in which encoders sign (see the same in films). */
function withoutSignature(
  bytes: Uint8Array, meta: Meta, item: Item, data: Uint8Array, found: FindingList,
): Uint8Array {
  const configuration = item.properties.map(({ place }) => meta.properties[place - 1])
    .find((box) => box?.type === 'hvcC' || box?.type === 'avcC')
  const units = unitsOf(item.type)
  if (!configuration || !units) return data
  const length = (u8(bytes, configuration.content + (configuration.type === 'hvcC' ? 21 : 4)) & 3) + 1
  const facts = new FactList()
  const patches = patchesOf(data, { start: 0, end: data.length }, length, units, facts, found)
  const [signature = ''] = facts.facts().software
  if (signature) found.note('software', signature)
  for (const { start, bytes: filled } of patches) data.set(filled, start)
  return data
}

/** The first picture, what it is put together from, and the masks of their transparency. */
function itemsDrawn(bytes: Uint8Array, meta: Meta): ReadonlySet<number> {
  const wanted = new Set([meta.primary])
  const inputs = new Map<number, number[]>()
  const add = (to: number, input: number): void => void inputs.set(to, [...inputs.get(to) ?? [], input])
  for (const { type, from, to } of meta.references) {
    if (type === 'dimg') for (const input of to) add(from, input)
    if (type === 'auxl' && hasAlpha(bytes, meta, from)) for (const master of to) add(master, from)
  }
  for (const id of wanted) for (const input of inputs.get(id) ?? []) wanted.add(input)
  return wanted
}

const hasAlpha = (bytes: Uint8Array, meta: Meta, id: number): boolean =>
  meta.items.get(id)?.properties.some(({ place }) => {
    const box = meta.properties[place - 1]
    return box !== undefined && isAlpha(bytes, box)
  }) ?? false

function referencesAmong(meta: Meta, wanted: ReadonlySet<number>): Plan['references'] {
  return meta.references.filter(({ type, from, to }) =>
    ['dimg', 'auxl', 'prem'].includes(type) && wanted.has(from) && to.every((id) => wanted.has(id)))
}

function noteItem({ type, contentType }: Item, found: FindingList): void {
  if (CODED.has(type) || DERIVED.has(type) || type === 'tmap') found.note('extra-images')
  else if (type === 'mime' && /xml/.test(contentType)) found.note('other-metadata', 'XMP')
  else found.note('other-metadata', type)
}

/** The properties of the clean copy, each once, in the order in which items ask for them. */
class PropertyList {
  readonly boxes: Uint8Array[] = []
  readonly #places = new Map<number, number>()

  placeOf(before: number, box: Uint8Array): number {
    const known = this.#places.get(before)
    if (known !== undefined) return known
    this.boxes.push(box)
    this.#places.set(before, this.boxes.length)
    return this.boxes.length
  }
}
