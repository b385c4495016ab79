import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { Timestamp } from '../api-answer.ts'
import { jobsInBatches, type Step } from '../step.ts'
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
  fold({ query }, { state, owner, limits, wikiId }, _about, isLast) {
    const read = v.safeParse(Files, query)
    if (!read.success) return err('malformed')
    for (const { title, user } of read.output.allimages) {
      if (user === undefined || user === owner) addFile(state.files, title)
    }
    const isFull = state.files.length > limits.files
    if (isFull) state.gaps.push({ source: 'uploads', wiki: wikiId, why: 'too-much' })
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
  fold({ query }, { state, owner, wikiId }) {
    const read = v.safeParse(Versions, query)
    if (!read.success) return err('malformed')
    for (const { title, imageinfo } of read.output.pages) {
      const file = state.files.find((one) => one.title === title)
      if (file === undefined) continue
      // The wiki gives no more than this of each file when it is asked for several.
      if (imageinfo.length >= VERSIONS_AT_ONCE) state.gaps.push({ source: 'file-versions', wiki: wikiId, why: 'too-much' })
      if (imageinfo.some(({ filehidden }) => filehidden)) state.gaps.push({ source: 'file-versions', wiki: wikiId, why: 'hidden' })
      file.versions = imageinfo.filter(({ user, filehidden }) => user === owner && filehidden !== true).toReversed()
        .map(({ timestamp, url, archivename, commonmetadata }) => ({
          at: timestamp, archiveName: archivename ?? null, url: url ?? null,
          facts: commonmetadata ? { from: 'wiki' as const, media: factsOfMetadata(commonmetadata) } : null,
        }))
    }
    return ok({ jobs: [], more: false })
  },
}
