import { makeBox } from '../../bmff.ts'
import { bytesOf, concat, u32Bytes } from '../../bytes.ts'
import type { Reference } from './meta.ts'

/** An item that goes into the clean copy. */
export interface KeptItem {
  readonly id: number
  readonly type: string
  readonly hidden: boolean
  readonly data: Uint8Array
  /** Places in the list of properties, from 1 on. */
  readonly properties: readonly { readonly place: number, readonly essential: boolean }[]
}

/** What a clean file is made of. */
export interface Plan {
  readonly brands: readonly string[]
  readonly primary: number
  readonly items: readonly KeptItem[]
  readonly references: readonly Reference[]
  readonly properties: readonly Uint8Array[]
}

const short = (number: number): readonly number[] => [number >> 8 & 255, number & 255]
const full = (type: string, version: number, flags: number, ...parts: readonly (Uint8Array | readonly number[])[]) =>
  makeBox(type, Uint8Array.of(version, 0, 0, flags), ...parts.map((part) => Uint8Array.from(part)))

/** The parts of a HEIF file of that plan: brands, one meta box, and the data of the items in their order. */
export function buildHeif({ brands, primary, items, references, properties }: Plan): readonly Uint8Array[] {
  const [major = 'mif1', ...others] = brands
  const ftyp = makeBox('ftyp', bytesOf(`${major}\0\0\0\0${[major, ...others].join('')}`))
  const data = concat(items.map((item) => item.data))
  const metaAt = (dataAt: number): Uint8Array => full('meta', 0, 0,
    full('hdlr', 0, 0, bytesOf('\0\0\0\0pict' + '\0'.repeat(13))),
    full('pitm', 0, 0, short(primary)),
    locations(items, dataAt),
    full('iinf', 0, 0, short(items.length), concat(items.map(({ id, type, hidden }) =>
      full('infe', 2, hidden ? 1 : 0, short(id), [0, 0], bytesOf(`${type}\0`))))),
    ...references.length ? [full('iref', 0, 0, concat(references.map(({ type, from, to }) =>
      makeBox(type, Uint8Array.from([...short(from), ...short(to.length), ...to.flatMap(short)])))))] : [],
    makeBox('iprp', makeBox('ipco', ...properties), associations(items, properties.length > 127)))
  // The length of the meta box does not depend on where the data stand.
  const meta = metaAt(ftyp.length + metaAt(0).length + 8)
  return [ftyp, meta, makeBox('mdat', data)]
}

function locations(items: readonly KeptItem[], dataAt: number): Uint8Array {
  let at = dataAt
  const entries = items.flatMap(({ id, data }) => {
    const entry = [...short(id), 0, 0, ...data.length ? [0, 1, ...u32Bytes(at), ...u32Bytes(data.length)] : [0, 0]]
    at += data.length
    return entry
  })
  return full('iloc', 0, 0, [0x44, 0, ...short(items.length), ...entries])
}

function associations(items: readonly KeptItem[], wide: boolean): Uint8Array {
  const entries = items.filter(({ properties }) => properties.length).flatMap(({ id, properties }) => [
    ...short(id), properties.length,
    ...properties.flatMap(({ place, essential }) =>
      wide ? short(place | (essential ? 0x8000 : 0)) : [place | (essential ? 0x80 : 0)]),
  ])
  const count = items.filter(({ properties }) => properties.length).length
  return full('ipma', 0, wide ? 1 : 0, u32Bytes(count), entries)
}
