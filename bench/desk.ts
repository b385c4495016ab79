import { parseArgs } from 'node:util'
import { clientOf, newSender, send } from '../tests/durability/sender.ts'
import { valueOf } from '../tests/http/member.ts'
import { openStage, type Stage, unlock } from '../tests/e2e/stage.ts'
import { storeCases } from './desk/stored-cases.ts'
import { collectGarbage, memoryOf, type Moments, momentsOf, noteMoments, search } from './desk/watched-page.ts'
import { type Figure, tableOf } from './figure.ts'
import type { Measurement } from './measurement.ts'

const CASES = 10_000
const REPORTS = 30
const MEMBER = 'desk-1'

/** What a desk of many cases takes in a real browser; times in milliseconds, memory in megabytes. */
interface Result {
  readonly cases: number
  /** Working through the passphrase (Argon2id), which is slow on purpose and in no other figure. */
  readonly passphrase: number
  /** From the open vault, signing in included, to the queue; the cases are on their way meanwhile. */
  readonly queue: number
  /** From the open vault to the first rows of the list, and to the list in which every case is shown and found. */
  readonly listed: number
  readonly whole: number
  readonly slowestLetter: number
  /** When the list stands, with what the engine has not given back yet, the passphrase's 64 MiB for one. */
  readonly memory: number
  /** The same without. */
  readonly kept: number
}

/** A desk of many cases: how soon its queue and its list are there, what a search takes, and what memory it holds. */
export const desk: Measurement = {
  name: 'desk',
  usage: '[--cases N] [--json]',
  run: async args => {
    const { values } = parseArgs({ args: [...args], options: { cases: { type: 'string' }, json: { type: 'boolean' } } })
    const cases = Number(values.cases ?? CASES)
    if (!Number.isInteger(cases) || cases < 2 || cases > 50_000) {
      console.error('--cases is a number from 2 to 50000.')
      process.exitCode = 2
      return
    }
    const { buildApps } = await import('../tools/build.ts')
    await buildApps()
    const result = await measure(cases)
    console.log(values.json === true ? JSON.stringify(result, null, 2) : textOf(result))
  },
}

async function measure(cases: number): Promise<Result> {
  const stage = await openStage()
  try {
    await storeCases(stage, MEMBER, cases)
    const site = clientOf(stage.server.site)
    for (let n = 0; n < REPORTS; n++) valueOf(await send(site, await newSender()))
    const queue = await unlockAt(stage, '/queue', null)
    await queue.page.context().close()
    const list = await unlockAt(stage, '/cases', cases)
    const memory = await memoryOf(stage.browser)
    await collectGarbage(list.page)
    const kept = await memoryOf(stage.browser)
    const all = await search(list.page, 'no. ')
    const one = await search(list.page, 'no. 00001')
    const faults = [...queue.faults, ...list.faults]
    // A case is found by its title only when its summary was opened.
    if (all.found !== cases || one.found !== 1 || faults.length > 0) {
      throw new Error(`the list is not right: ${all.found} and ${one.found} found; ${faults.join('; ')}`)
    }
    const { pressed, opened, listed, whole } = list.moments
    return {
      cases, memory, kept, passphrase: opened - pressed, queue: queue.moments.listed - queue.moments.opened,
      listed: listed - opened, whole: whole - opened, slowestLetter: Math.max(...all.letters, ...one.letters),
    }
  } finally {
    await stage.close()
  }
}

/** Unlocks at a place of the desk and waits until everything stands there. */
async function unlockAt({ server, open, unlocking }: Stage, place: string, cases: number | null) {
  const { page, faults } = await open({ locale: 'en' })
  await page.addInitScript(noteMoments(cases))
  await page.goto(`${server.desk}/#${place}`)
  await unlock(page, server.desk, unlocking(MEMBER))
  const moments: Moments = await momentsOf(page)
  return { page, faults, moments }
}

const figuresOf = ({ cases, queue, listed, whole, slowestLetter, memory, kept }: Result): readonly Figure[] => {
  const held = (what: string, ours: number, unit: string, value: number): Figure =>
    ({ what: `desk of ${cases.toLocaleString('en')} cases, ${what}`, ours, unit, against: { who: 'our limit', value } })
  return [
    held('open vault to the queue', queue, 'ms', 1000),
    held('open vault to the first cases', listed, 'ms', 1000),
    held('open vault to all cases', whole, 'ms', 1000),
    held('slowest letter of a search', slowestLetter, 'ms', 100),
    held('memory of the page’s process', memory, 'MB', 200),
    held('the same without garbage', kept, 'MB', 200),
  ]
}

const textOf = (result: Result): string => [
  tableOf(figuresOf(result)), '',
  `Argon2id, which is slow on purpose, took ${(result.passphrase / 1000).toFixed(1)} s more and is not counted; ` +
    'signing in and fetching are.',
].join('\n')
