import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { histogramOf, timeZoneEstimator, timeZoneModel, type TimeZoneModel } from '@small-places/exposure/time-zone'
import { type Case, casesOf, guessesOf, majorityGuess } from '../tools/time-zone/evaluate.ts'
import { type Profile, readProfiles } from '../tools/time-zone/profile.ts'
import { type Guess, type Score, scoreOf } from '../tools/time-zone/score.ts'
import { randomOf } from '../tools/time-zone/random.ts'
import { type Figure, tableOf as tableOfFigures } from './figure.ts'
import type { Measurement } from './measurement.ts'
import { testDataFolder } from './test-data.ts'
import { type Judges, judgesOf, shippedFolds } from './time-zone/judges.ts'
import { peersOf } from './time-zone/peers.ts'

/** One row of the result: a method at one length of history. */
interface Row extends Score {
  readonly method: string
  /** Half hours of activity that were looked at; null for whole histories. */
  readonly slots: number | null
  /** People with fewer are left out. */
  readonly atLeast: number
}

const LENGTHS = [
  { slots: 25, atLeast: 25 }, { slots: 50, atLeast: 50 }, { slots: 100, atLeast: 100 }, { slots: 200, atLeast: 200 },
  { slots: null, atLeast: 100 }, { slots: null, atLeast: 200 },
] as const

const OURS = 'ours, with prior'

/** The goals of design 8, for whole histories of at least 200 half hours and for 50. */
const exact = (score: Score): number => score.exact
const withinOneHour = (score: Score): number => score.withinOneHour
const goals = [
  { what: 'exact, whole history', slots: null, atLeast: 200, of: exact, value: 60 },
  { what: 'within 1 h, whole history', slots: null, atLeast: 200, of: withinOneHour, value: 84 },
  { what: 'exact, 50 half hours', slots: 50, atLeast: 50, of: exact, value: 49 },
  { what: 'within 1 h, 50 half hours', slots: 50, atLeast: 50, of: withinOneHour, value: 77 },
] as const

/** How well the time zone is guessed from the hours of edits, beside other methods. */
export const timeZone: Measurement = {
  name: 'timezone',
  usage: '[--profiles FILE] [--json]',
  async run(args) {
    const named = { profiles: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { values: options } = parseArgs({ args: [...args], options: named })
    const file = options.profiles ?? defaultFile()
    if (file === undefined) return console.log('No profiles: the test data are not here. Name a file with --profiles.')
    const read = await readProfiles(file).catch((problem: unknown) =>
      complain(`${file}: ${problem instanceof Error ? problem.message : 'This file cannot be read.'}`))
    if (read?.profiles.length === 0) complain(`${file}: There are no profiles in it.`)
    if (read === undefined || read.profiles.length === 0) return
    const judges = judgesOf(read.profiles, await shippedFolds())
    const rows = LENGTHS.flatMap(length => rowsOf(read.profiles, length, judges))
    const timestampsPerSecond = speed()
    if (options.json) return console.log(JSON.stringify({ judged: judges.people, timestampsPerSecond, rows }, null, 2))
    console.log([
      ...judgedWords(judges), '', tableOf(rows), '',
      `${Math.round(timestampsPerSecond).toLocaleString('en')} timestamps a second to a histogram`, '',
      tableOfFigures(figuresOf(rows)),
    ].join('\n'))
  },
}

function complain(problem: string): undefined {
  console.error(problem)
  process.exitCode = 2
  return undefined
}

function defaultFile(): string | undefined {
  const folder = testDataFolder()
  return folder === undefined ? undefined : join(folder, 'timezone/profiles.jsonl.gz')
}

/** In words, who judged how many. */
const judgedWords = ({ people: { knownFromTraining, unseen } }: Judges): readonly string[] => [
  `${knownFromTraining + unseen} people.`,
  `${knownFromTraining} were in the training: judged by models trained and calibrated without their group.`,
  `${unseen} were not: judged by the model that is shipped.`,
]

function rowsOf(
  profiles: readonly Profile[], { slots, atLeast }: (typeof LENGTHS)[number], { modelFor }: Judges
): readonly Row[] {
  const cases = casesOf(profiles, { slots, atLeast, release: 'at-once' })
  if (cases.length === 0) return []
  const row = (method: string, guesses: readonly Guess[]): Row => ({ method, slots, atLeast, ...scoreOf(guesses) })
  const peers = new Map(Object.keys(peersOf([])).map(name => [name, (one: Case): number =>
    peersFor(modelFor(one.profile))[name]?.(one.histogram) ?? 0]))
  return [
    row(OURS, guessesOf(cases, modelFor, { kind: 'population' }, 'at-once')),
    row('ours, no prior', guessesOf(cases, modelFor, { kind: 'uniform' }, 'at-once')),
    row('most common offset', cases.map(one => majorityGuess(one, modelFor(one.profile)))),
    ...[...peers].map(([name, guess]) =>
      row(name, cases.map(one => ({ guessed: guess(one), truth: one.truth, stated: null })))),
  ]
}

const prepared = new WeakMap<TimeZoneModel, ReturnType<typeof peersOf>>()

function peersFor(model: TimeZoneModel): ReturnType<typeof peersOf> {
  const peers = prepared.get(model) ?? peersOf(model.archetypes)
  prepared.set(model, peers)
  return peers
}

/** How many times of edits become a histogram and an estimate in a second. */
function speed(): number {
  const random = randomOf(7)
  const times = Float64Array.from({ length: 1_000_000 }, () => Math.floor(1.3e9 + random() * 4e8))
  const estimate = timeZoneEstimator(timeZoneModel)
  estimate(histogramOf(times), { kind: 'population' })
  const start = performance.now()
  estimate(histogramOf(times), { kind: 'population' })
  return times.length / (performance.now() - start) * 1000
}

/** Ours beside the goals and the best of the other methods. */
function figuresOf(rows: readonly Row[]): readonly Figure[] {
  return goals.flatMap(({ what, slots, atLeast, of, value }) => {
    const same = rows.filter(row => row.slots === slots && row.atLeast === atLeast)
    const ours = same.find(({ method }) => method === OURS)
    const best = same.filter(({ method }) => !method.startsWith('ours')).sort((a, b) => of(b) - of(a))[0]
    const held = (who: string, against: number): readonly Figure[] => ours === undefined ? [] :
      [{ what, ours: of(ours) * 100, unit: '%', against: { who, value: against, more: true } }]
    return [...held('our goal', value), ...best === undefined ? [] : held(best.method, of(best) * 100)]
  })
}

const columns = [
  'slots', 'people', 'method', 'exact', '±1 h', '±2 h', 'MAE h', 'ECE ±1 h', 'ECE exact', '90 % set', 'width', 'bits',
  'silent',
] as const

function tableOf(rows: readonly Row[]): string {
  const percent = (share: number): string => (share * 100).toFixed(1)
  const lines = rows.map(({ slots, atLeast, people, method, calibration, ...score }) => [
    slots === null ? `all ≥${atLeast}` : String(slots), String(people), method, percent(score.exact),
    percent(score.withinOneHour), percent(score.withinTwoHours), score.meanError.toFixed(2),
    ...calibration ? [
      calibration.errorWithinOneHour.toFixed(3), calibration.errorExact.toFixed(3), percent(calibration.coverage),
      calibration.width.toFixed(1), calibration.bits.toFixed(2), percent(calibration.abstained),
    ] : [],
  ])
  const cells = [[...columns], ...lines]
  const widths = columns.map((_, column) => Math.max(...cells.map(line => (line[column] ?? '').length)))
  return cells
    .map(line => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
