import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { askExiftool, noExiftool, type Told } from '@small-places/testkit'
import { bytesOf, latin1 } from '../bytes.ts'
import { cleanFile } from '../file.ts'
import { jpegWith, plantedProfile, plantedSegments } from '../plant.ts'
import { appleMeta, plantedFilm } from './film/plant.ts'
import { TABLE_FILES, openTextFiles, textFiles, zipped } from './office/plant.ts'
import { PLANTED_TRAILER, plantedObjects, withStreams, withTable } from './pdf/plant.ts'

const fixtures = new URL('fixtures/', import.meta.url)
const photo = jpegWith(new Uint8Array(readFileSync(new URL('../fixtures/grey.jpg', import.meta.url))),
  plantedSegments(1))
const pages = { ...plantedObjects(photo), 14: ['<</N 3>>', latin1(plantedProfile())] as const }
const photoAddress = `data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}`

/** A file of every kind in which people, places and programs are named. */
const PLANTED: ReadonlyMap<string, Uint8Array> = new Map([
  // ExifTool does not read Speex, and the film with Theora has nothing planted in it.
  ...readdirSync(fixtures).filter((name) => /^(tone|film)/.test(name) && !/speex|theora/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(new URL(name, fixtures)))] as const),
  ['text.docx', zipped(textFiles(photo))], ['table.xlsx', zipped(TABLE_FILES)], ['open.odt',
    zipped(openTextFiles(photo))],
  ['pages.pdf', bytesOf(withTable(pages, PLANTED_TRAILER))], ['packed.pdf',
    bytesOf(withStreams(pages, PLANTED_TRAILER))],
  ['drawing.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>canary</title>' +
    `<metadata><x:xmpmeta xmlns:x="adobe:ns:meta/"/></metadata><desc>canary</desc><image ` +
      `href="${photoAddress}"/></svg>`)],
  ['picture.gif', bytesOf('GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff!\xfe\x06canary\0' +
    ',\0\0\0\0\x02\0\x02\0\0\x02\x02\x84\x51\0;')],
  ['sound.wav', bytesOf('RIFF\x52\0\0\0WAVELIST\x1a\0\0\0INFOIART\x0e\0\0\0canary artist\0' +
    'fmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data\x04\0\0\0\x01\x02\x03\x04' + 'JUNK\0\0\0\0')],
  ['phone.mp4', plantedFilm([{ handler: 'vide', format: 'mp4v', samples: [bytesOf('picture')] }],
    [appleMeta({ 'com.apple.quicktime.location.ISO6709': '+52.5200+013.4050/',
      'com.apple.quicktime.model': 'canary phone' })])],
])

/** Unknown tags too, and what stands among samples. */
const OPTIONS = ['-a', '-u', '-U', '-ee', '-G1', '-s']

// What a cleaned file may still say: how it is built and how it is played or drawn.
const ALLOWED: readonly RegExp[] = [
  /^SourceFile=/, /^ExifTool:ExifToolVersion=/, /^System:/, /^File:(FileType|FileTypeExtension|MIMEType)=/,
  /^Composite:(ImageSize|Megapixels|Duration|AvgBitrate|AudioBitrate|Rotation)=/,
  /^FLAC:(BitsPerSample|BlockSize(Max|Min)|Channels|FrameSize(Max|Min)|MD5Signature|SampleRate|SeekTable)=/,
  /^FLAC:TotalSamples=/,
  /^MPEG:(Audio\w+|SampleRate|ChannelMode|CopyrightFlag|Emphasis|Encoder|IntensityStereo|MPEGAudioVersion|MSStereo)=/,
  /^MPEG:(OriginalMedia|VBR\w+)=/, /^(Opus|Vorbis|Theora):(Vendor=$|(?!Vendor)\w+=)/,
  /^RIFF:(Encoding|NumChannels|SampleRate|AvgBytesPerSec|BitsPerSample)=/,
    /^GIF:(GIFVersion|HasColorMap|ColorResolutionDepth)=/,
  /^GIF:(ImageWidth|ImageHeight|BitsPerPixel|BackgroundColor|FrameCount|Duration|AnimationIterations)=/,
    /^File:Image(Width|Height)=/,
  /^SVG:(ImageWidth|ImageHeight|Xmlns|SVGVersion|Image\w*)=/,
    /^PDF:(HasXFA=(No|false)|Language=en|Linearized=(No|false)|PDFVersion=|PageCount=)/,
  /^ZIP:Zip(BitFlag|CRC|CompressedSize|Compression|FileName|RequiredVersion|UncompressedSize)=/,
  /^ZIP:ZipModifyDate=1980:01:01 00:00:00$/, /^(QuickTime|Track\d):\w*Date=0000:00:00 00:00:00$/,
  /^QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|CurrentTime|Duration|MatrixStructure|MediaData\w*)=/,
  /^QuickTime:(Movie\w+|NextTrackID|Poster\w+|Preferred\w+|Preview\w+|Selection\w+|TimeScale|Unknown_\w{4})=/,
  /^Track\d:(?!\w*(Date|Vendor\w*|CompressorName|HandlerDescription|HandlerVendorID|GPS\w*)=)\w+=/,
]
const leftIn = (told: Told): readonly string[] =>
  Object.entries(told).map(([tag, value]) => `${tag}=${String(value)}`)
    .filter((line) => /canary|lavf|x264/i.test(line) && !/^(SourceFile|System)/.test(line) || !ALLOWED.some((rule) =>
      rule.test(line)))

test('ExifTool finds nothing that identifies in a document, drawing, film or sound once it is cleaned',
  { skip: noExiftool }, () => {
    // ExifTool agrees that the planting worked, so that its silence afterwards means something.
    const before = askExiftool(PLANTED, ...OPTIONS)
    for (const [name, told] of before) assert.notDeepEqual(leftIn(told), [], name)
    assert.match(JSON.stringify(before.get('phone.mp4')), /52 deg 31' 12/)
    const clean = new Map([...PLANTED].map(([name, bytes]) => {
      const result = cleanFile(bytes)
      assert.ok(result.ok, name)
      return [name, result.value.bytes] as const
    }))
    const after = askExiftool(clean, ...OPTIONS)
    assert.equal(after.size, PLANTED.size)
    for (const [name, told] of after) assert.deepEqual(leftIn(told), [], name)
  })
