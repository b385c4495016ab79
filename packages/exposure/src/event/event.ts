import type { Activity, Source } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import type { MitigationId } from '../mitigation/mitigation-id.ts'
import { ownTexts, type OwnText } from '../own-text.ts'
import { assessmentOf, unreadBy, type Evidence, type Finding, type Signal } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'
import { attendanceIn, eventKindOf, gatheringOn, mailingListIn, type EventKind } from './event-kind.ts'

const reads: readonly Source[] = ['edits', 'edit-text', 'user-pages', 'uploads']

const FILES = 6

const MITIGATIONS: readonly MitigationId[] = ['quiet-sign-ups', 'ask-names-left-out', 'ask-revision-deletion']

interface Trace {
  readonly kind: EventKind | 'attendance'
  /** What the trace is on: the page, or the text. */
  readonly title: string
  readonly evidence: Evidence
}

/**
 * Gatherings, grants and mailing lists where the person signed up, reported or said to be: there, names, faces, travel
 * and dates meet an account.
 */
export const event: Signal = {
  id: 'event',
  harm: 4,
  family: 'identity',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    if (activity.edits.length === 0) return { state: 'could-not-check', why: say('exposure-no-edits'), unread }
    const texts = ownTexts(activity)
    const traces = [...onPages(activity), ...onFiles(activity), ...inDescriptions(texts), ...inTexts(texts)]
    const findings = [...Map.groupBy(traces, ({ kind }) => kind)].map(([kind, found]): Finding => {
      const titles = new Set(found.map(({ title }) => title))
      return {
        id: `event/${kind}`, signal: 'event', harm: kind === 'mailing-list' || kind === 'group-photo' ? 4 : 3,
        claim: say(`exposure-event-${kind}`, titles.size, [...titles].slice(0, 3).join(', ')),
        evidence: found.map(({ evidence }) => evidence),
        evidenceCount: found.length,
        sureness: { kind: 'not-measured', why: say('exposure-unmeasured-text-rules') },
        ...weightUnknown(),
        measuredOn: say('exposure-measured-on-nothing'),
        notes: [],
        mitigations: MITIGATIONS,
      }
    })
    return assessmentOf(findings, say('exposure-event-looked', activity.edits.length), unread)
  },
}

function onPages({ edits, wikis }: Activity): readonly Trace[] {
  const show = evidenceOn(wikis)
  return edits.flatMap((edit): Trace[] => {
    const kind = gatheringOn(edit.title, edit.namespace)
    return kind ? [{ kind, title: edit.title, evidence: show.edit(edit) }] : []
  })
}

function onFiles({ uploads, wikis }: Activity): readonly Trace[] {
  const show = evidenceOn(wikis)
  return uploads.flatMap((upload): Trace[] => {
    const [first] = upload.versions
    const kind = eventKindOf(upload.title, FILES)
    return kind && first ? [{ kind, title: upload.title, evidence: show.file(upload, first) }] : []
  })
}

/** Captions and categories of uploaded files. */
function inDescriptions(texts: readonly OwnText[]): readonly Trace[] {
  return texts.filter(({ place }) => place === 'file-page').flatMap((text): Trace[] => {
    const kind = eventKindOf(text.text, FILES)
    const evidence = text.evidence(0, Math.min(text.text.length, 200))
    return kind ? [{ kind, title: evidence.title, evidence }] : []
  })
}

function inTexts(texts: readonly OwnText[]): readonly Trace[] {
  return texts.filter(({ place }) => place === 'user-page' || place === 'draft' || place === 'discussion')
    .flatMap((text): Trace[] => {
      const list = mailingListIn(text.text)
      const attendance = attendanceIn(text.text)
      return [
        ...(list ? [{ kind: 'mailing-list' as const, title: text.text.slice(...list), evidence: text.evidence(...list) }] : []),
        ...(attendance
          ? [{
            kind: 'attendance' as const, title: text.text.slice(...attendance), evidence: text.evidence(...attendance),
          }]
          : []),
      ]
    })
}
