import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'

/** Runs bin/smallplaces as a person would who has just cloned the project. */

const launcher = join(import.meta.dirname, '../bin/smallplaces')
let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-launcher-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const run = (
  path: string, node: string,
): Promise<{ readonly code: unknown, readonly out: string, readonly error: string }> => new Promise(resolve => {
  const env = { ...process.env, PATH: `${node}:/usr/bin:/bin`, LC_ALL: 'C' }
  execFile('/bin/sh', [path, 'help'], { env }, (failed, out, error) =>
    resolve({ code: failed === null ? 0 : failed.code, out, error }))
})

/** A clone in which nothing was installed, and a program that is called `node`. */
const cloneWith = async (name: string, node: string) => {
  const [clone, programs] = [join(folder, name), join(folder, name, 'programs')]
  await mkdir(join(clone, 'bin'), { recursive: true })
  await mkdir(programs)
  await copyFile(launcher, join(clone, 'bin/smallplaces'))
  await writeFile(join(programs, 'node'), node)
  await chmod(join(programs, 'node'), 0o755)
  return { path: join(clone, 'bin/smallplaces'), programs }
}

test('with a Node that is too old, one line says which one is needed and what brings it', async () => {
  const old = '#!/bin/sh\n[ "$1" = -e ] && exit 1\necho "node: bad option: $1" >&2\nexit 9\n'
  const { path, programs } = await cloneWith('old', old)
  const { code, error } = await run(path, programs)
  assert.equal(code, 1)
  assert.match(error, /^smallplaces needs Node 24\.14 or later.*npm ci.*\n$/)
})

test('with the right Node and no packages, one line says how they are installed', async () => {
  const { path, programs } = await cloneWith('bare', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`)
  const { code, error } = await run(path, programs)
  assert.equal(code, 1)
  assert.match(error, /^Packages are missing.*npm ci.*\n$/)
})

test('the Node that the packages bring is found, also through a link to the command', async () => {
  const { programs } = await cloneWith('none', '#!/bin/sh\nexit 9\n')
  const link = join(folder, 'smallplaces')
  await symlink(launcher, link)
  const { code, out } = await run(link, dirname(join(programs, 'node')))
  assert.equal(code, 0)
  assert.match(out, /smallplaces/)
})
