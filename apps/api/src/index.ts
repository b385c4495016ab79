/** The API of an origin as a Hono application: routes of the contract, led to the service's use cases. */
export { errorAnswer } from './answers.ts'
export { type ApiOptions, createApi } from './api.ts'
export { type BodyMemory, createBodyMemory } from './body-memory.ts'
export { receiveBody } from './bounded-body.ts'
export { mayRequest, type OwnOrigin, ownOrigin } from './origin-rules.ts'
export type { UseCases } from './serve-route.ts'
export { createTicker, type Ticker } from './watch-stream.ts'
