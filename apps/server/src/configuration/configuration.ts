import { join, resolve } from 'node:path'
import type { NotifySettings } from '@small-places/adapters'
import { err, ok, type Result } from '@small-places/kernel'
import type { AlertTimes, LoadLimits, Retention } from '@small-places/service'
import { address, type Address, isOwnMachine, origin } from './addresses.ts'
import { withEnvironment } from './environment-variables.ts'
import { operatorWords, type OperatorWords } from './operator.ts'
import { flag, object, optional, type Problem, type Reader, text, textAs, whole } from './reading.ts'

/** One listening address with the one origin that it is reached under. */
export interface Listener {
  readonly surface: 'site' | 'desk'
  readonly address: Address
  readonly origin: string
  /** Reached through Tor's onion service. */
  readonly isOnion: boolean
}

/** Where rows are kept. */
export type StoreChoice =
  | { readonly kind: 'sqlite', readonly path: string }
  | { readonly kind: 'postgres', readonly url: string }

/** How the team is told, each null where it is not set up. */
export type NotifyChoice = Pick<NotifySettings, 'mail' | 'webhook'>

/** Everything that an operator decides, checked. */
export interface Configuration {
  readonly dataFolder: string
  readonly listeners: readonly Listener[]
  readonly store: StoreChoice
  readonly blobFolder: string
  readonly tombstoneFile: string
  readonly pinsFile: string
  readonly challengeKeyFile: string
  readonly notify: NotifyChoice
  /** Null before anybody has written it; a demonstration needs none. */
  readonly operator: OperatorWords | null
  readonly retention: Retention | null
  readonly load: LoadLimits | null
  readonly alerts: AlertTimes | null
}

/** The name of the configuration file in the data folder. */
export const CONFIGURATION_FILE = 'smallplaces.json'

const place = object({ listen: address, origin })

const store: Reader<string> = textAs(given => /^postgres(?:ql)?:\/\/\S+$/.test(given) ? ok(given) : err('not-a-store'))

const httpLink = textAs(given => /^https:\/\/\S+$|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]\S*$/.test(given)
  ? ok(given) : err('not-a-link'))
const mailLink = textAs(given => /^smtps?:\/\/\S+$/.test(given) ? ok(given) : err('not-a-link'))

const days = whole(1, 3650)
const perMinute = whole(0, 1_000_000)
const minutes = whole(1, 7 * 24 * 60)

const document = object({
  site: place,
  desk: place,
  onion: optional(object({ site: optional(place, null), desk: optional(place, null) }), { site: null, desk: null }),
  listenBeyondThisMachine: optional(flag, false),
  store: optional(store, null),
  notify: optional(object({
    mail: optional(object({ url: mailLink, from: text, to: textAs(splitList) }), null),
    webhook: optional(object({
      url: httpLink, secret: optional(text, null), privateNetwork: optional(flag, false),
    }), null),
  }), { mail: null, webhook: null }),
  operator: optional(operatorWords, null),
  retention: optional(object({ mailbox: days, letter: days, drop: days, case: days }), null),
  load: optional(object({
    free: object({ report: perMinute, answered: perMinute, item: perMinute, sealed: perMinute }),
    firstBits: whole(1, 20), mostBits: whole(1, 20),
  }), null),
  alerts: optional(object({
    gather: object({ danger: minutes, concern: minutes }), repeat: object({ danger: minutes, concern: minutes }),
    heartbeatHour: whole(0, 23),
  }), null),
})

function splitList(given: string): Result<readonly string[], 'not-text'> {
  const parts = given.split(',').map(part => part.trim()).filter(part => part !== '')
  return parts.length > 0 ? ok(parts) : err('not-text')
}

/**
 * Checks a configuration: `file` is what stands in `smallplaces.json` (an empty object where there is none), and
 * variables of the environment win over it. Every problem is told at once, by the name of its setting.
 */
export const parseConfiguration = (
  dataFolder: string, file: unknown, variables: Readonly<Record<string, string | undefined>>,
): Result<Configuration, readonly Problem[]> => {
  const problems: Problem[] = []
  const given = document(withEnvironment(file, variables), '', problems)
  if (given === undefined) return err(problems)
  const { site, desk, onion } = given
  const listeners = [
    { surface: 'site' as const, isOnion: false, ...site }, { surface: 'desk' as const, isOnion: false, ...desk },
    ...onion.site === null ? [] : [{ surface: 'site' as const, isOnion: true, ...onion.site }],
    ...onion.desk === null ? [] : [{ surface: 'desk' as const, isOnion: true, ...onion.desk }],
  ].map(({ listen, ...rest }): Listener => ({ address: listen, ...rest }))

  if (new Set(listeners.map(one => one.origin)).size < listeners.length) {
    problems.push({ setting: 'desk.origin', problem: 'same-origin' })
  }
  for (const one of listeners) {
    if (isOwnMachine(one.address) || given.listenBeyondThisMachine) continue
    problems.push({ setting: `${one.isOnion ? 'onion.' : ''}${one.surface}.listen`, problem: 'beyond-this-machine' })
  }
  if (problems.length > 0) return err(problems)
  const folder = resolve(dataFolder)
  return ok({
    dataFolder: folder, listeners,
    store: given.store === null ? { kind: 'sqlite', path: join(folder, 'store.sqlite') }
      : { kind: 'postgres', url: given.store },
    blobFolder: join(folder, 'blobs'), tombstoneFile: join(folder, 'tombstones.txt'),
    pinsFile: join(folder, 'pins.json'), challengeKeyFile: join(folder, 'challenge.key'),
    notify: given.notify, operator: given.operator, retention: given.retention, load: given.load, alerts: given.alerts,
  })
}
