/** The `smallplaces` command: reads what is asked for and leads to one file of `commands/`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOf } from '@small-places/server'
import { readArguments } from './arguments.ts'
import { commands } from './commands/index.ts'
import { helpFor, helpForAll } from './help.ts'
import { loadCatalogue, speechFor } from './speech.ts'
import { processTerminal } from './terminal/terminal.ts'
import { loadTools } from './tools.ts'

const home = join(import.meta.dirname, '../../..')

const run = async (words: readonly string[]): Promise<number> => {
  const catalogue = await loadCatalogue(join(home, 'i18n'))
  const speech = speechFor(catalogue, process.env)
  const command = commands
    .filter(({ name }) => name.split(' ').every((word, i) => words[i] === word))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (command === undefined) {
    const isAsking = words.length === 0 || words[0] === 'help' || words.includes('--help') || words.includes('-h')
    process[isAsking ? 'stdout' : 'stderr'].write(`${helpForAll(speech, commands)}\n`)
    return isAsking ? 0 : 2
  }
  const given = readArguments(command, words.slice(command.name.split(' ').length))
  if (!given.ok || given.value === 'help') {
    if (!given.ok) process.stderr.write(`${speech('cli-usage-wrong')}\n\n`)
    process[given.ok ? 'stdout' : 'stderr'].write(`${helpFor(speech, command)}\n`)
    return given.ok ? 0 : 2
  }
  const terminal = processTerminal()
  try {
    return await command.run({
      speech, terminal, catalogue, home, version: await versionIn(home), tools: await loadTools(),
      variables: process.env,
    }, given.value)
  } catch (error) {
    // The text of an exception may hold what must not be shown; its class and code do not.
    process.stderr.write(`${speech('cli-fault', kindOf(error))}\n`)
    if (process.env['SMALLPLACES_TRACE'] !== undefined) throw error
    return 1
  } finally {
    terminal.close()
  }
}

const versionIn = async (folder: string): Promise<string> => {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  return manifest.version
}

// Whoever reads the output, such as `head`, may have read enough: the command still ends as it would have.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await run(process.argv.slice(2))
