import type { Box } from '../../bmff.ts'
import { boxesIn, makeBox } from '../../bmff.ts'
import { concat, u32, u32Bytes, u8 } from '../../bytes.ts'
import type { Run } from './samples.ts'
import { runLength } from './samples.ts'
import type { Moved } from './span.ts'

/** What is so for the samples of a track unless a fragment says otherwise. */
type DefaultsOf = (id: number) => { readonly size: number, readonly entry: number }

/** One track's part of a fragment. */
interface TrackFragment {
  readonly id: number
  readonly runs: readonly Run[]
  /** The box; `distance` tells how far behind the fragment's beginning a place of the file will stand. */
  readonly write: (distance: (place: number) => number) => Uint8Array
}

/** A fragment of a film (ISO/IEC 14496-12, section 8.8). */
export interface Fragment {
  readonly tracks: readonly TrackFragment[]
  /** The fragment that will stand at `place`; empty where none of its tracks stays. */
  readonly write: (moved: Moved, place: number, stays: (id: number) => boolean) => Uint8Array
}

const BASE = 0x1
const ENTRY = 0x2
const DEFAULT_SIZE = 0x10
const FROM_FRAGMENT = 0x20000
const OFFSET = 0x1
const FIRST_FLAGS = 0x4
const SIZE = 0x200
const FIELDS = [0x100, SIZE, 0x400, 0x800]
const KEPT = new Set(['tfdt', 'sbgp', 'sgpd', 'subs', 'sdtp'])

const flagsOf = (bytes: Uint8Array, { content }: Box): number => u32(bytes, content) & 0xffffff
const bitsOf = (flags: number, bits: readonly number[]): number => bits.filter((bit) => flags & bit).length
const u32Array = (value: number): Uint8Array => Uint8Array.from(u32Bytes(value))

/** Reads a fragment; nothing where its tables are broken. @param defaults Of a track's samples, from `trex`. */
export function readFragment(bytes: Uint8Array, moof: Box, defaults: DefaultsOf): Fragment | undefined {
  const boxes = boxesIn(bytes, moof.content, moof.end)
  const head = boxes?.find(({ type }) => type === 'mfhd')
  if (!boxes || !head) return undefined
  const tracks: TrackFragment[] = []
  let end = moof.start
  for (const traf of boxes.filter(({ type }) => type === 'traf')) {
    const read = readTrack(bytes, traf, moof.start, end, defaults)
    if (!read) return undefined
    tracks.push(read)
    const last = read.runs.at(-1)
    if (last) end = last.start + runLength(last)
  }
  return {
    tracks,
    write: (moved, place, stays) => {
      const kept = tracks.filter(({ id }) => stays(id))
      if (!kept.length) return new Uint8Array()
      const distance = (at: number): number => moved(at) - place
      return makeBox('moof', bytes.subarray(head.start, head.end), ...kept.map(({ write }) => write(distance)))
    },
  }
}

function readTrack(
  bytes: Uint8Array, traf: Box, moofStart: number, previousEnd: number, defaults: DefaultsOf,
): TrackFragment | undefined {
  const boxes = boxesIn(bytes, traf.content, traf.end)
  const head = boxes?.find(({ type }) => type === 'tfhd')
  if (!boxes || !head) return undefined
  const flags = flagsOf(bytes, head)
  const id = u32(bytes, head.content + 4)
  const base = flags & BASE ? u32(bytes, head.content + 8) * 2 ** 32 + u32(bytes, head.content + 12)
    : flags & FROM_FRAGMENT ? moofStart : previousEnd
  const sizeAt = head.content + 8 + (flags & BASE ? 8 : 0) + 4 * bitsOf(flags, [ENTRY, 0x8])
  const own = {
    size: flags & DEFAULT_SIZE ? u32(bytes, sizeAt) : defaults(id).size,
    entry: flags & ENTRY ? u32(bytes, head.content + 8 + (flags & BASE ? 8 : 0)) - 1 : defaults(id).entry,
  }

  const runs: (Run & { readonly box: Box })[] = []
  let at = base
  for (const box of boxes.filter(({ type }) => type === 'trun')) {
    const run = readRun(bytes, box, base, at, own)
    if (!run) return undefined
    runs.push({ ...run, box })
    at = run.start + runLength(run)
  }
  const write: TrackFragment['write'] = (distance) => makeBox('traf',
    makeBox('tfhd', u32Array(u8(bytes, head.content) << 24 | flags & ~BASE | FROM_FRAGMENT), u32Array(id),
      bytes.subarray(head.content + 8 + (flags & BASE ? 8 : 0), head.end)),
    ...boxes.filter(({ type }) => KEPT.has(type)).map(({ start, end }) => bytes.subarray(start, end)),
    ...runs.map((run) => writeRun(bytes, run.box, distance(run.start))))
  return { id, runs, write }
}

function readRun(
  bytes: Uint8Array, box: Box, base: number, next: number, { size, entry }: ReturnType<DefaultsOf>,
): Run | undefined {
  const flags = flagsOf(bytes, box)
  const count = u32(bytes, box.content + 4)
  const start = flags & OFFSET ? base + (u32(bytes, box.content + 8) | 0) : next
  if (!(flags & SIZE)) return { start, count, sizeOf: () => size, constant: size, entry }
  const table = box.content + 8 + 4 * bitsOf(flags, [OFFSET, FIRST_FLAGS])
  const row = 4 * bitsOf(flags, FIELDS)
  if (table + count * row > box.end) return undefined
  const sizeField = table + (flags & 0x100 ? 4 : 0)
  return { start, count, sizeOf: (index) => u32(bytes, sizeField + index * row), entry }
}

const writeRun = (bytes: Uint8Array, box: Box, offset: number): Uint8Array => {
  const flags = flagsOf(bytes, box)
  const rest = bytes.subarray(box.content + 8 + (flags & OFFSET ? 4 : 0), box.end)
  const version = u8(bytes, box.content) << 24
  return makeBox('trun', u32Array((version | flags | OFFSET) >>> 0), bytes.subarray(box.content + 4, box.content + 8),
    u32Array(offset), rest)
}

/** The defaults of every track (`mvex`), and the box for those that stay. */
export function readDefaults(bytes: Uint8Array, mvex: Box | undefined): {
  readonly of: DefaultsOf
  readonly write: (stays: (id: number) => boolean) => readonly Uint8Array[]
} {
  const boxes = mvex ? boxesIn(bytes, mvex.content, mvex.end) ?? [] : []
  const extensions = boxes.filter(({ type }) => type === 'trex')
  const known = new Map(extensions.map(({ content }) => [u32(bytes, content + 4), {
    size: u32(bytes, content + 16), entry: u32(bytes, content + 8) - 1,
  }] as const))
  return {
    of: (id) => known.get(id) ?? { size: 0, entry: 0 },
    write: (stays) => mvex ? [makeBox('mvex', concat(boxes
      .filter(({ type, content }) => type === 'mehd' || type === 'trex' && stays(u32(bytes, content + 4)))
      .map(({ start, end }) => bytes.subarray(start, end))))] : [],
  }
}
