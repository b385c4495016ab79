/**
 * `npm run bench`: measures on this machine and prints each figure beside the best of others or the limit that we set
 * ourselves. Figures of others were measured on one machine of this kind; times mean little on a machine that is busy.
 */
import { loadavg } from 'node:os'
import { buildApps } from '../tools/build.ts'
import { type Figure, tableOf } from './figure.ts'
import { pageFigures } from './pages.ts'
import { submissionFigures } from './submission.ts'

await buildApps()
const figures: Figure[] = []
for (const measure of [pageFigures, submissionFigures]) figures.push(...await measure())
console.log(`${tableOf(figures)}\n\nload average of the last minute: ${loadavg()[0]?.toFixed(1) ?? '?'}`)
