import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { boxesIn, brandsOf, makeBox } from '../../bmff.ts'
import { bytesOf, latin1, u32, u32Bytes, u8 } from '../../bytes.ts'
import type { FileParts, Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { noteTrailer } from '../../picture.ts'
import { examiner } from '../examiner.ts'
import { readDefaults, readFragment } from './fragment.ts'
import type { Fragment } from './fragment.ts'
import type { Piece } from './layout.ts'
import { laidOut } from './layout.ts'
import type { Patch } from './messages.ts'
import type { Run } from './samples.ts'
import { eachSample, runLength } from './samples.ts'
import type { Moved, Span } from './span.ts'
import { merged, spanAt } from './span.ts'
import { patchesIn } from './stream-notes.ts'
import { isTelemetry, noteTrack } from './telemetry.ts'
import type { Track } from './track.ts'
import { PLAYED, readTrack, withoutTimes } from './track.ts'
import { readUserData, timeOf } from './user-data.ts'
import { isDrawnByName } from './user-data-codes.ts'

const LARGEST = 2 ** 32 - 1
// Brands that many writers share; others name a maker or a camera.
const BRANDS = new RegExp('^(isom|iso[2-9a-c]|mp4[12]|mp71|avc1|av01|hvc1|hev1|dash|dsms|msdh|msix|cmf[cs2]|qt  |' +
  'M4[AVBP] |3g[2prs][0-9ab]|f4v |mmp4|dby1|MSNV)$')
const OUTER = new Set('ftyp moov mdat moof free skip wide styp sidx ssix mfra udta meta uuid'.split(' '))
const FIRST_BOXES = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'])

/** What a film consists of. */
interface Film {
  readonly boxes: readonly Box[]
  readonly moov: Box
  readonly tracks: readonly Track[]
  readonly fragments: ReadonlyMap<Box, Fragment>
  readonly defaults: ReturnType<typeof readDefaults>
}

/** The boxes of a file up to where it breaks off. */
function outerBoxes(bytes: Uint8Array): {
  readonly boxes: readonly Box[]
  readonly end: number
  readonly isCut: boolean
} {
  const boxes: Box[] = []
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = u32(bytes, at)
    const length = size === 1 ? u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12) : size || bytes.length - at
    const box = at + length <= bytes.length ? boxesIn(bytes, at, at + length)?.[0] : undefined
    const type = latin1(bytes.subarray(at + 4, at + 8))
    if (!box || !/^[\w ]{4}$/.test(type)) {
      return { boxes, end: at, isCut: OUTER.has(type) && at + length > bytes.length }
    }
    boxes.push(box)
    at = box.end
  }
  return { boxes, end: at, isCut: false }
}

function readFilm(bytes: Uint8Array, boxes: readonly Box[], facts: FactList, found: FindingList): Film | Refusal {
  const moov = boxes.find(({ type }) => type === 'moov')
  const inside = moov && boxesIn(bytes, moov.content, moov.end)
  if (!moov || !inside) return 'malformed'
  const head = inside.find(({ type }) => type === 'mvhd')
  if (inside.some(({ type }) => type === 'cmov' || type === 'rmra')) return 'unsupported'
  if (!head) return 'malformed'
  facts.time('created', timeOf(bytes, head))
  readUserData(bytes, inside, facts, found)
  const tracks: Track[] = []
  for (const box of inside.filter(({ type }) => type === 'trak')) {
    const track = readTrack(bytes, box, facts, found)
    if (!track.ok) return track.error
    tracks.push(track.value)
  }
  const defaults = readDefaults(bytes, inside.find(({ type }) => type === 'mvex'))
  const fragments = new Map<Box, Fragment>()
  for (const box of boxes.filter(({ type }) => type === 'moof')) {
    const fragment = readFragment(bytes, box, defaults.of)
    if (!fragment) return 'malformed'
    fragments.set(box, fragment)
  }
  return { boxes, moov, tracks, fragments, defaults }
}

/**
 * Takes a film apart. Pictures, sounds and their texts stay sample by sample; what devices write beside them (places,
 * motion, names, times) goes, also from between the samples, and tables are written to where the samples are then.
 */
