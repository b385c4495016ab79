import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { error, note, type Finding } from '../finding.ts'
import { root } from '../source-tree.ts'

interface Committed {
  readonly version: string
  /** SHA-256 in hex of `bin/node`, by package name. */
  readonly sha256: Readonly<Record<string, string>>
}

/**
 * Compares the Node that npm installed with the hash in `tools/node-binary.json`. The lockfile's integrity already
 * ties the package to what was reviewed; this ties the one file that runs everything, whatever unpacked it.
 */
export async function checkNodeBinary(): Promise<Finding[]> {
  const committed = JSON.parse(await readFile(join(root, 'tools/node-binary.json'), 'utf8')) as Committed
  const installed = Object.entries(committed.sha256)
    .map(([name, expected]) => ({ name, expected, path: join(root, 'node_modules', name, 'bin/node') }))
    .filter(({ path }) => existsSync(path))
  if (installed.length === 0) return [note('node_modules', 'no Node of ours here: the one on this machine is used')]
  const findings = await Promise.all(installed.map(async ({ name, expected, path }) => {
    const actual = await sha256(path)
    return actual === expected ? [] : [error(`node_modules/${name}/bin/node`, `SHA-256 is ${actual}, not ${expected}`)]
  }))
  return findings.flat()
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
