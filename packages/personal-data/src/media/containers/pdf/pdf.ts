import { err, ok } from '@small-places/kernel'
import { indexOfText, latin1 } from '../../bytes.ts'
import type { FileParts } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { CleanEmbedded } from '../embedded.ts'
import type { Examiner } from '../examiner.ts'
import { examiner } from '../examiner.ts'
import { PdfFile } from './file.ts'
import type { PdfObject } from './object.ts'
import { dictionaryOf, stringText } from './object.ts'
import { PdfSyntaxError } from './parse.ts'
import { readInformation } from './properties.ts'
import { PdfScrub } from './scrub.ts'
import { PdfWriter } from './write.ts'

const MARK = '%PDF-'

/**
 * Takes a PDF apart and writes it anew: its pages, links, forms and structure stay as they were packed; everything that
 * nothing points to, earlier revisions among it, and everything that only tells of its origin goes.
 */
function examinePdf(bytes: Uint8Array, facts: FactList, found: FindingList, clean: CleanEmbedded): FileParts {
  try {
    return takeApart(bytes, facts, found, clean)
  } catch (cause) {
    if (cause instanceof PdfSyntaxError) return err('malformed')
    throw cause
  }
}

function takeApart(bytes: Uint8Array, facts: FactList, found: FindingList, clean: CleanEmbedded): FileParts {
  const file = new PdfFile(bytes)
  const { trailer, revisions, isPacked } = file.directory
  if (trailer.entries.has('Encrypt')) return err('encrypted')
  readInformation(file, trailer.entries.get('Info'), facts)
  noteIds(file.resolve(trailer.entries.get('ID')), facts)
  if (revisions > 1) found.note('earlier-version')
  const scrub = new PdfScrub(file, facts, found, clean)
  const catalog = dictionaryOf(file.resolve(trailer.entries.get('Root')))
  // A portfolio shows nothing but the files in it; a form of this kind is drawn by a program of its own.
  if (catalog?.entries.has('Collection')) return err('embedded-object')
  const needs = file.resolve(catalog?.entries.get('NeedsRendering'))
  if (needs?.type === 'token' && needs.text === 'true') return err('unsupported')
  const root = catalog?.entries.has('Pages') ? scrub.copy(trailer.entries.get('Root')) : undefined
  if (scrub.refusal) return err(scrub.refusal)
  if (root === undefined) return err('malformed')
  const version = /^%PDF-([12]\.\d)/.exec(latin1(bytes.subarray(indexOfText(bytes, MARK)).subarray(0, 8)))?.[1] ?? '1.7'
  return ok(new PdfWriter(version).file(scrub.objects, root, isPacked))
}

function noteIds(ids: PdfObject | undefined, facts: FactList): void {
  for (const id of ids?.type === 'array' ? ids.items : []) {
    if (id.type !== 'string') continue
    const digits = [...stringText(id)].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    facts.id('document', digits.join(''))
  }
}

/** PDF (ISO 32000-2) without a password. */
export const pdf = (clean: CleanEmbedded): Examiner =>
  examiner('pdf', (bytes) => indexOfText(bytes.subarray(0, 1024), MARK) >= 0,
    (bytes, facts, found) => examinePdf(bytes, facts, found, clean))
