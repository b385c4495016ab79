import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'
import type { Measurement } from './measurement.ts'
import { loadFinders, ours, oursUntold, type Finder } from './personal-data/finder.ts'
import { phoneSet } from './personal-data/phone-set.ts'
import { readSet } from './personal-data/read-set.ts'
import type { SampleSet } from './personal-data/sample.ts'
import { scoreOf, type Share } from './personal-data/score.ts'
import { speedOf } from './personal-data/speed.ts'
import { tablesOf, type Measured } from './personal-data/table.ts'
import { testDataFolder } from './test-data.ts'

const NOTES = `Precision and recall count characters. Precision counts a found organisation, place or date as right
where the set marks it; recall is of what names a person or leads to one. A piece counts as found
when at least half of it was. Texts of vectors count as found when everything in them was. “ours” is
told the language of a text and, for the vectors and the phone numbers, the country that their
format is of, as the owner of a text would know it; the others cannot be told. Speed is per second
of CPU time. Programs that only give the new text are judged by what is no longer in it. False alarms
without names leave out names of persons, which harmless news and encyclopaedias are full of.`

/** How well and how fast personal data is found in texts, beside other programs that do it. */
export const personalData: Measurement = {
  name: 'personal-data',
  usage: '[--set FILE …] [--json]',
  run,
  short,
}

async function run(args: readonly string[]): Promise<void> {
  const asked = await askedFor(args).catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 2
    return undefined
  })
  if (asked === undefined) return
  const { sets, values } = asked
  const finders = [ours, oursUntold, ...await loadFinders()]
  const results: { readonly set: string, readonly programs: readonly Measured[] }[] = []
  for (const set of sets) {
    const programs = await measure(set, finders)
    results.push({ set: set.name, programs })
    if (!values.json) console.log(`${tablesOf(set.name, programs)}\n`)
  }
  console.log(values.json ? JSON.stringify(results, undefined, 2) : NOTES)
}

/** The options, and the sets that they name or that are here; throws where a set cannot be read. */
async function askedFor(args: readonly string[]) {
  const options = { set: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  // `--set one two`: what a shell makes of `--set *.json`.
  const paths = values.set === undefined ? await ownSets() : [...values.set, ...positionals]
  const sets = await Promise.all(paths.map(readSet))
  return { values, sets: values.set === undefined ? [...sets, phoneSet()] : sets }
}

async function measure(set: SampleSet, finders: readonly Finder[]): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (const finder of finders) {
    measured.push({ ...await scoreOf(finder, set), megabytesPerSecond: await speedOf(finder, set) })
  }
  return measured
}

/** The sets of the test data folder; none, and a line that says so, where it is absent. */
async function ownSets(): Promise<readonly string[]> {
  const folder = testDataFolder()
  if (folder === undefined) {
    console.error('There is no folder of test data (SMALL_PLACES_TESTDATA): only phone numbers are measured.')
    return []
  }
  const pii = join(folder, 'pii')
  return (await readdir(pii)).sort().map(file => join(pii, file))
}

const shareOf = ({ hit, of }: Share): number => of === 0 ? 0 : hit / of * 100

/** What the design promises, without the peers. */
async function short(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const phones = await scoreOf(ours, phoneSet())
  const goals = [['international', 245], ['national', 240], ['with 00', 235]] as const
  for (const [spelling, goal] of goals) {
    figures.push({
      what: `phone numbers of 245 regions, ${spelling}`, ours: phones.byType[`${spelling}, alone`]?.hit ?? 0,
      unit: 'found', against: { who: 'our goal', value: goal, more: true },
    })
  }
  for (const path of testDataFolder() === undefined ? [] : await ownSets()) {
    const set = await readSet(path)
    const score = await scoreOf(ours, set)
    const figure = (what: string, measured: number, unit: string, goal: number): Figure =>
      ({ what: `${set.name}: ${what}`, ours: measured, unit, against: { who: 'our goal', value: goal, more: true } })
    if (score.found.of > 0) figures.push(figure('found', shareOf(score.found), '%', 95))
    else if (score.recall.of > 0) figures.push(figure('characters found', shareOf(score.recall), '%', 75))
    else figures.push(figure('speed', await speedOf(ours, set), 'MB/s', 5))
  }
  return figures
}
