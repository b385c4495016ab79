import { existsSync } from 'node:fs'
import { readdir, readFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from '@small-places/server'
import type { Context } from '../command.ts'
import { papersIn } from '../paper/kits.ts'
import { doubtful, fine, type Finding, wrong } from './finding.ts'

const MIB = 1024 * 1024

/** The machine: disk, file rights, core dumps, swap, builds. */
export const checkMachine = async (
  { speech, home }: Context, { dataFolder }: Configuration,
): Promise<readonly Finding[]> => [
  await diskSpace(dataFolder, speech),
  ((await stat(dataFolder)).mode & 0o077) === 0 ? fine(speech('cli-check-folder-private'))
    : wrong(speech('cli-check-folder-open', dataFolder)),
  await papers(papersIn(dataFolder), speech),
  await coreDumps(speech),
  await swap(speech),
  ['apps/site/dist/manifest.json', 'apps/desk/dist/index.html'].every(path => existsSync(join(home, path)))
    ? fine(speech('cli-check-built')) : wrong(speech('cli-start-not-built')),
]

const diskSpace = async (folder: string, speech: Context['speech']): Promise<Finding> => {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / MIB)
  const text = speech('cli-check-disk', free)
  if (free < 512) return wrong(`${text} ${speech('cli-check-disk-full')}`)
  return free < 5 * 1024 ? doubtful(`${text} ${speech('cli-check-disk-little')}`) : fine(text)
}

/** What a ceremony wrote down to be printed opens everything as long as it lies there. */
const papers = async (folder: string, speech: Context['speech']): Promise<Finding> =>
  (await readdir(folder).catch(() => [])).length > 0 ? wrong(speech('cli-check-papers', folder))
    : fine(speech('cli-check-papers-none'))

const coreDumps = async (speech: Context['speech']): Promise<Finding> => {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '')
  const [, soft] = /^Max core file size\s+(\S+)/m.exec(limits) ?? []
  if (soft === undefined) return doubtful(speech('cli-check-core-unknown'))
  return soft === '0' ? fine(speech('cli-check-core-off')) : doubtful(speech('cli-check-core-on'))
}

/** Swap in memory (zram) writes nothing anywhere; whether a swap disk is encrypted cannot be seen from here. */
const swap = async (speech: Context['speech']): Promise<Finding> => {
  const lines = (await readFile('/proc/swaps', 'utf8').catch(() => '')).split('\n').slice(1)
  const isOnDisk = lines.some(line => line.trim() !== '' && !line.startsWith('/dev/zram'))
  return isOnDisk ? doubtful(speech('cli-check-swap-on')) : fine(speech('cli-check-swap-off'))
}
