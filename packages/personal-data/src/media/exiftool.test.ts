import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { askExiftool, noExiftool, type Told } from '@small-places/testkit'
import { cleanMedia, detectKind, inspectMedia } from './clean.ts'
import type { FindingKind } from './finding.ts'
import { jpegWith, plantedChunks, plantedExif, plantedSegments, pngWith, webpWith } from './plant.ts'

const photos = new URL('../../../../../shared/testdata/exif/', import.meta.url)
const hasPhotos = existsSync(photos)
const noPhotos = 'no shared/testdata/exif beside the project'
const plain = new URL('fixtures/', import.meta.url)

/** Unknown tags too. */
const OPTIONS = ['-a', '-u', '-U', '-G1', '-s']

// Everything that a cleaned file may still say, and for some of it what.
const ALLOWED: readonly RegExp[] = [
  /^SourceFile=/, /^ExifTool:ExifToolVersion=/, /^System:/, /^Composite:(ImageSize|Megapixels)=/,
  /^File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample)=/,
  /^File:(ColorComponents|YCbCrSubSampling|ExifByteOrder)=/,
  /^JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution|ThumbnailWidth|ThumbnailHeight)=/,
  /^IFD0:Orientation=/, /^Adobe:(DCTEncodeVersion|APP14Flags[01]|ColorTransform)=/,
  /^ICC-header:(ProfileVersion|ProfileClass|ColorSpaceData|ProfileConnectionSpace|CMMFlags|DeviceAttributes)=/,
  /^ICC-header:(RenderingIntent|ConnectionSpaceIlluminant|ProfileFileSignature)=/,
  /^ICC-header:ProfileDateTime=2000:01:01 00:00:00$/, /^ICC-header:ProfileID=0$/,
  /^ICC-header:(ProfileCMMType|PrimaryPlatform|DeviceManufacturer|DeviceModel|ProfileCreator)=(Unknown \(\))?0?$/,
  /^ICC_Profile:ProfileDescription=Colour$/, /^ICC_Profile:ProfileCopyright=-$/, /^PNG:ProfileName=icc$/,
  /^ICC_Profile:(MediaWhitePoint|MediaBlackPoint|Luminance|ChromaticAdaptation)=/,
  /^ICC_Profile:((Red|Green|Blue)(MatrixColumn|TRC)|GrayTRC|AToB[012]|BToA[012]|Gamut)=/,
  /^PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Gamma|SRGBRendering)=/,
  /^PNG:(Transparency|BackgroundColor|SignificantBits|WhitePoint[XY]|(Red|Green|Blue)[XY])=/, /^PNG-pHYs:/,
  /^RIFF:(WebP_Flags|ImageWidth|ImageHeight|AlphaIsUsed|AlphaPreprocessing|AlphaFiltering|AlphaCompression)=/,
  /^RIFF:(VP8Version|HorizontalScale|VerticalScale|BackgroundColor|AnimationLoopCount|FrameCount|Duration)=/,
]
const leftIn = (told: Told): readonly string[] =>
  Object.entries(told).map(([tag, value]) => `${tag}=${value}`)
    .filter((line) => !ALLOWED.some((rule) => rule.test(line)))

const cleanedOnly = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].flatMap(([name, bytes]) => {
    const result = cleanMedia(bytes)
    return result.ok ? [[name, result.value.bytes] as const] : []
  }))

