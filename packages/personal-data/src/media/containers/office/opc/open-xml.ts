import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Refusal } from '../../../container.ts'
import type { ZipEntry } from '../../zip/archive.ts'
import { Authors } from '../authors.ts'
import type { CleanPart, OfficePackage } from '../package.ts'
import { contentTypeRules, readContentTypes } from './content-types.ts'
import type { PartFate } from './parts.ts'
import { fateOf } from './parts.ts'
import { readProperties } from './properties.ts'
import type { NewName } from './relationships.ts'
import { reachOf, thumbnailsOf } from './reach.ts'
import { ownerOf, relationshipRules } from './relationships.ts'
import { OpenXmlScrub } from './scrub.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const isRelationships = (name: string): boolean => /(^|\/)_rels\/[^/]*\.rels$/.test(name)
const NONE: ReadonlySet<string> = new Set()
/** Parts that stay if something leads to them; the others are refused or go in any case. */
const STAYING: readonly PartFate[] = ['xml', 'embedded', 'kept']

/** Cleans a document of OOXML (ECMA-376): the parts that stay, in their order, or why it is refused. */
export function cleanOpenXml(document: OfficePackage): Result<readonly ZipEntry[], Refusal> {
  const xml = document.text(CONTENT_TYPES)
  if (!xml.ok) return xml
  const types = readContentTypes(xml.value)
  if (!types.ok) return types

  const thumbnails = thumbnailsOf(document)
  const isReached = reachOf(document)
  const fates = new Map<string, PartFate>()
  for (const { name } of document.entries) {
    if (name === CONTENT_TYPES || isRelationships(name)) continue
    const usual = fateOf(name, types.value(name))
    const fate = thumbnails.has(name) || STAYING.includes(usual) && !isReached(name) ? 'goes' : usual
    if (fate === 'macros' || fate === 'embedded-object' || fate === 'unsupported') return err(fate)
    fates.set(name, fate)
    if (fate === 'goes') noteGone(document, name)
  }
  const isGone = (part: string): boolean => fates.get(part) === 'goes'

  const names = namesOfMedia(document)
  const newName: NewName = (part) => names.get(part) ?? part

  // Relationships first: their parts leave out what points to nothing any more.
  const relationships = new Map<string, ZipEntry>()
  const goneIds = new Map<string, ReadonlySet<string>>()
  for (const { name } of document.entries) {
    const owner = ownerOf(name)
    if (!isRelationships(name) || isGone(owner)) continue
    const { rules, goneIds: gone } = relationshipRules(owner, document, isGone, newName)
    const written = document.rewritten(name, rules)
    if (!written.ok) return written
    if (written.value) relationships.set(name, written.value)
    goneIds.set(owner, gone)
  }

  const scrub = new OpenXmlScrub(document, new Authors(document.facts))
  const cleaned = (name: string): CleanPart => {
    if (name === CONTENT_TYPES) return document.rewritten(name, contentTypeRules(isGone, newName))
    if (isRelationships(name)) return ok(relationships.get(name))
    const fate = fates.get(name)
    if (fate === 'goes') return ok(undefined)
    if (fate === 'kept') return document.kept(name)
    if (fate === 'embedded') return document.embedded(name)
    return document.rewritten(name, scrub.rules(goneIds.get(name) ?? NONE))
  }
  const entries: ZipEntry[] = []
  for (const { name } of document.entries) {
    const part = cleaned(name)
    if (!part.ok) return part
    if (part.value) entries.push({ ...part.value, name: newName(name) })
  }
  return ok(entries)
}

const NUMBERED = /\/(image|picture|media|audio|video|hdphoto|file)\d*\.\w+$/i

/** New names for pictures and sounds that are called as they were on somebody's disk. */
function namesOfMedia(document: OfficePackage): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name } of document.entries) {
    const [, folder, ending = ''] = /^((?:.*\/)?media\/)[^/]*?(\.\w{1,8})?$/.exec(name) ?? []
    if (folder === undefined || NUMBERED.test(name)) continue
    let number = names.size + 1
    while (document.has(`${folder}file${number}${ending}`)) number++
    names.set(name, `${folder}file${number}${ending}`)
    document.facts.text('computers', name.split('/').at(-1) ?? '')
  }
  return names
}

/** Notes what a part says that goes. A part that cannot be read goes all the same. */
function noteGone(document: OfficePackage, name: string): void {
  const { facts, found } = document
  if (/^docProps\/[^/]*\.xml$/i.test(name) || name.endsWith('.psmdcp')) {
    document.texts(name, readProperties(document, name))
  } else if (/thumbnail/i.test(name) || /\.(jpe?g|png|emf|wmf)$/i.test(name)) facts.preview('thumbnail')
  else if (name.startsWith('_xmlsignatures/')) found.note('signature')
  else if (/printerSettings/i.test(name)) found.note('other-metadata', 'printer')
  else if (/(^|\/)(changesInfos|revisions|revisionInfo)/.test(name)) found.note('earlier-version')
  else found.note('other-metadata', name.split('/')[0])
}
