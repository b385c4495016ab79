import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { test } from 'node:test'
import { askExiftoolIn, noExiftool } from '@small-places/testkit'
import type { MediaFacts } from './facts.ts'
import { cleanFile, fileKind, inspectFile, readFacts } from './file.ts'

const fixtures = new URL('fixtures/', import.meta.url)
const photos = new URL('../../../../../shared/testdata/exif/', import.meta.url)
const noPhotos = 'no shared/testdata/exif beside the project'
const PICTURES = readdirSync(fixtures).filter((name) => /\.(jpg|png|webp|tif|heic|avif)$/.test(name))

const noConvert = ((): string | false => {
  try {
    execFileSync('convert', ['-version'], { stdio: 'ignore' })
    return false
  } catch {
    return 'no ImageMagick here (Debian: imagemagick)'
  }
})()

function inFolder<Answer>(use: (folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'small-places-files-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const OPTIONS = ['-a', '-G1', '-struct', '-n']

const REGIONS = '{AppliedToDimensions={W=48,H=32,Unit=pixel},RegionList=[{Area={X=0.5,Y=0.5,W=0.1,H=0.1,' +
  'Unit=normalized},Name=canary face,Type=Face}]}'
const WRITTEN = [
  '-GPSLatitude=52.52', '-GPSLatitudeRef=N', '-GPSLongitude=13.405', '-GPSLongitudeRef=W', '-GPSAltitude=34',
  '-GPSDateStamp=2024:03:02', '-GPSTimeStamp=10:35:00', '-EXIF:SerialNumber=canary-body-1234',
  '-EXIF:LensSerialNumber=canary-lens-5678', '-EXIF:OwnerName=canary owner', '-EXIF:Artist=canary artist',
  '-EXIF:Copyright=canary rights', '-EXIF:DateTimeOriginal=2024:03:02 14:05:00', '-EXIF:OffsetTimeOriginal=+03:30',
  '-EXIF:ImageUniqueID=0123456789abcdef', '-EXIF:UserComment=canary remark', '-EXIF:Model=canary camera',
  '-XMP-dc:Creator=canary writer', '-XMP-xmpMM:DocumentID=xmp.did:canary-1', '-XMP-iptcExt:PersonInImage=canary ann',
  '-XMP-photoshop:City=canary city', `-XMP-mwg-rs:RegionInfo=${REGIONS}`, '-XMP-xmp:CreatorTool=canary tool',
  '-IPTC:By-line=canary by-line',
]

/** A copy of every plain picture into which ExifTool has written what identifies, given to `use` with its folder. */
const withWritten = <Answer>(use: (folder: string, files: ReadonlyMap<string, Uint8Array>) => Answer): Answer =>
  inFolder((folder) => {
    for (const name of PICTURES) writeFileSync(join(folder, name), readFileSync(new URL(name, fixtures)))
    execFileSync('exiftool', [...WRITTEN, '-overwrite_original', '-q', '-m', folder], { stdio: 'ignore' })
    return use(folder, new Map(PICTURES.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])))
  })

const factsOf = (bytes: Uint8Array): MediaFacts => {
  const read = readFacts(bytes)
  assert.ok(read.ok)
  return read.value
}

test('in every kind of picture we find what ExifTool wrote into it', { skip: noExiftool }, () => {
  withWritten((_, files) => {
    for (const [name, bytes] of files) {
      const { gps, serials, owners, times, utcOffset, ids, people, faces, places, software } = factsOf(bytes)
      const [place] = gps
      assert.deepEqual([place?.latitude.toFixed(5), place?.longitude.toFixed(5)], ['52.52000', '-13.40500'], name)
      assert.deepEqual([place?.altitude, place?.time], [34, '2024-03-02T10:35:00Z'], name)
      assert.deepEqual(serials, [
        { what: 'camera', value: 'canary-body-1234' }, { what: 'lens', value: 'canary-lens-5678' },
      ], name)
      for (const value of ['canary owner', 'canary artist', 'canary rights', 'canary writer']) {
        assert.ok(owners.some((owner) => owner.value === value), `${name}: ${value}`)
      }
      assert.deepEqual(times.find(({ field }) => field === 'taken'),
        { field: 'taken', local: '2024-03-02T14:05:00', offset: 210 }, name)
      assert.deepEqual(utcOffset, { minutes: 210, from: 'stated' }, name)
      assert.deepEqual(ids.map(({ value }) => value).sort(), ['0123456789abcdef', 'xmp.did:canary-1'], name)
      assert.deepEqual([...people].sort(), ['canary ann', 'canary face'], name)
      assert.equal(faces, 1, name)
      assert.ok(places.includes('canary city') && software.includes('canary tool'), name)
    }
  })
})

