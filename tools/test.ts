/**
 * `npm test [-- path …]`: the checks, the build, then every test; with paths, only the tests whose path holds one of
 * them. `npm run test:long` runs the long suites (`*.long.ts`) instead. The last line is the sum.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.ts'
import { buildApps } from './build.ts'
import { findCommand } from './command.ts'
import { readFiles, root, type SourceFile } from './source-tree.ts'
import { findBrowser } from './test-run/browser.ts'
import { startPostgres, type TestPostgres } from './test-run/postgres.ts'
import { runSuite, sum, type Counts } from './test-run/suite.ts'

/** In the order in which they run; the first suite takes what no other one does. */
const suites = [
  { name: 'Unit and contract tests', folder: '', concurrency: availableParallelism() },
  { name: 'Attacks', folder: 'tests/attacks/', concurrency: availableParallelism() },
  { name: 'Durability', folder: 'tests/durability/', concurrency: 1 },
  { name: 'Whole stories in a browser', folder: 'tests/e2e/', concurrency: availableParallelism() }
] as const

const args = process.argv.slice(2)
const long = args.includes('--long')
const filters = args.filter((arg) => !arg.startsWith('--'))

const ending = long ? '.long.ts' : '.test.ts'
const files = await readFiles((path) => path.endsWith(ending) &&
  (filters.length === 0 || filters.some((filter) => path.includes(filter.replace(/^\.\//, '')))))

const counts: Counts[] = []
let postgres: TestPostgres | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void postgres?.stop().finally(() => process.exit(130)))
}

try {
  if (!long && filters.length === 0) {
    title('Checks')
    counts.push({ ...await runChecks(), skipped: 0 })
  }
  if (files.some(({ path }) => /^(?:apps|tests)\//.test(path))) await build()
  const runnable = await prepareBrowser() ? files : files.filter((file) => !needsBrowser(file))
  postgres = await preparePostgres()
  if (mentions('AGE_COMMAND')) prepareAge()
  for (const { name, folder, concurrency } of suites) {
    const own = runnable.filter(({ path }) => suiteOf(path) === folder)
    if (own.length === 0) continue
    title(name)
    counts.push(await runSuite(own.map(({ path }) => join(root, path)), concurrency))
  }
} catch (cause) {
  console.log(cause instanceof Error ? cause.message : String(cause))
  counts.push({ passed: 0, failed: 1, skipped: 0 })
} finally {
  await postgres?.stop()
}

const { passed, failed, skipped } = sum(counts)
if (passed + failed === 0) console.log('No test has a path that holds what was asked for.')
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)

function suiteOf(path: string): string {
  return suites.find(({ folder }) => folder !== '' && path.startsWith(folder))?.folder ?? ''
}

/** Whether a selected test needs `word`: what is not needed is neither looked for nor started. */
function mentions(word: string): boolean {
  return files.some(({ text }: SourceFile) => text.includes(word))
}

/** A bundle that cannot be built is one failure; the tests that do not need it still tell what they know. */
async function build(): Promise<void> {
  try {
    await buildApps()
  } catch (cause) {
    console.log(cause instanceof Error ? cause.message : String(cause))
    counts.push({ passed: 0, failed: 1, skipped: 0 })
  }
}

function needsBrowser({ text }: SourceFile): boolean {
  return /\b(?:playwright-core|launchBrowser|siteInBrowser|openStage)\b/.test(text)
}

/** Says whether the tests that need a browser can run; where they cannot, that is one failure, told in one line. */
async function prepareBrowser(): Promise<boolean> {
  if (!files.some(needsBrowser)) return true
  const browser = await findBrowser()
  if ('path' in browser) {
    process.env['CHROMIUM'] = browser.path
    return true
  }
  console.log(browser.missing)
  counts.push({ passed: 0, failed: 1, skipped: 0 })
  return false
}

async function preparePostgres(): Promise<TestPostgres | undefined> {
  if (!mentions('TEST_POSTGRES_URL')) return undefined
  const server = await startPostgres()
  if (server === undefined) {
    console.log('No PostgreSQL here (Debian: apt-get install postgresql): the same tests run on SQLite only.')
    return undefined
  }
  console.log(`PostgreSQL: ${server.origin}`)
  process.env['TEST_POSTGRES_URL'] = server.url
  return server
}

/** The `age` command is a peer to test against, not a part of the project: tests read where it is from AGE_COMMAND. */
function prepareAge(): void {
  const path = process.env['AGE_COMMAND'] ?? findCommand(['age'])
  if (path === undefined) console.log('No age command here (Debian: apt-get install age): its tests are skipped.')
  else process.env['AGE_COMMAND'] = path
}

function title(text: string): void {
  console.log(`\n${text}`)
}
