import type { FileFindingKind } from './file-finding.ts'

/**
 * What can identify someone in a picture, most harmful first. The interface names each in plain words with the
 * message `media-finding-<kind>`.
 */
export const FINDING_KINDS = [
  'location', 'place-names', 'owner', 'contact', 'people', 'camera-serial', 'lens-serial', 'computer-name',
  'capture-time', 'embedded-video', 'extra-images', 'trailing-data', 'thumbnail', 'description', 'comment',
  'device', 'lens', 'maker-notes', 'image-id', 'content-credentials', 'edit-history', 'software', 'colour-profile',
  'other-metadata',
] as const

/** One of {@link FINDING_KINDS}, or what only other files than pictures have. */
export type FindingKind = typeof FINDING_KINDS[number] | FileFindingKind

/**
 * One thing in a file that can identify someone. `detail` is a short value for showing (a name, a time, a serial
 * number; never markup, no control or direction characters); `place` is in degrees, WGS 84, when the file says it.
 */
export interface Finding {
  readonly kind: FindingKind
  readonly detail?: string
  readonly place?: Place
}

/** A point on the earth in degrees: latitude −90…90, longitude −180…180. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/**
 * Why a file was refused, whole. `not-an-image`: not a JPEG, PNG or WebP. `truncated`: it ends before its picture does.
 * `malformed`: it breaks the rules of its format. `unsupported`: a variant that browsers cannot draw either.
 */
export type MediaError = 'not-an-image' | 'truncated' | 'malformed' | 'unsupported'

const MOST_OF_A_KIND = 4
const LONGEST_DETAIL = 80

/** Makes text from a file safe and short enough to show: no control or direction characters, at most 80 characters. */
function shown(text: string): string {
  // Joiners stay: Persian and many Indic names need them.
  const plain = text.replace(/[^\P{C}\u200c\u200d]/gu, ' ').replace(/\s+/g, ' ').trim()
  const letters = [...plain]
  return letters.length > LONGEST_DETAIL ? letters.slice(0, LONGEST_DETAIL - 1).join('') + '…' : plain
}

/** The spellings of EXIF (`2008:05:30`), IPTC (`20080530`) and XMP (`2008-05-30T15:56:01`) as one. */
const usualTime = (text: string): string =>
  text.replace(/^(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:T| |$)/, '$1-$2-$3 ').replace(/(:\d\d)\.\d+/, '$1')

/** Collects findings: each once, at most four of a kind (a hostile file could name thousands). */
export class FindingList {
  readonly #byKind = new Map<FindingKind, Map<string, Finding>>()

  #notes = 0

  /** How often something was noted; grows with every note, so that a reader can tell whether it found anything. */
  get notes(): number {
    return this.#notes
  }

  /** Notes that `kind` is there; `detail` may be blank. */
  note(kind: FindingKind, detail = '', place?: Place): void {
    this.#notes++
    const known = this.#byKind.get(kind) ?? new Map<string, Finding>()
    this.#byKind.set(kind, known)
    const text = shown(kind === 'capture-time' ? usualTime(detail) : detail)
    if (known.size < MOST_OF_A_KIND) {
      known.set(text, { kind, ...(text && { detail: text }), ...(place && { place }) })
    }
  }

  /** Notes `kind` only when `text` says something: cameras write blank names and captions. */
  noteText(kind: FindingKind, text: string): void {
    if (shown(text)) this.note(kind, text)
  }

  /** All findings, most harmful kind first. A finding without detail gives way to one of its kind that has detail. */
  list(): readonly Finding[] {
    return [...new Set([...FINDING_KINDS, ...this.#byKind.keys()])].flatMap((kind) => {
      const known = this.#byKind.get(kind)
      if (known && known.size > 1) known.delete('')
      return known ? [...known.values()] : []
    })
  }
}
