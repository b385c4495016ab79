import type { MediaFacts } from '@small-places/personal-data/media'
import type { Told } from './exiftool.ts'

/** One thing that a file can say, and where each program tells it. */
export interface FieldRule {
  readonly name: string
  /** Whether a value of ExifTool's belongs to it. */
  readonly tag: RegExp
  /** Values of ExifTool's that say nothing, whatever their tag. */
  readonly unless?: RegExp
  /** The same in our facts. */
  readonly ours: (facts: MediaFacts) => readonly string[]
  /** How values are compared. */
  readonly same: (gold: string, ours: string) => boolean
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '')
const sameLetters = (gold: string, ours: string): boolean => {
  // ExifTool writes a question mark for each letter that it cannot decode.
  const garbled = /[?\ufffd]/.test(gold)
  const [one, other] = [gold, ours].map(text => letters(garbled ? text.replace(/[^\x20-\x7e]|\?/g, '') : text))
  if (one === undefined || other === undefined) return false
  return one !== '' && (one.includes(other) && other.length * 2 >= one.length || other.includes(one))
}
const digits = (text: string): string =>
  text.replace(/([+-]\d\d:\d\d|Z)$/, '').replace(/\D/g, '').slice(0, 14)
const isUnset = /^[\s0.:/-]*$|^unknown$|^(n\/a|none)$/i

/** The fields of the table in their order. Of thumbnails and previews only the presence counts. */
export const FIELDS: readonly FieldRule[] = [
  {
    name: 'GPS', tag: /:(GPSLatitude|Latitude|GpsLatitude)$/, unless: isUnset,
    ours: facts => facts.gps.map(({ latitude }) => String(latitude)),
    same: (gold, ours) => Math.abs(Math.abs(Number(gold)) - Math.abs(Number(ours))) < 1e-4,
  },
  {
    name: 'serial number', tag: /:(\w*SerialNumber|\w*Serial)$/,
    unless: /^[\s0.:/-]*$|^65535$|^(unknown|undef|n\/a|none|xxxxxxx)|^(f{4,}|\*+)$|^.$/i,
    ours: facts => facts.serials.map(({ value }) => value), same: sameLetters,
  },
  {
    name: 'owner or author',
    tag: new RegExp('^(?!ICC|PostScript|MIE|PLIST|File).*:(OwnerName|CameraOwner|CameraOwnerName|Owner|Artist|' +
      'Creator|Copyright|CopyrightNotice|Rights|By-line|Author|XPAuthor|Photographer)$'),
    unless: isUnset,
    ours: facts => facts.owners.map(({ value }) => value), same: sameLetters,
  },
  {
    name: 'capture time', tag: /:(DateTimeOriginal|CreateDate|DateTimeDigitized|DateCreated|DateTimeCreated)$/,
    unless: isUnset,
    ours: facts => facts.times.map(({ local }) => local),
    same: (gold, ours) => digits(gold).slice(0, 12).startsWith(digits(ours).slice(0, 12)) ||
      digits(ours).startsWith(digits(gold)),
  },
  {
    name: 'offset from UTC', tag: /:(OffsetTime\w*|TimeZoneOffset)$/, unless: /^[\s:]*$/,
    ours: facts => facts.utcOffset ? [String(facts.utcOffset.minutes)] : [],
    same: () => true,
  },
  {
    name: 'document ids',
    tag: /:(\w*DocumentID|\w*InstanceID|ImageUniqueID|MediaGroupUUID|ContentIdentifier|BurstUUID)$/, unless: isUnset,
    ours: facts => facts.ids.map(({ value }) => value), same: sameLetters,
  },
  {
    name: 'thumbnail or preview',
    tag: /:(ThumbnailImage|ThumbnailTIFF|PreviewImage|PhotoshopThumbnail|JpgFromRaw|OtherImage|MPImage\d*)$/,
    ours: facts => facts.previews.map(({ what }) => what), same: () => true,
  },
  {
    name: 'faces or people',
    tag: /:(RegionInfo(MP)?|PersonInImage\w*|ImageRegion|FacesDetected|RecognizedFace\dName|Face\dName|FaceName)$/,
    unless: /^[\s0]*$|^\{\}$|^65535$/,
    ours: facts => [...facts.people, ...facts.faces ? [`${facts.faces} faces`] : []], same: () => true,
  },
]

/** The values of a field that ExifTool tells of a file; empty where it says nothing. */
export function goldOf(told: Told, { tag, unless }: FieldRule): readonly string[] {
  return Object.entries(told).flatMap(([name, value]) => tag.test(name) && !isDerived(name) ? textsOf(value) : [])
    .filter(value => value.trim() !== '' && unless?.test(value) !== true)
}

/** ExifTool makes positions and times of other tags; only the pictures that it cuts out stand nowhere else. */
const isDerived = (name: string): boolean => name.startsWith('Composite:') && !name.endsWith('Image')

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap(textsOf)
    : typeof value === 'object' && value !== null ? [JSON.stringify(value)]
      : [String(value)]
