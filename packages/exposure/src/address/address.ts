import { claimsIn, isClaimOf } from '@small-places/personal-data/text'
import type { Activity, Source } from '../activity.ts'
import { historyNotes } from '../disclosure/personal-data.ts'
import { findingId } from '../finding-id.ts'
import type { MitigationId } from '../mitigation/mitigation-id.ts'
import { scanOwnTexts } from '../own-text-scan.ts'
import { evidenceOn } from '../links.ts'
import { ownTexts, type OwnText } from '../own-text.ts'
import { assessmentOf, unreadBy, type Evidence, type Finding, type Harm, type Signal } from '../signal.ts'
import { weightOfOnlyOne, weightUnknown } from '../weight.ts'
import { say, type Wording } from '../wording.ts'
import { isWithin, readRange } from './address-range.ts'

const reads: readonly Source[] = ['edit-text', 'edits', 'user-pages', 'old-versions', 'log']

const MITIGATIONS: readonly MitigationId[] = ['ask-suppression', 'sign-in-before-editing', 'reach-people']

interface Piece {
  readonly text: OwnText
  readonly start: number
  readonly end: number
  readonly address: string
  readonly isClaimed: boolean
}

/** Addresses that lead to nobody: private networks, this computer, examples, all of them. */
const LEADS_NOWHERE =
  /^(?:0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2[2-5]\d\.|::1?$|f[cd][0-9a-f]{2}:|fe80:|2001:db8:)/i

/**
 * Internet addresses of edits without account that the person tied to themselves: said that such an edit was theirs,
 * or wrote down an address, or one that they told of in confidence is in their words or names a page that they edited.
 * Edits made from an address are not searched for; the person can look at their own.
 */
export const address: Signal = {
  id: 'address',
  harm: 5,
  family: 'whereabouts',
  reads,
  assess(activity, { told }) {
    const unread = unreadBy(reads, activity)
    const texts = ownTexts(activity).filter(({ place }) => place !== 'article' && place !== 'file-page')
    if (texts.length === 0) return { state: 'could-not-check', why: say('exposure-disclosure-no-text'), unread }
    const pieces = addressesIn(texts)
    const ranges = told.addresses.flatMap((written) => readRange(written) ?? [])
    const isTold = (address: string): boolean => {
      const range = ranges.length > 0 ? readRange(address) : null
      return range !== null && ranges.some((one) => isWithin(range, one))
    }
    const ofTold = pieces.filter(({ address }) => isTold(address))
    const toldOf = new Set(ofTold.map(({ address }) => address))
    const rest = pieces.filter(({ address }) => !toldOf.has(address))
    const claimed = rest.filter(({ isClaimed }) => isClaimed)
    const others = rest.filter(({ isClaimed, text }) => !isClaimed && text.place === 'user-page')
    const findings = [
      ...byAddress(ofTold.map(shownPiece), 'exposure-address-told', 5, activity),
      ...byAddress(claimed.map(shownPiece), 'exposure-address-yours', 5, activity),
      ...byAddress(pagesOf(activity, isTold), 'exposure-address-page-of', 5, activity),
      ...byAddress(entriesOf(activity, isTold), 'exposure-address-log', 5, activity),
      ...byAddress(others.map(shownPiece), 'exposure-address-on-page', 3, activity),
      ...claimFindings(texts, [...ofTold, ...claimed]),
    ]
    return assessmentOf(findings, say('exposure-address-looked', texts.length), unread)
  },
}

function addressesIn(texts: readonly OwnText[]): readonly Piece[] {
  // Full-width and other digits and points make addresses too.
  const likely = texts.filter(({ text }) => /\p{Nd}[.．。:：]|[:：][\da-f:：]/iu.test(text))
  const claims = new Map(likely.map((text) => [text, claimsIn(text.text)]))
  return scanOwnTexts(likely, { kinds: ['ip-address'] }).map(({ text, span: { start, end } }) => ({
    text, start, end, address: text.text.slice(start, end).normalize('NFKC').toLowerCase(),
    isClaimed: isClaimOf(text.text, claims.get(text) ?? [], start, end),
  })).filter(({ address }) => !LEADS_NOWHERE.test(address))
}

