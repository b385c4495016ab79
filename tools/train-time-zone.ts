/**
 * `node tools/train-time-zone.ts PROFILES`: trains the time-zone model on people whose time zone is known, writes it
 * with what was measured into packages/exposure, and beside the bench the models that were trained without one group
 * each, which judge that group, with digests of the histories by which its people are known again. The same file gives the same output. Takes a few minutes.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RELEASE_IDS, type TimeZoneModel } from '@small-places/exposure/time-zone'
import { root } from './source-tree.ts'
import { measureFolds } from './time-zone/measure.ts'
import { readProfiles } from './time-zone/profile.ts'
import { keptFolds, trainAll } from './time-zone/train.ts'

const SEED = 1
const MODEL = 'packages/exposure/src/time-zone/data/model.ts'
const MEASURED = 'packages/exposure/src/time-zone/data/measured.ts'
const FOLDS = 'bench/time-zone/data/folds.json'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node tools/train-time-zone.ts PROFILES')
  process.exit(2)
}

const { profiles, digest } = await readProfiles(file)
const trained = trainAll(profiles, RELEASE_IDS, SEED, what => console.log(what))
const folds = trained.folds.map(({ group, model }) => ({ group, model: short(model) }))
const measured = measureFolds(profiles, folds, digest)

const about = '/** Made by tools/train-time-zone.ts: averages over many people and weights, nothing of any one. */'
await write(MODEL, [
  "import type { TimeZoneModel } from '../model.ts'", '', about,
  `export const timeZoneModel: TimeZoneModel = ${JSON.stringify(short(trained.model))}`,
])
await write(MEASURED, [
  '/* oxlint-disable oxc/approx-constant -- a share of .707 is not the root of a half */',
  "import type { TimeZoneMeasured } from '../measured.ts'", '',
  '/** Made by tools/train-time-zone.ts: how often guesses about people of unseen groups were right. */',
  `export const timeZoneMeasured: TimeZoneMeasured = ${JSON.stringify(measured, null, 2)}`,
])
await write(FOLDS, [JSON.stringify(keptFolds(profiles, folds))])
console.log(JSON.stringify(measured, null, 2))

async function write(path: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), `${lines.join('\n')}\n`)
}

/** Five digits are more than the data know. */
function short(model: TimeZoneModel): TimeZoneModel {
  return JSON.parse(JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value)) as TimeZoneModel
}
