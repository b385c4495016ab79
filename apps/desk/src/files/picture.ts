import { err, ok, type Result } from '@small-places/kernel'
import { detectKind } from '@small-places/personal-data'
import { pictureSize } from './picture-size.ts'

/** The largest picture that is decoded: a small file can hold more pixels than a phone has memory. */
const mostPixels = 60_000_000

/** The longest side of what is shown, in pixels. */
const longestSide = 4096

/** Why a picture is not shown. */
export type PictureProblem = 'not-a-picture' | 'too-large'

/** The size by which a picture fits into the longest side that is shown. */
export function fitting(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Decodes a JPEG, PNG or WebP and writes its pixels anew, so that nothing of the original file reaches the page: no
 * metadata, and no second format hidden behind the first. What it is, its first bytes say; its name is not asked. One
 * whose header promises more pixels than memory holds is not decoded at all.
 */
export async function redraw(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Blob, PictureProblem>> {
  const kind = detectKind(bytes)
  if (kind === 'other') return err('not-a-picture')
  const size = pictureSize(bytes)
  if (size === null) return err('not-a-picture')
  if (size.width * size.height > mostPixels) return err('too-large')
  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${kind}` })).catch(() => null)
  if (bitmap === null) return err('not-a-picture')
  try {
    const { width, height } = fitting(bitmap.width, bitmap.height)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (context === null) return err('too-large')
    context.drawImage(bitmap, 0, 0, width, height)
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, kind === 'jpeg' ? 'image/jpeg' : 'image/png', 0.92)
    })
    return drawn === null ? err('too-large') : ok(drawn)
  } finally {
    bitmap.close()
  }
}
