/** The server's use cases: what each route does, and the ports that it stands on. No engine, no framework. */
export type * from './ports/index.ts'
export type { StoreCheck } from './audit/verify-store.ts'
export type { StoreDamage } from './audit/tally.ts'
export type { BlobContent } from './blob/read-blob.ts'
export type { Staff } from './caller.ts'
export {
  type AlertTimes, defaultConfig, type LoadClass, type LoadLimits, type Retention, type ServiceConfig,
} from './config.ts'
export type { FirstVault, Foundation } from './directory/install.ts'
export type { Environment } from './environment.ts'
export type { Replayed } from './expiry/replay-tombstones.ts'
export type { GeneralError, Handler } from './handler.ts'
export type { JsonRouteId } from './handlers.ts'
export { mayUse, type Rule, ruleOf } from './policy.ts'
export { createService, type Service } from './service.ts'
export type { SignedRequest } from './session/authenticate.ts'
export type { Tick } from './watch.ts'
