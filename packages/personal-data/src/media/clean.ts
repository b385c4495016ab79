import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { concat, startsWith } from './bytes.ts'
import type { Finding, MediaError } from './finding.ts'
import { FindingList } from './finding.ts'
import { takeJpegApart } from './jpeg.ts'
import type { PictureParts } from './picture.ts'
import { PNG_SIGNATURE, takePngApart } from './png.ts'
import { takeWebpApart } from './webp.ts'

/** The kinds of picture that can be cleaned, and all the rest. */
export type MediaKind = 'jpeg' | 'png' | 'webp' | 'other'

/** A picture without what identifies, and what was taken out. */
export interface CleanMedia {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly removed: readonly Finding[]
}

/** Tells the kind of a file by its first bytes, whatever its name or declared type. */
export function detectKind(bytes: Uint8Array): MediaKind {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, PNG_SIGNATURE)) return 'png'
  return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) ? 'webp' : 'other'
}

const READERS: Readonly<Record<MediaKind, (bytes: Uint8Array, found: FindingList) => PictureParts>> = {
  jpeg: takeJpegApart,
  png: takePngApart,
  webp: takeWebpApart,
  other: () => err('not-an-image'),
}

const takeApart = (bytes: Uint8Array, found: FindingList): PictureParts => READERS[detectKind(bytes)](bytes, found)

/**
 * Tells what in a JPEG, PNG or WebP could identify someone, most harmful first. An empty list means that these rules
 * found nothing in the file's own fields; it says nothing about what the picture shows.
 */
export function inspectMedia(bytes: Uint8Array): Result<readonly Finding[], MediaError> {
  const found = new FindingList()
  const parts = takeApart(bytes, found)
  return parts.ok ? ok(found.list()) : parts
}

/**
 * Makes a copy of a JPEG, PNG or WebP that holds only what is needed to draw it: the same compressed pixels byte for
 * byte, the same colours (the ICC profile without names, dates and private tags), the same direction (EXIF with that
 * one field). Animations stay. What the format's rules do not name as needed is dropped, also after the end of the
 * picture. A file that breaks the rules is refused whole. Takes linear time; never throws.
 * The compressed pixels are not unpacked: what is hidden among them, and what the picture shows, stays.
 */
export function cleanMedia(bytes: Uint8Array): Result<CleanMedia, MediaError> {
  const found = new FindingList()
  const parts = takeApart(bytes, found)
  return parts.ok ? ok({ bytes: concat(parts.value), removed: found.list() }) : parts
}
