import { detectKind } from './clean.ts'
import type { Container } from './container.ts'
import { heif } from './containers/heif/heif.ts'
import { containersBeside } from './containers/nested.ts'
import { tiff } from './containers/tiff/tiff.ts'
import type { MediaKind } from './clean.ts'
import { takeJpegApart } from './jpeg.ts'
import { takePngApart } from './png.ts'
import { readJpegFacts } from './reading/jpeg-facts.ts'
import { readPngFacts } from './reading/png-facts.ts'
import { readWebpFacts } from './reading/webp-facts.ts'
import { takeWebpApart } from './webp.ts'

const is = (kind: MediaKind) => (bytes: Uint8Array): boolean => detectKind(bytes) === kind

const PICTURES: readonly Container[] = [
  { kind: 'jpeg', matches: is('jpeg'), read: readJpegFacts, takeApart: takeJpegApart },
  { kind: 'png', matches: is('png'), read: readPngFacts, takeApart: takePngApart },
  { kind: 'webp', matches: is('webp'), read: readWebpFacts, takeApart: takeWebpApart },
  tiff,
  heif,
]

/** Every kind of file that is read and cleaned; the first that matches is asked. */
export const CONTAINERS: readonly Container[] = [...PICTURES, ...containersBeside(PICTURES)]