function examineFilm(bytes: Uint8Array, facts: FactList, found: FindingList): FileParts {
  if (bytes.length > LARGEST) return err('too-complex')
  const { boxes, end, isCut } = outerBoxes(bytes)
  noteOuter(bytes, boxes, facts, found)
  if (brandsOf(bytes)[0] === 'crx ') {
    const moov = boxes.find(({ type }) => type === 'moov')
    readUserData(bytes, moov ? boxesIn(bytes, moov.content, moov.end) ?? [] : [], facts, found)
    return err('raw')
  }
  if (isCut) return err('truncated')
  noteTrailer(bytes.subarray(end), found)
  const film = readFilm(bytes, boxes, facts, found)
  if (typeof film === 'string') return err(film)

  const runsOf = (track: Track): readonly Run[] => [
    ...track.chunks, ...[...film.fragments.values()].flatMap(({ tracks }) => tracks.filter(({ id }) => id === track.id))
      .flatMap(({ runs }) => runs),
  ]
  const runs = new Map(film.tracks.map((track) => [track, runsOf(track)] as const))
  const stays = new Set<number>()
  for (const [track, own] of runs) {
    if (PLAYED.has(track.handler) && !isTelemetry(bytes, track, own)) stays.add(track.id)
    else noteTrack(bytes, track, own, facts, found)
  }
  const isPlayed = film.tracks.some(({ id, handler }) => stays.has(id) && (handler === 'vide' || handler === 'soun'))
  if (!isPlayed) return err('unsupported')

  const data = film.boxes.filter(({ type }) => type === 'mdat')
  const kept = keptSpans(runs, stays, data)
  const isInside = (span: Span): boolean => data.some((box) => box.content <= span.start && span.end <= box.end)
  if (!kept.every(isInside)) return err('truncated')
  const holdsAny = [...runs].some(([{ id, handler }, own]) =>
    stays.has(id) && handler !== 'soun' && holdsPhotos(bytes, own))
  if (holdsAny) return err('unsupported')
  const patches: Patch[] = []
  for (const [track, own] of runs) {
    const inTrack = stays.has(track.id) ? patchesIn(bytes, track, own, facts, found) : []
    if (!inTrack) return err('malformed')
    patches.push(...inTrack)
  }
  if (patches.some(({ start, bytes: { length } }) => isDrawnByName(bytes.subarray(start, start + length)))) {
    return err('unsupported')
  }
  const inOrder = patches.sort((a, b) => a.start - b.start)
  if (inOrder.some((patch, i) => overlaps(patch, inOrder[i + 1]))) return err('malformed')
  return ok(laidOut(film.boxes.flatMap((box) => pieceOf(bytes, film, box, kept, patches, (id) => stays.has(id)))))
}

/** Whether two samples lie over each other so that both cannot be cleaned; one that stands twice can. */
const overlaps = (first: Patch, second: Patch | undefined): boolean => second !== undefined &&
  second.start < first.start + first.bytes.length &&
  !(second.start === first.start && second.bytes.length === first.bytes.length)

/** What stands outside of the film itself: metadata of makers, a preview picture. */
function noteOuter(bytes: Uint8Array, boxes: readonly Box[], facts: FactList, found: FindingList): void {
  readUserData(bytes, boxes, facts, found)
  for (const { type, content, end } of boxes) {
    if (type === 'PICT' || type === 'pnot') facts.preview('preview', end - content)
    else if (type === 'prft') found.note('capture-time')
    else if ((type === 'free' || type === 'skip') && bytes.subarray(content, end).some((byte) => byte !== 0)) {
      found.note('other-metadata', type)
    } else if (!OUTER.has(type)) found.note('other-metadata', type)
  }
}

