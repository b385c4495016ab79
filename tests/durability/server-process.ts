import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const main = join(import.meta.dirname, '../../apps/cli/src/main.ts')

/** A real server in a process of its own. */
export interface ServerProcess {
  readonly site: string
  readonly desk: string
  readonly pid: number
  /** Everything that it printed to the standard output until it served. */
  readonly printed: string
  /** Everything that it has logged so far. */
  readonly logged: () => string
  /** Ends it at once, as a power cut would the process. */
  kill(): Promise<void>
  /** Asks it to end and gives its exit code. */
  stop(): Promise<number | null>
}

/** Starts `smallplaces start` on a data folder and waits until it serves. */
export const startProcess = async (dataFolder: string): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [main, 'start', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' },
  })
  let logged = ''
  child.stderr.on('data', (piece: Buffer) => {
    logged += piece.toString()
  })
  const printed: string[] = []
  let serves = false
  const exit = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line)
    serves = line.startsWith('Ctrl-C')
    if (serves) break
  }
  child.stdout.resume()
  const text = printed.join('\n')
  const site = /Public site: (\S+)/.exec(text)?.[1]
  const desk = /Desk: (\S+)/.exec(text)?.[1]
  if (!serves || site === undefined || desk === undefined) throw new Error(`the server did not start: ${text} ${logged}`)
  return {
    site, desk, pid: child.pid ?? 0, printed: text, logged: () => logged,
    kill: () => end(child, 'SIGKILL', exit).then(() => undefined), stop: () => end(child, 'SIGTERM', exit),
  }
}

const end = async (child: ChildProcess, signal: NodeJS.Signals, exit: Promise<unknown[]>): Promise<number | null> => {
  child.kill(signal)
  await exit
  return child.exitCode
}

/** Runs another command of `smallplaces` on a data folder and gives its exit code with what it printed. */
export const runCommand = async (
  words: readonly string[], input = '', locale = 'C',
): Promise<{ readonly code: number | null, readonly output: string }> => {
  const child = spawn(process.execPath, [main, ...words], { env: { ...process.env, LC_ALL: locale } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      output += piece.toString()
    })
  }
  child.stdin.end(input)
  await once(child, 'close')
  return { code: child.exitCode, output }
}

/** A data folder of its own, deleted afterwards. `settings` is what stands in its `smallplaces.json`, if anything. */
export const withDataFolder = async (work: (folder: string) => Promise<void>, settings?: object): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-data-'))
  try {
    if (settings !== undefined) await writeFile(join(folder, 'smallplaces.json'), JSON.stringify(settings))
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
