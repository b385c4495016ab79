import { once } from 'node:events'
import { relative } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'
import { root } from '../source-tree.ts'

/** What came of a suite. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Adds counts up. */
export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0)
})

/**
 * Runs test files, each in its own process, at most `concurrency` at once. Prints one line a file, and for a file that
 * failed each failure with its error, and what the file printed.
 * @param files Absolute paths.
 */
export async function runSuite(files: readonly string[], concurrency: number): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  let total: Counts = { passed: 0, failed: 0, skipped: 0 }
  const printed = new Collected()
  const failures = new Collected()
  // Set where the runner itself was started by a test: its reports would then go to that test and not here.
  delete process.env['NODE_TEST_CONTEXT']

  const stream = run({ files: [...files], concurrency, isolation: 'process' })
  stream.on('test:stdout', ({ file, message }) => printed.add(file, message))
  stream.on('test:stderr', ({ file, message }) => printed.add(file, message))
  stream.on('test:fail', ({ name, file, line, details, todo, skip }) => {
    // A test that failed only because a test inside it did says nothing new.
    const repeats = 'failureType' in details.error && details.error.failureType === 'subtestsFailed'
    if (todo !== undefined || skip !== undefined || repeats) return
    const where = file === undefined ? '' : ` (${relative(root, file)}:${line ?? 0})`
    failures.add(file, `✖ ${name}${where}\n${indent(inspect(details.error.cause ?? details.error))}\n`)
  })
  stream.on('test:summary', ({ file, counts, success, duration_ms: duration }) => {
    const broken = counts.tests - counts.passed - counts.skipped - counts.todo
    const failed = success ? 0 : Math.max(broken, 1)
    if (file === undefined) {
      total = { passed: counts.passed, failed, skipped: counts.skipped }
      return
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    const told = success ? `${counts.passed} passed${skipped}` : `${counts.passed} passed, ${failed} failed${skipped}`
    console.log(`${success ? '✔' : '✖'} ${relative(root, file)}: ${told} (${(duration / 1000).toFixed(1)} s)`)
    if (!success) console.log(indent(failures.take(file) + printed.take(file)))
  })
  stream.resume()
  await once(stream, 'end')
  // A file that broke before its first test has no summary of its own.
  for (const file of failures.files()) console.log(failures.take(file) + indent(printed.take(file)))
  return total
}

/** What came in for each file, until it is shown. */
class Collected {
  readonly #texts = new Map<string, string>()

  add(file: string | undefined, text: string): void {
    this.#texts.set(file ?? '', (this.#texts.get(file ?? '') ?? '') + text)
  }

  take(file: string): string {
    const text = this.#texts.get(file) ?? ''
    this.#texts.delete(file)
    return text
  }

  files(): string[] {
    return [...this.#texts.keys()]
  }
}

const indent = (text: string): string => text.trimEnd().split('\n').map((line) => `    ${line}`).join('\n')
