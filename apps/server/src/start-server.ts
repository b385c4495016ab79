import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { claimSolely, type NotifySettings, type SoleClaim } from '@small-places/adapters'
import { createBodyMemory, createTicker, receiveBody } from '@small-places/api'
import { err, ok, type Result } from '@small-places/kernel'
import { createSite, loadAssets, type OperatorSettings, type PasteOutcome, type SiteOptions } from '@small-places/site'
import type { Configuration, Listener } from './configuration/configuration.ts'
import type { OperatorWords } from './configuration/operator.ts'
import { createDeskFiles } from './desk-files.ts'
import { type HttpListener, listen } from './http-listener.ts'
import { startForgetting, startJobs } from './jobs-loop.ts'
import { type KeyListStanding, type KeyProblem, keyListStanding, publishedKeyLists } from './key-list-standing.ts'
import type { Log } from './log.ts'
import { createOriginApp } from './origin-app.ts'
import { openService, type OpenedService } from './ports.ts'

/** Bodies that may be in memory at once, each surface for itself: a flood on the site does not touch the desk. */
const BODY_MEMORY = { site: 256 * 1024 * 1024, desk: 256 * 1024 * 1024 }

/** How long running requests may take to end when the server stops, in milliseconds. */
const STOP_PATIENCE = 5_000

/** What a server is made of besides its configuration. */
export interface ServerParts {
  readonly catalogue: SiteOptions['catalogue']
  /** The folders of the builds. */
  readonly siteFolder: string
  readonly deskFolder: string
  readonly version: string
  readonly log: Log
  /** Called once, right before the addresses are listened on: for whoever keeps them free until then. */
  readonly beforeListening?: () => Promise<void>
  /** Puts notifications to the team into words. */
  readonly say: NotifySettings['say']
  /** What the pages of a demonstration say instead of an operator's words. */
  readonly demonstrationWords: OperatorWords
}

/** Why a server does not start. */
export type StartProblem =
  | KeyProblem | 'restoring' | 'no-operator' | 'no-site-build' | 'no-desk-build' | 'address-taken' | 'served-already'

/** A server that serves. */
export interface RunningServer {
  readonly listeners: readonly (Listener & { readonly port: number })[]
  readonly standing: KeyListStanding
  /** Stops listening, lets requests and jobs end, and closes the store. */
  stop(): Promise<void>
}

/** Opens everything, checks what must hold, and serves every listener of the configuration. */
export const startServer = async (
  configuration: Configuration, parts: ServerParts,
): Promise<Result<RunningServer, StartProblem>> => {
  if (!existsSync(join(parts.siteFolder, 'manifest.json'))) return err('no-site-build')
  if (!existsSync(join(parts.deskFolder, 'index.html'))) return err('no-desk-build')
  const opened = await openService(configuration, parts.say)
  const claim = claimStore(configuration)
  const started = claim === null ? err('served-already' as const) : await serve(configuration, parts, opened)
  const close = async () => {
    await opened.close()
    claim?.release()
  }
  if (!started.ok) {
    await close()
    return started
  }
  return ok({
    ...started.value,
    stop: async () => {
      await started.value.stop()
      await close()
    },
  })
}

/** One file is served by one server; several may share what PostgreSQL keeps. Null where it is served already. */
const claimStore = ({ store, dataFolder }: Configuration): SoleClaim | null =>
  store.kind === 'sqlite' ? claimSolely(join(dataFolder, 'serving.lock')) : { release: () => {} }

const serve = async (
  configuration: Configuration, parts: ServerParts, opened: OpenedService,
): Promise<Result<RunningServer, StartProblem>> => {
  const { env, service, store } = opened
  const { listeners } = configuration
  if (await store.read(tx => tx.settings.get('restoring')) !== null) return err('restoring')
  const standing = await keyListStanding(store, configuration.pinsFile, listeners, env.clock.now())
  if (!standing.ok) return standing
  const words = standing.value.demo ? demonstrated(parts, configuration) : configuration.operator
  if (words === null) return err('no-operator')
  await service.start()

  const since = () => performance.now()
  const memory = { site: createBodyMemory(BODY_MEMORY.site, since), desk: createBodyMemory(BODY_MEMORY.desk, since) }
  const pages = {
    site: createSite({
      operator: operatorOf(words, standing.value, listeners), catalogue: parts.catalogue,
      assets: await loadAssets(parts.siteFolder), pins: standing.value.pinsText, clock: env.clock,
      keyListText: async () => (await publishedKeyLists(store)).at(-1) ?? null,
      keyListChain: () => publishedKeyLists(store),
      status: async () => ({ alertTested: await service.areAlertsProven() }),
      receiveBody: (request, limit) => receiveBody(request, limit, memory.site),
      dropSealed: sealed => dropPasted(opened, sealed),
    }),
    desk: await createDeskFiles(parts.deskFolder, standing.value.pinsText),
  }
  const ticker = createTicker(env.clock.now)
  await parts.beforeListening?.()
  const bound: { readonly listener: Listener, readonly http: HttpListener }[] = []
  for (const listener of listeners) {
    const { surface } = listener
    const onion = listeners.find(one => one.isOnion && one.surface === surface)
    const app = createOriginApp({
      listener, useCases: service, memory: memory[surface], ticker, pages: pages[surface], version: parts.version,
      log: parts.log, onionAddress: onion?.origin ?? null,
    })
    try {
      bound.push({ listener, http: await listen(app, listener.address) })
    } catch {
      await Promise.all(bound.map(({ http }) => http.stop(0)))
      return err('address-taken')
    }
  }
  const loops = [startJobs(service.runDueJobs, parts.log), startForgetting(() => store.forget(), parts.log)]
  return ok({
    listeners: bound.map(({ listener, http }) => ({ ...listener, port: http.port })),
    standing: standing.value,
    stop: async () => {
      ticker.stop()
      await Promise.all([...bound.map(({ http }) => http.stop(STOP_PATIENCE)), ...loops.map(loop => loop.stop())])
    },
  })
}

/** A demonstration says of itself that nobody is there; what its exposure check may reach is the operator's to say. */
const demonstrated = ({ demonstrationWords }: ServerParts, { operator }: Configuration): OperatorWords =>
  operator === null ? demonstrationWords : { ...demonstrationWords, exposure: operator.exposure }

const operatorOf = (
  words: OperatorWords, standing: KeyListStanding, listeners: readonly Listener[],
): OperatorSettings => ({
  ...words, organisation: standing.organisation, demonstration: standing.demo, notices: [],
  onion: listeners.find(one => one.isOnion && one.surface === 'site')?.origin ?? null,
})

/** Hands in what was pasted on the page without script, which can do no work: under load it is told to wait. */
const dropPasted = async ({ service }: OpenedService, sealed: string): Promise<PasteOutcome> => {
  const dropped = await service.answer('drop-sealed', null, { sealed, work: null })
  if (dropped.ok) return 'stored'
  return dropped.error === 'not-sealed' || dropped.error === 'too-large' ? dropped.error : 'busy'
}
