import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileKind } from '@small-places/personal-data/media'

/**
 * Why a file is not measured: `empty`, `unknown-kind` (none of those that are read), `too-large` (more than
 * {@link largest}), `unreadable` (the system does not give it), `no-file` (a link, a pipe, a device), `odd-name` (a
 * name that cannot be passed on in a list).
 */
export type LeftOut = 'empty' | 'unknown-kind' | 'too-large' | 'unreadable' | 'no-file' | 'odd-name'

/** Bytes of the largest file that is measured. */
export const largest = 512 * 2 ** 20

/** What lies in a folder and its folders, in the order of the names. */
export interface Listing {
  readonly files: readonly string[]
  readonly leftOut: readonly (readonly [path: string, why: LeftOut])[]
}

/** Lists a folder; nothing where there is none. */
export async function listFolder(folder: string): Promise<Listing | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return undefined
  const files: string[] = []
  const leftOut: (readonly [string, LeftOut])[] = []
  for (const entry of entries.sort((one, other) => one.name < other.name ? -1 : 1)) {
    const path = join(folder, entry.name)
    if (/[\n\r\ufffd]/.test(entry.name)) leftOut.push([path, 'odd-name'])
    else if (entry.isDirectory()) {
      const inside = await listFolder(path)
      files.push(...inside?.files ?? [])
      leftOut.push(...inside?.leftOut ?? [[path, 'unreadable'] as const])
    } else if (entry.isFile()) files.push(path)
    else leftOut.push([path, 'no-file'])
  }
  return { files, leftOut }
}

/** The bytes of a file of a kind that is read, or why it is left out. */
export async function bytesOrWhy(path: string): Promise<Uint8Array<ArrayBuffer> | LeftOut> {
  const size = await stat(path).then(({ size }) => size, () => undefined)
  if (size === undefined) return 'unreadable'
  if (size === 0) return 'empty'
  if (size > largest) return 'too-large'
  const bytes = await readFile(path).then(data => new Uint8Array(data), () => undefined)
  if (bytes === undefined) return 'unreadable'
  return fileKind(bytes) === undefined ? 'unknown-kind' : bytes
}
