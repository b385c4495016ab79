import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { addedText } from '../added-text.ts'
import { addedInDifference } from '../difference.ts'
import type { Step, StepContext } from '../step.ts'

function setWords({ state }: StepContext, revision: number, words: string): void {
  const index = state.edits.findIndex((edit) => edit.revision === revision)
  const edit = state.edits[index]
  if (edit !== undefined) state.edits[index] = { ...edit, addedText: words }
}

/** What one edit added, as the wiki shows differences: others’ words on the page are hardly sent. */
export const differences: Step = {
  name: 'differences',
  source: 'edit-text',
  params: ({ revision = '', parent = '' }) =>
    ({ action: 'compare', fromrev: parent, torev: revision, prop: 'diff' }),
  fold({ difference }, context, { revision }) {
    if (difference === null) return err('malformed')
    setWords(context, Number(revision), addedInDifference(difference))
    return ok({ jobs: [], more: false })
  },
}

const Pages = v.object({
  pages: v.optional(v.array(v.object({
    revisions: v.optional(v.array(v.object({
      revid: v.number(), user: v.optional(v.string()),
      slots: v.optional(v.object({ main: v.object({ content: v.optional(v.string()) }) })),
    })), []),
  })), []),
})

/** The text of own versions and of those before them, to see what was added. Only the difference is kept. */
export const texts: Step = {
  name: 'texts',
  source: 'edit-text',
  params: ({ ids = '' }) => ({ action: 'query', prop: 'revisions', revids: ids, rvslots: 'main', rvprop: 'ids|user|content' }),
  fold({ query }, context) {
    const { state, owner, wikiId } = context
    const read = v.safeParse(Pages, query)
    if (!read.success) return err('malformed')
    const revisions = read.output.pages.flatMap((page) => page.revisions)
    const contents = new Map(revisions.map(({ revid, slots }) => [revid, slots?.main.content]))
    for (const { revid, user } of revisions) {
      const text = contents.get(revid)
      const parent = state.parents[revid]
      // The versions before an edit are in the answer too, and mostly somebody else’s.
      if (user !== owner || parent === undefined || text === undefined) continue
      const before = parent === 0 ? '' : contents.get(parent)
      if (before !== undefined) setWords(context, revid, addedText(before, text))
      else if (!state.gaps.some(({ source, why }) => source === 'edit-text' && why === 'hidden')) {
        state.gaps.push({ source: 'edit-text', wiki: wikiId, why: 'hidden' })
      }
    }
    return ok({ jobs: [], more: false })
  },
}
