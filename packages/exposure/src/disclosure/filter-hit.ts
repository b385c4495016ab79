import type { Activity } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import type { Finding } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'

/**
 * Edits that an edit filter (extension AbuseFilter) noted. Its log keeps their words, those of stopped edits too, and
 * hiding the text of a revision alone leaves them there.
 */
export function filterHitFindings({ log, wikis }: Activity): readonly Finding[] {
  const show = evidenceOn(wikis)
  const hits = log.filter(({ kind, quotesText }) => kind === 'filter-hit' && quotesText)
  if (hits.length === 0) return []
  return [{
    id: 'disclosure/filter-hits', signal: 'disclosure', harm: 2,
    claim: say('exposure-disclosure-filter-hits', hits.length),
    evidence: hits.map((hit) => show.logEntry(hit)),
    evidenceCount: hits.length,
    sureness: { kind: 'exact' },
    ...weightUnknown(),
    measuredOn: say('exposure-measured-on-nothing'),
    notes: [],
    mitigations: ['ask-suppression'],
  }]
}
