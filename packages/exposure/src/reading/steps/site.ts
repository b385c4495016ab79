import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import type { WikiId } from '../../activity.ts'
import type { Step } from '../step.ts'

const Query = v.object({
  general: v.object({
    wikiid: v.string(), lang: v.string(), server: v.string(), script: v.string(),
    servername: v.optional(v.string()),
  }),
  statistics: v.optional(v.object({ activeusers: v.number() })),
})

/** Which wiki it is, in which language, and how many people edit there. */
export const site: Step = {
  name: 'site',
  source: 'statistics',
  params: () => ({ action: 'query', meta: 'siteinfo', siprop: 'general|statistics' }),
  fold({ query }, { state }) {
    const read = v.safeParse(Query, query)
    if (!read.success) return err('malformed')
    const { general: { wikiid, lang, server, script }, statistics } = read.output
    // Wikis of a farm may leave the protocol to whoever asks.
    const address = server.startsWith('//') ? `https:${server}` : server
    state.wiki = {
      id: wikiid as WikiId, language: lang, activeEditors: statistics?.activeusers ?? null,
      indexUrl: /^https?:\/\//.test(address) ? `${address}${script}` : null,
    }
    return ok({ jobs: [], more: false })
  },
}
