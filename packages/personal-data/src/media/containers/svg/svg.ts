import { err, ok } from '@small-places/kernel'
import { strToU8 } from 'fflate'
import { concat, latin1, startsWith } from '../../bytes.ts'
import type { Examiner } from '../examiner.ts'
import type { FileParts } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { CleanEmbedded } from '../embedded.ts'
import { examiner } from '../examiner.ts'
import { rewriteXml } from '../xml/rewrite.ts'
import { xmlText } from '../xml/text.ts'
import { Drawing } from './drawing.ts'
import { gunzipped, gzipped } from './gzip.ts'

/** Takes an SVG apart in two rounds: one to learn its ids, one to write it. */
function examineSvg(bytes: Uint8Array, facts: FactList, found: FindingList, clean: CleanEmbedded): FileParts {
  const xml = xmlText(bytes)
  if (xml === undefined) return err('unsupported')
  const drawing = new Drawing(facts, found, clean)
  const learnt = rewriteXml(xml, drawing.learning())
  if (!learnt.ok) return learnt
  const written = rewriteXml(xml, drawing.writing())
  if (!written.ok) return written
  return drawing.refusal ? err(drawing.refusal) : ok([strToU8(written.value)])
}

const HEAD = 1 << 16
const ROOT = /<(?:[\w.-]{1,40}:)?svg[\s>/]/

const LARGEST = 1 << 27

/** Drawings may be packed; then the copy is, too. */
function examineEither(bytes: Uint8Array, facts: FactList, found: FindingList, clean: CleanEmbedded): FileParts {
  const packed = gunzipped(bytes, LARGEST)
  if (!packed) return examineSvg(bytes, facts, found, clean)
  facts.text('computers', packed.name)
  const parts = examineSvg(packed.content, facts, found, clean)
  return parts.ok ? ok([gzipped(concat(parts.value))]) : parts
}

const isSvg = (bytes: Uint8Array): boolean => isDrawing(gunzipped(bytes, LARGEST)?.content ?? bytes)

/** Whether the text of the first bytes begins as XML and soon says `svg`; HTML pages may say so too. */
function isDrawing(bytes: Uint8Array): boolean {
  const wide = startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff')
  const head = latin1(bytes.subarray(0, HEAD)).replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, '')
  const text = wide ? head.replaceAll('\0', '') : head
  return /^\s*</.test(text) && !/^\s*<(?:!doctype\s+html|html[\s>])/i.test(text) && ROOT.test(text)
}

/** SVG drawings, also packed (`.svgz`). */
export const svg = (clean: CleanEmbedded): Examiner =>
  examiner('svg', isSvg, (bytes, facts, found) => examineEither(bytes, facts, found, clean))
