import type { XmlAttribute, XmlElement, XmlName, XmlRules } from '../../xml/rewrite.ts'
import { isDiskPath, isFileName, withoutPaths } from '../../file-addresses.ts'
import type { Authors } from '../authors.ts'
import { Numbering } from '../authors.ts'
import type { OfficePackage } from '../package.ts'
import { FieldCodes } from './field-codes.ts'

// Transitional, strict and later namespaces differ in front, never in these ends.
const isRelation = (uri: string): boolean => /\/officeDocument\/(2006\/)?relationships$/.test(uri)
const isRevision = (uri: string): boolean => /\/spreadsheetml\/\d{4}\/(\d\d\/)?revision/.test(uri)
const hasPeople = (uri: string): boolean => /threadedcomments$|\/powerpoint\/2018\/8\/main$/.test(uri)

// Numbers of sessions and documents, templates, variables of add-ins, sources of form letters, paths.
const DROPPED = new Set(`rsids attachedTemplate docVars mailMerge docId saveThroughXslt dataBinding presenceInfo absPath
revisionPtr alternateUrls custDataLst customProperties schemaLibrary creationId modId fileVersion
fileRecoveryPr`.split(/\s+/))
// Extensions of drawings and tables that hold nothing but random numbers.
const RANDOM_EXTENSIONS = new Set([
  '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}', '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}',
  '{D42A27DB-BD31-4B8C-83A1-F6EECF244321}', '{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}',
  '{9D8B030D-6E8A-4147-A177-3AD203B41FA5}', '{C3380CC4-5D6E-409C-BE32-E72D297353CC}',
])
const RANDOM = /^(rsid\w*|textId|anchorId|editId|uid|dateUtc)$/
const PARAGRAPH_IDS = /^(paraId|paraIdParent)$/
const hexadecimal = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, '0')
/** What is drawn or played, by the name of the file that it came from. */
const FROM_A_FILE = /^(docPr|cNvPr|wavAudioFile|snd|sndTgt|audioFile|videoFile|quickTimeFile)$/
const FORMULA = /^(f|definedName|formula[12]?)$/
const GUID = /^\{[0-9A-Fa-f-]{36}\}$/
/** When somebody said something, where the format asks for a time. */
const SOME_TIME = '2000-01-01T00:00:00.000'

/** Rewrites the parts of one OOXML document (ECMA-376 and Microsoft's extensions) without its people. */
export class OpenXmlScrub {
  readonly #document: OfficePackage
  readonly #authors: Authors
  readonly #paragraphs = new Numbering((number) => hexadecimal(number, 8))
  readonly #durable = new Numbering((number) => hexadecimal(number, 8))
  readonly #guids = new Numbering((number) => `{00000000-0000-0000-0000-${hexadecimal(number, 12)}}`)
  readonly #fields = new FieldCodes()
  #views = 0

  constructor(document: OfficePackage, authors: Authors) {
    this.#document = document
    this.#authors = authors
  }

  /** Rules for one part. @param goneIds Ids of its relationships that are gone. */
  rules(goneIds: ReadonlySet<string>): XmlRules {
    return {
      element: (element) => this.#element(element, goneIds),
      text: (text, path) => this.#text(text, path),
      dropped: (text, path) => {
        if (path.some(({ local }) => local === 'docVar')) this.#document.facts.text('texts', text)
      },
    }
  }

