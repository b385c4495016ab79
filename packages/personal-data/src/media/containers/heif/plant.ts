/** For tests: a HEIF file of many items, written from the format's description and not with the code that is tested. */
import { bytesOf, concat, u32Bytes } from '../../bytes.ts'
import { plantedExif, plantedProfile } from '../../plant.ts'

const box = (type: string, ...content: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const inner = concat(content.map((part) => Uint8Array.from(part)))
  return concat([Uint8Array.from(u32Bytes(inner.length + 8)), bytesOf(type), inner])
}
const short = (value: number): readonly number[] => [value >> 8, value & 255]

/** One item: its type, its data, and which of the properties it has. */
interface PlantedItem {
  readonly id: number
  readonly type: string
  readonly data: Uint8Array
  readonly properties?: readonly number[]
  readonly contentType?: string
}

/** The coded picture, its mask of transparency, and what must go. */
export const PICTURE = bytesOf('coded samples of the picture itself')
export const MASK = bytesOf('coded samples of its transparency')

const itemsWith = (picture: Uint8Array): readonly PlantedItem[] => [
  { id: 1, type: 'hvc1', data: picture, properties: [0x81, 2, 3, 0x84, 8, 9] },
  { id: 2, type: 'hvc1', data: MASK, properties: [0x81, 2, 5] },
  { id: 3, type: 'hvc1', data: bytesOf('canary thumbnail'), properties: [0x81, 2] },
  { id: 4, type: 'hvc1', data: bytesOf('canary depth'), properties: [0x81, 2, 6] },
  { id: 5, type: 'Exif', data: concat([Uint8Array.of(0, 0, 0, 6), bytesOf('Exif\0\0'), plantedExif(1)]) },
  { id: 6, type: 'mime', contentType: 'application/rdf+xml', data: bytesOf('<a xmlns:dc="http://purl.org/dc/elements/' +
    '1.1/" dc:creator="canary writer"/>') },
  { id: 7, type: 'hvc1', data: bytesOf('canary second picture'), properties: [0x81, 2, 7] },
]

/**
 * The file; `turn` is what its rotation property says. Offsets count from a base of 10, and the mask lies in the box
 * `idat`, so that both ways are read.
 */
export function plantedHeif(
  turn: number, essential = 0, picture = PICTURE, configuration = 'settings of the coder',
): Uint8Array {
  const items = itemsWith(picture)
  const properties = box('ipco',
    box('hvcC', bytesOf(configuration)), box('ispe', new Uint8Array(12)),
    box('colr', bytesOf('prof'), plantedProfile()), box('irot', [turn]),
    box('auxC', bytesOf('\0\0\0\0urn:mpeg:hevc:2015:auxid:1\0canary')),
    box('auxC', bytesOf('\0\0\0\0urn:mpeg:hevc:2015:auxid:2\0')), box('pasp', new Uint8Array(8)),
    box('udes', bytesOf('\0\0\0\0en\0canary name\0canary words\0canary tags\0')), box('canY', bytesOf('canary')))
  const infos = items.map(({ id, type, contentType }) => box('infe', [2, 0, 0, 0], short(id), [0, 0], bytesOf(
    `${type}canary name\0${contentType === undefined ? '' : contentType + '\0'}`)))
  const associations = items.flatMap(({ id, properties: list = [] }) =>
    [...short(id), list.length, ...list.map((place) => place === 9 ? place | essential : place)])
  const reference = (type: string, from: number, to: number): Uint8Array => box(type, short(from), short(1), short(to))
  const meta = (dataAt: number): Uint8Array => {
    let at = dataAt - 10
    const places = items.flatMap(({ id, data }) => {
      const start = id === 2 ? 0 : at
      if (id !== 2) at += data.length
      return [...short(id), 0, id === 2 ? 1 : 0, 0, 0, ...u32Bytes(id === 2 ? 0 : 10), 0, 1, ...u32Bytes(start),
        ...u32Bytes(data.length)]
    })
    return box('meta', [0, 0, 0, 0], box('hdlr', bytesOf('\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0canary\0')),
      box('pitm', [0, 0, 0, 0, 0, 1]), box('iloc', [1, 0, 0, 0, 0x44, 0x40, ...short(items.length), ...places]),
      box('iinf', [0, 0, 0, 0, ...short(items.length)], ...infos),
      box('iref', [0, 0, 0, 0], reference('auxl', 2, 1), reference('thmb', 3, 1), reference('auxl', 4, 1),
        reference('cdsc', 5, 1), reference('cdsc', 6, 1)),
      box('iprp', properties, box('ipma', [0, 0, 0, 0], u32Bytes(items.length), associations)), box('idat', MASK))
  }
  const front = box('ftyp', bytesOf('heic\0\0\0\0mif1heiccNRY'))
  const data = concat(items.filter(({ id }) => id !== 2).map((item) => item.data))
  const film = box('mpvd', bytesOf('canary film'))
  return concat([front, meta(front.length + meta(0).length + 8), box('mdat', data), film])
}
