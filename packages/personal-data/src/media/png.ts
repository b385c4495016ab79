import { err, ok } from '@small-places/kernel'
import { bytesOf, concat, latin1, startsWith, u16, u32, u32Bytes, u8, utf8 } from './bytes.ts'
import { crc32 } from './checksum.ts'
import { orientationExif, readExif } from './exif.ts'
import type { FindingKind, FindingList } from './finding.ts'
import { neutralProfile } from './icc.ts'
import { readIptc, readPhotoshop } from './iptc.ts'
import type { PictureParts } from './picture.ts'
import { noteJumbf, noteTrailer } from './picture.ts'
import { readXmp } from './xmp.ts'
import { deflateStored, inflate } from './zlib.ts'

/** The eight bytes that every PNG starts with. */
export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'

// Chunks that decide how the picture looks (PNG third edition, section 11), with their least and greatest length.
const LENGTHS: ReadonlyMap<string, readonly [number, number]> = new Map(Object.entries({
  IHDR: [13, 13], PLTE: [3, 768], IDAT: [0, 2 ** 31], IEND: [0, 0], tRNS: [1, 256], cHRM: [32, 32], gAMA: [4, 4],
  sRGB: [1, 1], cICP: [4, 4], mDCV: [24, 24], mDCv: [24, 24], cLLI: [8, 8], cLLi: [8, 8], sBIT: [1, 4], bKGD: [1, 6],
  pHYs: [9, 9], acTL: [8, 8], fcTL: [26, 26], fdAT: [4, 2 ** 31],
} as const))

const ANIMATION = /^(acTL|fcTL|fdAT)$/

const KEYWORDS: ReadonlyMap<string, FindingKind> = new Map(Object.entries({
  author: 'owner', artist: 'owner', copyright: 'owner', title: 'description', description: 'description',
  parameters: 'description', prompt: 'description', comment: 'comment', software: 'software', source: 'device',
  'creation time': 'capture-time', 'date:create': 'capture-time', 'date:modify': 'capture-time',
  'date:timestamp': 'capture-time',
} as const))

const LARGEST_PROFILE = 4 << 20
const TEXT_BUDGET = 4 << 20
const LARGEST_TEXT = 256 << 10

