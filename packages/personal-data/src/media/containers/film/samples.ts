import type { Box } from '../../bmff.ts'
import { u32, u8, u16 } from '../../bytes.ts'
import type { Span } from './span.ts'

/** Samples that lie one after the other. */
export interface Run {
  readonly start: number
  readonly count: number
  /** The size of the sample with this number in the run. */
  readonly sizeOf: (index: number) => number
  /** Set where all samples have this size. */
  readonly constant?: number
  /** Which entry of the track describes them; the first is 0. */
  readonly entry: number
}

/** How many bytes a run takes. */
export function runLength({ count, sizeOf, constant }: Run): number {
  if (constant !== undefined) return count * constant
  let sum = 0
  for (let i = 0; i < count; i++) sum += sizeOf(i)
  return sum
}

/** Every sample of the runs with its place, as long as `visit` wants more. */
export function eachSample(runs: readonly Run[], visit: (sample: Span) => boolean): void {
  for (const { start, count, sizeOf } of runs) {
    let at = start
    for (let i = 0; i < count; i++) {
      const end = at + sizeOf(i)
      if (!visit({ start: at, end })) return
      at = end
    }
  }
}

const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) * 2 ** 32 + u32(bytes, at + 4)

/**
 * The chunks of a track by its sample table (ISO/IEC 14496-12, sections 8.7.3 to 8.7.5); nothing where the tables are
 * shorter than they say.
 */
export function chunksOf(bytes: Uint8Array, boxes: readonly Box[]): readonly Run[] | undefined {
  const find = (type: string): Box | undefined => boxes.find((box) => box.type === type)
  const sizes = sampleSizes(bytes, find('stsz'), find('stz2'))
  const offsets = find('stco') ?? find('co64')
  const map = find('stsc')
  if (!sizes || !offsets || !map) return undefined
  const wide = offsets.type === 'co64' ? 8 : 4
  const chunks = u32(bytes, offsets.content + 4)
  const groups = u32(bytes, map.content + 4)
  if (offsets.content + 8 + chunks * wide > offsets.end || map.content + 8 + groups * 12 > map.end) return undefined
  const runs: Run[] = []
  let sample = 0
  let group = 0
  for (let chunk = 0; chunk < chunks && sample < sizes.count; chunk++) {
    while (group + 1 < groups && u32(bytes, map.content + 8 + (group + 1) * 12) <= chunk + 1) group++
    const count = Math.min(groups ? u32(bytes, map.content + 12 + group * 12) : 0, sizes.count - sample)
    const at = offsets.content + 8 + chunk * wide
    const first = sample
    runs.push({
      start: wide === 8 ? u64(bytes, at) : u32(bytes, at), count, sizeOf: (index) => sizes.sizeOf(first + index),
      entry: u32(bytes, map.content + 16 + group * 12) - 1,
      ...(sizes.constant !== undefined && { constant: sizes.constant }),
    })
    sample += count
  }
  return runs
}

interface Sizes {
  readonly count: number
  readonly sizeOf: (index: number) => number
  readonly constant?: number
}

function sampleSizes(bytes: Uint8Array, plain: Box | undefined, compact: Box | undefined): Sizes | undefined {
  const box = plain ?? compact
  if (!box) return undefined
  const count = u32(bytes, box.content + 8)
  const table = box.content + 12
  const constant = plain ? u32(bytes, box.content + 4) : 0
  if (constant) return { count, sizeOf: () => constant, constant }
  const bits = plain ? 32 : u8(bytes, box.content + 7)
  if (table + count * bits / 8 > box.end || ![4, 8, 16, 32].includes(bits)) return undefined
  if (bits === 32) return { count, sizeOf: (index) => u32(bytes, table + index * 4) }
  if (bits === 16) return { count, sizeOf: (index) => u16(bytes, table + index * 2) }
  if (bits === 8) return { count, sizeOf: (index) => u8(bytes, table + index) }
  return { count, sizeOf: (index) => u8(bytes, table + (index >> 1)) >> (index % 2 ? 0 : 4) & 15 }
}
