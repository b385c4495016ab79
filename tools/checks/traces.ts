import { error, type Finding } from '../finding.ts'
import type { SourceFile } from '../source-tree.ts'

/** Home and scratch folders of one machine. Written in pieces, so that this file does not find itself. */
const folders = ['ro' + 'ot', 'wo' + 'rk', 'ho' + String.raw`me/[a-z]\w*`]
const machinePath = new RegExp(String.raw`(?<![\w.~-])/(?:${folders.join('|')})/[\w.-]`)

/**
 * Refuses what would tie the repository to the machine it was made on: absolute paths below somebody's home or work
 * folder, addresses in the lockfile, and the name of the package registry in use where it is not the public one.
 * @param registry The address of the registry that npm is set to, if known.
 */
export function checkTraces(files: readonly SourceFile[], registry: string | undefined): Finding[] {
  const host = privateHost(registry)
  return files.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => {
    const where = `${path}:${index + 1}`
    if (machinePath.test(line)) return [error(where, 'names a folder of one machine')]
    if (host !== undefined && line.includes(host)) return [error(where, 'names the package registry of one machine')]
    if (path === 'package-lock.json' && line.includes('"resolved": "http')) {
      return [error(where, 'holds a download address: install with omit-lockfile-registry-resolved')]
    }
    return []
  }))
}

function privateHost(registry: string | undefined): string | undefined {
  if (registry === undefined || !URL.canParse(registry)) return undefined
  const { host } = new URL(registry)
  return host === 'registry.npmjs.org' ? undefined : host
}