  #element(element: XmlElement, goneIds: ReadonlySet<string>): readonly XmlAttribute[] | undefined {
    const { local, attributes } = element
    const extension = attributes.find(({ name }) => name === 'uri')?.value.toUpperCase() ?? ''
    if (DROPPED.has(local) || RANDOM_EXTENSIONS.has(extension)) {
      this.#noteDropped(element)
      return undefined
    }
    const isGone = ({ uri, value }: XmlAttribute): boolean => isRelation(uri) && goneIds.has(value)
    if (attributes.some(isGone) && local !== 'pageSetup') return undefined
    if (local === 'fldChar' && attributes.some(({ value }) => value === 'begin')) this.#fields.begin()
    return attributes.flatMap((attribute) => {
      const value = isGone(attribute) ? undefined : this.#attribute(element, attribute)
      return value === undefined ? [] : [{ ...attribute, value }]
    })
  }

  #noteDropped({ local, attributes }: XmlElement): void {
    const { facts, found } = this.#document
    for (const { local: name, value } of attributes) {
      if (local === 'absPath' && name === 'url') facts.text('computers', value)
      if (local === 'docId' && name === 'val') facts.id('document', value)
      if (local === 'revisionPtr' && name === 'documentId') facts.id('document', value)
      if (local === 'presenceInfo' && name === 'userId') facts.owner('account', value)
    }
    if (local === 'rsids') found.note('edit-history')
    else if (local === 'mailMerge' || local === 'docVars') found.note('other-metadata', local)
  }

  #attribute(element: XmlElement, { name, local, uri, value }: XmlAttribute): string | undefined {
    const { facts } = this.#document
    const parent = element.local
    if (RANDOM.test(local) && uri && (local !== 'uid' || isRevision(uri))) return undefined
    if (PARAGRAPH_IDS.test(local) && uri) return this.#paragraphs.of(value)
    if (local === 'durableId' && uri) return this.#durable.of(value)
    if (local === 'author' && uri) return this.#authors.nameOf(value)
    if (local === 'initials') return value && 'A'
    if (local === 'date' && uri && element.attributes.some((one) => one.local === 'author')) {
      facts.time('changed', value)
      return undefined
    }
    if (hasPeople(element.uri)) return this.#person(element, name, value)
    if (parent === 'cmAuthor' && name === 'name') return this.#authors.nameOf(value)
    if (parent === 'cm' && name === 'dt') return undefined
    if (parent === 'pivotCacheDefinition' && name.startsWith('refreshed')) {
      if (name === 'refreshedBy') this.#authors.nameOf(value)
      return undefined
    }
    // Where the window stood on somebody's screen.
    if (parent === 'workbookView' && /^([xy]Window|window(Width|Height))$/.test(name)) return undefined
    if (parent === 'fileSharing' && name === 'userName') return undefined
    if (parent === 'customWorkbookView' && name === 'name') return `View ${++this.#views}`
    // Accounts that may change a part, and who tried out which numbers.
    if (parent === 'permStart' && local === 'ed' || parent === 'scenario' && name === 'user') {
      return this.#authors.nameOf(value)
    }
    if (name === 'securityDescriptor' || parent === 'scenario' && name === 'comment') return undefined
    const isPictureName = FROM_A_FILE.test(parent) && /^(name|descr|title)$/.test(name)
    if ((isPictureName || /^(tooltip|display)$/.test(local)) && isFileName(value)) return this.#file(name, value)
    if (parent === 'imagedata' && local === 'title') return this.#file('title', value)
    if (name === 'alt' && isFileName(value)) return this.#file('alt', value)
    if (parent === 'fldSimple' && local === 'instr') return new FieldCodes().next(value)
    if (parent === 'tag' && /presentationml/.test(element.uri) && name === 'val') return ''
    return isDiskPath(value) ? this.#file(name, value) : value
  }

  /** Notes the name of a file that stands where people read the name of a picture. */
  #file(attribute: string, value: string): string {
    this.#document.facts.text('computers', value)
    return attribute === 'name' ? 'Picture' : ''
  }

  /** An attribute of a comment in a thread, or of the list of people who took part. */
  #person(element: XmlElement, name: string, value: string): string | undefined {
    if (name === 'displayName' || name === 'name' && element.local === 'author') return this.#authors.nameOf(value)
    if (name === 'providerId') return 'None'
    if (name === 'userId') {
      if (value && !/^Author \d+$/.test(value)) this.#document.facts.owner('account', value)
      return ''
    }
    if (name === 'dT') return undefined
    if (name === 'created') {
      if (value !== SOME_TIME) this.#document.facts.time('changed', value)
      return SOME_TIME
    }
    return GUID.test(value) ? this.#guids.of(value.toUpperCase()) : value
  }

  #text(text: string, path: readonly XmlName[]): string {
    const local = path.at(-1)?.local
    if (local === 'instrText' || local === 'delInstrText') return this.#fields.next(text)
    if (local !== undefined && FORMULA.test(local)) return withoutPaths(text)
    if (local === 'author' && path.at(-2)?.local === 'authors') {
      const thread = text.startsWith('tc=') ? text.slice(3) : ''
      return GUID.test(thread) ? `tc=${this.#guids.of(thread.toUpperCase())}` : this.#authors.nameOf(text)
    }
    // Excel begins a comment with the name of its author.
    return local === 't' && path.some((one) => one.local === 'comment') ? this.#authors.inOpening(text) : text
  }
}
