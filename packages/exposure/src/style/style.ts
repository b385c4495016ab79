import type { Source } from '../activity.ts'
import { isShownToBeOwn } from '../owner.ts'
import { assessmentOf, unreadBy, type Finding, type Signal } from '../signal.ts'
import { say } from '../wording.ts'
import { compareHours } from './hours-together.ts'
import { compareWriting, type AccountPair } from './writing.ts'

const reads: readonly Source[] = ['edits', 'edit-text', 'user-pages']

/**
 * Whether two accounts of the person can be tied together by how they write and when they edit. Only accounts whose
 * sign-ins or own exports were handed in at one time are compared, and none that a plain dump merely names: nobody
 * else's writing is looked at.
 */
export const style: Signal = {
  id: 'style',
  harm: 4,
  family: 'writing',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    const proven = activity.accounts.flatMap((account, index) => isShownToBeOwn(account) ? [index] : [])
    const pairs = proven.flatMap((one, index) => proven.slice(index + 1).map((other): AccountPair => [one, other]))
    if (pairs.length === 0) return { state: 'could-not-check', why: say('exposure-style-one-account'), unread }
    const compared = pairs.map(pair => compareWriting(pair, activity))
    const written = compared.flatMap(({ findings }) => findings)
    const findings = [...written, ...pairs.flatMap(pair => compareHours(pair, activity))]
    const unable = compared.find(({ cannot }) => cannot !== null)?.cannot ?? null
    if (unable !== null && findings.length === 0) return { state: 'could-not-check', why: unable, unread }
    // What was found of hours says nothing of words that could not be compared.
    const noted = unable === null || written.length > 0 ? findings
      : findings.map((finding): Finding => ({ ...finding, notes: [...finding.notes, unable] }))
    return assessmentOf(noted, compared[0]?.looked ?? say('exposure-style-one-account'), unread)
  },
}
