import { err, ok } from '@small-places/kernel'
import { concat } from '../bytes.ts'
import type { Container } from '../container.ts'
import type { CleanEmbedded } from './embedded.ts'
import type { Examiner } from './examiner.ts'
import { film } from './film/film.ts'
import { flac } from './flac.ts'
import { gif } from './gif.ts'
import { mp3 } from './mp3.ts'
import { office } from './office/office.ts'
import { ogg } from './ogg/ogg.ts'
import { pdf } from './pdf/pdf.ts'
import { svg } from './svg/svg.ts'
import { wav } from './wav.ts'

/** How many files deep a file may stand inside another. */
const DEEPEST = 2

/**
 * The containers of moving pictures, drawings, documents and sounds. Some hold files themselves, which are cleaned by
 * the same containers and by those of `pictures`.
 */
export function containersBeside(pictures: readonly Container[], depth = DEEPEST): readonly Container[] {
  const clean = cleaner(pictures, depth)
  // The mark of MP3 is the weakest, so it is asked last.
  return [gif, ogg, wav, flac, svg(clean), office(clean), film, pdf(clean), mp3]
}

const cleaner = (pictures: readonly Container[], depth: number): CleanEmbedded => (bytes, facts, found) => {
  if (depth === 0) return err('too-complex')
  const inside: readonly (Container & Partial<Examiner>)[] = [...pictures, ...containersBeside(pictures, depth - 1)]
  const container = inside.find(({ matches }) => matches(bytes))
  if (!container) return err('unknown-kind')
  if (!container.examine) container.read(bytes, facts)
  const parts = container.examine?.(bytes, facts, found) ?? container.takeApart(bytes, found)
  return parts.ok ? ok({ kind: container.kind, bytes: concat(parts.value) }) : parts
}
