import type { Source } from '../activity.ts'
import { oneFigure } from '../crowd.ts'
import { assessmentOf, unreadBy, type Finding, type Signal } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'

const reads: readonly Source[] = ['company']

const MANY = 20

/**
 * How many others edit alongside the person. Who knows one of them in life may guess who else is in the circle. Nobody is
 * named, ranked or looked into: only numbers were ever kept, and small ones are not told.
 */
export const company: Signal = {
  id: 'company',
  harm: 3,
  family: 'company',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    const pages = activity.company.reduce((sum, { pagesRead }) => sum + pagesRead, 0)
    if (pages === 0) return { state: 'could-not-check', why: say('exposure-company-not-read'), unread }
    const close = activity.company.filter(({ onTenOrMore }) => onTenOrMore > 0)
    const count = close.reduce((sum, { onTenOrMore }) => sum + onTenOrMore, 0)
    const finding: Finding = {
      id: 'company/close', signal: 'company', harm: 3,
      claim: count < MANY
        ? say('exposure-company-few', pages) : say('exposure-company-many', pages, oneFigure(count)),
      evidence: [],
      evidenceCount: 0,
      sureness: { kind: 'exact' },
      ...weightUnknown(),
      measuredOn: say('exposure-measured-on-nothing'),
      notes: [],
      mitigations: ['mix-topics', 'quiet-sign-ups'],
    }
    return assessmentOf(close.length > 0 ? [finding] : [], say('exposure-company-looked', pages), unread)
  },
}