test('ExifTool finds nothing that identifies in a cleaned picture in which everything was planted',
  { skip: noExiftool }, () => {
    const names = readdirSync(plain).filter((name) => /\.(jpg|png|webp)$/.test(name))
    const planted = new Map(names.map((name) => {
      const bytes = readFileSync(new URL(name, plain))
      if (name.endsWith('.jpg')) return [name, jpegWith(bytes, plantedSegments(6), 'canary')]
      if (name.endsWith('.png')) return [name, pngWith(bytes, plantedChunks(6, deflateSync), 'canary')]
      return [name, webpWith(bytes, plantedExif(6), 'canary')]
    }))
    for (const [name, told] of askExiftool(planted, ...OPTIONS)) {
      // ExifTool agrees that the planting worked, so that its silence afterwards means something.
      assert.equal(told['ExifIFD:SerialNumber'], 'canary-body-1234', name)
      assert.match(String(told['GPS:GPSLatitude']), /^52 deg 31' 12/, name)
    }
    const after = askExiftool(cleanedOnly(planted), ...OPTIONS)
    assert.equal(after.size, names.length)
    for (const [name, told] of after) {
      assert.deepEqual(leftIn(told), [], name)
      assert.equal(told['IFD0:Orientation'], 'Rotate 90 CW', name)
    }
  })

/** All photos of the shared set that are of a kind that can be cleaned. */
const realPhotos = (): ReadonlyMap<string, Uint8Array> =>
  new Map(readdirSync(photos).flatMap((name) => {
    const bytes = readFileSync(new URL(encodeURIComponent(name), photos))
    return detectKind(bytes) === 'other' ? [] : [[name, new Uint8Array(bytes)] as const]
  }))

test('real photos come out clean, once and for all, or are refused',
  { skip: !hasPhotos && noPhotos }, () => {
    const all = realPhotos()
    const clean = cleanedOnly(all)
    assert.ok(clean.size >= all.size * 0.95, `${clean.size} of ${all.size} could be cleaned`)
    for (const [name, bytes] of clean) {
      assert.deepEqual(inspectMedia(bytes), { ok: true, value: [] }, name)
      assert.deepEqual(cleanMedia(bytes), { ok: true, value: { bytes, removed: [] } }, name)
    }
  })

test('ExifTool finds nothing that identifies in the real photos once they are cleaned, and the same direction',
  { skip: !hasPhotos ? noPhotos : noExiftool }, () => {
    const all = realPhotos()
    const before = askExiftool(all, ...OPTIONS)
    const after = askExiftool(cleanedOnly(all), ...OPTIONS)
    for (const [name, told] of after) {
      assert.deepEqual(leftIn(told), [], name)
      const turned = (file: Told | undefined): string => String(file?.['IFD0:Orientation'] ?? 'Horizontal (normal)')
      assert.equal(turned(told), turned(before.get(name)), name)
    }
  })

// What ExifTool may call each thing, from the groups that this reader reads.
const NAMES: readonly (readonly [FindingKind, RegExp])[] = [
  ['location', /^(GPS|XMP-exif):GPSLatitude$/],
  ['camera-serial', /^(ExifIFD|IFD0|XMP-aux|XMP-exifEX):(Body|Camera)?SerialNumber$/],
  ['owner', /^(IFD0:(Artist|Copyright|XPAuthor)|XMP-dc:(Creator|Rights)|IPTC:(By-line|CopyrightNotice))$/],
  ['capture-time', /^ExifIFD:DateTimeOriginal$/],
  ['thumbnail', /^IFD1:ThumbnailOffset$/],
  ['maker-notes', /^ExifIFD:MakerNote/],
  ['device', /^IFD0:Model$/],
  ['software', /^IFD0:Software$/],
  ['comment', /^File:Comment$/],
  ['image-id', /^ExifIFD:ImageUniqueID$/],
  ['edit-history', /^XMP-xmpMM:(DocumentID|InstanceID)$/],
  ['people', /^XMP-(MP|mwg-rs):Region(PersonDisplay)?Name$/],
]

test('what ExifTool finds in the real photos is named before it is removed',
  { skip: !hasPhotos ? noPhotos : noExiftool }, () => {
    const all = realPhotos()
    for (const [name, told] of askExiftool(all, ...OPTIONS)) {
      const seen = inspectMedia(all.get(name) ?? new Uint8Array())
      if (!seen.ok) continue
      const kinds = new Set(seen.value.map(({ kind }) => kind))
      for (const [kind, tag] of NAMES) {
        // Blank, zero and unknown values say nothing, and are not named.
        const said = Object.entries(told).some(([key, value]) => tag.test(key) && /[1-9A-Za-z]/.test(String(value)))
        assert.ok(!said || kinds.has(kind), `${name}: ${kind}`)
      }
    }
  })
