import type { Result } from '@small-places/kernel'
import { indexOfText, startsWith } from './bytes.ts'
import type { FindingList, MediaError } from './finding.ts'

/** The parts of the file that are needed to draw the picture, in order. Joined, they are the cleaned file. */
export type PictureParts = Result<readonly Uint8Array[], MediaError>

const bytesInWords = (size: number): string =>
  size < 1024 ? `${size} B` : size < 1024 * 1024 ? `${Math.round(size / 1024)} kB` : `${(size / 1048576).toFixed(1)} MB`

/** Notes what follows the end of a picture: a film, more pictures, or unknown bytes. Mere padding is not noted. */
export function noteTrailer(rest: Uint8Array, found: FindingList): void {
  if (rest.every((byte) => byte === 0 || byte === 0xff || byte === 0x0a || byte === 0x0d)) return
  const size = bytesInWords(rest.length)
  // Phones append the film of a moving photo as MP4, whose second word is `ftyp`.
  if (indexOfText(rest, 'ftyp') >= 4) found.note('embedded-video', size)
  else found.note(startsWith(rest, '\xff\xd8\xff') ? 'extra-images' : 'trailing-data', size)
}

/** Notes a box of signed provenance (C2PA, in JUMBF, ISO/IEC 19566-5). */
export function noteJumbf(payload: Uint8Array, found: FindingList): void {
  if (indexOfText(payload, 'c2pa') >= 0) found.note('content-credentials')
  else found.note('other-metadata', 'JUMBF')
}
