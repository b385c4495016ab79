import type { Finder } from './finder.ts'
import type { SampleSet } from './sample.ts'

/** Longest piece given at once (UTF-16 units): some programs take far more than linear time. */
const PIECE = 20_000
/** CPU time for which each program reads before it is measured, so that its code is compiled, and while it is. */
const WARM_UP_SECONDS = 2
const LEAST_SECONDS = 0.5

/** How fast a finder reads the texts of a set, in megabytes of UTF-8 a second of CPU time. */
export async function speedOf(finder: Finder, { samples }: SampleSet): Promise<number> {
  const text = samples.map(sample => sample.text).join('\n')
  const language = samples[0]?.language
  const count = Math.ceil(text.length / PIECE)
  const pieces = Array.from({ length: count }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE))
  await readFor(WARM_UP_SECONDS, finder, pieces, language)
  const { bytes, seconds } = await readFor(LEAST_SECONDS, finder, pieces, language)
  return seconds === 0 ? 0 : bytes / 1e6 / seconds
}

/** Reads pieces in turn until so much CPU time has passed, and says how much of both it was. */
async function readFor(
  leastSeconds: number, finder: Finder, pieces: readonly string[], language: string | undefined
): Promise<{ readonly bytes: number, readonly seconds: number }> {
  const before = process.cpuUsage()
  let bytes = 0
  let seconds = 0
  while (seconds < leastSeconds && pieces.length > 0) {
    for (const piece of pieces) {
      await finder.read(piece, language)
      bytes += Buffer.byteLength(piece)
      const { user, system } = process.cpuUsage(before)
      seconds = (user + system) / 1e6
      if (seconds >= leastSeconds) break
    }
  }
  return { bytes, seconds }
}
