import type { Route } from '@small-places/contract'

/** Whether a route takes this body: what any request must pass before a use case sees it. */
export const isTaken = async (route: Route, body: unknown): Promise<boolean> =>
  (await route.body['~standard'].validate(body)).issues === undefined
