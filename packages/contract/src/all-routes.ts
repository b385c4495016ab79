import { caseworkRoutes } from './casework.ts'
import { directoryRoutes } from './directory.ts'
import { reporterRoutes } from './reporter.ts'
import type { ErrorCode } from './errors.ts'
import type { Route } from './route.ts'
import { staffRoutes } from './staff.ts'

/** Every operation of the API. For the server, the document and the fuzzer; pages import the routes they call. */
export const allRoutes = [...reporterRoutes, ...directoryRoutes, ...staffRoutes, ...caseworkRoutes] as const

/** Any one of the routes, with its exact types. */
export type AnyRoute = typeof allRoutes[number]

/** The id of a route, such as `submit-report`. */
export type RouteId = AnyRoute['id']

/** The route with this id. */
export type RouteWithId<Id extends RouteId> = Extract<AnyRoute, { id: Id }>

/** Codes that a route may answer with besides its own: faults of form, of session, and ours. */
export const generalErrors = (route: Route): readonly ErrorCode[] => [
  'bad-request', 'too-large', 'busy', 'fault',
  ...route.caller === 'staff' ? ['not-signed-in', 'not-found'] as const : [],
]
