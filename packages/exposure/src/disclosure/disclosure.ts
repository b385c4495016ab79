import { ownTexts } from '../own-text.ts'
import type { Source } from '../activity.ts'
import { assessmentOf, unreadBy, type Signal } from '../signal.ts'
import { say } from '../wording.ts'
import { ownNameFindings } from './own-name.ts'
import { personalDataFindings } from './personal-data.ts'
import { filterHitFindings } from './filter-hit.ts'
import { userBoxFindings } from './user-box.ts'

const reads: readonly Source[] = ['user-pages', 'old-versions', 'edits', 'edit-text', 'filter-log']

/**
 * What the person wrote of themselves: contact details, numbers, addresses and first-person statements on user pages
 * and in what these once said, in discussions, summaries and descriptions of files; user boxes and languages; the names
 * told in confidence; and words that the log of edit filters keeps. Articles are left out: what stands there is about others.
 */
export const disclosure: Signal = {
  id: 'disclosure',
  harm: 5,
  family: 'identity',
  reads,
  assess(activity, { told }) {
    const unread = unreadBy(reads, activity)
    const texts = ownTexts(activity)
    if (texts.length === 0) return { state: 'could-not-check', why: say('exposure-disclosure-no-text'), unread }
    const findings = [
      ...personalDataFindings(activity, texts), ...ownNameFindings(activity, texts, told.realNames),
      ...userBoxFindings(activity), ...filterHitFindings(activity),
    ]
    const words = texts.reduce((sum, { text }) => sum + text.length, 0)
    const looked = say('exposure-disclosure-looked', texts.length, Math.max(1, Math.round(words / 1000)))
    return assessmentOf(findings, looked, unread)
  },
}
