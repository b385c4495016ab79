/** For tests: what stands in a film, by its tables. */
import type { Box } from '../../bmff.ts'
import { boxesIn } from '../../bmff.ts'
import { latin1, u32 } from '../../bytes.ts'

/** The boxes at a path of types, such as `moov/trak`. */
export function boxesAt(bytes: Uint8Array, path: string): readonly Box[] {
  let found: readonly Box[] = [{ type: '', start: 0, content: 0, end: bytes.length }]
  for (const type of path.split('/')) {
    found = found.flatMap(({ content, end }) => boxesIn(bytes, content, end) ?? []).filter((one) => one.type === type)
  }
  return found
}

/** What lies where the table of a track says that its chunks begin. */
export function samplesAt(bytes: Uint8Array, track: number): readonly string[] {
  const table = 'moov/trak/mdia/minf/stbl'
  const [offsets, sizes] = [boxesAt(bytes, `${table}/stco`)[track], boxesAt(bytes, `${table}/stsz`)[track]]
  if (!offsets || !sizes) throw new Error('a track without samples')
  return Array.from({ length: u32(bytes, offsets.content + 4) }, (_, i) => {
    const at = u32(bytes, offsets.content + 8 + i * 4)
    return latin1(bytes.subarray(at, at + u32(bytes, sizes.content + 12 + i * 4)))
  })
}
