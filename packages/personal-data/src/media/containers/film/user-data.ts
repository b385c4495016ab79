import type { Box } from '../../bmff.ts'
import { boxesIn } from '../../bmff.ts'
import { latin1, startsWith, u16, u32, u8, utf16, utf8 } from '../../bytes.ts'
import { minutesOf } from '../../facts.ts'
import type { FactList, SerialOf } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { dropXmp } from '../xmp-packet.ts'
import { meanings, noteTag } from '../sound-tags.ts'
import { CANON_NOTES, CANON_PREVIEW, readCanonNotes } from './canon-raw.ts'
import { readGoPro } from './gopro.ts'
import { notePosition } from './position.ts'

// iTunes' and QuickTime's names begin with ©, which is left out here; 3GPP's (TS 26.244) and makers' do not.
const NAMES = meanings({
  artist: 'ART aut wrt dir prd prf com aART auth perf', copyright: 'cpy cprt', time: 'day date',
  software: 'too enc swr swf CNFV FIRM',
  device: 'mak mod manu modl CNMN CNCV', editor: 'ed1', contact: 'url', id: 'xid', file: 'fnm',
  text: 'nam cmt des inf gen alb lyr key titl dscp desc ldes gnre albm kywd',
})
// Some phones' and GoPro's, as plain text.
const SERIALS = new Map<string, SerialOf>([['slno', 'camera'], ['SNum', 'camera'], ['LENS', 'lens']])
const ACCOUNTS = new Set(['ownr', 'apID'])
const MAKERS = new RegExp('^(CN\\w\\w|NC\\w\\w|PANA|PENT|PXTH|OLYM|MMA\\d|KODA|MVTG|LEIC|QVMI|CAME|MUID|HMMT|' +
  'SETT|LENS|smta|SDLN|vndr|mshw|htka|thmb|uuid)$')

const KEYS = meanings({
  artist: 'author artist director producer performer', copyright: 'copyright', software: 'software version encoder',
  device: 'make model manufacturer', text: 'title description comment displayname keywords information',
  id: 'content.identifier identifier', contact: 'collection.user email',
})

const XMP = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac'
const EPOCH = Date.UTC(1904, 0, 1)

/** The time in a head (`mvhd`, `tkhd`, `mdhd`): `2024-03-02T14:05:00`; blank where it is not set. */
export function timeOf(bytes: Uint8Array, { content }: Box): string {
  const isWide = u8(bytes, content) === 1
  const seconds = isWide ? u32(bytes, content + 4) * 2 ** 32 + u32(bytes, content + 8) : u32(bytes, content + 4)
  if (!seconds || seconds > 2 ** 33) return ''
  // Some writers count from 1970.
  const start = seconds > -EPOCH / 1000 ? EPOCH : 0
  return new Date(start + seconds * 1000).toISOString().slice(0, 19)
}

/** Reads what stands beside the media of a film or track: user data, metadata of Apple and Sony, packets of XMP. */
export function readUserData(bytes: Uint8Array, boxes: readonly Box[], facts: FactList, found: FindingList): void {
  for (const box of boxes) {
    if (box.type === 'udta') {
      for (const item of tolerantBoxes(bytes, box)) readItem(bytes, item, facts, found)
    } else if (box.type === 'meta') readMeta(bytes, box, facts, found)
    else if (box.type === 'uuid') readUuid(bytes, box, facts, found)
  }
}

/** User data may end in zeros. */
const tolerantBoxes = (bytes: Uint8Array, { content, end }: Box): readonly Box[] =>
  boxesIn(bytes, content, end) ?? boxesIn(bytes, content, end - 4) ?? []

function readUuid(bytes: Uint8Array, box: Box, facts: FactList, found: FindingList): void {
  const { content, end } = box
  const text = latin1(bytes.subarray(content + 16, content + 60))
  if (startsWith(bytes, XMP, content) || /<\?xpacket|<x:xmpmeta/.test(text)) {
    dropXmp(bytes.subarray(content + 16, end), facts, found)
  } else if (startsWith(bytes, CANON_NOTES, content)) readCanonNotes(bytes, box, facts)
  else if (startsWith(bytes, CANON_PREVIEW, content)) facts.preview('preview', end - content)
  else if (/GSpherical|SphericalVideo/.test(text)) {
    facts.text('software', /StitchingSoftware>([^<]{1,200})/.exec(latin1(bytes.subarray(content, end)))?.[1] ?? '')
  } else found.note('maker-notes')
}

function readItem(bytes: Uint8Array, box: Box, facts: FactList, found: FindingList): void {
  const { type, content, end } = box
  const name = type.replace(/^\xa9/, '')
  if (type === 'meta') readMeta(bytes, box, facts, found)
  else if (type === 'XMP_') dropXmp(bytes.subarray(content, end), facts, found)
  else if (type === 'GPMF') readGoPro(bytes.subarray(content, end), facts)
  else if (type === 'loci') readPlace(bytes, box, facts)
  else if (name === 'xyz') notePosition(appleText(bytes, box), facts)
  else if (SERIALS.has(type)) facts.serial(SERIALS.get(type) ?? 'camera', utf8(latin1(bytes.subarray(content, end))))
  else if (NAMES.has(name)) {
    noteTag(NAMES.get(name) ?? 'text', type === name ? text3gpp(bytes, box) : appleText(bytes, box), facts)
  } else if (MAKERS.test(type)) found.note('maker-notes')
  else if (bytes.subarray(content, end).some((byte) => byte !== 0)) found.note('other-metadata', type)
}

