import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import type { FileVersion } from '../../activity.ts'
import { Timestamp } from '../api-answer.ts'
import { halves, job, jobsInBatches, noteGap, type Step } from '../step.ts'
import { factsOfMetadata, MetadataFields } from '../wiki-metadata.ts'

const Files = v.object({
  allimages: v.array(v.object({ title: v.string(), user: v.optional(v.string()) })),
})

const Versions = v.object({
  pages: v.array(v.object({
    title: v.string(),
    imageinfo: v.optional(v.array(v.object({
      timestamp: Timestamp, user: v.optional(v.string()), url: v.optional(v.string()),
      archivename: v.optional(v.string()), filehidden: v.optional(v.boolean()),
      userhidden: v.optional(v.boolean()), filemissing: v.optional(v.boolean()),
      commonmetadata: v.optional(v.nullable(MetadataFields)),
    })), []),
  })),
})

const FILES_AT_ONCE = 20
const VERSIONS_AT_ONCE = 50

/** The files whose newest version the person uploaded. */
export const uploads: Step = {
  name: 'uploads',
  source: 'uploads',
  params: (_about, owner) => ({
    action: 'query', list: 'allimages', aisort: 'timestamp', aidir: 'descending', aiuser: owner, ailimit: 'max',
    aiprop: 'timestamp|user',
  }),
  fold({ query }, context, _about, isLast) {
    const { state, owner, limits } = context
    const read = v.safeParse(Files, query)
    if (!read.success) return err('malformed')
    for (const { title, user } of read.output.allimages) {
      if (user === undefined || user === owner) addFile(state.files, title)
    }
    const isFull = state.files.length > limits.files
    if (isFull) noteGap(context, 'uploads', 'too-much')
    const titles = state.files.slice(0, limits.files).map(({ title }) => title)
    const jobs = isLast || isFull ? jobsInBatches('file-versions', titles, FILES_AT_ONCE) : []
    return ok({ jobs, more: !isFull })
  },
}

/** Lists a file once. */
export function addFile(files: { readonly title: string, versions: unknown[] }[], title: string): boolean {
  if (files.some((file) => file.title === title)) return false
  files.push({ title, versions: [] })
  return true
}

/** What the wiki tells of every version of files, old ones too, that the person uploaded. */
export const fileVersions: Step = {
  name: 'file-versions',
  source: 'file-versions',
  params: ({ ids = '' }) => ({
    action: 'query', prop: 'imageinfo', titles: ids, iilimit: String(VERSIONS_AT_ONCE),
    iiprop: 'timestamp|user|url|archivename|commonmetadata',
  }),
  fold({ query }, context, { ids = '' }) {
    const { state, owner, limits } = context
    const read = v.safeParse(Versions, query)
    if (!read.success) return err('malformed')
    const isAlone = !ids.includes('|')
    const long: string[] = []
    for (const { title, imageinfo } of read.output.pages) {
      const file = state.files.find((one) => one.title === title)
      if (file === undefined) continue
      // The wiki gives no more than this of each file when it is asked for several, and offers no rest.
      if (imageinfo.length >= VERSIONS_AT_ONCE && !isAlone) long.push(title)
      if (imageinfo.some(({ filehidden, userhidden }) => filehidden === true || userhidden === true)) {
        noteGap(context, 'file-versions', 'hidden')
      }
      if (imageinfo.some(({ filemissing }) => filemissing)) noteGap(context, 'file-versions', 'not-there')
      const own = imageinfo.filter(({ user, filehidden }) => user === owner && filehidden !== true)
        .map(({ timestamp, url, archivename, commonmetadata }): FileVersion => ({
          at: timestamp, archiveName: archivename ?? null, url: url ?? null,
          facts: commonmetadata ? { from: 'wiki' as const, media: factsOfMetadata(commonmetadata) } : null,
        }))
      file.versions = withVersions(file.versions, own)
    }
    const isFull = isAlone && state.files.some(({ title, versions }) => title === ids && versions.length >= limits.versionsOfPage)
    if (isFull) noteGap(context, 'file-versions', 'too-much')
    return ok({ jobs: long.map((title) => job('file-versions', { ids: title })), more: !isFull })
  },
  smaller: (about) => halves('file-versions', about),
}

/** Versions of a file with more of them, each once, oldest first: an answer may go on, or come again. */
function withVersions(known: readonly FileVersion[], more: readonly FileVersion[]): FileVersion[] {
  const all = new Map([...known, ...more].map((version) => [`${version.at} ${version.archiveName}`, version]))
  return [...all.values()].toSorted((a, b) => a.at - b.at)
}
