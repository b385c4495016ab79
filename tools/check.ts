/**
 * `npm run check [name …]`: everything that can be said about the repository without running it.
 * Prints one line a check and each finding below its check; exits with 1 where one failed.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectCommand, run } from './command.ts'
import { checkLengths } from './checks/file-lengths.ts'
import { checkNames } from './checks/file-names.ts'
import { checkLayers, type Layers, type Manifest, type Workspace } from './checks/layers.ts'
import { checkMessages, type KeyRules } from './checks/messages.ts'
import { checkNodeBinary } from './checks/node-binary.ts'
import { checkTraces } from './checks/traces.ts'
import { error, type Finding } from './finding.ts'
import { isCode, listFiles, readFiles, root } from './source-tree.ts'

interface Check {
  readonly name: string
  readonly findings: () => Promise<Finding[]>
}

const checks: readonly Check[] = [
  { name: 'types-std', findings: () => command('tsc', ['-p', 'tsconfig.std.json']) },
  { name: 'types-node', findings: () => command('tsc', ['-p', 'tsconfig.node.json']) },
  { name: 'types-dom', findings: () => command('tsc', ['-p', 'tsconfig.dom.json']) },
  { name: 'desk', findings: checkDesk },
  { name: 'lint', findings: () => command('oxlint', ['--type-aware', '--deny-warnings', '--format', 'unix']) },
  { name: 'unused', findings: () => command('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'layers', findings: layers },
  { name: 'messages', findings: messages },
  { name: 'lengths', findings: async () => checkLengths(await readFiles(() => true)) },
  { name: 'names', findings: async () => checkNames(await listFiles()) },
  { name: 'traces', findings: traces },
  { name: 'node-binary', findings: checkNodeBinary }
]

/** Runs the checks called `names`, or all of them, and prints what they find. */
export async function runChecks(names: readonly string[] = []): Promise<{ passed: number; failed: number }> {
  const wanted = checks.filter(({ name }) => names.length === 0 || names.includes(name))
  const outcomes = await Promise.all(wanted.map(async ({ name, findings }) => {
    const started = performance.now()
    const found = await findings()
    const failed = found.some(({ weight }) => weight === 'error')
    console.log(`${failed ? '✖' : '✔'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    for (const { weight, where, what } of found) console.log(`    ${weight} ${where}${where === '' ? '' : ': '}${what}`)
    return failed
  }))
  const failed = outcomes.filter(Boolean).length
  return { passed: outcomes.length - failed, failed }
}

/** Runs one of the packages' own commands; everything it prints belongs to the finding. */
async function command(name: string, args: readonly string[]): Promise<Finding[]> {
  const { code, output } = await run(projectCommand(name), args)
  return code === 0 ? [] : [error('', output.trim().replaceAll('\n', '\n    '))]
}

/** The desk brings its own check: Vue components need the compiler that understands them. */
async function checkDesk(): Promise<Finding[]> {
  const path = join(root, 'apps/desk/check.ts')
  if (!existsSync(path)) return []
  const { code, output } = await run(process.execPath, [path])
  return code === 0 ? [] : [error('', output.trim().replaceAll('\n', '\n    '))]
}

async function messages(): Promise<Finding[]> {
  const files = await readFiles((path) => /^i18n\/(?:reviews\/)?[^/]+\.json$/.test(path))
  const code = await readFiles((path) => isCode(path) && /^(?:packages|apps)\//.test(path))
  const rules = JSON.parse(await readFile(join(root, 'tools/message-keys.json'), 'utf8')) as KeyRules
  return checkMessages(files, code, rules)
}

async function traces(): Promise<Finding[]> {
  const registry = await run('npm', ['config', 'get', 'registry'])
  return checkTraces(await readFiles(() => true), registry.code === 0 ? registry.output.trim() : undefined)
}

async function layers(): Promise<Finding[]> {
  const manifests = await readFiles((path) => /^(?:(?:packages|apps)\/[^/]+\/)?package\.json$/.test(path))
  const parsed = manifests.map(({ path, text }) => ({ path, manifest: JSON.parse(text) as Manifest }))
  const workspaces: Workspace[] = parsed.filter(({ path }) => path !== 'package.json')
    .map(({ path, manifest }) => ({ folder: path.replace(/\/package\.json$/, ''), manifest }))
  const rootManifest = parsed.find(({ path }) => path === 'package.json')?.manifest ?? { name: '' }
  const rules = JSON.parse(await readFile(join(root, 'layers.json'), 'utf8')) as Layers
  return checkLayers(rules, workspaces, rootManifest, await readFiles(isCode))
}

if (import.meta.main) {
  const { passed, failed } = await runChecks(process.argv.slice(2))
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
