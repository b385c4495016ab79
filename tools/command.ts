import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './source-tree.ts'

/** How a command ended, and what it printed on both of its outputs, in the order in which it came. */
export interface Outcome {
  /** The exit code; 127 where the command could not be started, 128 where a signal ended it. */
  readonly code: number
  readonly output: string
}

/** Runs a command in the repository's root and collects what it prints. Never rejects. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (cause) => resolve({ code: 127, output: cause.message }))
    child.on('close', (code) => resolve({ code: code ?? 128, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** The path of a command that one of the project's packages brings, such as `tsc`. */
export const projectCommand = (name: string): string => join(root, 'node_modules', '.bin', name)

/** The first of `names` that is on the PATH or in one of the `extra` folders, as a full path. */
export function findCommand(names: readonly string[], extra: readonly string[] = []): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...extra].filter((folder) => folder !== '')
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name)
      if (existsSync(path)) return path
    }
  }
  return undefined
}
