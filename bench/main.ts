/**
 * `npm run bench`: measures on this machine and prints each figure beside the best of others or the limit that we set
 * ourselves. Figures of others were measured on one machine of this kind; times mean little on a machine that is busy.
 * `npm run bench -- name …` runs one measurement at full length, on other data if it is given any.
 */
import { loadavg } from 'node:os'
import { desk } from './desk.ts'
import { type Figure, tableOf } from './figure.ts'
import { media } from './media.ts'
import type { Measurement } from './measurement.ts'
import { personalData } from './personal-data.ts'
import { style } from './style.ts'
import { timeZone } from './time-zone.ts'

const measurements: readonly Measurement[] = [personalData, media, style, timeZone, desk]

const loadLine = (): string => `load average of the last minute: ${loadavg()[0]?.toFixed(1) ?? '?'}`

/** The figures of the whole project: pages and the server first, then a little of every measurement. */
async function runAll(): Promise<void> {
  const { buildApps } = await import('../tools/build.ts')
  const { pageFigures } = await import('./pages.ts')
  const { submissionFigures } = await import('./submission.ts')
  await buildApps()
  const figures: Figure[] = []
  const measures = [pageFigures, submissionFigures, ...measurements.map(({ short }) => short)]
  for (const measure of measures) figures.push(...await measure())
  console.log(`${tableOf(figures)}\n\n${loadLine()}`)
}

const [name, ...args] = process.argv.slice(2)
const wanted = measurements.find(measurement => measurement.name === name)
if (name === undefined) await runAll()
else if (wanted === undefined) {
  const known = measurements.map(measurement => `  npm run bench -- ${measurement.name} ${measurement.usage}`)
  console.error(['There is no such measurement. There are:', ...known].join('\n'))
  process.exitCode = 2
} else {
  await wanted.run(args)
  if (!args.includes('--json') && process.exitCode === undefined) console.log(loadLine())
}
