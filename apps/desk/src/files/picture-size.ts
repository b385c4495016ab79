import { detectKind } from '@small-places/personal-data'

/** Sides of a picture in pixels, as it is stored. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * What the header of a JPEG, PNG or WebP says of its size, so that it is known before anything is decoded. Null where
 * it says nothing that a decoder could use.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const size = sizeIn[detectKind(bytes)](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

/** Frame headers of JPEG (ITU-T T.81, table B.1): all of C0 to CF but tables and an unused one. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers that stand alone, without a length. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)
const startOfScan = 0xda

function sizeInJpeg(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    // As decoders do, whatever stands between two segments is passed over.
    if (view.getUint8(at) !== 0xff || view.getUint8(at + 1) === 0xff) {
      at++
      continue
    }
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === startOfScan) return null
    at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** IHDR stands first (W3C PNG, section 11.2.1). */
const sizeInPng = (view: DataView): PictureSize | null =>
  view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }

/** The first chunk says it, whichever of the three it is (RFC 9649, sections 2.5 to 2.7). */
function sizeInWebp(view: DataView): PictureSize | null {
  if (view.byteLength < 30) return null
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { width: uint24(24) + 1, height: uint24(27) + 1 }
    case 0x56503820: // VP8
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: { // VP8L
      const sides = view.getUint32(21, true)
      return { width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 }
    }
    default:
      return null
  }
}

const sizeIn = { jpeg: sizeInJpeg, png: sizeInPng, webp: sizeInWebp, other: () => null } as const
