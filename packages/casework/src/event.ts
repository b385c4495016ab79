import * as v from 'valibot'

const text = v.pipe(v.string(), v.maxLength(100_000))
/** 32 bytes in b64. */
const bytes32 = v.pipe(v.string(), v.length(43))
const id = v.pipe(v.string(), v.length(22))
const handle = v.pipe(v.string(), v.maxLength(32))

/** What the team tells a reporter about the progress of their report. */
export const reporterStates = ['read', 'working', 'closed'] as const
export type ReporterState = (typeof reporterStates)[number]

const letterSchema = v.object({
  letter: id, n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.nullable(text),
  state: v.fallback(v.nullable(v.picklist(reporterStates)), null),
})

/** The data of each event type (docs/formats.md section 6.3), with the compartment that the type belongs to. */
const schemas = {
  'taken-up': { compartment: 'thread', data: v.object({ mailbox: id, report: bytes32 }) },
  'checking-key': { compartment: 'thread', data: v.object({ key: bytes32 }) },
  'letter-sent': { compartment: 'thread', data: v.object({ letter: letterSchema }) },
  'note': { compartment: 'internal', data: v.object({ text }) },
  'hand-over': { compartment: 'internal', data: v.object({ to: handle, text }) },
  'title': { compartment: 'internal', data: v.object({ text: v.pipe(text, v.maxLength(200)) }) },
  'closed': { compartment: 'internal', data: v.object({ text }) },
  'reopened': { compartment: 'internal', data: v.object({ text }) },
  'linked': { compartment: 'internal', data: v.object({ mailbox: id, case: id }) },
  'replies-stopped': { compartment: 'internal', data: v.object({ text }) },
  'replies-resumed': { compartment: 'internal', data: v.object({ text }) },
} as const

export type EventType = keyof typeof schemas
export type EventData = { [T in EventType]: { readonly type: T; readonly data: v.InferOutput<(typeof schemas)[T]['data']> } }
export type KnownEvent = EventData[EventType]

/** An event's content; `newer` is a type, or a form of a type, that this version does not know, kept as it came. */
export type EventContent = KnownEvent | { readonly type: 'newer'; readonly name: string; readonly data: unknown }

/** The compartment that events of a type belong to. */
export const compartmentOf = (type: EventType): 'thread' | 'internal' => schemas[type].compartment

const isKnown = (type: string): type is EventType => Object.hasOwn(schemas, type)

/**
 * Reads an event whose signature, binding and chain have been checked. An event in a compartment where its type has no
 * place is `newer` as well: an internal note can never show up in the thread.
 */
export const readEvent = (compartment: string, type: string, data: unknown): EventContent => {
  if (isKnown(type) && schemas[type].compartment === compartment) {
    const read = v.safeParse(schemas[type].data, data)
    if (read.success) return { type, data: read.output } as KnownEvent
  }
  return { type: 'newer', name: type, data }
}
