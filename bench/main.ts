/**
 * `npm run bench`: measures on this machine and prints each figure beside the best of others or the limit that we set
 * ourselves. Those who find or clean personal data run here, too; what other reporting systems weigh and take was
 * measured on one machine of this kind. Times mean little on a machine that is busy.
 * `npm run bench -- name …` runs one measurement, on other data if it is given any.
 */
import { loadavg } from 'node:os'
import { desk } from './desk.ts'
import { tableOf } from './figure.ts'
import { media } from './media.ts'
import type { Measurement } from './measurement.ts'
import { personalData } from './personal-data.ts'
import { style } from './style.ts'
import { timeZone } from './time-zone.ts'

const measurements: readonly Measurement[] = [personalData, media, style, timeZone, desk]

const loadLine = (): string => `load average of the last minute: ${loadavg()[0]?.toFixed(1) ?? '?'}`

/** Everything: pages and the server first, then each measurement on the test data. */
async function runAll(): Promise<void> {
  const { buildApps } = await import('../tools/build.ts')
  const { pageFigures } = await import('./pages.ts')
  const { submissionFigures } = await import('./submission.ts')
  await buildApps()
  console.log(`# pages and server\n\n${tableOf([...await pageFigures(), ...await submissionFigures()])}`)
  for (const { name, run } of measurements) {
    console.log(`\n# ${name}\n`)
    await run([])
  }
  console.log(`\n${loadLine()}`)
}

/** Says what is wrong with an option; anything else is a fault of the program. */
function complainOfOptions(problem: unknown): void {
  const isOfOptions = problem instanceof Error && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS')
  if (!isOfOptions) throw problem
  console.error(problem.message)
  process.exitCode = 2
}

const [name, ...args] = process.argv.slice(2)
const wanted = measurements.find(measurement => measurement.name === name)
if (name === undefined) await runAll()
else if (wanted === undefined) {
  const known = measurements.map(measurement => `  npm run bench -- ${measurement.name} ${measurement.usage}`)
  console.error(['There is no such measurement. There are:', ...known].join('\n'))
  process.exitCode = 2
} else {
  await wanted.run(args).catch(complainOfOptions)
  if (!args.includes('--json') && process.exitCode === undefined) console.log(loadLine())
}
