import type { Activity } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import { ownTexts } from '../own-text.ts'
import type { Finding } from '../signal.ts'
import { mainWiki, weightOf } from '../weight.ts'
import { say, type Wording } from '../wording.ts'
import { compareStyle, type Level, type StyleComparison } from './comparison.ts'
import { styleMeasured } from './data/measured.ts'
import { EVERYDAY_WORDS, styleScales } from './data/model.ts'
import { englishShare, vocabularyOf } from './habits.ts'
import { proseOf, sentencesOnce } from './prose.ts'

/** Below this share of everyday English words, a text is not what was measured. */
const LEAST_ENGLISH = 0.45

const SHORTEST = Math.min(...styleScales.map(({ characters }) => characters))

/** Two of the person's accounts, by their places in {@link Activity.accounts}. */
export type AccountPair = readonly [one: number, other: number]

/** What comparing two accounts came to: a finding if they are alike, and what to say if they are not. */
export interface Compared {
  readonly findings: readonly Finding[]
  /** Why they could not be compared, or null. */
  readonly cannot: Wording | null
  readonly looked: Wording
}

/** Whether two of the person's accounts can be tied together by how they write. */
export function compareWriting([one, other]: AccountPair, activity: Activity): Compared {
  // What stands in the words of both is more likely a template of the wiki than a habit.
  const seen = new Set<string>()
  const [a, b] = [proseFrom(activity, one, seen), proseFrom(activity, other, seen)]
  const vocabulary = vocabularyOf(EVERYDAY_WORDS.split(' '))
  const looked = say('exposure-style-looked', 0)
  if (Math.min(a.length, b.length) < SHORTEST) {
    return { findings: [], cannot: say('exposure-style-too-short', SHORTEST), looked }
  }
  if ([a, b].some(text => englishShare(text, vocabulary) < LEAST_ENGLISH)) {
    return { findings: [], cannot: say('exposure-style-not-english'), looked }
  }
  const comparison = compareStyle(a, b, styleScales, vocabulary)
  return {
    findings: comparison?.level ? [findingOf([one, other], comparison.level, comparison, activity)] : [],
    cannot: null, looked: say('exposure-style-looked', Math.round((comparison?.seen ?? 0) * 100)),
  }
}

/** What the person wrote from one account where people talk: not articles or summaries, whose tone is not one's own. */
const proseFrom = (activity: Activity, account: number, seen: Set<string>): string => sentencesOnce(ownTexts(activity)
  .filter(text => text.account === account && (text.place === 'user-page' || text.place === 'discussion'))
  .map(({ text }) => proseOf(text)), seen)

function findingOf(
  pair: AccountPair, { different, same, low, high }: Level, { beyond, characters }: StyleComparison, activity: Activity
): Finding {
  const wiki = mainWiki(activity)
  const names = pair.map(account => activity.accounts[account]?.name ?? '')
  const [first = '', second = ''] = names
  const people = styleMeasured.byLength.find(length => length.characters === characters)?.people ?? 0
  return {
    id: `style/writing-${pair.join('-')}`, signal: 'style', harm: 4,
    claim: say('exposure-style-alike', first, second, Math.round(different * 1000)),
    evidence: wiki ? names.map(name => evidenceOn(activity.wikis).account(wiki.id, name)) : [],
    evidenceCount: names.length,
    sureness: { kind: 'measured', low, high },
    ...weightOf({ low: beyond > 0 ? beyond : different / 2, high: different }, activity),
    measuredOn: say('exposure-style-measured', people, styleMeasured.projects, characters),
    notes: [
      say('exposure-style-odds'), say('exposure-style-missed', Math.round(same * 100)), say('exposure-style-genre'),
    ],
    mitigations: ['read-account-policy', 'mind-second-account'],
  }
}
