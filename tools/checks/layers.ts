import { posix } from 'node:path'
import { error, type Finding } from '../finding.ts'
import { isTest, type SourceFile } from '../source-tree.ts'
import { importsOf, packageOf, type Import } from './imports.ts'

/** `layers.json`: the floors of the house. */
export interface Layers {
  readonly packages: Readonly<Record<string, Layer>>
  /** Imports within one floor that are allowed all the same, as `from -> to`. */
  readonly sideways: readonly string[]
  /** External packages and Node modules that only the named packages may import. */
  readonly onlyIn: Readonly<Record<string, readonly string[]>>
}

/** One package of the house. */
interface Layer {
  readonly floor: number
  /** `std` runs everywhere and sees neither the DOM nor Node; its Node modules are refused outside tests. */
  readonly runs: 'std' | 'node' | 'dom'
  readonly importedBy?: 'tests'
  /** Folders of `src` with a public entry of their own, too heavy for pages that load the package's main one. */
  readonly entries?: readonly string[]
}

/** A `package.json`, as far as this check reads it. */
export interface Manifest {
  readonly name: string
  readonly exports?: unknown
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** A workspace: `packages/x` or `apps/x` with its manifest. */
export interface Workspace {
  /** `packages/kernel` */
  readonly folder: string
  readonly manifest: Manifest
}

const scope = '@small-places/'
const rawMarkupHome = 'apps/site/'

/**
 * Checks every import against the floors: down only, never sideways but where `layers.json` says so, through the
 * public entry of a package, declared in its manifest, and with engines, frameworks and raw markup in their one place.
 */
export function checkLayers(
  layers: Layers,
  workspaces: readonly Workspace[],
  rootManifest: Manifest,
  files: readonly SourceFile[]
): Finding[] {
  return [
    ...checkWorkspaces(layers, workspaces),
    ...files.flatMap((file) => {
      const home = workspaces.find(({ folder }) => file.path.startsWith(`${folder}/`))
      return importsOf(file).flatMap((found) => checkImport(layers, rootManifest, workspaces, home, file.path, found))
    }),
    ...checkRawMarkup(files)
  ]
}

const shortName = ({ manifest }: Workspace): string => manifest.name.slice(scope.length)

function checkWorkspaces(layers: Layers, workspaces: readonly Workspace[]): Finding[] {
  const known = new Set(workspaces.map(shortName))
  const missing = Object.keys(layers.packages).filter((name) => !known.has(name))
  return [
    ...missing.map((name) => error('layers.json', `“${name}” has a floor and no folder`)),
    ...workspaces.flatMap((workspace) => {
      const where = `${workspace.folder}/package.json`
      const layer = layers.packages[shortName(workspace)]
      const entries = (layer?.entries ?? []).map((entry) => [`./${entry}`, `./src/${entry}/index.ts`])
      const wanted = JSON.stringify(Object.fromEntries([['.', './src/index.ts'], ...entries]))
      return [
        ...(layer === undefined ? [error(where, 'has no floor in layers.json')] : []),
        ...(JSON.stringify(workspace.manifest.exports) === wanted ? []
          : [error(where, `needs exactly these public entries: ${wanted}`)])
      ]
    })
  ]
}

function checkImport(
  layers: Layers,
  rootManifest: Manifest,
  workspaces: readonly Workspace[],
  home: Workspace | undefined,
  path: string,
  { specifier, line }: Import
): Finding[] {
  const where = `${path}:${line}`
  const fail = (what: string): Finding[] => [error(where, what)]
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier)
    const owner = workspaces.find(({ folder }) => target.startsWith(`${folder}/`))
    return owner === home ? [] : fail(`reaches into ${owner?.folder ?? target}: import the package by its name`)
  }
  // Made by the bundler, or put together at run time: neither is a file that could be looked up here.
  if (specifier.startsWith('virtual:') || specifier.includes('${')) return []
  const name = packageOf(specifier)
  const from = home === undefined ? undefined : shortName(home)
  // What lies beside `src` builds and checks the package on a developer's machine; it is not part of it.
  const ships = home !== undefined && path.startsWith(`${home.folder}/src/`) && !isTest(path)
  const owners = layers.onlyIn[specifier] ?? layers.onlyIn[name]
  if (ships && owners !== undefined && (from === undefined || !owners.includes(from))) {
    return fail(`“${specifier}” belongs to ${owners.join(', ')}`)
  }
  if (specifier.startsWith('node:')) {
    const runs = from === undefined ? 'node' : layers.packages[from]?.runs
    return ships && runs !== 'node' ? fail(`“${specifier}” does not exist everywhere that this package runs`) : []
  }
  if (name.startsWith(scope)) return checkOwnPackage(layers, home, from, path, specifier, fail)
  const declared = [home?.manifest, ...(ships ? [] : [rootManifest])]
    .some((manifest) => manifest?.dependencies?.[name] ?? manifest?.devDependencies?.[name])
  return declared ? [] : fail(`“${name}” is not in the package.json of ${home?.folder ?? 'the repository'}`)
}

function checkOwnPackage(
  layers: Layers,
  home: Workspace | undefined,
  from: string | undefined,
  path: string,
  specifier: string,
  fail: (what: string) => Finding[]
): Finding[] {
  const [to = '', ...entry] = specifier.slice(scope.length).split('/')
  const target = layers.packages[to]
  const isEntry = entry.length === 0 || target?.entries?.includes(entry.join('/')) === true
  if (target === undefined || !isEntry) return fail(`“${specifier}” is not the public entry of a package`)
  if (to === from) return fail('imports its own package by name: use a relative path')
  if (target.importedBy === 'tests') return isTest(path) ? [] : fail(`“${to}” is for tests only`)
  if (home === undefined || from === undefined) return []
  if (home.manifest.dependencies?.[scope + to] === undefined && !isTest(path)) {
    return fail(`“${scope}${to}” is not in the package.json of ${home.folder}`)
  }
  const own = layers.packages[from]
  const down = own !== undefined && target.floor < own.floor
  const way = `${from} -> ${to}`
  return down || layers.sideways.includes(way) ? [] : fail(`looks upstairs or sideways: ${way}`)
}

/** Raw markup switches escaping off, so that exactly one file may do it and is read with care. */
function checkRawMarkup(files: readonly SourceFile[]): Finding[] {
  const users = files.filter((file) => !isTest(file.path) && importsOf(file).some(({ specifier, clause }) =>
    specifier === 'hono/html' && /\braw\b/.test(clause)))
  const [first, ...others] = users
  return [
    ...(first !== undefined && !first.path.startsWith(rawMarkupHome)
      ? [error(first.path, `imports raw from hono/html; only one file of ${rawMarkupHome} may`)]
      : []),
    ...others.map(({ path }) => error(path, `imports raw from hono/html, as ${first?.path} does; one file may`))
  ]
}
