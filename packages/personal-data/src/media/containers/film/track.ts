import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { boxesIn, makeBox } from '../../bmff.ts'
import { bytesOf, concat, latin1, u32, u32Bytes, u8 } from '../../bytes.ts'
import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { SampleEntry } from './sample-entry.ts'
import { cleanEntries, entriesBox } from './sample-entry.ts'
import type { Run } from './samples.ts'
import { chunksOf } from './samples.ts'
import type { Moved } from './span.ts'
import { sphericalBox } from './spherical.ts'
import { readUserData, timeOf } from './user-data.ts'

/** One track of a film: pictures, sound, text, or what a device wrote beside them. */
export interface Track {
  readonly id: number
  /** What the track is: `vide`, `soun`, `text`, `meta`, … */
  readonly handler: string
  readonly formats: readonly string[]
  readonly entries: readonly SampleEntry[]
  /** Where its samples lie, but for those of fragments. */
  readonly chunks: readonly Run[]
  /** The track's box with its samples where they have moved to, and references only to tracks that stay. */
  readonly write: (moved: Moved, stays: (id: number) => boolean) => Uint8Array
}

const TABLES = new Set('stts ctts cslg stss stsh stdp stsz stz2 stsc sdtp sbgp sgpd subs stps padb'.split(' '))
const MEDIA_HEADS = new Set(['vmhd', 'smhd', 'hmhd', 'nmhd', 'sthd', 'gmhd'])
const AS_THEY_ARE = new Set(['edts', 'tapt', 'clip', 'matt', 'imap'])

/** Reads a track. Its own notes go to `facts`; a track that stays must be written in full, or the film is refused. */
export function readTrack(bytes: Uint8Array, trak: Box, facts: FactList, found: FindingList): Result<Track, Refusal> {
  const inside = (box: Box | undefined): readonly Box[] => box ? boxesIn(bytes, box.content, box.end) ?? [] : []
  const one = (boxes: readonly Box[], type: string): Box | undefined => boxes.find((box) => box.type === type)
  const boxes = inside(trak)
  const media = inside(one(boxes, 'mdia'))
  const [head, mediaHead, handlerBox] = [one(boxes, 'tkhd'), one(media, 'mdhd'), one(media, 'hdlr')]
  const information = inside(one(media, 'minf'))
  const table = inside(one(information, 'stbl'))
  const stsd = one(table, 'stsd')
  if (!head || !mediaHead || !handlerBox || !stsd) return err('malformed')

  readUserData(bytes, boxes, facts, found)
  const handler = latin1(bytes.subarray(handlerBox.content + 8, handlerBox.content + 12))
  const formats = (boxesIn(bytes, stsd.content + 8, stsd.end) ?? []).map(({ type }) => type)
  const chunks = chunksOf(bytes, table)
  if (!chunks) return err('malformed')
  const wide = u8(bytes, head.content) === 1
  const id = u32(bytes, head.content + (wide ? 20 : 12))
  const track = { id, handler, formats, chunks }
  // What never stays needs no writing, and its entries may be of any form.
  if (!PLAYED.has(handler)) return ok({ ...track, entries: [], write: () => new Uint8Array() })

  const entries = cleanEntries(bytes, stsd, handler, facts, found)
  if (!entries.ok) return entries
  if (!isSelfContained(bytes, inside(one(information, 'dinf')))) return err('unsupported')
  const keep = (list: readonly Box[], types: ReadonlySet<string>): readonly Uint8Array[] =>
    list.filter(({ type }) => types.has(type)).map(({ start, end }) => bytes.subarray(start, end))
  const write: Track['write'] = (moved, stays) => makeBox('trak',
    withoutTimes(bytes, head), ...keep(boxes, AS_THEY_ARE), ...references(bytes, inside(one(boxes, 'tref')), stays),
    ...sphericalBox(bytes, boxes),
    makeBox('mdia', withoutTimes(bytes, mediaHead), namelessHandler(bytes, handlerBox),
      makeBox('minf', ...keep(information, MEDIA_HEADS),
        makeBox('dinf', makeBox('dref', bytesOf('\0\0\0\0\0\0\0\x01'), makeBox('url ', bytesOf('\0\0\0\x01')))),
        makeBox('stbl', entriesBox(entries.value), ...keep(table, TABLES), offsetsBox(chunks, moved)))))
  const times = [timeOf(bytes, head), timeOf(bytes, mediaHead)]
  for (const time of times) facts.time('created', time)
  return ok({ ...track, entries: entries.value, write })
}

/** Tracks that are played: pictures, sound and the texts that go with them. */
export const PLAYED: ReadonlySet<string> =
  new Set(['vide', 'soun', 'auxv', 'pict', 'text', 'sbtl', 'subt', 'clcp'])

/** A head (`mvhd`, `tkhd`, `mdhd`) with its two times at zero. */
export function withoutTimes(bytes: Uint8Array, box: Box): Uint8Array {
  const copy = bytes.slice(box.start, box.end)
  const at = box.content - box.start + 4
  copy.fill(0, at, at + (u8(bytes, box.content) === 1 ? 16 : 8))
  return copy
}

/** Who handles the media, without the name of the program or camera. */
const namelessHandler = (bytes: Uint8Array, { content }: Box): Uint8Array =>
  makeBox('hdlr', new Uint8Array(4), bytes.subarray(content + 4, content + 12), new Uint8Array(13))

function isSelfContained(bytes: Uint8Array, boxes: readonly Box[]): boolean {
  const list = boxes.find(({ type }) => type === 'dref')
  const entries = list ? boxesIn(bytes, list.content + 8, list.end) : undefined
  return Boolean(entries?.length && entries.every(({ content }) => u8(bytes, content + 3) & 1))
}

function references(bytes: Uint8Array, boxes: readonly Box[], stays: (id: number) => boolean): readonly Uint8Array[] {
  const kept = boxes.flatMap(({ type, content, end }) => {
    const ids: number[] = []
    for (let at = content; at + 4 <= end; at += 4) if (stays(u32(bytes, at))) ids.push(...u32Bytes(u32(bytes, at)))
    return ids.length && /^[\w ]{4}$/.test(type) ? [makeBox(type, Uint8Array.from(ids))] : []
  })
  return kept.length ? [makeBox('tref', ...kept)] : []
}

function offsetsBox(chunks: readonly Run[], moved: Moved): Uint8Array {
  const table = new Uint8Array(chunks.length * 4)
  chunks.forEach(({ start }, i) => table.set(u32Bytes(moved(start)), i * 4))
  return makeBox('stco', concat([new Uint8Array(4), Uint8Array.from(u32Bytes(chunks.length)), table]))
}
