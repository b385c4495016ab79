import * as v from 'valibot'
import { longest } from './length.ts'

/** The two lanes: somebody is in danger now, or there is a concern. */
export const lanes = ['danger', 'concern'] as const
export type Lane = (typeof lanes)[number]

/** The closed answers of a report (docs/formats.md section 5.1). Each may be left out. */
export const closedAnswers = {
  affected: ['me', 'someone-else', 'group'],
  when: ['now', 'today', 'week', 'ongoing', 'past'],
  safeToReply: ['yes', 'careful', 'no', 'unknown'],
  minor: ['yes', 'no', 'unknown'],
  othersKnow: ['yes', 'no'],
} as const

/** A text that is cut where it is longer than what is shown; the statement itself keeps the whole. */
const text = (units: number) => v.pipe(v.string(), v.transform(written => written.slice(0, units)))
const answer = (units: number) => v.fallback(v.optional(text(units)), undefined)
const b64 = (characters: number) => v.pipe(v.string(), v.length(characters), v.regex(/^[A-Za-z0-9_-]+$/))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
/** An answer of a later version that this one does not know counts as not given; the statement itself keeps it. */
const choice = <const T extends readonly string[]>(values: T) => v.fallback(v.optional(v.picklist(values)), undefined)

export const answersSchema = v.object({
  text: text(longest.text),
  affected: choice(closedAnswers.affected),
  when: choice(closedAnswers.when),
  safeToReply: choice(closedAnswers.safeToReply),
  minor: choice(closedAnswers.minor),
  othersKnow: choice(closedAnswers.othersKnow),
  /** ISO 3166-1 alpha-2: never more precise than a country. */
  country: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), undefined),
  replyLanguage: answer(40),
  wish: answer(longest.wish),
  contact: answer(longest.contact),
  hours: answer(longest.hours),
  codeword: answer(longest.codeword),
})
/** What a person chose to say. Only `text` is always there. */
export type Answers = v.InferOutput<typeof answersSchema>

const inlineFile = v.object({ name: text(500), type: text(200), size, sha256: b64(43), data: v.string() })
/** A small file that travels inside a report which was written offline; `data` is base64url. */
export type InlineFile = v.InferOutput<typeof inlineFile>

const fileKey = { blob: b64(22), seed: b64(43), size, sha256: b64(43) }
const ofMailbox = { language: v.fallback(text(40), 'und') }

const reportSchema = v.object({
  kind: v.literal('report'), ...ofMailbox,
  lane: v.picklist(lanes),
  answers: answersSchema,
  lost: v.fallback(v.nullable(v.object({ note: text(longest.lost) })), null),
  offline: v.fallback(v.boolean(), false),
  inline: v.fallback(v.pipe(v.array(inlineFile), v.maxLength(20)), []),
})
const messageSchema = v.object({ kind: v.literal('message'), ...ofMailbox, text: text(longest.message) })
const wordsSchema = v.object({ kind: v.literal('words-confirmed'), ...ofMailbox, confirmed: v.boolean() })
const closeSchema = v.object({ kind: v.literal('close'), ...ofMailbox })
const keepSchema = v.object({ kind: v.literal('keep'), ...ofMailbox })
const attachmentSchema = v.object({
  kind: v.literal('attachment'), ...ofMailbox, ...fileKey,
  name: text(500), type: text(200), cleaned: v.boolean(),
  removed: v.fallback(v.array(text(60)), []),
  original: v.fallback(v.nullable(v.object(fileKey)), null),
})
const known = v.variant('kind', [reportSchema, messageSchema, wordsSchema, closeSchema, keepSchema, attachmentSchema])

export type Report = v.InferOutput<typeof reportSchema>
export type Attachment = v.InferOutput<typeof attachmentSchema>

/** What one item of a reporter says; `newer` is a kind that this version does not know, kept as it came. */
export type ReporterContent = v.InferOutput<typeof known> | { readonly kind: 'newer'; readonly body: unknown }

/**
 * Reads the body of a reporter's item whose MAC and binding have been checked (packages/encryption). Never throws: what
 * is not understood is `newer` and stays visible, so that nothing a person sent is lost.
 */
export const readReporterContent = (body: unknown): ReporterContent => {
  const read = v.safeParse(known, body)
  return read.success ? read.output : { kind: 'newer', body }
}

/** Unknown age is treated as a minor's (design, settled detail 20). */
export const treatAsMinor = (answers: Answers): boolean => answers.minor !== 'no'
