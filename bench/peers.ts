import { execFile } from 'node:child_process'
import { copyFile, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const folder = fileURLToPath(new URL('peers/', import.meta.url))
const lock = `${folder}package-lock.json`
const installed = `${folder}node_modules/.installed-lock`

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

let installing: Promise<void> | undefined

/** Installs the peers when their lockfile is newer than what is there. They are no part of what `npm ci` brings. */
async function install(): Promise<void> {
  if (await textOf(lock) === await textOf(installed)) return
  console.error('Installing the programs that we are measured against (once) ...')
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder])
  await copyFile(lock, installed)
}

/**
 * Loads a program of `bench/peers/package.json` by the entry that `require` finds. Where it cannot be installed or
 * loaded, its name and the cause go to standard error and the answer is `undefined`: measure without it.
 */
export async function loadPeer(name: string): Promise<unknown> {
  try {
    installing ??= install()
    await installing
    const path = createRequire(pathToFileURL(`${folder}package.json`)).resolve(name)
    return await import(pathToFileURL(path).href)
  } catch (cause) {
    const [line = ''] = String(cause instanceof Error ? cause.message : cause).split('\n')
    console.error(`${name} cannot be measured here: ${line}`)
    return undefined
  }
}
