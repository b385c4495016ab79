import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import type { Step } from '../step.ts'

const Pages = v.object({
  pages: v.array(v.object({
    pageid: v.optional(v.number()),
    contributors: v.optional(v.array(v.object({ userid: v.number(), name: v.string() })), []),
  })),
})

const SOME = 3
const MANY = 10

/** How many others edit the same pages. Names are looked at only to leave the person out; numbers alone stay. */
export const company: Step = {
  name: 'company',
  source: 'company',
  params: ({ ids = '' }) => ({
    action: 'query', prop: 'contributors', pageids: ids, pclimit: 'max', pcexcludegroup: 'bot',
  }),
  fold({ query }, { state, wikiId, owner, met }, _about, isLast) {
    const read = v.safeParse(Pages, query)
    if (!read.success) return err('malformed')
    for (const { contributors } of read.output.pages) {
      for (const { userid, name } of contributors) if (name !== owner) met.set(userid, (met.get(userid) ?? 0) + 1)
    }
    const atLeast = (count: number): number => [...met.values()].filter((pages) => pages >= count).length
    const pagesRead = (state.company?.pagesRead ?? 0) + (isLast ? read.output.pages.length : 0)
    state.company = { wiki: wikiId, pagesRead, onThreeOrMore: atLeast(SOME), onTenOrMore: atLeast(MANY) }
    return ok({ jobs: [], more: true })
  },
}
