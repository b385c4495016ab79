import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '@small-places/testkit'
import { run, unpack } from './code.ts'
import { freePort } from './free-port.ts'
import { WikiSession } from './session.ts'

/** What a wiki of a test holds from the beginning. */
export interface WikiContents {
  /** What its database is called. */
  readonly name: string
  /** Accounts by name, each with its groups. They are there before the history is imported, which is then theirs. */
  readonly accounts: Readonly<Record<string, readonly string[]>>
  /** An XML export whose edits keep their times; null for none. */
  readonly history: string | null
  /** Files by name, with the account that uploads them. */
  readonly files: readonly { readonly name: string, readonly bytes: Uint8Array, readonly by: string }[]
}

/** A real MediaWiki on this computer, with a database and a folder of its own. */
export interface Wiki {
  /** Where it listens. Its own links begin with the address that it was told to be reached under. */
  readonly origin: string
  /** Somebody who is signed in with a password, as a program is. */
  signIn(account: string): Promise<WikiSession>
  close(): Promise<void>
}

const password = (account: string): string => `${account} tests with a long passphrase`

/** On top of what the installer writes: nothing that waits, uploads, and the rights to hide and to suppress. */
const settings = String.raw`
$wgDBservers = [ [ 'type' => 'sqlite', 'dbname' => $wgDBname, 'tablePrefix' => '', 'flags' => DBO_DEFAULT, 'load' => 1,
  'dbDirectory' => $wgSQLiteDataDir, 'variables' => [ 'synchronous' => 'OFF' ] ] ];
$wgEnableUploads = true;
$wgRateLimits = [];
$wgJobRunRate = 0;
$wgGroupPermissions['sysop']['deleterevision'] = true;
foreach ( [ 'deleterevision', 'suppressrevision', 'viewsuppressed' ] as $right ) {
  $wgGroupPermissions['suppress'][$right] = true;
}
`

/**
 * Installs a wiki, fills it and serves it.
 * @param packages Debian's packages of MediaWiki.
 * @param reachedAt The origin under which it is reached, and which its links name.
 */
export async function openWiki(
  packages: readonly string[], reachedAt: string, { name: dbname, accounts, history, files }: WikiContents,
): Promise<Wiki> {
  const folder = await mkdtemp(join(await quickFolder(), 'small-places-wiki-'))
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true }) })
  await unpack(packages, folder)
  const maintain = (script: string, ...words: readonly string[]): Promise<unknown> =>
    run('php', [join(folder, 'w/maintenance', `${script}.php`), ...words])

  await mkdir(join(folder, 'rows'))
  await maintain('install', '--server', reachedAt, '--scriptpath', '/w', '--dbtype', 'sqlite', '--dbname', dbname,
    '--dbpath', join(folder, 'rows'), '--lang', 'en', '--extensions', 'AbuseFilter', '--pass', password('Keeper'),
    'Test wiki', 'Keeper')
  await appendFile(join(folder, 'w/LocalSettings.php'), settings)
  for (const [name, groups] of Object.entries(accounts)) {
    await maintain('createAndPromote', '--force', ...groups.length > 0 ? [`--custom-groups=${groups.join(',')}`] : [],
      name, password(name))
  }
  if (history !== null) await maintain('importDump', '--quiet', '--no-updates', '--username-prefix=imported', history)
  await maintain('initEditCount', '--quiet')
  await maintain('rebuildrecentchanges', '--quiet')
  for (const { name, bytes, by } of files) {
    const own = await mkdtemp(join(folder, 'upload-'))
    await writeFile(join(own, name), bytes)
    await maintain('importImages', `--user=${by}`, '--comment=own work', own)
  }

  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', folder], { stdio: 'ignore' })
  // A test that fails before it closes the wiki must neither wait for it nor leave it behind.
  server.unref()
  const kill = (): void => { server.kill() }
  process.once('exit', kill)
  await until(() => answers(server, origin), 'the wiki answers')
  return {
    origin,
    signIn: (account) => WikiSession.begin(`${origin}/w/api.php`, account, password(account)),
    async close() {
      process.off('exit', kill)
      server.ref()
      const ended = once(server, 'exit')
      kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(server: ChildProcess, origin: string): Promise<boolean> {
  if (server.exitCode !== null) throw new Error(`the wiki ended with ${server.exitCode}`)
  const answer = await fetch(`${origin}/w/api.php?action=query&meta=siteinfo&format=json`).catch(() => null)
  return answer?.ok === true
}

/** Memory where there is enough of it for the code and the database: a disk can take minutes over its small files. */
async function quickFolder(): Promise<string> {
  const memory = '/dev/shm'
  const room = await statfs(memory).catch(() => null)
  return room !== null && room.bavail * room.bsize > 1_000_000_000 ? memory : tmpdir()
}
