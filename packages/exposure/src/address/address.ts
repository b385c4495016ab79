import { claimsIn, isClaimedNear } from '@small-places/personal-data/text'
import type { Activity, Source } from '../activity.ts'
import { historyNotes } from '../disclosure/personal-data.ts'
import { findingId } from '../finding-id.ts'
import type { MitigationId } from '../mitigation/mitigation-id.ts'
import { scanOwnTexts } from '../own-text-scan.ts'
import { ownTexts, type OwnText } from '../own-text.ts'
import { assessmentOf, unreadBy, type Finding, type Harm, type Signal } from '../signal.ts'
import { weightOfOnlyOne, weightUnknown } from '../weight.ts'
import { say, type Wording } from '../wording.ts'

const reads: readonly Source[] = ['edit-text', 'edits', 'user-pages', 'old-versions']

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
 * or wrote down an address. Edits made from an address are not searched for; the person can look at their own.
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
    const isTold = ({ address }: Piece): boolean =>
      told.addresses.some((known) => known.trim().length > 3 && address.startsWith(known.trim().toLowerCase()))
    const yours = pieces.filter((piece) => piece.isClaimed || isTold(piece))
    const others = pieces.filter((piece) => !yours.includes(piece) && piece.text.place === 'user-page')
    const findings = [
      ...byAddress(yours, 'exposure-address-yours', 5, activity),
      ...byAddress(others, 'exposure-address-on-page', 3, activity),
      ...claimFindings(texts, yours),
    ]
    return assessmentOf(findings, say('exposure-address-looked', texts.length), unread)
  },
}

function addressesIn(texts: readonly OwnText[]): readonly Piece[] {
  // Full-width and other digits and points make addresses too.
  const likely = texts.filter(({ text }) => /\p{Nd}[.．。:：]|[:：][\da-f:：]/iu.test(text))
  return scanOwnTexts(likely, { kinds: ['ip-address'] }).map(({ text, span: { start, end } }) => ({
    text, start, end, address: text.text.slice(start, end).normalize('NFKC').toLowerCase(),
    isClaimed: isClaimedNear(claimsIn(text.text), start, end),
  })).filter(({ address }) => !LEADS_NOWHERE.test(address))
}

function byAddress(
  pieces: readonly Piece[], key: Wording['key'], harm: Harm, activity: Activity
): readonly Finding[] {
  return [...Map.groupBy(pieces, ({ address }) => address)].map(([address, found]): Finding => {
    const evidence = found.map(({ text, start, end }) => text.evidence(start, end))
    return {
      id: findingId('address', address), signal: 'address', harm, claim: say(key, address, found.length), evidence,
      evidenceCount: found.length,
      sureness: harm === 5 ? { kind: 'exact' } : { kind: 'not-measured', why: say('exposure-unmeasured-text-rules') },
      ...weightOfOnlyOne(activity),
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
