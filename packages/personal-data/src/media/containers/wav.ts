import { err, ok } from '@small-places/kernel'
import { bytesOf, concat, latin1, startsWith, u16, u32, u32Bytes, utf8 } from '../bytes.ts'
import type { FileParts } from '../container.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { noteTrailer } from '../picture.ts'
import { examiner } from './examiner.ts'
import { id3Length, readId3 } from './id3.ts'
import { meanings, noteTag } from './sound-tags.ts'
import { dropXmp } from './xmp-packet.ts'

// Registered formats (RFC 2361) and how long what they add to the chunk `fmt ` may be: PCM, Microsoft ADPCM, float,
// A-law, µ-law, IMA ADPCM, GSM 6.10, and the extensible form of these.
const ADDITIONS: ReadonlyMap<number, number> =
  new Map([[1, 0], [2, 32], [3, 0], [6, 0], [7, 0], [0x11, 2], [0x31, 2], [0xfffe, 22]])
const LARGEST_FORMAT = 18 + 256
const UNKNOWN_SIZE = 0xffffffff

const INFO = meanings({
  artist: 'IART IENG ITCH ICMS ISTR IPRO IDIM', copyright: 'ICOP', time: 'ICRD IDIT', software: 'ISFT',
  device: 'IMED ISRF', editor: 'IEDT', place: 'ILOC ICNT', file: 'IFIL IARL',
})

/** A text of fixed length, ended by its first NUL. */
const fixed = (data: Uint8Array, from: number, length: number): string =>
  utf8(latin1(data.subarray(from, from + length)).split('\0')[0] ?? '')

/** Takes a WAV apart: the samples and how they are to be read stay, every other chunk goes. */
function examineWav(bytes: Uint8Array, facts: FactList, found: FindingList): FileParts {
  const stated = u32(bytes, 4, true)
  const is64 = !startsWith(bytes, 'RIFF')
  const end = is64 || stated === UNKNOWN_SIZE ? bytes.length : 8 + stated
  if (end > bytes.length) return err('truncated')
  const kept = new Map<string, Uint8Array>()
  let dataSize = 0
  for (let at = 12; at + 8 <= end;) {
    const type = latin1(bytes.subarray(at, at + 4))
    const size = u32(bytes, at + 4, true)
    // EBU Tech 3306: the true size stands in `ds64`, second of its numbers.
    const length = is64 && type === 'data' && size === UNKNOWN_SIZE ? dataSize : size
    const next = at + 8 + length
    if (next > end) return err('truncated')
    const data = bytes.subarray(at + 8, next)
    if (type === 'ds64') dataSize = u32(data, 12, true) ? Infinity : u32(data, 8, true)
    else if ((type === 'fmt ' || type === 'fact' || type === 'data') && !kept.has(type)) kept.set(type, data)
    else noteChunk(type, data, facts, found)
    at = next + length % 2
  }
  noteTrailer(bytes.subarray(end), found)
  const format = kept.get('fmt ')
  const samples = kept.get('data')
  if (!format || !samples || format.length < 16 || format.length > LARGEST_FORMAT) return err('malformed')
  const most = ADDITIONS.get(u16(format, 0, true))
  if (most === undefined) return err('unsupported')
  const count = kept.get('fact')
  return ok(fileParts([
    ['fmt ', formatOf(format, most)],
    ...(count && count.length >= 4 ? [['fact', count.subarray(0, 4)] as const] : []),
    ['data', samples],
  ]))
}

/** How the samples are to be read, with no more behind it than its kind asks for. */
function formatOf(format: Uint8Array, most: number): Uint8Array {
  if (format.length < 18) return format.subarray(0, 16)
  const length = Math.min(u16(format, 16, true), most, format.length - 18)
  return concat([format.subarray(0, 16), Uint8Array.of(length, 0), format.subarray(18, 18 + length)])
}

function fileParts(chunks: readonly (readonly [type: string, data: Uint8Array])[]): readonly Uint8Array[] {
  const content = chunks.flatMap(([type, data]) =>
    [bytesOf(type), Uint8Array.from(u32Bytes(data.length, true)), data, new Uint8Array(data.length % 2)])
  const size = content.reduce((sum, part) => sum + part.length, 4)
  return [bytesOf('RIFF'), Uint8Array.from(u32Bytes(size, true)), bytesOf('WAVE'), ...content]
}

function noteChunk(type: string, data: Uint8Array, facts: FactList, found: FindingList): void {
  if (type === 'LIST' && startsWith(data, 'INFO')) readInfo(data, facts)
  else if (type === 'bext') readBroadcast(data, facts)
  else if (type === 'cart') readCart(data, facts)
  else if (type === 'iXML' || type === 'aXML' || type === 'axml') readProduction(data, facts)
  else if (type.toLowerCase() === 'id3 ' && id3Length(data)) readId3(data, facts, found)
  else if (type === '_PMX') dropXmp(data, facts, found)
  // Room that writers leave; anything else in it is worth telling.
  if (!/^(junk|pad |fllr|fmt |data|fact)$/i.test(type) || data.some((byte) => byte !== 0)) {
    found.note('other-metadata', type.trim())
  }
}

function readInfo(list: Uint8Array, facts: FactList): void {
  for (let at = 4, left = 200; at + 8 <= list.length && left > 0; left--) {
    const length = u32(list, at + 4, true)
    const name = latin1(list.subarray(at, at + 4))
    noteTag(INFO.get(name) ?? 'text', fixed(list, at + 8, Math.min(length, 1024)), facts)
    at += 8 + length + length % 2
  }
}

/** The broadcast extension (EBU Tech 3285). */
function readBroadcast(data: Uint8Array, facts: FactList): void {
  facts.text('texts', fixed(data, 0, 256))
  facts.owner('creator', fixed(data, 256, 32))
  facts.id('document', fixed(data, 288, 32))
  facts.time('created', `${fixed(data, 320, 10)} ${fixed(data, 330, 8)}`)
  facts.text('software', fixed(data, 602, 400))
}

/** The cart chunk of radio stations (AES46). */
function readCart(data: Uint8Array, facts: FactList): void {
  facts.text('texts', fixed(data, 4, 64))
  facts.owner('artist', fixed(data, 68, 64))
  facts.id('content', fixed(data, 132, 64))
  facts.owner('account', fixed(data, 196, 64))
  facts.text('software', fixed(data, 484, 64))
}

const PRODUCTION = meanings({
  text: 'PROJECT SCENE TAKE TAPE NOTE', place: 'LOCATION_NAME', device: 'ORIGINATOR',
  file: 'ORIGINAL_FILENAME CURRENT_FILENAME',
  id: 'FILE_UID FAMILY_UID', copyright: 'COPYRIGHT', artist: 'CREATOR',
})

/** Location sound's notes (iXML): flat elements with text. */
function readProduction(data: Uint8Array, facts: FactList): void {
  const text = latin1(data.subarray(0, 1 << 16))
  for (const [, name = '', value = ''] of text.matchAll(/<([A-Z_]{2,40})>([^<>]{1,400})</g)) {
    const meaning = PRODUCTION.get(name)
    if (meaning) noteTag(meaning, utf8(value), facts)
  }
}

const isWav = (bytes: Uint8Array): boolean =>
  ['RIFF', 'RF64', 'BW64'].some((name) => startsWith(bytes, name)) && startsWith(bytes, 'WAVE', 8)

/** WAV with its broadcast forms; those of 64 bits come out as plain WAV. */
export const wav = examiner('wav', isWav, examineWav)
