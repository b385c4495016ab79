import { latin1, utf8 } from './bytes.ts'
import type { FindingKind, FindingList } from './finding.ts'
import { notePlace } from './place.ts'

// XMP part 1 and 2, IPTC Photo Metadata, MWG regions, Microsoft's people tags; prefixes as every writer uses them.
const PROPERTIES: readonly (readonly [FindingKind, string])[] = [
  ['place-names', 'photoshop:City photoshop:State photoshop:Country Iptc4xmpCore:Location Iptc4xmpExt:City ' +
    'Iptc4xmpExt:Sublocation Iptc4xmpExt:LocationName'],
  ['owner', 'dc:creator dc:rights xmpRights:Owner aux:OwnerName exifEX:CameraOwnerName tiff:Artist tiff:Copyright ' +
    'photoshop:Credit photoshop:Source photoshop:CaptionWriter plus:CopyrightOwnerName plus:ImageCreatorName ' +
    'pdf:Author xmpDM:artist'],
  ['contact', 'Iptc4xmpCore:CiEmailWork Iptc4xmpCore:CiTelWork Iptc4xmpCore:CiAdrExtadr Iptc4xmpCore:CiAdrCity ' +
    'Iptc4xmpCore:CiUrlWork xmpRights:WebStatement'],
  ['people', 'mwg-rs:Name mwg-rs:Regions MPReg:PersonDisplayName Iptc4xmpExt:PersonInImage'],
  ['camera-serial', 'aux:SerialNumber exifEX:BodySerialNumber'],
  ['lens-serial', 'aux:LensSerialNumber exifEX:LensSerialNumber'],
  ['capture-time', 'exif:DateTimeOriginal photoshop:DateCreated xmp:CreateDate xmp:ModifyDate xmp:MetadataDate'],
  ['embedded-video', 'GCamera:MotionPhoto GCamera:MicroVideo'],
  ['thumbnail', 'xmp:Thumbnails xmpGImg:image'],
  ['description', 'dc:description dc:title dc:subject photoshop:Headline exif:UserComment lr:hierarchicalSubject'],
  ['device', 'tiff:Model'],
  ['lens', 'aux:Lens exifEX:LensModel'],
  ['image-id', 'exif:ImageUniqueID'],
  ['edit-history', 'xmpMM:DocumentID xmpMM:InstanceID xmpMM:OriginalDocumentID xmpMM:History crs:RawFileName ' +
    'photoshop:DocumentAncestors'],
  ['software', 'xmp:CreatorTool tiff:Software'],
]
// Their fields say little to a reader; that they are there is what matters.
const STRUCTURES = /Regions|Thumbnails|:image|GCamera|History|Ancestors/
const LONGEST_READ = 256 * 1024
const OCCURRENCES = 8
const WINDOW = 600

/**
 * Notes what identifies in an XMP packet (XML, read as text: the work is linear in its length and no entity is ever
 * expanded). Only the first 256 KiB are read for showing; the packet is dropped whole in any case.
 */
export function readXmp(bytes: Uint8Array, found: FindingList): void {
  const packet = latin1(bytes.subarray(0, LONGEST_READ))
  // Windows writes names in lower case, and early writers said xap for xmp; neither changes the length.
  const lower = packet.toLowerCase().replaceAll('xap', 'xmp')
  const notesBefore = found.notes
  for (const [kind, names] of PROPERTIES) {
    for (const name of names.split(' ')) {
      for (const value of valuesOf(packet, lower, name)) {
        if (!STRUCTURES.test(name)) found.noteText(kind, value)
        else if (value !== '0') found.note(kind)
      }
    }
  }
  const coordinate = (name: string): number => degrees(valuesOf(packet, lower, name)[0] ?? '')
  notePlace(coordinate('exif:GPSLatitude'), coordinate('exif:GPSLongitude'), found)
  if (found.notes === notesBefore) found.note('other-metadata', 'XMP')
}

/** The values of the first few attributes or elements of that name, tags taken out. */
function valuesOf(packet: string, lower: string, mixedName: string): readonly string[] {
  const name = mixedName.toLowerCase()
  const values: string[] = []
  let at = lower.indexOf(name)
  for (let seen = 0; at >= 0 && seen < OCCURRENCES; seen++, at = lower.indexOf(name, at + name.length)) {
    const rest = packet.slice(at + name.length, at + name.length + WINDOW)
    const attribute = /^\s{0,9}=\s{0,9}(["'])/.exec(rest)
    const tag = rest.slice(0, rest.indexOf('>') + 1)
    if (attribute) values.push(plain(rest.slice(attribute[0].length).split(attribute[1] ?? '"')[0] ?? ''))
    else if (/^[\s>/]/.test(rest) && packet[at - 1] === '<') {
      const content = tag.endsWith('/>')
        ? /rdf:resource=["']([^"']*)/.exec(tag)?.[1] ?? ''
        : rest.slice(tag.length).split('</' + packet.slice(at, at + name.length))[0] ?? ''
      values.push(plain(content.replace(/<[^<>]*>?/g, ' ')))
    }
  }
  return values
}

const plain = (binary: string): string =>
  utf8(binary).replace(/&(amp|lt|gt|quot|apos);/g, (entity) =>
    ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'").trim()

/** Reads XMP's `DDD,MM.mmK` and `DDD,MM,SSK`; NaN for anything else. */
function degrees(text: string): number {
  const parts = /^(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])$/.exec(text)
  if (!parts) return NaN
  const size = Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600
  return parts[4] === 'S' || parts[4] === 'W' ? -size : size
}
