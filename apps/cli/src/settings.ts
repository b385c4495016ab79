import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@small-places/kernel'
import { type Configuration, CONFIGURATION_FILE, parseConfiguration, type Problem } from '@small-places/server'
import type { Context, Given } from './command.ts'

/** The data folder that was asked for: the option, the variable, or `data` here. */
export const dataFolderOf = ({ variables }: Pick<Context, 'variables'>, given: Given): string =>
  given.value('data') ?? variables['SMALLPLACES_DATA'] ?? 'data'

/** This machine's own addresses: what a data folder without a configuration is reached under. */
export const ownAddresses = (site = 8080, desk = site + 1) => {
  // Browsers accept passkeys for `localhost` and for no address in digits.
  const place = (port: number) => ({ listen: `127.0.0.1:${port}`, origin: `http://localhost:${port}` })
  return { site: place(site), desk: place(desk) }
}

/** Reads and checks the configuration of a data folder; without a file it is for this machine alone. */
const readConfiguration = async (
  dataFolder: string, variables: Context['variables'],
): Promise<Result<Configuration, readonly Problem[]>> => {
  const file = await readFile(join(dataFolder, CONFIGURATION_FILE), 'utf8').catch(() => null)
  try {
    return parseConfiguration(dataFolder, file === null ? ownAddresses() : JSON.parse(file), variables)
  } catch {
    return err([{ setting: CONFIGURATION_FILE, problem: 'not-an-object' }])
  }
}

/** The configuration, or what is wrong with it, told. */
export const configurationOf = async (
  context: Context, given: Given,
): Promise<Result<Configuration, null>> => {
  const read = await readConfiguration(dataFolderOf(context, given), context.variables)
  if (read.ok) return ok(read.value)
  sayProblems(context, dataFolderOf(context, given), read.error)
  return err(null)
}

/** Tells what is wrong with the configuration of a data folder. */
export const sayProblems = (context: Context, dataFolder: string, problems: readonly Problem[]): void => {
  context.terminal.say(context.speech('cli-configuration-problems', dataFolder))
  for (const { setting, problem } of problems) context.terminal.say(`  ${setting}: ${problemText(context, problem)}`)
}

/** What a problem of a setting means, in words. */
export const problemText = ({ speech }: Pick<Context, 'speech'>, problem: Problem['problem']): string => {
  switch (problem) {
    case 'missing': return speech('cli-setting-missing')
    case 'unknown': return speech('cli-setting-unknown')
    case 'not-text': return speech('cli-setting-not-text')
    case 'not-a-number': return speech('cli-setting-not-a-number')
    case 'out-of-range': return speech('cli-setting-out-of-range')
    case 'not-an-object': return speech('cli-setting-not-an-object')
    case 'not-a-list': return speech('cli-setting-not-a-list')
    case 'not-true-or-false': return speech('cli-setting-not-true-or-false')
    case 'not-an-origin': return speech('cli-setting-not-an-origin')
    case 'not-an-address': return speech('cli-setting-not-an-address')
    case 'not-a-store': return speech('cli-setting-not-a-store')
    case 'no-tls': return speech('cli-setting-no-tls')
    case 'same-origin': return speech('cli-setting-same-origin')
    case 'beyond-this-machine': return speech('cli-setting-beyond-this-machine')
    case 'not-a-link': return speech('cli-setting-not-a-link')
  }
}
