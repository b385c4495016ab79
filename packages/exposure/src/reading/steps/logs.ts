import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import type { LogEntry } from '../../activity.ts'
import { Timestamp } from '../api-answer.ts'
import { job, jobsInBatches, noteGap, type Step, type StepContext } from '../step.ts'
import { addFile } from './files.ts'

const Event = v.object({
  logid: v.number(), title: v.optional(v.string(), ''), type: v.optional(v.string(), ''),
  action: v.optional(v.string(), ''), user: v.optional(v.string()), timestamp: Timestamp,
  comment: v.optional(v.string(), ''), params: v.optional(v.unknown()),
})
const Events = v.object({ logevents: v.array(Event) })

const KINDS: Readonly<Record<string, LogEntry['kind']>> =
  { newusers: 'creation', renameuser: 'rename', gblrename: 'rename', upload: 'upload', move: 'move', thanks: 'thanks' }

const FILES_AT_ONCE = 20

/** Public log entries that the person made; uploads over other versions come from here. */
export const log: Step = {
  name: 'log',
  source: 'log',
  params: (_about, owner) => ({
    action: 'query', list: 'logevents', leuser: owner, lelimit: 'max', leprop: 'ids|title|type|user|timestamp|comment|details',
  }),
  fold({ query }, context, _about, isLast) {
    const { state, wikiId, owner, limits } = context
    const read = v.safeParse(Events, query)
    if (!read.success) return err('malformed')
    const own = read.output.logevents.filter(({ user }) => user === owner)
    for (const { logid, title, type, timestamp, comment } of own) {
      state.log.push({
        wiki: wikiId, account: 0, id: logid, at: timestamp, kind: KINDS[type] ?? 'other', title, comment,
        formerName: null, quotesText: false,
      })
    }
    // A file that somebody else uploaded over is not in the list of the person’s files, and its old version is theirs.
    const titles = own.filter(({ type, title }) => type === 'upload' && state.files.length < limits.files &&
      addFile(state.files, title)).map(({ title }) => title)
    const isFull = hasEnough(context, 'log', ({ kind }) => kind !== 'filter-hit', isLast)
    return ok({ jobs: jobsInBatches('file-versions', [...new Set(titles)], FILES_AT_ONCE), more: !isFull })
  },
}

/** Whether as many entries were read as there may be; that there are more is noted. */
function hasEnough(
  context: StepContext, source: 'log' | 'filter-log', counts: (entry: LogEntry) => boolean, isLast: boolean
): boolean {
  const isFull = context.state.log.filter(counts).length >= context.limits.log
  if (isFull && !isLast) noteGap(context, source, 'too-much')
  return isFull
}

const Redirects = v.object({
  pages: v.array(v.object({
    redirects: v.optional(v.array(v.object({ title: v.string(), ns: v.number() })), []),
  })),
})

/** Redirects to the user page, which a rename leaves under the old name. */
export const formerNames: Step = {
  name: 'former-names',
  source: 'log',
  params: (_about, owner) => ({
    action: 'query', prop: 'redirects', titles: `User:${owner}`, rdnamespace: '2', rdlimit: '20', rdprop: 'title',
  }),
  fold({ query }) {
    const read = v.safeParse(Redirects, query)
    if (!read.success) return err('malformed')
    const titles = read.output.pages.flatMap(({ redirects }) => redirects.map(({ title }) => title))
      .filter((title) => !title.includes('/'))
    return ok({ jobs: titles.map((title) => job('rename-log', { title })), more: false })
  },
}

const RenameParams = v.object({ olduser: v.string(), newuser: v.string() })

/** The rename that made an old name into the person’s; one that names anybody else is left out. */
export const renameLog: Step = {
  name: 'rename-log',
  source: 'log',
  params: ({ title = '' }) => ({
    action: 'query', list: 'logevents', letype: 'renameuser', letitle: title, lelimit: '10',
    leprop: 'ids|title|type|timestamp|details',
  }),
  fold({ query }, context) {
    const read = v.safeParse(Events, query)
    if (!read.success) return err('malformed')
    for (const { logid, timestamp, params } of read.output.logevents) noteRename(context, logid, timestamp, params)
    return ok({ jobs: [], more: false })
  },
}

function noteRename({ state, wikiId, owner }: StepContext, id: number, at: number, params: unknown): void {
  const read = v.safeParse(RenameParams, params)
  if (!read.success || read.output.newuser !== owner) return
  state.log.push({
    wiki: wikiId, account: 0, id, at, kind: 'rename', title: read.output.olduser, comment: '',
    formerName: read.output.olduser, quotesText: false,
  })
}

const Hits = v.object({
  abuselog: v.array(v.object({
    id: v.number(), title: v.optional(v.string(), ''), timestamp: Timestamp, revid: v.optional(v.unknown()),
    result: v.optional(v.string(), ''),
  })),
})

/**
 * Hits of edit filters by the person. An entry can keep the text of an edit that was stopped or hidden later, for those
 * with the right to its details.
 */
export const filterLog: Step = {
  name: 'filter-log',
  source: 'filter-log',
  params: (_about, owner) => ({
    action: 'query', list: 'abuselog', afluser: owner, afllimit: 'max', aflprop: 'ids|title|timestamp|result|revid',
  }),
  fold({ query }, context, _about, isLast) {
    const { state, wikiId } = context
    const read = v.safeParse(Hits, query)
    if (!read.success) return err('malformed')
    for (const { id, title, timestamp, result } of read.output.abuselog) {
      state.log.push({
        wiki: wikiId, account: 0, id, at: timestamp, kind: 'filter-hit', title, comment: result, formerName: null,
        quotesText: true,
      })
    }
    return ok({ jobs: [], more: !hasEnough(context, 'filter-log', ({ kind }) => kind === 'filter-hit', isLast) })
  },
}
