import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Configuration, CONFIGURATION_FILE, parseConfiguration, type RunningServer } from '@small-places/server'
import { type Command, type Context, dataOption, type Given } from '../command.ts'
import { reservePorts } from '../free-ports.ts'
import { withService } from '../opened.ts'
import { serveUntilStopped } from '../serving.ts'
import { configurationOf, dataFolderOf, ownAddresses, sayProblems } from '../settings.ts'

/** What `npm start` runs: serves on this machine and, where there is no team, makes a demonstration of one first. */
export const start: Command = {
  name: 'start', takes: '', summary: 'cli-start-summary', options: dataOption, positionals: [0, 0],
  run: async (context, given) => {
    const { speech, terminal } = context
    const own = await ownConfiguration(context, given)
    if (own === null) return 1
    const { configuration, beforeListening } = own
    const isFresh = !await hasTeam(context, configuration)
    if (isFresh) {
      terminal.say(speech('cli-start-making'))
      if (await makeDemonstration(configuration) !== 0) return 1
    }
    const announce = ({ listeners, standing }: RunningServer) => {
      const [site, desk] = (['site', 'desk'] as const).map(surface => listeners.find(one => one.surface === surface))
      terminal.say('')
      if (standing.demo) terminal.say(speech('cli-start-is-demo'))
      terminal.say(speech('cli-start-site', site?.origin ?? ''))
      terminal.say(speech('cli-start-desk', desk?.origin ?? ''))
      if (standing.demo && !isFresh) terminal.say(speech('cli-start-printed-before', configuration.dataFolder))
      terminal.say(speech('cli-start-stop'))
    }
    return serveUntilStopped(context, configuration, { beforeListening, announce })
  },
}

/** Where to serve, and what is to be done before listening there. */
interface OwnConfiguration {
  readonly configuration: Configuration
  readonly beforeListening: () => Promise<void>
}

/** What the data folder says; in a folder where nobody has set anything up, free addresses of this machine. */
const ownConfiguration = async (context: Context, given: Given): Promise<OwnConfiguration | null> => {
  const folder = dataFolderOf(context, given)
  if (existsSync(join(folder, CONFIGURATION_FILE))) {
    const configuration = await configurationOf(context, given)
    return configuration.ok ? { configuration: configuration.value, beforeListening: async () => {} } : null
  }
  // Kept until the server listens, since the addresses are printed before.
  const { ports, areFirst, letGo } = await reservePorts()
  const made = parseConfiguration(folder, ownAddresses(...ports), context.variables)
  if (!made.ok) {
    sayProblems(context, folder, made.error)
    return null
  }
  const isMoved = !areFirst && made.value.listeners.some(({ address }) => ports.includes(address.port))
  if (isMoved) context.terminal.say(context.speech('cli-start-other-ports'))
  return { configuration: made.value, beforeListening: letGo }
}

const hasTeam = (context: Context, configuration: Configuration): Promise<boolean> =>
  withService(context, configuration, async ({ store }) => await store.read(tx => tx.keyLists.latest()) !== null)

/**
 * Runs the set-up as a process of its own, which prints the secrets and ends: the memory of the server never holds
 * them, as the memory of a real one never would.
 */
const makeDemonstration = async ({ dataFolder, listeners }: Configuration): Promise<number> => {
  const origins = listeners.flatMap(({ surface, origin, isOnion }) => isOnion ? [] : [`--${surface}`, origin])
  const main = join(import.meta.dirname, '../main.ts')
  const child = spawn(process.execPath, [main, 'demonstration', '--data', dataFolder, ...origins], { stdio: 'inherit' })
  const [code] = await once(child, 'exit') as [number | null]
  return code ?? 1
}
