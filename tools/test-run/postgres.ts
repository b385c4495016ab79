import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findCommand } from '../command.ts'

/** A PostgreSQL for one run of the tests. */
export interface TestPostgres {
  /** For `TEST_POSTGRES_URL`; its user may create databases. */
  readonly url: string
  /** Where it comes from, for the one line that says so. */
  readonly origin: string
  stop(): Promise<void>
}

/**
 * Gives the tests a PostgreSQL: the one that `TEST_POSTGRES_URL` names, else a throw-away cluster from the programs
 * found on this machine, which listens on a socket in a folder of its own and on no port.
 * @returns `undefined` where there is none, or where it does not start.
 */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const named = process.env['TEST_POSTGRES_URL']
  if (named !== undefined && named !== '') return { url: named, origin: 'TEST_POSTGRES_URL', stop: async () => {} }
  const folders = debianFolders()
  const initdb = findCommand(['initdb'], folders)
  const postgres = findCommand(['postgres'], folders)
  const owner = unprivilegedOwner()
  if (initdb === undefined || postgres === undefined || owner === undefined) return undefined

  const home = await mkdtemp(join(tmpdir(), 'small-places-pg-'))
  const data = join(home, 'data')
  await mkdir(data, { mode: 0o700 })
  if (owner.uid !== undefined) for (const path of [home, data]) await chown(path, owner.uid, owner.gid)
  const options = { uid: owner.uid, gid: owner.gid, cwd: home, env: { PATH: process.env['PATH'] ?? '', HOME: home } }
  let server: ChildProcess | undefined
  const stop = async (): Promise<void> => {
    if (server !== undefined && server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server?.once('exit', resolve))
      server.kill('SIGINT')
      await Promise.race([ended, wait(10_000, undefined, { ref: false })])
    }
    await rm(home, { recursive: true, force: true })
  }
  try {
    execFileSync(initdb, ['-D', data, '-U', 'small_places', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], {
      ...options,
      stdio: 'pipe'
    })
    // Nothing outlives the run, so that a flush to the disk would prove nothing here and only cost time.
    const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'max_connections=200']
    server = spawn(postgres, ['-D', data, '-k', home, ...settings.flatMap((setting) => ['-c', setting])], {
      ...options,
      stdio: 'ignore'
    })
    if (!await appears(join(home, '.s.PGSQL.5432'), server)) throw new Error('the server did not start')
  } catch (cause) {
    await stop()
    console.log(`PostgreSQL was found and could not be started: ${String(cause).split('\n')[0]}`)
    return undefined
  }
  const url = `postgres://small_places@localhost/postgres?host=${encodeURIComponent(home)}`
  return { url, origin: postgres, stop }
}

/** Debian keeps the server's programs off the PATH, one folder a version; the newest comes first. */
function debianFolders(): string[] {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return []
  return readdirSync(base).sort((a, b) => Number(b) - Number(a)).map((version) => join(base, version, 'bin'))
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function unprivilegedOwner(): { uid: number; gid: number } | { uid: undefined; gid: undefined } | undefined {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined }
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  return undefined
}

/** Waits up to 20 seconds for the server's socket. */
async function appears(path: string, server: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (existsSync(path)) return true
    if (server.exitCode !== null) return false
    await wait(100)
  }
  return false
}
