import type { GpsFact, MediaFacts, OwnerFact, SerialFact } from '@small-places/personal-data/media'
import * as v from 'valibot'

/** `commonmetadata` of `prop=imageinfo`: names of Exif, IPTC and XMP fields as MediaWiki calls them. */
export const MetadataFields = v.array(v.object({ name: v.union([v.string(), v.number()]), value: v.unknown() }))

type Fields = v.InferOutput<typeof MetadataFields>

const SERIALS: readonly (readonly [string, SerialFact['what']])[] = [
  ['SerialNumber', 'camera'], ['BodySerialNumber', 'camera'], ['CameraSerialNumber', 'camera'],
  ['LensSerialNumber', 'lens'],
]
const OWNERS: readonly (readonly [string, OwnerFact['field']])[] = [
  ['CameraOwnerName', 'owner'], ['OwnerName', 'owner'], ['Artist', 'artist'], ['dc-creator', 'creator'], ['Copyright', 'copyright'],
  ['CopyrightOwner', 'copyright'], ['Credit', 'credit'], ['Writer', 'editor'], ['CaptionWriter', 'editor'],
]
const PLACES = ['CityCreated', 'CityDest', 'SublocationCreated', 'SublocationDest', 'CountryCreated', 'CountryDest',
  'ProvinceOrStateCreated', 'ProvinceOrStateDest', 'LocationCreated', 'LocationShown']
const CONTACTS = ['Contact', 'CreatorContactInfo', 'CiAdrExtadr', 'CiEmailWork', 'CiTelWork', 'CiUrlWork']

/**
 * What a wiki's own reading of a file says, in the shape of reading the file here. It leaves out what camera makers hide
 * and the previews; what it has no field for stays empty.
 */
export function factsOfMetadata(fields: Fields): MediaFacts {
  const values = new Map(fields.map(({ name, value }) => [String(name), value]))
  const texts = (name: string): readonly string[] => textsIn(values.get(name))
  const first = (name: string): string | undefined => texts(name)[0]
  const all = (names: readonly string[]): readonly string[] => [...new Set(names.flatMap(texts))]
  const taken = localTime(first('DateTimeOriginal') ?? first('DateTimeDigitized') ?? '')
  const satellite = satelliteTime(first('GPSDateStamp') ?? '', values.get('GPSTimeStamp'))
  const stated = offsetOf(first('OffsetTimeOriginal') ?? first('OffsetTime') ?? '')
  const between = taken !== undefined && satellite !== undefined ? offsetBetween(taken, satellite) : undefined
  const minutes = stated ?? between
  const [make = '', model = ''] = [first('Make'), first('Model')]
  // Many models begin with their maker's name.
  const device = (model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`).trim()
  return {
    gps: gpsOf(values, satellite),
    places: all(PLACES),
    serials: SERIALS.flatMap(([name, what]) => texts(name).map((value) => ({ what, value }))),
    owners: OWNERS.flatMap(([name, field]) => texts(name).map((value) => ({ field, value }))),
    contacts: all(CONTACTS),
    people: [],
    faces: texts('PersonInImage').length,
    times: taken === undefined ? [] : [{ field: 'taken', local: taken, ...(stated !== undefined && { offset: stated }) }],
    ...(minutes !== undefined && {
      utcOffset: { minutes, from: stated === undefined ? 'satellite-time' as const : 'stated' as const },
    }),
    ids: texts('ImageUniqueID').map((value) => ({ what: 'image' as const, value })),
    previews: [],
    texts: all(['ImageDescription', 'Headline', 'JPEGFileComment', 'UserComment', 'Keywords']),
    devices: device === '' ? [] : [device],
    lenses: texts('LensModel'),
    computers: texts('HostComputer'),
    software: texts('Software'),
  }
}

/** Values come as text, as number, or as a list in which `_type` says how it is shown. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  const list = v.safeParse(MetadataFields, value)
  if (!list.success) return []
  return list.output.filter(({ name }) => name !== '_type').flatMap(({ value }) => textsIn(value))
}

function gpsOf(values: ReadonlyMap<string, unknown>, time: string | undefined): readonly GpsFact[] {
  const latitude = Number(values.get('GPSLatitude') ?? Number.NaN)
  const longitude = Number(values.get('GPSLongitude') ?? Number.NaN)
  // A camera that waits for its satellites writes zeros.
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) || (latitude === 0 && longitude === 0)) return []
  return [{ latitude, longitude, ...(time !== undefined && { time }) }]
}

/** `2008:10:22 16:28:39` as `2008-10-22T16:28:39`. */
const localTime = (text: string): string | undefined => {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text)
  return parts && parts[2] !== '00' && parts[3] !== '00' ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}` : undefined
}

/** Hours, minutes and seconds are fractions such as `724/100`. */
function satelliteTime(date: string, time: unknown): string | undefined {
  const day = /^(\d{4})[:-](\d\d)[:-](\d\d)/.exec(date)
  const parts = textsIn(time).map((part) => {
    const [above = '', below = '1'] = part.split('/')
    return Number(above) / Number(below)
  })
  if (!day || parts.length !== 3 || parts.some((part) => !Number.isFinite(part) || part < 0 || part >= 61)) return undefined
  const clock = parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
  return `${day[1]}-${day[2]}-${day[3]}T${clock}Z`
}

function offsetOf(text: string): number | undefined {
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(text)
  if (!parts) return undefined
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]))
}

const QUARTER = 15
const FARTHEST = 14 * 60
/** Minutes by which a camera's clock may be wrong and still tell its zone. */
const DRIFT = 4

/** What lies between the clock and the satellites, if it is close to a quarter of an hour, as all zones are. */
function offsetBetween(local: string, utc: string): number | undefined {
  const difference = (Date.parse(`${local}Z`) - Date.parse(utc)) / 60_000
  const minutes = Math.round(difference / QUARTER) * QUARTER
  const fits = Math.abs(minutes) <= FARTHEST && Math.abs(minutes - difference) <= DRIFT
  return fits ? minutes : undefined
}
