import { zlibSync } from 'fflate'
import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { neutralProfile } from '../../icc.ts'
import type { CleanEmbedded } from '../embedded.ts'
import { cleanContent } from './content.ts'
import type { PdfFile } from './file.ts'
import { filtersOf } from './filter.ts'
import { cleanJpeg2000 } from './jpx.ts'
import { ANNOTATIONS, NAME_MAPS, NEEDED_KEYS, PLAYED_ANNOTATIONS, REACHING_ACTIONS } from './keys.ts'
import type { PdfDictionary, PdfObject, PdfStream } from './object.ts'
import { NULL, dictionaryOf, integer, nameOf, stringText } from './object.ts'
import { noteDate, readMetadata, readPrivateData } from './properties.ts'
import { isFollowable, textFate } from './texts.ts'
import type { NumberedObject } from './write.ts'

/**
 * What a dictionary is for, as far as its keys do not tell: `names` holds what an author named, `resources` and
 * `appearance` hold such dictionaries, `profile` is a colour profile, `content` draws a page.
 */
type Role = 'plain' | 'names' | 'resources' | 'appearance' | 'directory' | 'profile' | 'content'

const LARGEST_PICTURE = 1 << 28
/** What stands where the place of a file stood and readers need a text. */
const A_FILE: PdfObject = { type: 'string', raw: '(file)' }
/** Marks of people and programs on an annotation that is no field of a form. */
const OF_A_REVIEWER = new Set(['T', 'RC', 'M', 'NM', 'Subj', 'CreationDate'])

/** Copies what can be reached from the root of a document, and leaves out what only tells where it comes from. */
export class PdfScrub {
  /** Why the document is refused, if so. */
  refusal: Refusal | undefined
  readonly objects: NumberedObject[] = []
  readonly #file: PdfFile
  readonly #facts: FactList
  readonly #found: FindingList
  readonly #clean: CleanEmbedded
  readonly #numbers = new Map<number, number>()
  readonly #queue: { readonly number: number, readonly object: PdfObject, readonly role: Role }[] = []

  constructor(file: PdfFile, facts: FactList, found: FindingList, clean: CleanEmbedded) {
    this.#file = file
    this.#facts = facts
    this.#found = found
    this.#clean = clean
  }

