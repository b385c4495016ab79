import { latin1, u32 } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { readGoPro } from './gopro.ts'
import { eachSample } from './samples.ts'
import type { Run } from './samples.ts'
import type { Track } from './track.ts'

/** How many samples of a track are looked at: its first positions name the place, the others the way from there. */
const SAMPLES = 40
const LONGEST = 1 << 14

// What drones and action cameras write as subtitles: positions, settings of the lens, distances from home.
const POSITIONS = new RegExp('\\bGPS\\b|\\bGLON|\\bHOME\\s?\\(|\\b(?:lat|lon|latitude|longt?itude)\\b\\s?[:=]|' +
  '\\$G[PN][A-Z]{3},|\\d{1,3}\\.\\d{4,9}\\s?,\\s?[+-]?\\d{1,3}\\.\\d{4,9}', 'i')
const TEXTS = new Set(['text', 'sbtl', 'subt', 'clcp'])

/** The first samples of a track. */
function firstSamples(bytes: Uint8Array, runs: readonly Run[]): readonly Uint8Array[] {
  const samples: Uint8Array[] = []
  eachSample(runs, ({ start, end }) => {
    samples.push(bytes.subarray(start, Math.min(end, start + LONGEST)))
    return samples.length < SAMPLES
  })
  return samples
}

/** Whether a track of texts is not for reading: what a device wrote about where it was. */
export const isTelemetry = (bytes: Uint8Array, track: Track, runs: readonly Run[]): boolean =>
  TEXTS.has(track.handler) && firstSamples(bytes, runs).some((sample) => POSITIONS.test(latin1(sample)))

/** Notes what a track says that does not stay. */
export function noteTrack(
  bytes: Uint8Array, track: Track, runs: readonly Run[], facts: FactList, found: FindingList,
): void {
  const [format = track.handler] = track.formats
  if (format === 'tmcd') found.note('capture-time')
  else found.note('other-metadata', format)
  for (const sample of firstSamples(bytes, runs)) {
    if (format === 'gpmd') readGoPro(sample, facts)
    else if (format === 'camm') readCamera(sample, facts)
    else if (TEXTS.has(track.handler) || format === 'mebx') readPositions(latin1(sample), facts)
  }
}

/** Google's camera motion metadata: after two reserved bytes and a type come little-endian numbers of eight bytes. */
function readCamera(sample: Uint8Array, facts: FactList): void {
  const type = sample[2]
  const at = type === 5 ? 4 : type === 6 ? 16 : 0
  if (!at || sample.length < at + 16) return
  const [latitude, longitude] = [double(sample, at), double(sample, at + 8)]
  facts.gps({ latitude, longitude })
}

function double(bytes: Uint8Array, at: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(0, u32(bytes, at + 4, true))
  view.setUint32(4, u32(bytes, at, true))
  return view.getFloat64(0)
}

/** Positions in text: `GPS(13.4050, 52.5200, 19)` of drones, with the longitude first, and others by name. */
function readPositions(text: string, facts: FactList): void {
  const drone = /GPS\s?\(\s?([+-]?\d{1,3}\.\d+)\s?,\s?([+-]?\d{1,3}\.\d+)/.exec(text)
  const latitude = drone?.[2] ?? /\blat(?:itude)?\s?[:=]\s?([+-]?\d{1,2}\.\d+)/i.exec(text)?.[1]
  const longitude = drone?.[1] ?? /\blong?t?(?:itude)?\s?[:=]\s?([+-]?\d{1,3}\.\d+)/i.exec(text)?.[1]
  const [apple = ''] = /[+-]\d\d\.\d{2,}[+-]\d{3}\.\d{2,}/.exec(text) ?? []
  const parts = /^([+-][\d.]+)([+-][\d.]+)$/.exec(apple)
  if (latitude && longitude) facts.gps({ latitude: Number(latitude), longitude: Number(longitude) })
  else if (parts) facts.gps({ latitude: Number(parts[1]), longitude: Number(parts[2]) })
}
