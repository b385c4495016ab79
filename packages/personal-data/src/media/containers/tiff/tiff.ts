import { err, ok } from '@small-places/kernel'
import { bytesOf, startsWith, u16, u32Bytes } from '../../bytes.ts'
import type { Container, FileParts } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { readBlock } from '../../reading/blocks.ts'
import type { Directory, Field } from '../../reading/directory.ts'
import { directoryAt, numberOf, openBlock } from '../../reading/directory.ts'
import type { Page } from './page.ts'
import { pageBytes, pageOf } from './page.ts'

const SUBFILE = 254
const PHOTOMETRIC = 262
const MAKER_NOTE = 37_500
const LAYERS = 37_724
const DNG_VERSION = 50_706
const COLOUR_FILTER_ARRAY = 32_803
const GEOGRAPHIC = new Set([33_550, 33_922, 34_264, 34_735, 34_737])

const MOST_PAGES = 1000
const LARGEST_FILE = 1 << 30

/** TIFF pictures and documents of many pages (TIFF 6.0). */
export const tiff: Container = { kind: 'tiff', matches, read, takeApart }

function matches(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*') || startsWith(bytes, 'II+\0') ||
    startsWith(bytes, 'MM\0+')
}

function read(bytes: Uint8Array, facts: FactList): void {
  readBlock('exif', bytes, facts)
}

/** Builds the file anew of what its pages are drawn from: the same coded samples, byte for byte, and their fields. */
function takeApart(bytes: Uint8Array, found: FindingList): FileParts {
  const block = openBlock(bytes)
  if (!block) return err('malformed')
  if (u16(bytes, 2, block.little) !== 42) return err('unsupported')
  // Canon's raw pictures begin like TIFF and mark themselves behind the header.
  if (startsWith(bytes, 'CR', 8)) return err('raw')
  if (bytes.length > LARGEST_FILE) return err('too-complex')
  const directories = chainFrom(block.first, (offset) => directoryAt(block, offset))
  if (!directories) return err('malformed')
  const pages: Page[] = []
  for (const { fields } of directories) {
    const find = (tag: number): Field | undefined => fields.find((field) => field.tag === tag)
    if (find(DNG_VERSION) || numberOf(block, find(PHOTOMETRIC)) === COLOUR_FILTER_ARRAY) return err('raw')
    noteDropped(fields, found)
    // A smaller copy of another page.
    if (numberOf(block, find(SUBFILE)) & 1) {
      found.note('thumbnail')
      continue
    }
    const page = pageOf(block, fields, found)
    if (!page.ok) return page
    pages.push(page.value)
  }
  return pages.length ? ok(fileParts(pages, block.little)) : err('malformed')
}

function chainFrom(first: number, at: (offset: number) => Directory): readonly Directory[] | undefined {
  const directories: Directory[] = []
  const seen = new Set<number>()
  for (let offset = first; offset; offset = directories.at(-1)?.next ?? 0) {
    if (seen.has(offset) || seen.size >= MOST_PAGES) return undefined
    seen.add(offset)
    const directory = at(offset)
    if (!directory.fields.length) return undefined
    directories.push(directory)
  }
  return directories
}

function noteDropped(fields: readonly Field[], found: FindingList): void {
  for (const { tag } of fields) {
    if (tag === MAKER_NOTE) found.note('maker-notes')
    else if (tag === LAYERS) found.note('extra-images')
    else if (GEOGRAPHIC.has(tag)) found.note('location')
  }
}

function fileParts(pages: readonly Page[], little: boolean): readonly Uint8Array[] {
  const head = Uint8Array.from([...bytesOf(little ? 'II*\0' : 'MM\0*'), ...u32Bytes(8, little)])
  const parts: Uint8Array[] = [head]
  let at = head.length
  pages.forEach((page, i) => {
    const part = pageBytes(page, at, little, i === pages.length - 1)
    parts.push(part)
    at += part.length
  })
  return parts
}
