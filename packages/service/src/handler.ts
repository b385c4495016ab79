import type { AnswerOf, BodyOf, ErrorsOf, Route } from '@small-places/contract'
import type { Result } from '@small-places/kernel'
import type { Staff } from './caller.ts'

/** Who stands behind a request: a member on staff routes, nobody known on all others. */
export type CallerOf<R extends Route> = R['caller'] extends 'staff' ? Staff : null

/** What a use case may answer with besides the route's own codes. */
export type GeneralError = 'busy' | 'not-found'

/** One use case: a caller who was let in and a body that was parsed, to an answer or an expected failure. */
export type Handler<R extends Route> =
  (caller: CallerOf<R>, body: BodyOf<R>) => Promise<Result<AnswerOf<R>, ErrorsOf<R> | GeneralError>>
