import { err, ok, type Result } from '@small-places/kernel'

/** The largest picture that is decoded: a small file can hold more pixels than a phone has memory. */
const mostPixels = 60_000_000

/** The longest side of what is shown, in pixels. */
const longestSide = 4096

/** Why a picture is not shown. */
export type PictureProblem = 'not-a-picture' | 'too-large'

/** The kinds of picture that the desk shows. Anything else is only handed out as a file. */
type ShownKind = 'image/jpeg' | 'image/png' | 'image/webp'

/** The kind of a picture by its first bytes; the name and type that its sender gave it are not asked. */
export function pictureKind(bytes: Uint8Array): ShownKind | null {
  const begins = (text: string, at = 0): boolean =>
    [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))
  if (begins('\xff\xd8\xff')) return 'image/jpeg'
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png'
  return begins('RIFF') && begins('WEBP', 8) ? 'image/webp' : null
}

/** The size by which a picture fits into the longest side that is shown. */
export function fitting(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Decodes a JPEG, PNG or WebP and writes its pixels anew, so that nothing of the original file reaches the page: no
 * metadata, and no second format hidden behind the first. What it is, its first bytes say; its name is not asked.
 */
export async function redraw(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Blob, PictureProblem>> {
  const kind = pictureKind(bytes)
  if (kind === null) return err('not-a-picture')
  const bitmap = await createImageBitmap(new Blob([bytes], { type: kind })).catch(() => null)
  if (bitmap === null) return err('not-a-picture')
  try {
    if (bitmap.width * bitmap.height > mostPixels) return err('too-large')
    const { width, height } = fitting(bitmap.width, bitmap.height)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (context === null) return err('too-large')
    context.drawImage(bitmap, 0, 0, width, height)
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, kind === 'image/jpeg' ? 'image/jpeg' : 'image/png', 0.92)
    })
    return drawn === null ? err('too-large') : ok(drawn)
  } finally {
    bitmap.close()
  }
}