/** What keeps findings of one address apart that are about different things. */
const NAMED: Readonly<Record<string, string>> =
  { 'exposure-address-page-of': 'page of', 'exposure-address-log': 'log of' }

/** Where an address stands. */
interface Shown {
  readonly address: string
  readonly evidence: Evidence
}

const shownPiece = ({ address, text, start, end }: Piece): Shown => ({ address, evidence: text.evidence(start, end) })

/** Edits on the user and talk pages of addresses that the person told of: they are named after them. */
function pagesOf({ edits, wikis }: Activity, isTold: (address: string) => boolean): readonly Shown[] {
  const show = evidenceOn(wikis)
  return edits.filter(({ namespace }) => namespace === 2 || namespace === 3).flatMap((edit): Shown[] => {
    const address = edit.title.slice(edit.title.indexOf(':') + 1).split('/')[0]?.toLowerCase() ?? ''
    return isTold(address) ? [{ address, evidence: show.edit(edit) }] : []
  })
}

/** The form of a whole address; less of one may be the number of a version, or a time. */
const WHOLE = /^(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}$|^[\da-f]{0,4}:[\da-f]{0,4}:[\da-f:]*$/u

/** Own entries of logs whose title or summary holds an address that the person told of. */
function entriesOf({ log, wikis }: Activity, isTold: (address: string) => boolean): readonly Shown[] {
  const show = evidenceOn(wikis)
  return log.flatMap((entry): Shown[] => {
    const title = entry.title.slice(entry.title.indexOf(':') + 1)
    const words = [title, ...entry.comment.split(/[^\p{L}\p{N}.:]+/u)]
      .map((word) => word.replace(/[.:]$/, '').toLowerCase())
    const address = words.find((word) => WHOLE.test(word) && isTold(word))
    return address === undefined ? [] : [{ address, evidence: show.logEntry(entry, entry.comment || null) }]
  })
}

function byAddress(
  pieces: readonly Shown[], key: Wording['key'], harm: Harm, activity: Activity
): readonly Finding[] {
  // Only the person knows whether words about an address are about theirs.
  const isSure = harm === 5 && key !== 'exposure-address-yours'
  return [...Map.groupBy(pieces, ({ address }) => address)].map(([address, found]): Finding => {
    const evidence = found.map((piece) => piece.evidence)
    return {
      id: findingId('address', NAMED[key] === undefined ? address : `${NAMED[key]} ${address}`), signal: 'address', harm,
      claim: say(key, address, found.length), evidence, evidenceCount: found.length,
      sureness: isSure ? { kind: 'exact' } : { kind: 'not-measured', why: say('exposure-unmeasured-text-rules') },
      ...isSure ? weightOfOnlyOne(activity) : weightUnknown(),
      measuredOn: say('exposure-measured-on-nothing'),
      notes: historyNotes(evidence),
      mitigations: MITIGATIONS,
    }
  })
}

/** Claims without an address beside them still point at the edit before or after them in a page's history. */
function claimFindings(texts: readonly OwnText[], yours: readonly Piece[]): readonly Finding[] {
  const withAddress = new Set(yours.map(({ text }) => text))
  const found = texts.filter(({ place }) => place !== 'user-page' && place !== 'draft').flatMap((text) => {
    const [claim] = withAddress.has(text) ? [] : claimsIn(text.text)
    return claim ? [{ text, claim }] : []
  })
  if (found.length === 0) return []
  return [{
    id: 'address/claims', signal: 'address', harm: 4, claim: say('exposure-address-claims', found.length),
    evidence: found.map(({ text, claim }) => text.evidence(...claim)),
    evidenceCount: found.length,
    sureness: { kind: 'not-measured', why: say('exposure-unmeasured-text-rules') },
    ...weightUnknown(),
    measuredOn: say('exposure-measured-on-nothing'),
    notes: [],
    mitigations: MITIGATIONS,
  }]
}
