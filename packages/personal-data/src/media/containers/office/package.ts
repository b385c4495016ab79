import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { strToU8 } from 'fflate'
import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { CleanEmbedded } from '../embedded.ts'
import type { XmlRules } from '../xml/rewrite.ts'
import { rewriteXml } from '../xml/rewrite.ts'
import { xmlText } from '../xml/text.ts'
import type { ZipEntry } from '../zip/archive.ts'
import { unpacked } from '../zip/archive.ts'
import { packed } from '../zip/write.ts'
import { cleanMetafile } from './metafile.ts'

// What a document unpacks to; a few hundred kilobytes can be made to unpack to terabytes.
const MOST_IN_ALL = 1 << 30
const MOST_OF_ONE = 1 << 28

/** A part of the clean document, nothing for a part that goes, or why the document is refused. */
export type CleanPart = Result<ZipEntry | undefined, Refusal>

/** The files of a document, unpacked one at a time and never more than a gigabyte of them. */
export class OfficePackage {
  readonly entries: readonly ZipEntry[]
  readonly facts: FactList
  readonly found: FindingList
  readonly #clean: CleanEmbedded
  readonly #byName: ReadonlyMap<string, ZipEntry>
  #budget = MOST_IN_ALL

  constructor(entries: readonly ZipEntry[], facts: FactList, found: FindingList, clean: CleanEmbedded) {
    this.entries = entries
    this.facts = facts
    this.found = found
    this.#clean = clean
    this.#byName = new Map(entries.map((entry) => [entry.name, entry]))
  }

  has(name: string): boolean {
    return this.#byName.has(name)
  }

  /** The content of a part. */
  bytes(name: string): Result<Uint8Array, Refusal> {
    const entry = this.#byName.get(name)
    if (!entry) return err('malformed')
    if (entry.size > Math.min(this.#budget, MOST_OF_ONE)) return err('too-complex')
    this.#budget -= entry.size
    const bytes = unpacked(entry, entry.size)
    return bytes ? ok(bytes) : err('malformed')
  }

  /** A part of XML as text. */
  text(name: string): Result<string, Refusal> {
    const bytes = this.bytes(name)
    if (!bytes.ok) return bytes
    const text = xmlText(bytes.value)
    return text === undefined ? err('unsupported') : ok(text)
  }

  /** Reads a part of XML without writing it: `note` is told each text with the local name of its element. */
  texts(name: string, note: (local: string, text: string) => void): Result<undefined, Refusal> {
    const text = this.text(name)
    if (!text.ok) return text
    const read = rewriteXml(text.value, {
      element: ({ attributes }, path) => {
        for (const { local, value } of attributes) note(`${path.at(-1)?.local}/${local}`, value)
        return []
      },
      text: (value, path) => {
        if (value.trim()) note(path.at(-1)?.local ?? '', value)
        return ''
      },
    })
    return read.ok ? ok(undefined) : read
  }

  /** Writes a part of XML by rules. */
  rewritten(name: string, rules: XmlRules): CleanPart {
    const text = this.text(name)
    if (!text.ok) return text
    const written = rewriteXml(text.value, rules)
    return written.ok ? ok(packed(name, strToU8(written.value))) : written
  }

  /** Cleans a picture, film, sound or document inside the document. */
  embedded(name: string): CleanPart {
    const bytes = this.bytes(name)
    if (!bytes.ok) return bytes
    const metafile = cleanMetafile(bytes.value, this.facts)
    if (metafile) return ok(packed(name, metafile))
    const clean = this.#clean(bytes.value, this.facts, this.found)
    if (clean.ok) return ok(packed(name, clean.value.bytes))
    return err(clean.error === 'unknown-kind' ? 'unsupported' : clean.error)
  }

  /** A part as it is. */
  kept(name: string): CleanPart {
    return ok(this.#byName.get(name))
  }
}
