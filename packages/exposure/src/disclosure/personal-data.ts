import type { TextKind } from '@small-places/personal-data/text'
import type { Activity } from '../activity.ts'
import { findingId } from '../finding-id.ts'
import type { MitigationId } from '../mitigation/mitigation-id.ts'
import { scanOwnTexts, type FoundPiece } from '../own-text-scan.ts'
import type { OwnText, TextPlace } from '../own-text.ts'
import type { Evidence, Finding, Harm } from '../signal.ts'
import { weightOfOnlyOne, weightUnknown } from '../weight.ts'
import { say, type Wording } from '../wording.ts'
import { readable } from './readable.ts'
import { isOwnBirth, isOwnContact } from './whose-words.ts'

interface KindRule {
  readonly harm: Harm
  /** Whether no two people share it. */
  readonly isUnique: boolean
  readonly places: readonly TextPlace[]
}

const everywhere: readonly TextPlace[] = ['user-page', 'draft', 'discussion', 'comment', 'file-page']
const spoken: readonly TextPlace[] = ['user-page', 'discussion', 'comment']
const ownPage: readonly TextPlace[] = ['user-page']
const number = { harm: 5, isUnique: true, places: everywhere } as const

/**
 * What of the personal data in a text is taken for the writer's own, by kind. Names of persons and web addresses are
 * left out: on a wiki they are mostly of others. Internet addresses have a signal of their own.
 */
export const KINDS: Readonly<Partial<Record<TextKind, KindRule>>> = {
  'postal-address': number, phone: number, 'national-id': number, 'tax-id': number, passport: number,
  'health-id': number, 'driving-licence': number, 'vehicle-plate': { ...number, places: spoken },
  'bank-account': { ...number, harm: 4 }, 'payment-card': { ...number, harm: 4 },
  'crypto-wallet': { ...number, harm: 3 }, 'mac-address': { ...number, harm: 3 }, 'device-id': { ...number, harm: 4 },
  secret: { ...number, harm: 4 }, email: { ...number, harm: 4 },
  username: { harm: 4, isUnique: true, places: spoken },
  'date-of-birth': { harm: 4, isUnique: false, places: spoken },
  age: { harm: 3, isUnique: false, places: spoken },
  coordinates: { harm: 4, isUnique: false, places: ownPage },
  disclosure: { harm: 4, isUnique: false, places: [...spoken, 'draft'] },
}

const MITIGATIONS: readonly MitigationId[] = ['ask-suppression', 'ask-revision-deletion', 'reach-people']

/** The same thing in other spelling: letters and digits only, small. */
const comparable = (value: string): string =>
  value.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '')

/** So many values that differ in nothing but numbers are told each by itself; more are told as one. */
const MOST_ALIKE = 5
const LEAST_LETTERS = 3
/** Kinds that are told in words; a number is another one as soon as one digit differs. */
const IN_WORDS = /^(?:disclosure|postal-address)\//

/** Puts values together that are many and the same but for their numbers, as a page gives whose numbers change daily. */
function alikeTogether(
  pieces: ReadonlyMap<string, readonly [FoundPiece, ...FoundPiece[]]>
): readonly (readonly [string, readonly [FoundPiece, ...FoundPiece[]]])[] {
  const alike = Map.groupBy(pieces, ([key]) => IN_WORDS.test(key) ? key.replace(/\p{N}+/gu, '#') : key)
  return [...alike].flatMap(([shape, values]) => {
    const letters = shape.slice(shape.indexOf('/')).match(/\p{L}/gu)?.length ?? 0
    const [first, ...rest] = values
    if (first === undefined || values.length <= MOST_ALIKE || letters < LEAST_LETTERS) return values
    const [one, ...more] = first[1]
    return [[shape, [one, ...more, ...rest.flatMap(([, found]) => found)]] as const]
  })
}

/** Personal data in the person's own words, each value once, with every place where it stands; many that differ only in numbers are one. */
export function personalDataFindings(activity: Activity, texts: readonly OwnText[]): readonly Finding[] {
  const pieces = new Map<string, [FoundPiece, ...FoundPiece[]]>()
  const spoken = texts.filter(({ place }) => place !== 'article')
  for (const piece of scanOwnTexts(spoken, { least: 'likely' }, readable)) {
    const { text: { place, text }, words, span: { kind, start, end } } = piece
    if (!KINDS[kind]?.places.includes(place)) continue
    if (kind === 'date-of-birth' && !isOwnBirth(text, start, end, place)) continue
    const key = `${kind}/${comparable(words)}`
    const known = pieces.get(key)
    if (known) known.push(piece)
    else pieces.set(key, [piece])
  }
  return alikeTogether(pieces).map(([key, found]) => findingOf(key, found, activity))
}

function findingOf(key: string, pieces: readonly [FoundPiece, ...FoundPiece[]], activity: Activity): Finding {
  const [{ words, span }] = pieces
  const { harm, isUnique } = KINDS[span.kind] ?? { harm: 4, isUnique: false }
  const evidence = pieces.map(({ text, span }) => text.evidence(span.start, span.end))
  const isExact = pieces.some(({ span }) => span.validated || span.confidence === 'certain')
  const isSaidOfSelf = span.kind === 'disclosure' || span.kind === 'date-of-birth'
  // A number in a draft is more often that of the museum which the draft is about.
  const isOfDraft = span.kind !== 'disclosure' && pieces.every(({ text: { place } }) => place === 'draft')
  const isOwn = !isOfDraft && (isSaidOfSelf ||
    pieces.some(({ text: { text, place }, span }) => isOwnContact(text, span.start, span.end, place)))
  const unmeasured = isOwn || isOfDraft ? 'exposure-unmeasured-text-rules' : 'exposure-unmeasured-whose'
  return {
    id: findingId('disclosure', key), signal: 'disclosure', harm: isOfDraft && harm > 3 ? 3 : harm,
    claim: say(`exposure-disclosure-${span.kind}`, words.trim(), pieces.length),
    evidence,
    evidenceCount: pieces.length,
    sureness: isExact && isOwn ? { kind: 'exact' } : { kind: 'not-measured', why: say(unmeasured) },
    ...(isUnique && isOwn ? weightOfOnlyOne(activity) : weightUnknown()),
    measuredOn: say('exposure-measured-on-nothing'),
    notes: [...historyNotes(evidence), ...isOfDraft ? [say('exposure-note-draft')] : []],
    mitigations: MITIGATIONS,
  }
}

/** Says so when words no longer stand on the page: most people take that for gone. */
export const historyNotes = (evidence: readonly Evidence[]): readonly Wording[] =>
  evidence.every(({ reach }) => reach?.stillThere === false) ? [say('exposure-note-only-in-history')] : []
