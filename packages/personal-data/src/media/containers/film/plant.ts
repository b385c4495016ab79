/** For tests: films built box by box, from the description of the format and not with the code that is tested. */
import { bytesOf, concat, u32Bytes } from '../../bytes.ts'

/** A track to build: each sample is a chunk of its own. */
export interface PlantedTrack {
  readonly handler: string
  readonly format: string
  readonly samples: readonly Uint8Array[]
  /** Kinds of more entries; the samples are of the last. */
  readonly others?: readonly string[]
  /** Bytes of the sample entry after the first eight. */
  readonly entry?: Uint8Array
  /** More boxes of the track. */
  readonly more?: readonly Uint8Array[]
  /** Ids of tracks that this one refers to. */
  readonly refersTo?: readonly number[]
}

const u32s = (...values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => u32Bytes(value)))
const zeros = (count: number): Uint8Array => new Uint8Array(count)

/** One box. */
export const box = (type: string, ...content: readonly (Uint8Array | string)[]): Uint8Array => {
  const parts = content.map((part) => typeof part === 'string' ? bytesOf(part) : part)
  return concat([u32s(8 + parts.reduce((sum, part) => sum + part.length, 0)), bytesOf(type), ...parts])
}

/** Seconds from 1904 to 2 March 2024, 14:05. */
export const PLANTED_TIME = 0xe208dd1c + 0

const times = u32s(PLANTED_TIME, PLANTED_TIME)

/** Numbers of eight bytes, little-endian, as camm writes them. */
export const doubles = (...values: readonly number[]): Uint8Array => new Uint8Array(new Float64Array(values).buffer)

/** One key of GoPro's telemetry. */
export function gopro(key: string, type: string, size: number, count: number, value: Uint8Array): Uint8Array {
  return concat([bytesOf(key + type), Uint8Array.of(size, count >> 8, count & 255), value, zeros(-value.length & 3)])
}

/** QuickTime metadata: keys and values. */
export function appleMeta(values: Readonly<Record<string, string>>): Uint8Array {
  const keys = Object.keys(values).map((key) => concat([u32s(8 + key.length), bytesOf(`mdta${key}`)]))
  const items = Object.values(values).map((value, i) => {
    const data = box('data', u32s(1, 0), value)
    return concat([u32s(8 + data.length, i + 1), data])
  })
  return box('meta', box('hdlr', zeros(8), 'mdta', zeros(13)), box('keys', u32s(0, keys.length), ...keys), box('ilst',
    ...items))
}

const VISUAL = concat([zeros(16), u32s(0x00200020), zeros(14), bytesOf('\x0ecanary encoder'), zeros(17),
  bytesOf('\0\x18\xff\xff')])

/** A film: type, samples of all tracks by turns with `between` among them, then the movie box with `more` in it. */
export function plantedFilm(tracks: readonly PlantedTrack[], more: readonly Uint8Array[] = [],
  between = 'canary'): Uint8Array {
  const type = box('ftyp', 'isom\0\0\0\x01isomCANR')
  const data: Uint8Array[] = []
  let at = type.length + 8
  const offsets = tracks.map(() => [] as number[])
  for (let i = 0; i < Math.max(...tracks.map(({ samples }) => samples.length)); i++) {
    tracks.forEach(({ samples }, track) => {
      const sample = samples[i]
      if (!sample) return
      offsets[track]?.push(at)
      data.push(sample, bytesOf(between))
      at += sample.length + between.length
    })
  }
  const movie = box('moov', box('mvhd', zeros(4), times, u32s(1000, 1000), zeros(80)), ...more,
    ...tracks.map((track, i) => trackBox(track, i + 1, offsets[i] ?? [])))
  return concat([type, box('mdat', ...data), movie])
}

function trackBox({ handler, format, samples, others = [], entry, more = [], refersTo }: PlantedTrack, id: number,
  offsets: readonly number[]): Uint8Array {
  const content = entry ?? (handler === 'vide' ? concat([bytesOf('CNRY'), zeros(4), VISUAL.subarray(8)]) : zeros(20))
  const table = box('stbl',
    box('stsd', u32s(0, others.length + 1),
      ...[format, ...others].map((kind) => box(kind, zeros(6), '\0\x01', content))),
    box('stts', u32s(0, 1, samples.length, 10)),
    box('stsc', u32s(0, 1, 1, 1, others.length + 1)),
    box('stsz', u32s(0, 0, samples.length, ...samples.map(({ length }) => length))),
    box('stco', u32s(0, offsets.length, ...offsets)))
  return box('trak', box('tkhd', zeros(4), times, u32s(id), zeros(68)),
    ...(refersTo ? [box('tref', box('cdsc', u32s(...refersTo)))] : []), ...more,
    box('mdia', box('mdhd', zeros(4), times, u32s(1000, 1000), zeros(4)),
      box('hdlr', zeros(8), handler, 'cnry', zeros(8), 'canary handler\0'),
      box('minf', box('nmhd', zeros(4)), box('dinf', box('dref', u32s(0, 1), box('url ', '\0\0\0\x01'))), table)))
}