/** Where something about people can stand, but for what drawing needs; ExifTool calls the strip of a JPEG a preview. */
const IDENTIFYING = new RegExp('^(?!IFD\\d+:(Orientation|ImageWidth|ImageHeight|BitsPerSample|Compression|Strip\\w+|' +
  'PhotometricInterpretation|SamplesPerPixel|RowsPerStrip|PlanarConfiguration|[XY]Resolution|ResolutionUnit|Predictor|' +
  'ExtraSamples|SampleFormat|FillOrder|PageNumber|WhitePoint|PrimaryChromaticities|YCbCr\\w+|ReferenceBlackWhite|' +
  'SubfileType|JPEGTables|PreviewImage\\w*)$)(IFD|ExifIFD|GPS|InteropIFD|XMP|IPTC|Photoshop|MakerNotes|MPF)')

test('ExifTool finds none of it in the cleaned copies, and neither do we', { skip: noExiftool }, () => {
  withWritten((folder, files) => {
    const before = askExiftoolIn(folder, ...OPTIONS)
    for (const [name, bytes] of files) {
      // ExifTool agrees that the writing worked, so that its silence afterwards means something.
      assert.ok(Object.keys(before.get(name) ?? {}).some((tag) => IDENTIFYING.test(tag)), name)
      const clean = cleanFile(bytes)
      assert.ok(clean.ok, name)
      assert.ok(clean.value.removed.length > 5, name)
      assert.deepEqual(inspectFile(clean.value.bytes), { ok: true, value: [] }, name)
      assert.ok(!Buffer.from(clean.value.bytes).includes('canary'), name)
      writeFileSync(join(folder, name), clean.value.bytes)
    }
    for (const [name, told] of askExiftoolIn(folder, ...OPTIONS)) {
      assert.deepEqual(Object.keys(told).filter((tag) => IDENTIFYING.test(tag)), [], name)
    }
  })
})

/** The pixels that ImageMagick decodes, of every page or frame, turned as the file asks. */
const pixelsOf = (path: string): string =>
  execFileSync('convert', [path, '-auto-orient', '-depth', '8', '-print', '%wx%h ', 'rgba:-'],
    { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).toString('latin1')

test('ImageMagick decodes the same pixels from the cleaned copies', { skip: noExiftool || noConvert }, (context) => {
  withWritten((folder, files) => {
    let compared = 0
    for (const [name, bytes] of files) {
      const clean = cleanFile(bytes)
      assert.ok(clean.ok, name)
      const copy = join(folder, `clean${extname(name)}`)
      writeFileSync(copy, clean.value.bytes)
      try {
        assert.equal(pixelsOf(copy), pixelsOf(join(folder, name)), name)
        compared++
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
        context.diagnostic(`ImageMagick cannot decode ${name} here`)
      }
    }
    assert.ok(compared > 5)
  })
})

/** What ExifTool calls each fact, and what we say for it. */
const SAME: readonly (readonly [tag: RegExp, ours: (facts: MediaFacts) => readonly string[]])[] = [
  [/^[\w-]+:(Body|Camera|Lens|Internal|Flash)?SerialNumber$/, ({ serials }) => serials.map(({ value }) => value)],
  [/^(Canon|CIFF|ExifIFD|MetaIFD|XMP-aux):(OwnerName|CameraOwner)$/, ({ owners }) => owners.map(({ value }) => value)],
  [/^(IFD0:(Artist|Copyright)|XMP-dc:Creator|IPTC:(By-line|CopyrightNotice))$/, ({ owners }) =>
    owners.map(({ value }) => value)],
  [/^(ExifIFD:ImageUniqueID|XMP-xmpMM:(Document|Instance)ID|Apple:MediaGroupUUID)$/, ({ ids }) =>
    ids.map(({ value }) => value)],
]
const folded = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/^0+/, '')

test('in real files of many makers we find each serial number, owner and id that ExifTool finds', {
  skip: existsSync(photos) ? noExiftool : noPhotos,
}, () => {
  let values = 0
  for (const [name, told] of askExiftoolIn(photos.pathname, ...OPTIONS)) {
    const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), photos)))
    if (fileKind(bytes) === undefined) continue
    const facts = factsOf(bytes)
    for (const [tag, value] of Object.entries(told)) {
      const ours = SAME.find(([pattern]) => pattern.test(tag))?.[1](facts).map(folded)
      for (const one of ours ? [value].flat() : []) {
        const wanted = folded(String(one))
        if (wanted === '' || wanted === 'unknown') continue
        values++
        const found = ours?.some((own) => own.includes(wanted) || wanted.includes(own) && own.length > 3)
        assert.ok(found, `${name} ${tag} ${wanted}`)
      }
    }
  }
  assert.ok(values > 60, `${values} values compared`)
})

test('a kind that nobody knows is told as such, and an empty file too', () => {
  for (const bytes of [new Uint8Array(), Buffer.from('hello world, this is text')]) {
    assert.equal(fileKind(bytes), undefined)
    for (const result of [readFacts(bytes), inspectFile(bytes), cleanFile(bytes)]) {
      assert.deepEqual(result, { ok: false, error: 'unknown-kind' })
    }
  }
})
