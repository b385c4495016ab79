import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { Timestamp } from '../api-answer.ts'
import { job, jobsInBatches, noteGap, type Job, type Step, type StepContext } from '../step.ts'
import { textJobs } from './words.ts'

const Query = v.object({
  usercontribs: v.array(v.object({
    user: v.optional(v.string()), pageid: v.number(), revid: v.number(), parentid: v.optional(v.number()), new: v.optional(v.boolean()),
    ns: v.number(), title: v.string(), timestamp: Timestamp, comment: v.optional(v.string(), ''),
    sizediff: v.optional(v.number()), tags: v.optional(v.array(v.string()), []),
    texthidden: v.optional(v.boolean()), commenthidden: v.optional(v.boolean()),
  })),
})

const ARTICLES = 0
const FILES = 6
const USER_PAGES = 2
/** A difference is one request; without a version before, twenty texts are. */
const TEXTS_AT_ONCE = 20

/** All edits of the account that can be seen, newest first; then what they lead to. */
export const contributions: Step = {
  name: 'contributions',
  source: 'edits',
  params: (_about, owner) => ({
    action: 'query', list: 'usercontribs', ucuser: owner, uclimit: 'max',
    ucprop: 'ids|title|timestamp|comment|sizediff|tags|flags',
  }),
  fold({ query }, context, _about, isLast) {
    const { state, wikiId, limits, owner } = context
    const read = v.safeParse(Query, query)
    if (!read.success) return err('malformed')
    // `ucuser` matches one account only; an answer that says otherwise is not to be trusted.
    if (read.output.usercontribs.some(({ user }) => user !== undefined && user !== owner)) return err('malformed')
    for (const { pageid, revid, parentid, ns, title, timestamp, comment, sizediff, tags, new: isNew, ...hidden } of
      read.output.usercontribs) {
      if (hidden.texthidden === true || hidden.commenthidden === true) noteGap(context, 'edit-text', 'hidden')
      state.edits.push({
        wiki: wikiId, account: 0, revision: revid, pageId: pageid, title, namespace: ns, at: timestamp, comment, tags,
        sizeDiff: sizediff ?? null, addedText: null,
      })
      // Old versions of some wikis do not say which was before them: the whole page would pass for the person's words.
      const parent = parentid ?? (isNew === true ? 0 : undefined)
      if (parent !== undefined) state.parents[revid] = parent
    }
    const isFull = state.edits.length >= limits.edits && !isLast
    if (isFull) noteGap(context, 'edits', 'too-much')
    return ok({ jobs: isLast || isFull ? followUp(context) : [], more: !isFull })
  },
}

/** The words of edits outside articles, the places of articles, and who else edits them. */
function followUp(context: StepContext): readonly Job[] {
  const { state, limits, session } = context
  const spoken = state.edits.filter(({ namespace, sizeDiff }) =>
    namespace !== ARTICLES && namespace !== USER_PAGES && (sizeDiff === null || sizeDiff > -100))
  const wanted = spoken.slice(0, limits.texts)
  if (spoken.length > wanted.length) noteGap(context, 'edit-text', 'too-much')
  const edits = wanted.flatMap(({ revision }) => {
    const parent = state.parents[revision]
    return parent === undefined ? [] : [{ revision, parent }]
  })
  if (edits.length < wanted.length) noteGap(context, 'edit-text', 'not-there')
  const [firsts, later] = [edits.filter(({ parent }) => parent === 0), edits.filter(({ parent }) => parent !== 0)]
  // `compare` sends only what changed, but says nothing of whose session it answers: an export needs that.
  const words = session === 'anonymous'
    ? later.map(({ revision, parent }) => job('differences', { revision: String(revision), parent: String(parent) }))
    : textJobs(later, TEXTS_AT_ONCE / 2)
  const articles = byEdits(context)
  if (articles.length > limits.places) noteGap(context, 'page-places', 'too-much')
  return [
    ...jobsInBatches('page-places', articles.slice(0, limits.places), 50),
    ...textJobs(firsts, TEXTS_AT_ONCE), ...words,
    ...jobsInBatches('company', articles.slice(0, limits.company), 50),
  ]
}

/** Articles and file pages, the most edited first. */
function byEdits({ state }: StepContext): readonly number[] {
  const counts = new Map<number, number>()
  for (const { pageId, namespace } of state.edits) {
    if (namespace === ARTICLES || namespace === FILES) counts.set(pageId, (counts.get(pageId) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([pageId]) => pageId)
}
