import { type EventType, reporterStates } from '@small-places/casework'
import type { CaseId, ItemId } from '@small-places/kernel'
import type { Entry } from '../cases/writing.ts'

/** Something a person has said and that has to reach a case. */
export interface Intent {
  /** Under which it is kept; also the id of its item. */
  readonly id: ItemId
  readonly case: CaseId
  readonly entry: Entry
}

/** What a view asks to have said. */
export type Saying =
  | {
    readonly kind: 'event'; readonly case: CaseId; readonly type: EventType
    readonly data: Readonly<Record<string, unknown>>
  }
  | {
    readonly kind: 'letter'; readonly case: CaseId; readonly text: string | null
    readonly state: 'read' | 'working' | 'closed' | null
  }

/** Gives a saying its ids, once and for all: however often it is sent, it is said once. */
export function intentOf(saying: Saying, newId: () => string): Intent {
  const id = newId() as ItemId
  const entry: Entry = saying.kind === 'event'
    ? { kind: 'event', item: id, type: saying.type, data: saying.data }
    : { kind: 'letter', item: id, letter: newId(), text: saying.text, state: saying.state }
  return { id, case: saying.case, entry }
}

/** The words in an intent that somebody may want back. */
export function wordsIn({ entry }: Intent): string {
  if (entry.kind === 'letter') return entry.text ?? ''
  const text = entry.data['text']
  return typeof text === 'string' ? text : ''
}

/** An intent as it is kept on the device. */
export const writeIntent = (intent: Intent): string => JSON.stringify(intent)

/** Reads an intent back; null for what an older version kept otherwise. */
export function readIntent(written: string): Intent | null {
  try {
    const value: unknown = JSON.parse(written)
    return isIntent(value) ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What stands here was sealed by this very application: its form is checked, for it may be of another version. */
function isIntent(value: unknown): value is Intent {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['case'] !== 'string') return false
  const entry = value['entry']
  if (!isRecord(entry) || entry['item'] !== value['id']) return false
  if (entry['kind'] === 'event') return typeof entry['type'] === 'string' && isRecord(entry['data'])
  const { text, state } = entry
  return entry['kind'] === 'letter' && typeof entry['letter'] === 'string' &&
    (text === null || typeof text === 'string') &&
    (state === null || reporterStates.some((one) => one === state))
}
