import type { GenericSchema, InferOutput } from 'valibot'
import type { ErrorCode } from './errors.ts'

/** Which origin serves a route: the public site, the staff desk, or both. */
export type Surface = 'site' | 'desk' | 'both'

/** Who may call a route. `token` means that the mailbox token in the body decides; `staff` a signed session request. */
export type Caller = 'anyone' | 'token' | 'staff'

/**
 * One operation of the API: the single description from which the server's parser, the typed client, the OpenAPI
 * document and the fuzzer are made. Bodies and answers are JSON unless `binary` says otherwise.
 */
export interface Route<
  Body extends GenericSchema = GenericSchema,
  Answer extends GenericSchema = GenericSchema,
  Errors extends ErrorCode = ErrorCode,
> {
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly path: `/api/${string}`
  readonly surface: Surface
  readonly caller: Caller
  readonly summary: string
  /** For GET, the query; for POST, the JSON body (for `binary: 'request'`, the headers of these names). */
  readonly body: Body
  readonly answer: Answer
  readonly errors: readonly Errors[]
  /** `request`: the body is bytes. `answer`: the answer is bytes. `text`: the answer is plain text. */
  readonly binary?: 'request' | 'answer' | 'text'
  /** The answer is padded with spaces (docs/formats.md section 8), so that its size tells nothing. */
  readonly padded?: true
  /** May cost proof of work when the service is under load. */
  readonly priced?: true
}

/** What a caller of `R` sends. */
export type BodyOf<R extends Route> = InferOutput<R['body']>
/** What a caller of `R` gets. */
export type AnswerOf<R extends Route> = InferOutput<R['answer']>
/** The error codes that `R` may answer with, besides the ones any route can give. */
export type ErrorsOf<R extends Route> = R['errors'][number]

/** Defines a route and keeps its exact types, its id and its caller among them. */
export const route = <const R extends Route>(definition: R): R => definition
