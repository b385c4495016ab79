import { bytesOf, concat, latin1, startsWith, u32, u32Bytes, utf8 } from './bytes.ts'
import type { FindingList } from './finding.ts'

// ICC.1:2022, and the tags of version 2 that turn numbers into colours. Everything else is naming and book-keeping:
// Apple's `mmod`, for one, holds the serial number of the display that a screenshot was taken on.
const COLOUR_TAGS = new Set(('rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad chrm lumi cicp gamt ' +
  'A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3').split(' '))
const COLOUR_TYPES = new Set('XYZ |curv|para|mft1|mft2|mAB |mBA |mpet|sf32|chrm|cicp'.split('|'))

// Names that millions of pictures share.
const SHARED_NAMES = new RegExp('^(colour$|[cu2]?s?rgb|display p3|image p3|adobe|apple|generic|dot gain|gr[ae]y |' +
  'prophoto|romm|dci|itu|rec|bt\\.?\\d|smpte|u\\.?s\\.? ?web|coated|uncoated|iso |fogra|swop|wide gamut|' +
  'gimp|linear|camera rgb|google|nikon|canon|sony)', 'i')

const NEUTRAL_NAME = 'Colour'
const HEADER = 128

/**
 * Rewrites an ICC profile so that it holds only what colours are computed from: same numbers, but no name, maker,
 * date, serial number or private tag. Notes a name that is not a common one. Nothing where the profile is broken.
 */
export function neutralProfile(profile: Uint8Array, found: FindingList): Uint8Array | undefined {
  const count = u32(profile, HEADER)
  const tableEnd = HEADER + 4 + count * 12
  if (profile.length < HEADER + 4 || tableEnd > profile.length || !startsWith(profile, 'acsp', 36)) return undefined

  const modern = (profile[8] ?? 0) >= 4
  const name = textElement(NEUTRAL_NAME, modern, 'desc')
  const rights = textElement('-', modern, 'text')
  const entries: { readonly tag: string, readonly offset: number, readonly length: number }[] = []
  const parts: Uint8Array[] = []
  const places = new Map<string, { readonly offset: number, readonly length: number }>()
  let size = 0
  const place = (key: string, data: Uint8Array): { readonly offset: number, readonly length: number } => {
    const known = places.get(key)
    if (known) return known
    const made = { offset: size, length: data.length }
    places.set(key, made)
    parts.push(data, new Uint8Array(-data.length & 3))
    size += data.length + (-data.length & 3)
    return made
  }

  entries.push({ tag: 'desc', ...place('desc', name) }, { tag: 'cprt', ...place('cprt', rights) })
  const seen = new Set<string>()
  for (let at = HEADER + 4; at < tableEnd; at += 12) {
    const tag = latin1(profile.subarray(at, at + 4))
    const offset = u32(profile, at + 4)
    const length = u32(profile, at + 8)
    const data = profile.subarray(offset, offset + length)
    if (tag === 'desc') noteName(data, found)
    if (tag === 'mmod') found.note('colour-profile')
    if (!COLOUR_TAGS.has(tag) || seen.has(tag)) continue
    seen.add(tag)
    if (data.length < length || !COLOUR_TYPES.has(latin1(data.subarray(0, 4)))) return undefined
    entries.push({ tag, ...place(`${offset} ${length}`, data) })
    // Overlapping tags would let a small file ask for a large one.
    if (size > profile.length + 512) return undefined
  }
  const dataStart = HEADER + 4 + entries.length * 12
  const table = entries.flatMap(({ tag, offset, length }) =>
    [...bytesOf(tag), ...u32Bytes(dataStart + offset), ...u32Bytes(length)])
  return concat([
    neutralHeader(profile, dataStart + size), Uint8Array.from([...u32Bytes(entries.length), ...table]), ...parts,
  ])
}

function neutralHeader(profile: Uint8Array, size: number): Uint8Array {
  const header = new Uint8Array(HEADER)
  // Version, class, colour space and connection space; flags; attributes, rendering intent and illuminant.
  for (const [from, to] of [[8, 24], [36, 40], [44, 48], [56, 80]] as const) {
    header.set(profile.subarray(from, to), from)
  }
  header.set(u32Bytes(size), 0)
  // The format asks for a date; this one says nothing.
  header.set([7, 208, 0, 1, 0, 1], 24)
  return header
}

/** `text` as version 2 (`desc`, `text`) or version 4 (`mluc`) writes it. */
function textElement(text: string, modern: boolean, oldType: 'desc' | 'text'): Uint8Array {
  if (modern) {
    return bytesOf(`mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0${String.fromCharCode(text.length * 2)}\0\0\0\x1c` +
      [...text].map((letter) => '\0' + letter).join(''))
  }
  return oldType === 'text'
    ? bytesOf(`text\0\0\0\0${text}\0`)
    : bytesOf(`desc\0\0\0\0\0\0\0${String.fromCharCode(text.length + 1)}${text}\0` + '\0'.repeat(78))
}

function noteName(element: Uint8Array, found: FindingList): void {
  const modern = startsWith(element, 'mluc')
  const start = modern ? u32(element, 24) : 12
  const length = modern ? u32(element, 20) : u32(element, 8)
  const raw = latin1(element.subarray(start, start + Math.min(length, 200)))
  const name = utf8(modern ? raw.replaceAll('\0', '') : raw.split('\0')[0] ?? '')
  if (!SHARED_NAMES.test(name.trim())) found.noteText('colour-profile', name)
}

const JPEG_PREFIX = 'ICC_PROFILE\0'
const JPEG_PIECE = 65519

/** Joins the numbered pieces of a profile that JPEG segments carry (ICC.1, annex B.4); nothing where one is missing. */
export function joinPieces(segments: readonly Uint8Array[]): Uint8Array | undefined {
  const count = segments.length
  if (count > 255) return undefined
  const inOrder = segments.map((_, i) => segments.find((segment) => segment[12] === i + 1 && segment[13] === count))
  const found = inOrder.filter((segment) => segment !== undefined)
  return found.length === count ? concat(found.map((segment) => segment.subarray(14))) : undefined
}

/** Cuts a profile into the payloads of JPEG APP2 segments. */
export function profilePieces(profile: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(profile.length / JPEG_PIECE)
  return Array.from({ length: count }, (_, i) =>
    concat([bytesOf(JPEG_PREFIX), Uint8Array.of(i + 1, count), profile.subarray(i * JPEG_PIECE, (i + 1) * JPEG_PIECE)]))
}