  /** Copies everything from `root` on; gives its new number. */
  copy(root: PdfObject | undefined): number | undefined {
    if (root?.type !== 'reference') return undefined
    this.#reference(root.number, 'plain')
    for (let at = 0, next = this.#queue[at]; next; next = this.#queue[++at]) {
      this.objects.push({ number: next.number, object: this.#copied(next.object, next.role) })
      if (this.refusal) return undefined
    }
    return this.#numbers.get(root.number)
  }

  #reference(number: number, role: Role): PdfObject {
    const known = this.#numbers.get(number)
    if (known !== undefined) return { type: 'reference', number: known, generation: 0 }
    const object = this.#file.resolve({ type: 'reference', number, generation: 0 })
    if (!object || object.type === 'token' && object.text === 'null') return NULL
    const own = this.#numbers.size + 1
    this.#numbers.set(number, own)
    this.#queue.push({ number: own, object, role })
    return { type: 'reference', number: own, generation: 0 }
  }

  #copied(object: PdfObject, role: Role): PdfObject {
    switch (object.type) {
      case 'reference': return this.#reference(object.number, role)
      case 'dictionary': return this.#dictionary(object, role)
      case 'stream': return this.#stream(object, role)
      case 'array': return { type: 'array', items: this.#items(object.items, role) }
      default: return object
    }
  }

  #items(items: readonly PdfObject[], role: Role): readonly PdfObject[] {
    const inside = nameOf(items[0]) === 'ICCBased' ? 'profile' : role === 'content' ? role : 'plain'
    return items.flatMap((item) => this.#goes(item) ? [] : [this.#copied(item, inside)])
  }

  #dictionary(dictionary: PdfDictionary, role: Role): PdfDictionary {
    const entries = new Map<string, PdfObject>()
    const subtype = nameOf(this.#file.resolve(dictionary.entries.get('Subtype'))) ?? ''
    const isReview = ANNOTATIONS.has(subtype) && subtype !== 'Widget' && dictionary.entries.has('Rect')
    for (const [key, value] of dictionary.entries) {
      const isNeeded = NEEDED_KEYS.has(key) && !(isReview && OF_A_REVIEWER.has(key)) &&
        !this.#isOutOfPlace(key, value, dictionary)
      if (role !== 'names' && !isNeeded) this.#noteDropped(key, value)
      else if (!this.#goes(value)) {
        const kept = role === 'names' ? value : this.#pathless(key, value, subtype === 'Link')
        if (kept) entries.set(key, this.#copied(kept, roleOf(key, role)))
      }
    }
    return { type: 'dictionary', entries }
  }

  /** A value without the place of a file on somebody's disk; nothing where it says nothing else. */
  #pathless(key: string, value: PdfObject, isOfLink: boolean): PdfObject | undefined {
    const resolved = this.#file.resolve(value)
    if (resolved?.type !== 'string') return value
    const text = stringText(resolved)
    const fate = textFate(key, text, isOfLink)
    if (fate === 'stays') return value
    this.#facts.text('computers', text)
    return fate === 'goes' ? undefined : A_FILE
  }

  /** Keys that mean one thing in one place and another elsewhere. */
  #isOutOfPlace(key: string, value: PdfObject, { entries }: PdfDictionary): boolean {
    // A flag of annotations, of outlines; but the name of a file of actions and streams.
    if (key === 'F') return integer(this.#file.resolve(value)) === undefined
    // The id of an element of structure; but of a page or picture that somebody took from the web.
    if (key === 'ID') return !entries.has('S') || !entries.has('P')
    // What a form field holds; but of a signature its signer.
    if (key !== 'V') return false
    const isSigned = nameOf(this.#file.resolve(entries.get('FT'))) === 'Sig'
    return isSigned || Boolean(dictionaryOf(this.#file.resolve(value))?.entries.has('ByteRange'))
  }

  /** Whether a value goes with all that is in it: programs, files, and notes that are only their carriers. */
  #goes(value: PdfObject): boolean {
    const resolved = this.#file.resolve(value)
    const entries = dictionaryOf(resolved)?.entries
    if (!entries) return false
    const subtype = nameOf(entries.get('Subtype')) ?? ''
    if (entries.has('Rect') && PLAYED_ANNOTATIONS.has(subtype)) this.refusal ??= 'embedded-object'
    if (entries.has('Rect') && subtype === 'FileAttachment') {
      this.#noteDropped('EF', value)
      return true
    }
    const action = nameOf(this.#file.resolve(entries.get('S'))) ?? ''
    if (entries.has('P') && entries.has('K')) return false
    const isLink = action === 'URI' && entries.has('URI')
    if (!REACHING_ACTIONS.has(action) && !(isLink && !isFollowable(this.#address(entries, 'URI')))) return false
    this.#noteAction(action, entries)
    return true
  }

  /** Where an action leads: a text, or the name of a file in its description. */
  #address(entries: PdfDictionary['entries'], key: string): string {
    const target = this.#file.resolve(entries.get(key))
    const path = target?.type === 'string' ? target : this.#file.resolve(dictionaryOf(target)?.entries.get('F'))
    return path?.type === 'string' ? stringText(path) : ''
  }

  #noteAction(action: string, entries: ReadonlyMap<string, PdfObject>): void {
    if (action === 'JavaScript') {
      this.#found.note('script')
      return
    }
    const text = this.#address(entries, action === 'URI' ? 'URI' : 'F')
    if (!isFollowable(text)) this.#facts.text('computers', text)
    this.#found.note('external-link', text)
  }

  #noteDropped(key: string, value: PdfObject): void {
    const resolved = this.#file.resolve(value)
    const text = resolved?.type === 'string' ? stringText(resolved) : ''
    if (key === 'Metadata') readMetadata(this.#file, value, this.#facts, this.#found)
    else if (key === 'T') this.#facts.owner('editor', text)
    else if (key === 'M' || key === 'LastModified') noteDate('changed', text, this.#facts)
    else if (key === 'CreationDate') noteDate('created', text, this.#facts)
    else if (key === 'V' || key === 'Perms' || key === 'DSS') this.#noteSignature(resolved)
    else if (/^(EmbeddedFiles|AF|EF|FS)$/.test(key)) this.#found.note('embedded-file')
    else if (/^(AA|JavaScript|JS)$/.test(key)) this.#found.note('script')
    else if (key === 'Thumb') this.#facts.preview('thumbnail')
    else if (key === 'VP' || key === 'Measure' || key === 'LGIDict') this.#found.note('location')
    else if (/^PTEX\.FileName$|^OPI$/.test(key)) this.#facts.text('computers', text)
    else if (key === 'PieceInfo') readPrivateData(this.#file, value, this.#facts, this.#found)
    else if (!/^(NM|RC|Subj|CreatorInfo|Info|SigFlags|Extensions)$/.test(key)) this.#found.note('other-metadata', key)
  }

  #noteSignature(signature: PdfObject | undefined): void {
    this.#found.note('signature')
    const entries = dictionaryOf(signature)?.entries
    for (const key of ['Name', 'ContactInfo', 'Location', 'M']) {
      const value = this.#file.resolve(entries?.get(key))
      const text = value?.type === 'string' ? stringText(value) : ''
      if (key === 'Name') this.#facts.owner('editor', text)
      else if (key === 'M') noteDate('changed', text, this.#facts)
      else this.#facts.text(key === 'Location' ? 'places' : 'contacts', text)
    }
  }

  #stream(stream: PdfStream, role: Role): PdfObject {
    if (stream.dictionary.entries.has('F')) this.refusal ??= 'unsupported'
    const filters = filtersOf(stream.dictionary, this.#file.resolve)
    if (role === 'profile') {
      const profile = this.#file.content(stream)
      return this.#packed(stream, [], profile && neutralProfile(profile, this.#found))
    }
    const last = filters.at(-1)
    if (last !== 'DCTDecode' && last !== 'JPXDecode') {
      return (isDrawing(stream, role) && this.#drawing(stream)) || this.#packed(stream, undefined, stream.data)
    }
    // A picture whose own format holds metadata; other packing around it is undone.
    const outer: PdfStream = { ...stream, dictionary: withFilters(stream.dictionary, filters.slice(0, -1)) }
    const bytes = filters.length === 1 ? stream.data : this.#file.content(outer)
    const isReadable = bytes && bytes.length <= LARGEST_PICTURE
    const clean = !isReadable ? undefined : last === 'DCTDecode' ? this.#jpeg(bytes) : cleanJpeg2000(bytes, this.#found)
    return this.#packed(stream, filters.length === 1 ? undefined : filters.slice(-1), clean)
  }

  /** Drawing instructions without remarks; nothing where they are without. */
  #drawing(stream: PdfStream): PdfStream | undefined {
    const bytes = this.#file.ownContent(stream)
    const clean = bytes ? cleanContent(bytes) : 'as-it-is'
    if (clean === 'holds-photo') this.refusal ??= 'embedded-object'
    if (typeof clean === 'string') return undefined
    for (const path of clean.paths) this.#facts.text('computers', path)
    if (!clean.paths.length) this.#found.note('other-metadata', '%')
    const { dictionary } = this.#packed(stream, [], clean.content)
    const entries = new Map(dictionary.entries).set('Filter', { type: 'name', name: 'FlateDecode' })
    return { type: 'stream', dictionary: { type: 'dictionary', entries }, data: zlibSync(clean.content) }
  }

  /** A stream with this data, packed by these filters, or as it was. */
  #packed(stream: PdfStream, filters: readonly string[] | undefined, packed: Uint8Array | undefined): PdfStream {
    const { dictionary, data } = stream
    if (!packed) this.refusal ??= 'malformed'
    const source = filters ? withFilters(dictionary, filters) : dictionary
    // The writer says how long it is; the length may stand in an object of its own, which nothing else points to.
    const entries = new Map(source.entries).set('Length', { type: 'token', text: '0' })
    const copy = this.#dictionary({ type: 'dictionary', entries }, 'plain')
    return { type: 'stream', dictionary: copy, data: packed ?? data }
  }

  #jpeg(bytes: Uint8Array): Uint8Array | undefined {
    const clean = this.#clean(bytes, this.#facts, this.#found)
    if (clean.ok && clean.value.kind === 'jpeg') return clean.value.bytes
    this.refusal ??= clean.ok || clean.error === 'unknown-kind' ? 'malformed' : clean.error
    return undefined
  }
}

/** Whether a stream holds instructions: of a page, of a form in it or of a pattern. */
const isDrawing = ({ dictionary: { entries } }: PdfStream, role: Role): boolean =>
  role === 'content' || nameOf(entries.get('Subtype')) === 'Form' || entries.has('PatternType')

const MAPS_ANYWHERE = /^(CharProcs|Dests|ClassMap|RoleMap|Colorants|Solidities|DotGain|HT)$/

function roleOf(key: string, role: Role): Role {
  if (key === 'Resources' || key === 'DR') return 'resources'
  if (role === 'resources') return NAME_MAPS.has(key) ? 'names' : 'plain'
  if (key === 'AP') return 'appearance'
  // The appearances of a button are named by their states; a single one is a stream.
  if (role === 'appearance') return 'names'
  if (key === 'Contents') return 'content'
  if (key === 'Names') return 'directory'
  if (key === 'DestOutputProfile') return 'profile'
  if (role === 'directory') return 'plain'
  return role !== 'names' && MAPS_ANYWHERE.test(key) ? 'names' : 'plain'
}

/** The dictionary with only these filters, the last of those that it has, and their parameters. */
function withFilters({ entries }: PdfDictionary, filters: readonly string[]): PdfDictionary {
  const kept = new Map([...entries].filter(([key]) => key !== 'Filter' && key !== 'DecodeParms'))
  if (filters.length) kept.set('Filter', { type: 'array', items: filters.map((name) => ({ type: 'name', name })) })
  const parameters = entries.get('DecodeParms')
  if (filters.length && parameters?.type === 'array') {
    kept.set('DecodeParms', { type: 'array', items: parameters.items.slice(-filters.length) })
  }
  return { type: 'dictionary', entries: kept }
}
