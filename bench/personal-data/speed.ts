import type { Finder } from './finder.ts'
import type { SampleSet } from './sample.ts'

/** Longest piece given at once (UTF-16 units): some programs take far more than linear time. */
const PIECE = 20_000
const LEAST_SECONDS = 0.5
const WARM_UP = 3

/** How fast a finder reads the texts of a set, in megabytes of UTF-8 a second of CPU time. */
export async function speedOf(finder: Finder, { samples }: SampleSet): Promise<number> {
  const text = samples.map(sample => sample.text).join('\n')
  const language = samples[0]?.language
  const count = Math.ceil(text.length / PIECE)
  const pieces = Array.from({ length: count }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE))
  for (const piece of pieces.slice(0, WARM_UP)) await finder.read(piece, language)
  const before = process.cpuUsage()
  let bytes = 0
  let seconds = 0
  while (seconds < LEAST_SECONDS && pieces.length > 0) {
    for (const piece of pieces) {
      await finder.read(piece, language)
      bytes += Buffer.byteLength(piece)
      const { user, system } = process.cpuUsage(before)
      seconds = (user + system) / 1e6
      if (seconds >= LEAST_SECONDS) break
    }
  }
  return bytes / 1e6 / seconds
}
