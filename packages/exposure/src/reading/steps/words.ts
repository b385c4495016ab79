import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { addedText } from '../added-text.ts'
import { addedInDifference } from '../difference.ts'
import { Slot, whyWithout } from '../slot.ts'
import { job, noteGap, type Job, type Step, type StepContext } from '../step.ts'

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
  fold({ difference, isCut }, context, { revision }) {
    if (difference === null && !isCut) return err('malformed')
    if (difference === null) noteGap(context, 'edit-text', 'cut-off')
    else setWords(context, Number(revision), addedInDifference(difference))
    return ok({ jobs: [], more: false })
  },
}

const Pages = v.object({
  pages: v.optional(v.array(v.object({
    revisions: v.optional(v.array(v.object({
      revid: v.number(), user: v.optional(v.string()), slots: v.optional(v.object({ main: Slot })),
    })), []),
  })), []),
  badrevids: v.optional(v.record(v.string(), v.unknown()), {}),
})

/** The text of own versions and of those before them, to see what was added. Only the difference is kept. */
export const texts: Step = {
  name: 'texts',
  source: 'edit-text',
  params: ({ ids = '' }) => ({ action: 'query', prop: 'revisions', revids: ids, rvslots: 'main', rvprop: 'ids|user|content' }),
  fold({ query, isCut }, context, { ids = '' }, isLast) {
    const read = v.safeParse(Pages, query)
    if (!read.success) return err('malformed')
    const { pages, badrevids } = read.output
    const versions = new Map(pages.flatMap(({ revisions }) => revisions).map((version) => [version.revid, version]))
    const asked = new Set(ids.split('|').map(Number))
    // The versions before an edit are in the list too, and mostly somebody else’s.
    const edits = [...asked].flatMap((revision): Edited[] => {
      const parent = context.state.parents[revision]
      return parent !== undefined && (parent === 0 || asked.has(parent)) ? [{ revision, parent }] : []
    })
    const unsent: Edited[] = []
    for (const { revision, parent } of edits) {
      const [now, before] = [versions.get(revision), parent === 0 ? null : versions.get(parent)]
      const isGone = [revision, parent].some((id) => badrevids[id] !== undefined)
      if (isGone) noteGap(context, 'edit-text', 'hidden')
      else if (now === undefined || before === undefined) unsent.push({ revision, parent })
      else if (now.user === context.owner) compare(context, now, before)
    }
    // What does not fit into one answer is asked for again, with less beside it.
    const portions = (isCut || !isLast) && edits.length > 1 ? textJobs(unsent, Math.ceil(unsent.length / 2)) : []
    if (unsent.length > 0 && portions.length === 0) noteGap(context, 'edit-text', 'cut-off')
    return ok({ jobs: portions, more: false })
  },
}

/** An edit and the version before it; 0 for none. */
interface Edited {
  readonly revision: number
  readonly parent: number
}

/** Requests for the texts of so many edits at once. */
export function textJobs(edits: readonly Edited[], most: number): readonly Job[] {
  const jobs: Job[] = []
  for (let at = 0; at < edits.length; at += most) {
    const ids = edits.slice(at, at + most).flatMap(({ revision, parent }) => parent === 0 ? [revision] : [parent, revision])
    jobs.push(job('texts', { ids: [...new Set(ids)].join('|') }))
  }
  return jobs
}

type Version = v.InferOutput<typeof Pages>['pages'][number]['revisions'][number]

function compare(context: StepContext, now: Version, before: Version | null): void {
  const [text, old] = [now.slots?.main.content, before === null ? '' : before.slots?.main.content]
  if (text === undefined) noteGap(context, 'edit-text', whyWithout(now.slots?.main))
  else if (old === undefined) noteGap(context, 'edit-text', whyWithout(before?.slots?.main))
  else setWords(context, now.revid, addedText(old, text))
}
