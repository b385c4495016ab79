import type { Activity, Wiki } from './activity.ts'
import { bitsOf, crowdOf, type Share } from './crowd.ts'
import type { Finding } from './signal.ts'
import { say, type Wording } from './wording.ts'

/** What a finding says of how many people it fits. */
export type Weight = Pick<Finding, 'crowd' | 'bits'>

/** Thousands of findings ask for the same of as many edits. */
const mainWikis = new WeakMap<Activity, Wiki | undefined>()

/** The wiki with most of the person's edits, whose active editors are the crowd that people are sought in. */
export function mainWiki(activity: Activity): Wiki | undefined {
  if (!mainWikis.has(activity)) mainWikis.set(activity, busiest(activity))
  return mainWikis.get(activity)
}

function busiest({ wikis, edits }: Activity): Wiki | undefined {
  const counts = new Map<string, number>()
  for (const { wiki } of edits) counts.set(wiki, (counts.get(wiki) ?? 0) + 1)
  return wikis.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0]
}

/** The weight of a feature that this share of the main wiki's active editors has. */
export function weightOf(share: Share, activity: Activity): Weight {
  const editors = mainWiki(activity)?.activeEditors ?? null
  if (editors === null) return { crowd: { size: 'unknown', why: say('exposure-crowd-no-statistics') }, bits: bitsOf(share) }
  const bits = bitsOf(share)
  // Nothing tells more than it takes to tell one editor of the wiki from all others.
  const most = Math.log2(Math.max(1, editors))
  return {
    crowd: crowdOf(share, editors),
    bits: bits && { low: Math.min(bits.low, most), high: Math.min(bits.high, most) },
  }
}

/** The weight of what one person has and nobody else, such as a telephone number: it tells them from all the others. */
export function weightOfOnlyOne(activity: Activity): Weight {
  const editors = mainWiki(activity)?.activeEditors ?? null
  const weight = editors === null || editors < 1 ? null : weightOf({ low: 1 / editors, high: 1 / editors }, activity)
  const of = weight?.crowd.size === 'few' ? weight.crowd.of : null
  return { crowd: { size: 'few', of, isNamed: true }, bits: weight?.bits ?? null }
}

/** The weight of what nobody has counted: no number is better than a made-up one. */
export const weightUnknown = (why: Wording = say('exposure-crowd-not-counted')): Weight =>
  ({ crowd: { size: 'unknown', why }, bits: null })
