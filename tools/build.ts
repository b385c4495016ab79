/**
 * `npm run build`: bundles what a browser needs. An app that has something to bundle has an `apps/<app>/build.ts` that
 * exports `build(): Promise<void>` and writes to `apps/<app>/dist`; it is left alone while nothing that could change
 * its outcome has changed.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isTest, listFiles, root } from './source-tree.ts'

interface BuildModule {
  readonly build: () => Promise<void>
}

/** Builds every app whose inputs have changed since its last build. Rejects with what the bundler says. */
export async function buildApps(): Promise<void> {
  const paths = await listFiles()
  const apps = (await readdir(join(root, 'apps'))).filter((app) => paths.includes(`apps/${app}/build.ts`)).sort()
  for (const app of apps) {
    const stampFile = join(root, '.cache/build', app)
    const stamp = await hashOf(paths.filter((path) => isInputOf(app, path)))
    const upToDate = existsSync(join(root, 'apps', app, 'dist')) && existsSync(stampFile) &&
      await readFile(stampFile, 'utf8') === stamp
    if (upToDate) continue
    const started = performance.now()
    const { build } = await import(pathToFileURL(join(root, 'apps', app, 'build.ts')).href) as BuildModule
    await build()
    await mkdir(dirname(stampFile), { recursive: true })
    await writeFile(stampFile, stamp)
    console.log(`Built ${app} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

/** Everything that may end up in a bundle, named broadly: a needless build costs a second, a stale one a day. */
const isInputOf = (app: string, path: string): boolean =>
  !isTest(path) && (/^(?:packages|i18n|content)\//.test(path) || path.startsWith(`apps/${app}/`) ||
    path === 'package-lock.json' || path === 'tools/build.ts' || /^tsconfig[^/]*$/.test(path))

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\0`).update(await readFile(join(root, path))).update('\0')
  return hash.digest('hex')
}

if (import.meta.main) await buildApps()
