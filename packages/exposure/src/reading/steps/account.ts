import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { Timestamp } from '../api-answer.ts'
import type { Step } from '../step.ts'

const Query = v.object({
  users: v.array(v.object({
    name: v.optional(v.string()), missing: v.optional(v.boolean()), userid: v.optional(v.number()),
    editcount: v.optional(v.number()), registration: v.optional(v.nullable(Timestamp)),
  })),
})

/** When the account was made, and how many edits the wiki counts. */
export const account: Step = {
  name: 'account',
  source: 'account',
  params: (_about, owner) => ({
    action: 'query', list: 'users', ususers: owner, usprop: 'registration|editcount',
  }),
  fold({ query }, { state, wikiId, owner }) {
    const read = v.safeParse(Query, query)
    if (!read.success) return err('malformed')
    const [user] = read.output.users
    state.editCount = user?.editcount ?? null
    if (typeof user?.registration === 'number' && user.userid !== undefined) {
      state.log.push({
        wiki: wikiId, account: 0, id: 0, at: user.registration, kind: 'creation', title: owner, comment: '',
        formerName: null, quotesText: false,
      })
    }
    return ok({ jobs: [], more: false })
  },
}
