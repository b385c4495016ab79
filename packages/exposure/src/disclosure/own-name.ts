import type { Activity } from '../activity.ts'
import type { OwnText } from '../own-text.ts'
import type { Finding } from '../signal.ts'
import { weightOfOnlyOne } from '../weight.ts'
import { say } from '../wording.ts'
import { historyNotes } from './personal-data.ts'
import { foldedToLength, isTooShortName, namePattern } from './told-name.ts'

/**
 * Where the person's own words hold a name that they told in confidence. The name is compared here and goes nowhere
 * else: the finding shows only what already stands in public.
 */
export function ownNameFindings(
  activity: Activity, texts: readonly OwnText[], names: readonly string[]
): readonly Finding[] {
  const wanted = names.filter((name) => !isTooShortName(name)).map(namePattern)
  if (wanted.length === 0) return []
  const found = texts.flatMap((text) => {
    const folded = foldedToLength(text.text)
    const [place] = wanted.flatMap((pattern) => [...folded.matchAll(pattern)])
    return place === undefined ? [] : [{ text, place: [place.index, place.index + place[0].length] as const }]
  })
  const [first] = found
  if (first === undefined) return []
  const evidence = found.map(({ text, place }) => text.evidence(...place))
  return [{
    id: 'disclosure/own-name', signal: 'disclosure', harm: 5,
    claim: say('exposure-disclosure-own-name', first.text.text.slice(...first.place), found.length),
    evidence,
    evidenceCount: found.length,
    sureness: { kind: 'exact' },
    ...weightOfOnlyOne(activity),
    measuredOn: say('exposure-measured-on-nothing'),
    notes: historyNotes(evidence),
    mitigations: ['ask-suppression', 'ask-revision-deletion', 'reach-people'],
  }]
}
