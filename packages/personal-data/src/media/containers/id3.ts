import { latin1, startsWith, u16, u32, u8, utf16, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { meanings, noteTag } from './sound-tags.ts'

// ID3v2.2 has names of three letters, 2.3 and 2.4 of four.
const FRAMES = meanings({
  artist: 'TPE1 TPE2 TPE3 TPE4 TCOM TEXT TOLY TOPE TPUB TOWN TP1 TP2 TP3 TP4 TCM TXT TPB', copyright: 'TCOP TCR',
  editor: 'TENC TEN', software: 'TSSE TSS', time: 'TDRC TDRL TDTG TDEN TORY TYER TYE', file: 'TOFN TOF',
  contact: 'WOAR WOAF WOAS WPUB WCOM WCOP WORS WPAY WAR WAF WAS WPB WCM WCP', id: 'TSRC UFID TRC UFI',
})
const TEXT = /^(T|COMM?$|USLT$|ULT$|W)/
const MOST = 1000

const syncSafe = (bytes: Uint8Array, at: number): number =>
  u8(bytes, at) << 21 | u8(bytes, at + 1) << 14 | u8(bytes, at + 2) << 7 | u8(bytes, at + 3)

/** The bytes that an ID3v2 tag at `at` takes, with header and footer (id3.org, ID3v2.4 structure); 0 for none. */
export function id3Length(bytes: Uint8Array, at = 0): number {
  if (!startsWith(bytes, 'ID3', at) || u8(bytes, at + 3) === 0xff) return 0
  return 10 + syncSafe(bytes, at + 6) + (u8(bytes, at + 5) & 0x10 ? 10 : 0)
}

/** Notes what an ID3v2 tag says. Tags that are stored with escapes (`unsynchronised`) are read as they stand. */
export function readId3(tag: Uint8Array, facts: FactList, found: FindingList): void {
  const version = u8(tag, 3)
  const short = version < 3
  const head = short ? 6 : 10
  let at = 10
  if (!short && u8(tag, 5) & 0x40) at += version === 3 ? 4 + u32(tag, 10) : syncSafe(tag, 10)
  for (let left = MOST; left > 0 && at + head < tag.length && u8(tag, at) !== 0; left--) {
    const name = latin1(tag.subarray(at, at + (short ? 3 : 4)))
    const length = short ? u16(tag, at + 3) << 8 | u8(tag, at + 5)
      : version === 3 ? u32(tag, at + 4) : syncSafe(tag, at + 4)
    const content = tag.subarray(at + head, at + head + length)
    if (name === 'APIC' || name === 'PIC') facts.preview('other-picture', length)
    else if (name === 'GEOB' || name === 'GEO') found.note('embedded-file')
    else if (!TEXT.test(name)) found.note('other-metadata', name)
    else noteTag(FRAMES.get(name) ?? 'text', textOf(name, content), facts)
    at += head + length
  }
}

/** The text of a frame without language and description. */
function textOf(name: string, content: Uint8Array): string {
  if (name.startsWith('W') && !name.startsWith('WX')) return latin1(content.subarray(0, 400))
  const encoding = u8(content, 0)
  const rest = content.subarray(/^(CO|U)/.test(name) ? 4 : 1).subarray(0, 1024)
  if (encoding === 0) return latin1(rest).replaceAll('\0', ' ')
  if (encoding === 3) return utf8(latin1(rest)).replaceAll('\0', ' ')
  const big = encoding === 2 || u16(rest, 0) === 0xfeff
  return utf16(big ? swapped(rest) : rest).replace(/[\0\ufeff]/g, ' ')
}

const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, i) => u8(bytes, i ^ 1))

/** Notes what an ID3v1 tag says: 128 bytes, each field padded. */
export function readId3v1(tag: Uint8Array, facts: FactList): void {
  const field = (from: number, length: number): string =>
    utf8(latin1(tag.subarray(from, from + length)).split('\0')[0] ?? '')
  facts.text('texts', field(3, 30))
  facts.owner('artist', field(33, 30))
  facts.text('texts', field(63, 30))
  facts.text('texts', field(97, 30))
}
