/** The server: configuration, the adapters that it picks, and the listeners that it mounts site, API and desk on. */
export { type Address, isOwnMachine, parseOrigin } from './configuration/addresses.ts'
export {
  type Configuration, CONFIGURATION_FILE, type Listener, type NotifyChoice, parseConfiguration, type StoreChoice,
} from './configuration/configuration.ts'
export { environmentVariables } from './configuration/environment-variables.ts'
export type { OperatorWords } from './configuration/operator.ts'
export { wikimediaWikis } from '@small-places/site'
export type { Problem } from './configuration/reading.ts'
export { type KeyListStanding, type KeyProblem, keyListStanding, publishedKeyLists } from './key-list-standing.ts'
export { kindOf, type Log, logToStderr } from './log.ts'
export { type OpenedService, openService } from './ports.ts'
export { type RunningServer, type ServerParts, startServer, type StartProblem } from './start-server.ts'
