import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { strToU8 } from 'fflate'
import type { Refusal } from '../../../container.ts'
import type { ZipEntry } from '../../zip/archive.ts'
import { packed } from '../../zip/write.ts'
import type { XmlRules } from '../../xml/rewrite.ts'
import { Authors } from '../authors.ts'
import type { CleanPart, OfficePackage } from '../package.ts'
import { EMPTY_PROPERTIES, readProperties } from './properties.ts'
import { scrubRules } from './scrub.ts'

const MIME_TYPE = 'mimetype'
const MANIFEST = 'META-INF/manifest.xml'
const KINDS = new RegExp('^application/vnd\\.oasis\\.opendocument\\.' +
  '(text|spreadsheet|presentation|graphics|chart|formula|text-master)(-template)?$')

const GOES = new RegExp('^(Thumbnails|Configurations2|Versions)(/|$)|' +
  '(^|/)(layout-cache|manifest\\.rdf|VersionList\\.xml)$|^META-INF/\\w*signatures\\.xml$')
const MACROS = /^(Basic|Scripts|Dialogs)\/./
const DRAWN = /(^|\/)(Pictures|Media|ObjectReplacements)\//
const XML = /(^|\/)(content|styles|settings)\.xml$/
const PROPERTIES = /(^|\/)meta\.xml$/
const FONTS = /^Fonts\//

/** Cleans a document of OpenDocument (ISO/IEC 26300): the parts that stay, in their order, or why it is refused. */
export function cleanOpenDocument(document: OfficePackage): Result<readonly ZipEntry[], Refusal> {
  const kind = document.text(MIME_TYPE)
  if (!kind.ok) return kind
  if (!KINDS.test(kind.value.trim())) return err('unsupported')
  if (document.entries.some(({ name }) => MACROS.test(name))) return err('macros')

  let isEncrypted = false
  const manifest: XmlRules = {
    element: ({ local, attributes }) => {
      if (local === 'encryption-data') isEncrypted = true
      const part = attributes.find(({ name }) => name === 'manifest:full-path')?.value ?? ''
      return local === 'file-entry' && GOES.test(part) ? undefined : attributes
    },
  }
  let holdsFiles = false
  const rules = scrubRules(document, new Authors(document.facts))
  const watching: XmlRules = {
    ...rules,
    element: (element, path) => {
      // A file in letters among the text.
      if (element.local === 'binary-data') holdsFiles = true
      return rules.element(element, path)
    },
  }
  const cleaned = (name: string): CleanPart => {
    if (name === MIME_TYPE) return ok(packed(name, strToU8(kind.value), 'stored'))
    if (name === MANIFEST) return document.rewritten(name, manifest)
    if (GOES.test(name)) return gone(document, name)
    if (PROPERTIES.test(name)) {
      const read = document.texts(name, readProperties(document))
      return read.ok ? ok(packed(name, strToU8(EMPTY_PROPERTIES))) : read
    }
    if (XML.test(name)) return document.rewritten(name, watching)
    if (DRAWN.test(name)) return document.embedded(name)
    if (FONTS.test(name)) return document.kept(name)
    return err(/^Object [^/]*$/.test(name) ? 'embedded-object' : 'unsupported')
  }

  // What is encrypted must be told before it is taken for broken.
  const first = document.has(MANIFEST) ? document.rewritten(MANIFEST, manifest) : err('malformed')
  if (!first.ok) return first
  if (isEncrypted) return err('encrypted')
  const entries: ZipEntry[] = []
  for (const { name } of document.entries) {
    const part = cleaned(name)
    if (!part.ok) return part
    if (part.value) entries.push(part.value)
  }
  if (holdsFiles) return err('embedded-object')
  // Readers look for the type at a fixed place of the file.
  return ok(entries.sort((a, b) => Number(b.name === MIME_TYPE) - Number(a.name === MIME_TYPE)))
}

function gone({ facts, found }: OfficePackage, name: string): CleanPart {
  if (name.startsWith('Thumbnails/')) facts.preview('thumbnail')
  else if (name.startsWith('Version')) found.note('earlier-version')
  else if (name.startsWith('META-INF/')) found.note('signature')
  return ok(undefined)
}
