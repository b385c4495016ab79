import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Configuration, CONFIGURATION_FILE, parseConfiguration } from '@small-places/server'
import { type Command, type Context, dataOption, type Given } from '../command.ts'
import { twoFreePorts } from '../free-ports.ts'
import { withService } from '../opened.ts'
import { serveUntilStopped } from '../serving.ts'
import { configurationOf, dataFolderOf, ownAddresses } from '../settings.ts'

/** What `npm start` runs: serves on this machine and, where there is no team, makes a demonstration of one first. */
export const start: Command = {
  name: 'start', takes: '', summary: 'cli-start-summary', options: dataOption, positionals: [0, 0],
  run: async (context, given) => {
    const { speech, terminal } = context
    const configuration = await ownConfiguration(context, given)
    if (configuration === null) return 1
    const isFresh = !await hasTeam(context, configuration)
    if (isFresh) {
      terminal.say(speech('cli-start-making'))
      if (await makeDemonstration(configuration) !== 0) return 1
    }
    return serveUntilStopped(context, configuration, ({ listeners, standing }) => {
      const [site, desk] = (['site', 'desk'] as const).map(surface => listeners.find(one => one.surface === surface))
      terminal.say('')
      if (standing.demo) terminal.say(speech('cli-start-is-demo'))
      terminal.say(speech('cli-start-site', site?.origin ?? ''))
      terminal.say(speech('cli-start-desk', desk?.origin ?? ''))
      if (standing.demo && !isFresh) terminal.say(speech('cli-start-printed-before', configuration.dataFolder))
      terminal.say(speech('cli-start-stop'))
    })
  },
}

/** What the data folder says; in a folder where nobody has set anything up, this machine's own addresses. */
const ownConfiguration = async (context: Context, given: Given): Promise<Configuration | null> => {
  const folder = dataFolderOf(context, given)
  if (existsSync(join(folder, CONFIGURATION_FILE))) {
    const configuration = await configurationOf(context, given)
    return configuration.ok ? configuration.value : null
  }
  const made = parseConfiguration(folder, ownAddresses(...await twoFreePorts()), {})
  return made.ok ? made.value : null
}

const hasTeam = (context: Context, configuration: Configuration): Promise<boolean> =>
  withService(context, configuration, async ({ store }) => await store.read(tx => tx.keyLists.latest()) !== null)

/**
 * Runs the set-up as a process of its own, which prints the secrets and ends: the memory of the server never holds
 * them, as the memory of a real one never would.
 */
const makeDemonstration = async ({ dataFolder, listeners }: Configuration): Promise<number> => {
  const origins = listeners.flatMap(({ surface, origin }) => [`--${surface}`, origin])
  const main = join(import.meta.dirname, '../main.ts')
  const child = spawn(process.execPath, [main, 'demonstration', '--data', dataFolder, ...origins], { stdio: 'inherit' })
  const [code] = await once(child, 'exit') as [number | null]
  return code ?? 1
}
