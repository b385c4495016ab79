import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { histogramOfCells, slotsOf, usualOffsets, type WeekHistogram, ZONES } from '@small-places/exposure/time-zone'

/** A person whose true time zone is known: no name, no exact time. */
export interface Profile {
  readonly histogram: WeekHistogram
  readonly slots: number
  /** Minutes east of UTC without summer time. */
  readonly standardOffset: number
  /** The offset in which most of their activity lies, summer time counted. */
  readonly usualOffset: number
  readonly hemisphere: 'north' | 'south' | 'no-summer-time' | 'unknown'
  /**
   * People of one group know each other's hours; a group is never split between training and testing. Null if unknown.
   */
  readonly group: number | null
}

const hemispheres = { 'N': 'north', 'S': 'south', 'none': 'no-summer-time', '?': 'unknown' } as const

/** What a file of profiles holds. */
export interface Profiles {
  readonly profiles: readonly Profile[]
  /** SHA-256 of the text, unpacked: tells whether it is the file that the model was trained on. */
  readonly digest: string
}

/**
 * Reads profiles, one JSON object a line, plain or gzipped. What is wrong is an exception with the number of the line.
 */
export async function readProfiles(file: string): Promise<Profiles> {
  const bytes = await readFile(file)
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  const profiles = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const profile = profileOf(JSON.parse(line))
    if (!profile) throw new TypeError(`line ${index + 1} is not a profile`)
    return [profile]
  })
  return { profiles, digest: createHash('sha256').update(text).digest('hex') }
}

/**
 * Names a history of activity by its hours alone, so that a person is known again in another file, in another order or
 * without their group: the beginning of a SHA-256, in which no hours can be read.
 */
export const historyDigest = ({ histogram }: Pick<Profile, 'histogram'>): string =>
  createHash('sha256').update(histogram.join(' ')).digest('hex').slice(0, 16)

function profileOf(value: unknown): Profile | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const { standardOffsetMinutes, modalOffsetMinutes, daylightSaving, group, histogram } = fields
  if (typeof standardOffsetMinutes !== 'number' || typeof modalOffsetMinutes !== 'number') return undefined
  if (!Array.isArray(histogram) || !histogram.every(isCell)) return undefined
  const counts = histogramOfCells(histogram)
  return {
    histogram: counts,
    slots: slotsOf(counts),
    standardOffset: standardOffsetMinutes,
    usualOffset: modalOffsetMinutes,
    hemisphere: hemispheres[isHemisphere(daylightSaving) ? daylightSaving : '?'],
    group: typeof group === 'number' ? group : null,
  }
}

const isHemisphere = (value: unknown): value is keyof typeof hemispheres =>
  typeof value === 'string' && Object.hasOwn(hemispheres, value)

const isCell = (value: unknown): value is readonly [number, number, number] =>
  Array.isArray(value) && value.length === 3 && value.every(part => typeof part === 'number')

const southern = new Set(['australia', 'new-zealand', 'chile', 'brazil'])

/**
 * For each zone, whether this person may live there. Where their summer time fits no zone of their offset (their
 * history spans a change of the law), the offset alone decides; where several fit, those that agree with the usual
 * offset.
 */
export function zonesThatFit({ standardOffset, hemisphere, usualOffset, histogram }: Profile): readonly boolean[] {
  const usual = usualOffsets(histogram)
  const atOffset = ZONES.map(zone => zone.standardOffset === standardOffset)
  const bySeason = ZONES.map(({ summerTime }, zone) => atOffset[zone] === true && (hemisphere === 'unknown'
    || hemisphere === (summerTime === 'none' ? 'no-summer-time' : southern.has(summerTime) ? 'south' : 'north')))
  const byUsual = bySeason.map((fits, zone) => fits && usual[zone] === usualOffset)
  return [byUsual, bySeason].find(fits => fits.includes(true)) ?? atOffset
}
