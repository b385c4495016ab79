import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, tableOf } from './figure.ts'
import type { Measurement } from './measurement.ts'
import { figuresOf, type Programs } from './personal-data/figures.ts'
import { loadFinders, ours, oursUntold, type Finder } from './personal-data/finder.ts'
import { phoneSet } from './personal-data/phone-set.ts'
import { readSet } from './personal-data/read-set.ts'
import type { SampleSet } from './personal-data/sample.ts'
import { scoreOf } from './personal-data/score.ts'
import { speedOf } from './personal-data/speed.ts'
import { tablesOf, type Measured } from './personal-data/table.ts'
import { testDataFolder } from './test-data.ts'

const NOTES = `Precision and recall count characters. Precision counts a found organisation, place or date as right
where the set marks it, and so does recall of all that is marked; recall of what leads to a person
leaves them out on both sides. A piece counts as found when at least half of it was. Texts of vectors
count as found when everything in them was. “ours” is told the language of a text and, for the
vectors and the phone numbers, the country that their format is of, as the owner of a text would know
it; the others cannot be told. Speed is per second of CPU time. Programs that only give the new text
are judged by what is no longer in it. False alarms without names leave out names of persons, which
harmless news and encyclopaedias are full of. “ours” also marks places and organisations, which
redaction leaves unless it is asked; harmless texts with them are counted apart. It never sorts
people by belief, origin or politics (NRP, NORP): such words are not looked for and count as missed.`

/** How well and how fast personal data is found in texts, beside other programs that do it. */
export const personalData: Measurement = {
  name: 'personal-data',
  usage: '[--set FILE …] [--json]',
  run,
}

async function run(args: readonly string[]): Promise<void> {
  const asked = await askedFor(args).catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 2
    return undefined
  })
  if (asked === undefined) return
  const { sets, values } = asked
  const peers = await loadFinders()
  const results: { readonly set: string, readonly programs: readonly Measured[] }[] = []
  const figures: Figure[] = []
  for (const set of sets) {
    const programs = await measure(set, peers)
    results.push({ set: set.name, programs })
    figures.push(...figuresOf(set.name, programs))
    if (!values.json) console.log(`${tablesOf(set.name, programs)}\n`)
  }
  console.log(values.json ? JSON.stringify(results, undefined, 2) : `${NOTES}\n\n${tableOf(figures)}`)
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

async function measure(set: SampleSet, peers: readonly Finder[]): Promise<Programs> {
  const measured = async (finder: Finder): Promise<Measured> =>
    ({ ...await scoreOf(finder, set), megabytesPerSecond: await speedOf(finder, set) })
  const programs: [Measured, Measured, ...Measured[]] = [await measured(ours), await measured(oursUntold)]
  for (const peer of peers) programs.push(await measured(peer))
  return programs
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