/** The stretches that hold samples of tracks that stay. */
function keptSpans(
  runs: ReadonlyMap<Track, readonly Run[]>, stays: ReadonlySet<number>, data: readonly Box[],
): readonly Span[] {
  const starts = [...[...runs.values()].flat().map(({ start }) => start), ...data.map(({ end }) => end)]
    .sort((a, b) => a - b)
  /** QuickTime's sound may be larger than its tables say; then a chunk goes up to the next. */
  const next = (start: number): number => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = low + high >> 1
      if ((starts[middle] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return starts[low] ?? start
  }
  const spans = [...runs].filter(([{ id }]) => stays.has(id)).flatMap(([{ handler }, own]) => own.map((run) => {
    const end = run.start + runLength(run)
    const isLoose = handler === 'soun' && run.constant !== undefined && run.count > 0
    return { start: run.start, end: isLoose ? Math.max(end, next(run.start)) : end }
  }))
  return merged(spans)
}

/** Whether samples are JPEG files (Motion JPEG): in each of them may stand all that can stand in a photo. */
function holdsPhotos(bytes: Uint8Array, runs: readonly Run[]): boolean {
  let found = false
  eachSample(runs, ({ start }) => {
    found ||= u8(bytes, start) === 0xff && u8(bytes, start + 1) === 0xd8 && u8(bytes, start + 2) === 0xff
    return !found
  })
  return found
}

/** What stands in the copy in the place of a box. */
function pieceOf(
  bytes: Uint8Array, film: Film, box: Box, kept: readonly Span[], patches: readonly Patch[],
  stays: (id: number) => boolean,
): readonly Piece[] {
  const fixed = (part: Uint8Array): readonly Piece[] => [{ length: part.length, write: () => [part], spans: [] }]
  if (box.type === 'ftyp') return fixed(commonBrands(bytes))
  if (box.type === 'moov' && box === film.moov) {
    const write: Piece['write'] = (moved) => [movieBox(bytes, film, moved, stays)]
    return [{ length: movieBox(bytes, film, () => 0, stays).length, write, spans: [] }]
  }
  const fragment = film.fragments.get(box)
  if (fragment) {
    const { length } = fragment.write(() => 0, 0, stays)
    return [{ length, write: (moved, place) => [fragment.write(moved, place, stays)], spans: [] }]
  }
  return box.type === 'mdat' ? dataPiece(bytes, box, kept, patches) : []
}

function dataPiece(bytes: Uint8Array, box: Box, kept: readonly Span[], patches: readonly Patch[]): readonly Piece[] {
  const own = kept.filter(({ start }) => box.content <= start && start < box.end)
  let at = 8
  const spans = own.map((span) => {
    const place = { ...span, at }
    at += span.end - span.start
    return place
  })
  const write = (): readonly Uint8Array[] => {
    const inside = patches.filter(({ start }) => spanAt(own, start))
    const parts = [Uint8Array.from(u32Bytes(at)), bytesOf('mdat')]
    let next = 0
    for (const { start, end } of own) {
      let from = start
      for (; (inside[next]?.start ?? Infinity) < end; next++) {
        const patch = inside[next]
        // A sample that stands twice is patched once.
        if (!patch || patch.start < from) continue
        parts.push(bytes.subarray(from, patch.start), patch.bytes)
        from = patch.start + patch.bytes.length
      }
      parts.push(bytes.subarray(from, end))
    }
    return parts
  }
  return own.length ? [{ length: at, write, spans }] : []
}

function movieBox(bytes: Uint8Array, film: Film, moved: Moved, stays: (id: number) => boolean): Uint8Array {
  const head = (boxesIn(bytes, film.moov.content, film.moov.end) ?? []).find(({ type }) => type === 'mvhd')
  return makeBox('moov', ...(head ? [withoutTimes(bytes, head)] : []),
    ...film.tracks.filter(({ id }) => stays(id)).map(({ write }) => write(moved, stays)), ...film.defaults.write(stays))
}

/** The type of the file without the names of makers. */
function commonBrands(bytes: Uint8Array): Uint8Array {
  const brands = brandsOf(bytes).filter((brand) => BRANDS.test(brand))
  const [major = 'mp42'] = brands
  const others = new Set([major, ...brands])
  return makeBox('ftyp', bytesOf(`${major}\0\0\0\0${[...others].join('')}`))
}

function isFilm(bytes: Uint8Array): boolean {
  const type = latin1(bytes.subarray(4, 8))
  return brandsOf(bytes).length > 0 || FIRST_BOXES.has(type) && (u32(bytes, 0) >= 8 || u32(bytes, 0) === 1)
}

/** MP4, QuickTime, 3GPP and M4A (ISO/IEC 14496-12), whole or in fragments. */
export const film = examiner('mp4', isFilm, examineFilm)
