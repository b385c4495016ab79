import { latin1, startsWith, u16, u32, u8, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import { inflate } from '../zlib.ts'
import { readBlock } from './blocks.ts'
import { withoutPrefix } from './jpeg-facts.ts'

const LARGEST_TEXT = 1 << 20
const MOST_UNPACKED = 8 << 20

type TextReader = (text: string, facts: FactList) => void

const KEYWORDS: ReadonlyMap<string, TextReader> = new Map<string, TextReader>([
  ['author', (text, facts) => facts.owner('author', text)], ['artist', (text, facts) => facts.owner('artist', text)],
  ['copyright', (text, facts) => facts.owner('copyright', text)],
  ['software', (text, facts) => facts.text('software', text)],
  ['source', (text, facts) => facts.text('devices', text)],
  ['creation time', (text, facts) => facts.time('created', isoTime(text))],
  ['create-date', (text, facts) => facts.time('created', text)],
  ['date:create', (text, facts) => facts.time('created', text)],
  ['date:modify', (text, facts) => facts.time('changed', text)],
  ['document', (text, facts) => facts.text('computers', text)],
  ['thumb::uri', (text, facts) => facts.text('computers', text)],
  ...['title', 'description', 'comment', 'warning', 'disclaimer', 'parameters', 'prompt', 'caption', 'label']
    .map((keyword): readonly [string, TextReader] => [keyword, (text, facts) => facts.text('texts', text)]),
])

/** Reads the chunks of a PNG that say something about people, devices and times; a broken file up to the break. */
export function readPngFacts(bytes: Uint8Array, facts: FactList): void {
  let unpacked = 0
  const unpack = (data: Uint8Array): Uint8Array | undefined => {
    const limit = Math.min(LARGEST_TEXT, MOST_UNPACKED - unpacked)
    const value = limit > 0 ? inflate(data, limit) : undefined
    // Work is paid for even where the stream turns out broken.
    unpacked += value?.length ?? Math.min(data.length * 4, LARGEST_TEXT)
    return value
  }
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + u32(bytes, at)
    const type = latin1(bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, Math.min(end - 4, bytes.length))
    if (type === 'eXIf' || type === 'exIf' || type === 'zxIf') readBlock('exif', withoutPrefix(data), facts)
    else if (type === 'tIME' && data.length === 7) facts.time('changed', timeOf(data))
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') readText(type, data, unpack, facts)
    if (type === 'IEND') return
    at = end
  }
}

function readText(
  type: string, data: Uint8Array, unpack: (data: Uint8Array) => Uint8Array | undefined, facts: FactList
): void {
  const keyEnd = data.indexOf(0)
  if (keyEnd < 1 || keyEnd > 79) return
  const keyword = latin1(data.subarray(0, keyEnd))
  const packed = type === 'zTXt' || type === 'iTXt' && data[keyEnd + 1] === 1
  // Two NUL-terminated fields follow the flags of iTXt: language and translated keyword.
  const start = type === 'tEXt' ? keyEnd + 1 : type === 'zTXt' ? keyEnd + 2
    : data.indexOf(0, data.indexOf(0, keyEnd + 3) + 1) + 1
  const value = packed ? unpack(data.subarray(start)) : data.subarray(start)
  if (!value) return
  if (keyword === 'XML:com.adobe.xmp') readBlock('xmp', value, facts)
  else if (keyword.startsWith('Raw profile type ')) readRawProfile(keyword.slice(17), value, facts)
  else if (/^exif:/i.test(keyword)) readExifKeyword(keyword.slice(5), utf8(latin1(value.subarray(0, 400))), facts)
  else KEYWORDS.get(keyword.toLowerCase())?.(utf8(latin1(value.subarray(0, 1024))), facts)
}

/** ImageMagick's spelling of EXIF as one text for each field. */
function readExifKeyword(name: string, value: string, facts: FactList): void {
  if (name === 'DateTimeOriginal') facts.time('taken', value)
  else if (name === 'DateTime') facts.time('changed', value)
  else if (name === 'Artist') facts.owner('artist', value)
  else if (name === 'Copyright') facts.owner('copyright', value)
  else if (name === 'Model') facts.text('devices', value)
  else if (name === 'Software') facts.text('software', value)
  else if (name.endsWith('SerialNumber')) facts.serial(name.startsWith('Lens') ? 'lens' : 'camera', value)
}

/** ImageMagick's spelling of other formats' metadata: a name, a length, and hexadecimal digits. */
function readRawProfile(name: string, text: Uint8Array, facts: FactList): void {
  const digits = latin1(text).replace(/^\s*[^\n]{0,40}\n\s*\d+\s/, '').replace(/[^0-9a-f]/gi, '')
  const data = Uint8Array.from({ length: digits.length >> 1 }, (_, i) => parseInt(digits.slice(i * 2, i * 2 + 2), 16))
  if (startsWith(data, 'Exif\0') || name === 'exif' || name === 'APP1' && u16(data, 0) === 0x4949) {
    readBlock('exif', withoutPrefix(data), facts)
  } else if (startsWith(data, 'http://ns.adobe.com/xap/1.0/\0')) readBlock('xmp', data.subarray(29), facts)
  else if (name === 'xmp') readBlock('xmp', data, facts)
  else if (startsWith(data, '8BIM')) readBlock('photoshop', data, facts)
  else if (startsWith(data, 'Photoshop 3.0\0')) readBlock('photoshop', data.subarray(14), facts)
  else if (startsWith(data, '\x1c')) readBlock('iptc', data, facts)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The last change, which the format wants in UTC. */
const timeOf = (data: Uint8Array): string =>
  `${u16(data, 0)}-${two(u8(data, 2))}-${two(u8(data, 3))}T${two(u8(data, 4))}:${two(u8(data, 5))}:${two(u8(data, 6))}`

/** RFC 1123 dates, which the format recommends, in the form of this package. */
function isoTime(text: string): string {
  const parts = /^(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d\d:\d\d(?::\d\d)?)\s*([+-]\d{4})?/.exec(text)
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(parts?.[2] ?? '?') / 3 + 1
  return parts && Number.isInteger(month) && month > 0
    ? `${parts[3]}-${two(month)}-${(parts[1] ?? '').padStart(2, '0')}T${parts[4]}${parts[5] ?? ''}` : text
}
