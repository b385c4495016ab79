import type { Activity, Gap, Source, WikiId } from './activity.ts'
import type { Bits, Crowd } from './crowd.ts'
import type { MitigationId } from './mitigation/mitigation-id.ts'
import type { Wording } from './wording.ts'

/** The signals, in the order in which they are looked at and shown among equals. */
export const SIGNAL_IDS = [
  'disclosure', 'photo', 'user-name', 'address', 'place', 'time-zone', 'event', 'style', 'language', 'company',
] as const

/** One of {@link SIGNAL_IDS}. */
export type SignalId = typeof SIGNAL_IDS[number]

/** How badly someone can be hurt through it: 5 leads to a door or a workplace, 1 only narrows down. */
export type Harm = 1 | 2 | 3 | 4 | 5

/**
 * What a signal is about. Signals of one family tell much the same thing (where someone lives shows in places, hours
 * and languages alike), so their bits are never added.
 */
export type Family = 'identity' | 'whereabouts' | 'writing' | 'company'

/**
 * What only the person can tell, for this run. It stays in memory: it is not part of {@link Activity}, is in no result
 * and is never stored.
 */
export interface ToldInConfidence {
  /** Names that the person goes by in life, in any script. */
  readonly realNames: readonly string[]
  /** Internet addresses that were theirs, or the beginnings of such addresses. */
  readonly addresses: readonly string[]
}

/** How the check is run. */
export interface AssessOptions {
  /** Whether guesses start from how common each answer is among the wiki's editors. Shown, and the person's choice. */
  readonly usePrior: boolean
  readonly told: ToldInConfidence
}

/** Nothing told, with the prior. */
export const defaultOptions: AssessOptions = { usePrior: true, told: { realNames: [], addresses: [] } }

/**
 * How long words stood on a page after the version that brought them. Versions in between may show them too, those of
 * others among them: whoever asks for the words to be hidden names them all.
 */
export interface Reach {
  /** The last version that holds them as far as is known, or null where it is the one that brought them. */
  readonly last: { readonly id: number; readonly link: string | null } | null
  /** Whether the page shows them today; null where this is not known. */
  readonly stillThere: boolean | null
  /** Whether every version up to the last was read and shows them; others' are not, and some are hidden. */
  readonly isUnbroken: boolean
  /** When a version came that lacks them, in seconds since 1970; null where none was read. */
  readonly until: number | null
}

/** Something of the person's own that shows what a finding says. Never another person's words. */
export interface Evidence {
  readonly kind: 'edit' | 'page' | 'file' | 'log' | 'account'
  readonly wiki: WikiId
  /** Page or file title. */
  readonly title: string
  /** The revision or log entry; null for files and accounts. */
  readonly id: number | null
  /** Seconds since 1970, or null if unknown. */
  readonly at: number | null
  /** A short piece of the person's own words, or null. Text: escape it. */
  readonly excerpt: string | null
  /** Where to see it, `https:` or (a wiki of one's own) `http:`; null where the wiki's address is not known. */
  readonly link: string | null
  /** In which other versions of the page the same words stand; null for what stands in one place, such as a summary. */
  readonly reach: Reach | null
}

/**
 * How sure a finding is. `measured`: of such guesses, between `low` and `high` (0–1) were right on the data that
 * `measuredOn` names, by cross-fitted calibration. `exact`: it stands there; nothing was guessed. `not-measured`: no
 * truth to measure on, `why` says so.
 */
export type Sureness =
  | { readonly kind: 'measured'; readonly low: number; readonly high: number }
  | { readonly kind: 'exact' }
  | { readonly kind: 'not-measured'; readonly why: Wording }

/** One thing that someone else could learn. */
export interface Finding {
  /** Stable for the same thing in the same activity; made of the signal and what was found, for plans to refer to. */
  readonly id: string
  readonly signal: SignalId
  readonly harm: Harm
  /** What someone could learn, in plain words. */
  readonly claim: Wording
  /**
   * The clearest pieces first. All of them where somebody can be asked to hide them, for a request has to name each;
   * else at most {@link MOST_EVIDENCE}.
   */
  readonly evidence: readonly Evidence[]
  /** How many pieces there are in all. */
  readonly evidenceCount: number
  readonly sureness: Sureness
  /** How many of the wiki's active editors would look the same. */
  readonly crowd: Crowd
  /** −log2 of the share of the wiki's active editors who would look the same; null where the share is not known. */
  readonly bits: Bits | null
  /** On what the claim's certainty and the share were measured, or that they were not. */
  readonly measuredOn: Wording
  /** What else should be known of it, such as that it stands in old versions only. Usually empty. */
  readonly notes: readonly Wording[]
  /** What can be done, in the order in which to do it. */
  readonly mitigations: readonly MitigationId[]
}

/** How many pieces of evidence of one finding are shown. */
export const MOST_EVIDENCE = 20

/**
 * What a signal came to. There is no fourth state: “not found by these rules” never means safe, and says what was not
 * read.
 */
export type Assessment =
  | { readonly state: 'found'; readonly findings: readonly [Finding, ...Finding[]]; readonly unread: readonly Gap[] }
  | { readonly state: 'not-found-by-these-rules'; readonly looked: Wording; readonly unread: readonly Gap[] }
  | { readonly state: 'could-not-check'; readonly why: Wording; readonly unread: readonly Gap[] }

/** One way in which edits can be tied to a person. Every signal is one folder or file that exports one of these. */
export interface Signal {
  readonly id: SignalId
  readonly harm: Harm
  readonly family: Family
  /** What it reads; a gap in any of these is told with its assessment. */
  readonly reads: readonly Source[]
  /** Pure: the same activity and options give the same assessment. Never throws on any text. */
  readonly assess: (activity: Activity, options: AssessOptions) => Assessment
}

/** The gaps that matter to a signal. */
export const unreadBy = (reads: readonly Source[], { gaps }: Activity): readonly Gap[] =>
  gaps.filter(({ source }) => reads.includes(source))

/** An assessment of these findings: `found`, or, when there are none, that `looked` was not found. */
export function assessmentOf(findings: readonly Finding[], looked: Wording, unread: readonly Gap[]): Assessment {
  const [first, ...rest] = findings
  if (first === undefined) return { state: 'not-found-by-these-rules', looked, unread }
  return { state: 'found', findings: [first, ...rest], unread }
}
