import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { Timestamp } from '../api-answer.ts'
import { Slot, whyWithout } from '../slot.ts'
import { job, noteGap, type Job, type Step } from '../step.ts'

const Pages = v.object({
  allpages: v.array(v.object({ pageid: v.number(), ns: v.number(), title: v.string() })),
})

const Versions = v.object({
  pages: v.array(v.object({
    pageid: v.optional(v.number()), lastrevid: v.optional(v.number()),
    revisions: v.optional(v.array(v.object({
      revid: v.number(), parentid: v.optional(v.number()), user: v.optional(v.string()), timestamp: Timestamp,
      slots: v.optional(v.object({ main: Slot })),
    })), []),
  })),
})

const afterColon = (title: string): string => title.slice(title.indexOf(':') + 1)

/** The user page and its subpages. The talk page is left to its edits: most of what stands there is others’. */
export const userPages: Step = {
  name: 'user-pages',
  source: 'user-pages',
  params: (_about, owner) => ({
    action: 'query', list: 'allpages', apnamespace: '2', apprefix: owner, aplimit: 'max', apfilterredir: 'nonredirects',
  }),
  fold({ query }, { state, owner }) {
    const read = v.safeParse(Pages, query)
    if (!read.success) return err('malformed')
    // A prefix finds “Annabel” for “Anna” too.
    const own = read.output.allpages.filter(({ title }) =>
      afterColon(title) === owner || afterColon(title).startsWith(`${owner}/`))
    const jobs = own.map(({ pageid, title }): Job => {
      state.pages.push({ pageId: pageid, title, versions: [], newestRevision: null })
      return job('page-versions', { page: String(pageid) })
    })
    return ok({ jobs, more: true })
  },
}

/** The text of every version of a user page that the person wrote. */
export const pageVersions: Step = {
  name: 'page-versions',
  source: 'old-versions',
  params: ({ page = '' }, owner) => ({
    action: 'query', prop: 'info|revisions', pageids: page, rvuser: owner, rvlimit: '20', rvslots: 'main',
    rvprop: 'ids|timestamp|user|content',
  }),
  fold({ query }, context, { page: id }, isLast) {
    const { state, owner, limits } = context
    const read = v.safeParse(Versions, query)
    if (!read.success) return err('malformed')
    const page = state.pages.find(({ pageId }) => String(pageId) === id)
    const [answer] = read.output.pages
    if (page === undefined || answer === undefined) return ok({ jobs: [], more: false })
    page.newestRevision = answer.lastrevid ?? page.newestRevision
    for (const { revid, parentid, user, timestamp, slots } of answer.revisions) {
      const text = slots?.main.content
      if (user !== owner) continue
      if (text === undefined) noteGap(context, 'old-versions', whyWithout(slots?.main))
      else page.versions.push({ revision: revid, parent: parentid ?? null, at: timestamp, text })
    }
    const isFull = page.versions.length >= limits.versionsOfPage
    if (isFull && !isLast) noteGap(context, 'old-versions', 'too-much')
    return ok({ jobs: [], more: !isFull })
  },
}