/** Takes a PNG or APNG apart and notes what identifies. Kept chunks are kept byte for byte, but for the ICC profile. */
export function takePngApart(bytes: Uint8Array, found: FindingList): PictureParts {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  const texts = new TextReader(found)
  const seen = new Set<string>()
  let animated = false
  for (let at = 8; ;) {
    const length = u32(bytes, at)
    const end = at + 12 + length
    if (end > bytes.length) return err('truncated')
    const type = latin1(bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, end - 4)
    if (!/^[A-Za-z]{4}$/.test(type) || seen.has('IHDR') === (type === 'IHDR')) return err('malformed')

    const limits = LENGTHS.get(type)
    if (limits) {
      if (length < limits[0] || length > limits[1] || u32(bytes, end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) {
        return err('malformed')
      }
      if (type === 'acTL' && !seen.has('IDAT')) animated = true
      // Frames that nothing announces before the picture are never drawn.
      if (ANIMATION.test(type) && !animated) found.note('extra-images')
      else parts.push(bytes.subarray(at, end))
    } else if (type === 'iCCP' && !seen.has(type)) {
      const packed = data.subarray(data.indexOf(0) + 2)
      const profile = inflate(packed, LARGEST_PROFILE)
      const neutral = profile && neutralProfile(profile, found)
      if (!neutral) return err('malformed')
      parts.push(chunk('iCCP', concat([bytesOf('icc\0\0'), deflateStored(neutral)])))
    } else if (type === 'eXIf' && !seen.has(type)) {
      const orientation = readExif(data, found)
      if (orientation !== 1) parts.push(chunk('eXIf', orientationExif(orientation)))
    } else if (u8(bytes, at + 4) < 0x60) return err('unsupported')
    else texts.readDropped(type, data)

    seen.add(type)
    at = end
    if (type === 'IEND') {
      noteTrailer(bytes.subarray(end), found)
      return seen.has('IDAT') ? ok(parts) : err('malformed')
    }
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const content = concat([bytesOf(type), data])
  return concat([Uint8Array.from(u32Bytes(data.length)), content, Uint8Array.from(u32Bytes(crc32(content)))])
}

/** Reads the chunks that are dropped, and unpacks no more than 4 MiB of a whole file: small chunks can swell. */
class TextReader {
  #budget = TEXT_BUDGET
  readonly #found: FindingList

  constructor(found: FindingList) {
    this.#found = found
  }

  readDropped(type: string, data: Uint8Array): void {
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') this.#readText(type, data)
    else if (type === 'tIME') this.#found.note('capture-time', timeOf(data))
    else if (type === 'eXIf') readExif(data, this.#found)
    else if (type === 'caBX') noteJumbf(data, this.#found)
    else this.#found.note('other-metadata', type)
  }

  #readText(type: string, data: Uint8Array): void {
    const keyEnd = data.indexOf(0)
    const keyword = latin1(data.subarray(0, Math.max(0, Math.min(keyEnd, 79))))
    let at = keyEnd + 1
    let packed = false
    if (type === 'zTXt') {
      packed = true
      at++
    } else if (type === 'iTXt') {
      packed = data[at] === 1
      // Two NUL-terminated fields follow the flags: language and translated keyword.
      at = data.indexOf(0, data.indexOf(0, at + 2) + 1) + 1
    }
    const value = packed ? this.#unpack(data.subarray(at)) : data.subarray(at)
    if (keyEnd < 0 || !value) this.#found.note('other-metadata', keyword)
    else this.#noteText(keyword, value)
  }

  #unpack(data: Uint8Array): Uint8Array | undefined {
    const value = inflate(data, Math.min(this.#budget, LARGEST_TEXT))
    // Work is paid for even where the stream turns out broken.
    this.#budget -= value?.length ?? Math.min(this.#budget, LARGEST_TEXT)
    return value
  }

  #noteText(keyword: string, value: Uint8Array): void {
    const kind = KEYWORDS.get(keyword.toLowerCase())
    if (kind) this.#found.noteText(kind, utf8(latin1(value.subarray(0, 1024))))
    else if (keyword === 'XML:com.adobe.xmp') readXmp(value, this.#found)
    else if (keyword.startsWith('Raw profile type ')) readRawProfile(keyword.slice(17), value, this.#found)
    else this.#found.note('other-metadata', keyword)
  }
}

/** ImageMagick's spelling of other formats' metadata: a name, a length, and hexadecimal digits. */
function readRawProfile(name: string, text: Uint8Array, found: FindingList): void {
  const digits = latin1(text.subarray(0, LARGEST_TEXT)).replace(/^\s*[^\n]{0,40}\n\s*\d+\s/, '')
    .replace(/[^0-9a-f]/gi, '')
  const data = Uint8Array.from({ length: digits.length >> 1 }, (_, i) => parseInt(digits.slice(i * 2, i * 2 + 2), 16))
  if (startsWith(data, 'Exif\0')) readExif(data.subarray(6), found)
  else if (startsWith(data, 'http://ns.adobe.com/x') || name === 'xmp') readXmp(data, found)
  else if (startsWith(data, '8BIM')) readPhotoshop(data, found)
  else if (startsWith(data, 'Photoshop 3.0\0')) readPhotoshop(data.subarray(14), found)
  else if (startsWith(data, '\x1c')) readIptc(data, found)
  else found.note('other-metadata', name)
}

function timeOf(data: Uint8Array): string {
  const two = (at: number): string => String(u8(data, at)).padStart(2, '0')
  return data.length === 7 ? `${u16(data, 0)}-${two(2)}-${two(3)} ${two(4)}:${two(5)}:${two(6)} UTC` : ''
}
