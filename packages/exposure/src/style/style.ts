import type { Source } from '../activity.ts'
import { isSignedIn } from '../owner.ts'
import { assessmentOf, unreadBy, type Finding, type Signal } from '../signal.ts'
import { say } from '../wording.ts'
import { compareHours } from './hours-together.ts'
import { compareWriting, type AccountPair } from './writing.ts'

const reads: readonly Source[] = ['edits', 'edit-text', 'user-pages']

/**
 * Whether two accounts of the person can be tied together by how they write and when they edit. Only accounts that
 * signed in within one session are compared, and none that a file names, for a file can be changed or be somebody
 * else's: nobody else's writing is looked at.
 */
export const style: Signal = {
  id: 'style',
  harm: 4,
  family: 'writing',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    const signedIn = activity.accounts.flatMap((account, index) => isSignedIn(account) ? [index] : [])
    const pairs = signedIn.flatMap((one, index) => signedIn.slice(index + 1).map((other): AccountPair => [one, other]))
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