/** QuickTime's texts: a length, a language, the text. */
const appleText = (bytes: Uint8Array, { content, end }: Box): string =>
  utf8(latin1(bytes.subarray(content + 4, Math.min(end, content + 4 + u16(bytes, content)))))

/** 3GPP's texts: flags, a language, the text, in UTF-8 or marked UTF-16; makers leave the first two out. */
function text3gpp(bytes: Uint8Array, { content, end }: Box): string {
  const text = bytes.subarray(u32(bytes, content) === 0 ? content + 6 : content, end)
  const isWide = u16(text, 0) === 0xfeff
  const whole = isWide ? utf16(text.subarray(2).map((_, i, all) => u8(all, i ^ 1))) : utf8(latin1(text))
  return whole.split('\0')[0] ?? ''
}

/** A place of 3GPP: its name, and degrees in sixteenths of bits. */
function readPlace(bytes: Uint8Array, { content, end }: Box, facts: FactList): void {
  const nameEnd = bytes.indexOf(0, content + 6)
  if (nameEnd < 0 || nameEnd + 14 > end) return
  facts.text('places', utf8(latin1(bytes.subarray(content + 6, nameEnd))))
  const degrees = (at: number): number => (u32(bytes, at) | 0) / 65536
  facts.gps({ longitude: degrees(nameEnd + 2), latitude: degrees(nameEnd + 6) })
}

/** Metadata of ISO's form, with version and flags, or of QuickTime's, without. */
function readMeta(bytes: Uint8Array, { content, end }: Box, facts: FactList, found: FindingList): void {
  const boxes = boxesIn(bytes, content + 4, end) ?? boxesIn(bytes, content, end) ?? []
  const one = (type: string): Box | undefined => boxes.find((box) => box.type === type)
  const xml = one('xml ')
  if (xml) readDevice(utf8All(bytes.subarray(xml.content + 4, xml.end)), facts)
  const [keys, list] = [one('keys'), one('ilst')]
  for (const item of list ? tolerantBoxes(bytes, list) : []) {
    const data = (boxesIn(bytes, item.content, item.end) ?? []).find(({ type }) => type === 'data')
    if (!data) {
      found.note('other-metadata', item.type)
      continue
    }
    const value = bytes.subarray(data.content + 8, data.end)
    const isText = u32(bytes, data.content) <= 3 && u32(bytes, data.content) > 0
    const text = isText ? u32(bytes, data.content) === 2 ? utf16(value) : utf8(latin1(value)) : ''
    if (keys) noteKey(keyName(bytes, keys, u32(bytes, item.start + 4)), text, facts, found)
    else noteTunes(item.type, text, value, facts, found)
  }
}

const utf8All = (bytes: Uint8Array): string => latin1(bytes.subarray(0, 1 << 16))

function keyName(bytes: Uint8Array, keys: Box, index: number): string {
  let at = keys.content + 8
  for (let i = 1; i < index && at < keys.end; i++) at += Math.max(8, u32(bytes, at))
  return at < keys.end ? latin1(bytes.subarray(at + 8, Math.min(keys.end, at + u32(bytes, at)))) : ''
}

function noteKey(key: string, text: string, facts: FactList, found: FindingList): void {
  const name = key.replace(/^com\.(apple\.(quicktime|photos)|android)\./, '').replace(/^camera\./, '')
  if (/^location\.ISO6709$/i.test(name)) notePosition(text, facts)
  else if (name.startsWith('location.')) facts.text('places', text)
  else if (/^(creationdate|year)$/.test(name)) facts.time('taken', text, minutesOf(text.slice(19)))
  else if (text && KEYS.has(name)) noteTag(KEYS.get(name) ?? 'text', text, facts)
  else found.note('other-metadata', key)
}

function noteTunes(type: string, text: string, value: Uint8Array, facts: FactList, found: FindingList): void {
  const name = type.replace(/^\xa9/, '')
  if (type === 'covr') facts.preview('other-picture', value.length)
  else if (ACCOUNTS.has(type)) facts.owner('account', text)
  else if (name === 'xyz') notePosition(text, facts)
  else if (text && NAMES.has(name)) noteTag(NAMES.get(name) ?? 'text', text, facts)
  else found.note('other-metadata', type)
}

/** Sony's notes on a recording (XDCAM's NonRealTimeMeta), flat attributes of XML. */
function readDevice(xml: string, facts: FactList): void {
  const attribute = (name: string): string => new RegExp(`\\s${name}="([^"<>]{1,200})"`).exec(xml)?.[1] ?? ''
  facts.serial('camera', attribute('serialNo'))
  facts.text('devices', `${attribute('manufacturer')} ${attribute('modelName')}`)
  const created = /<CreationDate value="([^"]{1,40})"/.exec(xml)?.[1] ?? ''
  facts.time('taken', created, minutesOf(created.slice(19)))
}
