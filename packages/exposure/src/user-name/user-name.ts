import type { Activity, LogEntry, Source } from '../activity.ts'
import { findingId } from '../finding-id.ts'
import { evidenceOn } from '../links.ts'
import type { MitigationId } from '../mitigation/mitigation-id.ts'
import { assessmentOf, unreadBy, type Evidence, type Finding, type Signal } from '../signal.ts'
import { mainWiki, weightOfOnlyOne, weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'
import { MEASURED } from './data/weights.ts'
import { likenessOf, type NameLikeness } from './name-likeness.ts'
import { nameParts, plainLetters } from './name-parts.ts'

const reads: readonly Source[] = ['account', 'log']

const MITIGATIONS: readonly MitigationId[] = ['ask-rename', 'ask-vanishing']

/**
 * Below these parts of such guesses right, nothing is said: two in three account names of the set hold a name, and far
 * fewer do on wikis, so that a guess without a common name in it has to be surer.
 */
const LEAST_SURE = 0.84
const LEAST_SURE_WITHOUT_NAME = 0.92
/** Bits and rank from which nobody else is likely to have made up the same name (after Perito and others, PETS 2011). */
const DISTINCTIVE_BITS = 40
const DISTINCTIVE_RANK = 0.5
const SHORTEST_PIECE = 3

/** A name of the account, now or before a rename. */
interface KnownName {
  readonly name: string
  readonly isFormer: boolean
  readonly evidence: readonly Evidence[]
}

/**
 * Whether the account's name, or a former one that the rename log shows, holds the name told in confidence, reads like a
 * person's name, holds a year of birth, or is so unusual that the same name elsewhere is the same person's.
 */
export const userName: Signal = {
  id: 'user-name',
  harm: 4,
  family: 'identity',
  reads,
  assess(activity, { told }) {
    const unread = unreadBy(reads, activity)
    const names = knownNames(activity)
    const findings = names.flatMap((known): readonly Finding[] => {
      const likeness = likenessOf(known.name)
      const own = toldFindings(known, told.realNames, activity)
      return [...own, ...own.length > 0 ? [] : likeFindings(known, likeness), ...yearFindings(known),
        ...distinctiveFindings(known, likeness)]
    })
    return assessmentOf(findings, say('exposure-user-name-looked', names.length), unread)
  },
}

function knownNames(activity: Activity): readonly KnownName[] {
  const show = evidenceOn(activity.wikis)
  const wiki = mainWiki(activity)
  const now = activity.accounts.map(({ name }): KnownName =>
    ({ name, isFormer: false, evidence: wiki ? [show.account(wiki.id, name)] : [] }))
  const former = activity.log.filter((entry): entry is LogEntry & { formerName: string } => entry.formerName !== null)
    .map((entry): KnownName => ({ name: entry.formerName, isFormer: true, evidence: [show.logEntry(entry)] }))
  return [...now, ...former].filter(({ name }) => name.trim() !== '')
}

const common = ({ evidence, isFormer }: KnownName) => ({
  signal: 'user-name' as const,
  evidence, evidenceCount: evidence.length,
  notes: isFormer ? [say('exposure-note-former-name')] : [],
  mitigations: isFormer ? (['ask-vanishing'] as const) : MITIGATIONS,
})

/** Pieces of the names told in confidence that stand in a user name. */
function toldFindings(known: KnownName, realNames: readonly string[], activity: Activity): readonly Finding[] {
  const plain = plainLetters(known.name)
  const pieces = new Set(realNames.flatMap(nameParts).filter((part) =>
    // Signs of some scripts are whole words.
    ([...part].length >= SHORTEST_PIECE || /[^a-z]/.test(part)) && plain.includes(part)))
  if (pieces.size === 0) return []
  return [{
    ...common(known),
    id: findingId('user-name', `told ${plain}`), harm: pieces.size > 1 ? 5 : 4,
    claim: say('exposure-user-name-told', known.name, pieces.size),
    sureness: { kind: 'exact' },
    ...pieces.size > 1 ? weightOfOnlyOne(activity) : weightUnknown(),
    measuredOn: say('exposure-measured-on-nothing'),
  }]
}

/** User names that read like a person's name. */
function likeFindings(known: KnownName, { band, holdsCommonName }: NameLikeness): readonly Finding[] {
  const isLikely = band !== null && band.low >= (holdsCommonName ? LEAST_SURE : LEAST_SURE_WITHOUT_NAME)
  // The model knows Latin letters only; in other scripts a listed name says enough.
  const isListed = band === null && holdsCommonName
  if (!isLikely && !isListed) return []
  return [{
    ...common(known),
    id: findingId('user-name', `like ${plainLetters(known.name)}`), harm: 3,
    claim: say('exposure-user-name-like-name', known.name),
    sureness: isLikely
      ? { kind: 'measured', low: band.low, high: band.high }
      : { kind: 'not-measured', why: say('exposure-unmeasured-text-rules') },
    ...weightUnknown(),
    measuredOn: isLikely
      ? say('exposure-user-name-measured-on', MEASURED.accounts) : say('exposure-measured-on-nothing'),
  }]
}

/** A year in which people now alive were born, standing by itself among the letters. */
function yearFindings(known: KnownName): readonly Finding[] {
  const year = /(?<!\d)(?:19[3-9]\d|20[01]\d)(?!\d)/.exec(known.name.normalize('NFKC'))?.[0]
  if (year === undefined) return []
  return [{
    ...common(known),
    id: findingId('user-name', `year ${plainLetters(known.name)}`), harm: 2,
    claim: say('exposure-user-name-year', known.name, year),
    sureness: { kind: 'not-measured', why: say('exposure-unmeasured-text-rules') },
    ...weightUnknown(),
    measuredOn: say('exposure-measured-on-nothing'),
  }]
}

function distinctiveFindings(known: KnownName, { surprisal, unusual }: NameLikeness): readonly Finding[] {
  if (surprisal < DISTINCTIVE_BITS || unusual < DISTINCTIVE_RANK) return []
  return [{
    ...common(known),
    id: findingId('user-name', `distinctive ${plainLetters(known.name)}`), harm: 2,
    claim: say('exposure-user-name-distinctive', known.name, Math.floor(unusual * 10)),
    sureness: { kind: 'not-measured', why: say('exposure-user-name-unmeasured') },
    ...weightUnknown(),
    measuredOn: say('exposure-user-name-measured-on', MEASURED.accounts),
  }]
}
