import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import { GAP_REASONS, SOURCES, type WikiId } from '../activity.ts'
import type { ReadingState } from './reading-state.ts'
import { STEP_NAMES, type Job } from './step.ts'

/**
 * A reading that was put aside: plain data, for the person's own device, encrypted. It holds what was read and what is
 * still to be asked; of other people it holds nothing.
 */
export interface PutAside {
  readonly format: 'small-places-exposure-reading'
  readonly version: 1
  /** Whose reading it is. It is gone on with only in a session of this account. */
  readonly account: string
  /** How many requests were answered. */
  readonly done: number
  readonly jobs: readonly Job[]
  readonly state: ReadingState
}

const number = v.number()
const text = v.string()
const numberOrNone = v.nullable(number)
const textOrNone = v.nullable(text)
const texts = v.array(text)
const textByName = v.record(text, text)
const wiki = v.pipe(text, v.transform((id) => id as WikiId))
const place = v.object({ latitude: number, longitude: number })

const media = v.object({
  gps: v.array(v.object({ ...place.entries, altitude: v.exactOptional(number), time: v.exactOptional(text) })),
  places: texts,
  serials: v.array(v.object({
    what: v.picklist(['camera', 'body', 'lens', 'flash', 'battery', 'storage', 'display', 'other']), value: text,
  })),
  owners: v.array(v.object({
    field: v.picklist(['owner', 'artist', 'creator', 'author', 'copyright', 'credit', 'editor', 'account']), value: text,
  })),
  contacts: texts, people: texts, faces: number,
  times: v.array(v.object({
    field: v.picklist(['taken', 'digitised', 'changed', 'created']), local: text, offset: v.exactOptional(number),
  })),
  utcOffset: v.exactOptional(v.object({ minutes: number, from: v.picklist(['stated', 'satellite-time']) })),
  ids: v.array(v.object({
    what: v.picklist(['document', 'instance', 'original-document', 'image', 'content', 'revision']), value: text,
  })),
  previews: v.array(v.object({
    what: v.picklist(['thumbnail', 'preview', 'other-picture', 'film', 'sound']), size: number,
  })),
  texts, devices: texts, lenses: texts, computers: texts, software: texts,
})

const state = v.object({
  wiki: v.nullable(v.object({ id: wiki, language: text, indexUrl: textOrNone, activeEditors: numberOrNone })),
  editCount: numberOrNone,
  edits: v.array(v.object({
    wiki, account: number, revision: number, pageId: number, title: text, namespace: number, at: number, comment: text,
    tags: texts, sizeDiff: numberOrNone, addedText: textOrNone,
  })),
  parents: v.record(text, number),
  pages: v.array(v.object({
    pageId: number, title: text, versions: v.array(v.object({ revision: number, parent: v.optional(numberOrNone, null), at: number, text })),
    newestRevision: numberOrNone,
  })),
  files: v.array(v.object({
    title: text,
    versions: v.array(v.object({
      at: number, archiveName: textOrNone, url: textOrNone,
      facts: v.nullable(v.object({ from: v.picklist(['file', 'wiki']), media })),
    })),
  })),
  pagePlaces: v.array(v.object({ wiki, pageId: number, place, pagesNearby: numberOrNone })),
  pageItems: v.optional(v.array(v.object({ wiki, pageId: number, item: text })), []),
  log: v.array(v.object({
    wiki, account: number, id: number, at: number, title: text, comment: text, formerName: textOrNone,
    kind: v.picklist(['creation', 'rename', 'upload', 'move', 'thanks', 'filter-hit', 'other']), quotesText: v.boolean(),
  })),
  company: v.nullable(v.object({ wiki, pagesRead: number, onThreeOrMore: number, onTenOrMore: number })),
  gaps: v.array(v.object({
    source: v.picklist(SOURCES), wiki: v.nullable(wiki),
    why: v.picklist(GAP_REASONS),
  })),
})

const PutAsideShape = v.object({
  format: v.literal('small-places-exposure-reading'),
  version: v.literal(1),
  account: text,
  done: number,
  jobs: v.array(v.object({ step: v.picklist(STEP_NAMES), about: textByName, from: textByName })),
  state,
})

/** Reads a reading that was put aside, out of parsed JSON. */
export function readPutAside(value: unknown): Result<PutAside, 'not-a-reading'> {
  const read = v.safeParse(PutAsideShape, value)
  return read.success ? ok(read.output) : err('not-a-reading')
}
