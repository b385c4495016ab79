import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The repository's root, with a trailing slash left out. */
export const root = join(import.meta.dirname, '..')

/** A text file of the repository. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

const binary = /\.(?:png|jpe?g|webp|gif|ico|woff2?|age|heic|sqlite|db|zip|gz|pdf|bin)$/i

/**
 * The paths of every file that belongs to the repository, sorted. What `.gitignore` leaves out is left out here;
 * files that are not yet added are in, so that a check speaks before the commit and not after it.
 * Works without git, as in an unpacked archive.
 */
export async function listFiles(): Promise<string[]> {
  const ignored = await readIgnored()
  const found: string[] = []
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!ignored.folders.has(entry.name)) await walk(path)
      } else if (entry.isFile() && !ignored.endings.some((ending) => entry.name.endsWith(ending))) {
        found.push(path)
      }
    }
  }
  await walk('')
  return found.sort()
}

/** Reads every text file of the repository that `wanted` accepts. */
export async function readFiles(wanted: (path: string) => boolean): Promise<SourceFile[]> {
  const paths = (await listFiles()).filter((path) => !binary.test(path) && wanted(path))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })))
}

/** A test, or what only tests and measurements use: it may import more than the code that ships. */
export const isTest = (path: string): boolean =>
  /\.(?:test|long)\.ts$/.test(path) || /^(?:tests|bench|packages\/testkit|apps\/site\/src\/sample)\//.test(path)

/** TypeScript, including the script part of Vue components. */
export const isCode = (path: string): boolean => /\.(?:ts|vue)$/.test(path)

/** Understands the two kinds of line that our `.gitignore` is allowed to have: `folder/` and `*.ending`. */
async function readIgnored(): Promise<{ folders: Set<string>; endings: string[] }> {
  const lines = (await readFile(join(root, '.gitignore'), 'utf8')).split('\n').filter((line) => line !== '')
  return {
    folders: new Set(['.git', ...lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1))]),
    endings: lines.filter((line) => line.startsWith('*.')).map((line) => line.slice(1))
  }
}
