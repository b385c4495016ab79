/**
 * Trains what tells whether a user name is made of a person's name, and writes it to
 * `packages/exposure/src/user-name/data/`:
 * `node tools/train-user-name.ts NAMES ACCOUNTS`, where NAMES is a folder with the tables of common names (sigpwned, CC0)
 * and ACCOUNTS lines of `account name<TAB>stated name`, for instance the authors of public repositories. Only sums over
 * twenty and more accounts are written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { featuresOf, letterModel, nameScore, surprisalOf } from '@small-places/exposure/user-name'
import { root } from './source-tree.ts'
import { readAccounts } from './user-name/account.ts'
import { fit, type Example } from './user-name/fit.ts'
import { bandsOf, qualityOf, type Scored } from './user-name/measure.ts'
import { shippedNames } from './user-name/names.ts'

const FOLDS = 5
const BANDS = 20

const [namesFolder, accountsFile] = process.argv.slice(2)
if (namesFolder === undefined || accountsFile === undefined) {
  console.log('Usage: node tools/train-user-name.ts NAMES ACCOUNTS')
  process.exit(2)
}
const table = (name: string): Promise<string> => readFile(join(namesFolder, `common-${name}-by-country.csv`), 'utf8')
const names = shippedNames(await table('forenames'), await table('surnames'))
const list = { forenames: new Set(names.forenames), surnames: new Set(names.surnames), otherScripts: new Set<string>() }
const letters = letterModel(new Set([...names.forenames, ...names.surnames]))
const accounts = readAccounts(await readFile(accountsFile, 'utf8'))
const examples = mixed(accounts.map(({ name, holdsName }): Example & { readonly name: string } =>
  ({ name, features: featuresOf(name, list, letters), isSo: holdsName })))

const scored: Scored[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = rounded(fit(examples.filter((_, index) => index % FOLDS !== fold)))
  scored.push(...examples.filter((_, index) => index % FOLDS === fold)
    .map(({ name, isSo }) => ({ score: nameScore(name, list, { letters, weights }), isSo })))
}
const { examples: count, auc, recallAt90 } = qualityOf(scored)
console.log(`${count} accounts, ${FOLDS} folds: AUC ${auc.toFixed(3)}, recall ${recallAt90.toFixed(3)} at precision 0.9`)

const weights = rounded(fit(examples))
const surprisals = accounts.map(({ name }) => surprisalOf(name, letters)).toSorted((a, b) => a - b)
const percentiles = Array.from({ length: 99 }, (_, index) => surprisals[Math.floor((index + 1) / 100 * surprisals.length)])
const bands = bandsOf(scored, BANDS)
  .map(({ from, low, high }) => `  { from: ${Number.isFinite(from) ? thousandths(from) : '-Infinity'}, ` +
    `low: ${thousandths(low)}, high: ${thousandths(high)} },`)
const data = join(root, 'packages/exposure/src/user-name/data')
const entries = [...weights].filter(([, weight]) => weight !== 0).map(([name, weight]) => `${name}=${Math.round(weight * 100)}`)
await writeFile(join(data, 'names.ts'), `\
/** Popular names by country (sigpwned popular-names-by-country, CC0), in plain small letters. Made by tools/train-user-name.ts. */
export const FORENAMES = '${names.forenames.join(' ')}'
export const SURNAMES = '${names.surnames.join(' ')}'
export const OTHER_SCRIPTS = '${names.otherScripts.join(' ')}'
`)
await writeFile(join(data, 'weights.ts'), `\
/** Weights in hundredths, of ${count} account names of software contributors. Made by tools/train-user-name.ts. */
export const WEIGHTS = '${entries.toSorted().join(' ')}'

/** Ranges of scores, and how often account names in them held a piece of the stated name; by cross-fitting. Thousandths. */
export const BANDS: readonly { readonly from: number, readonly low: number, readonly high: number }[] = [
${bands.join('\n')}
]

/** The 1st to 99th percentile of the surprisal of these account names, in tenths of a bit. */
export const SURPRISALS: readonly number[] = [${percentiles.map((bits) => Math.round((bits ?? 0) * 10)).join(', ')}]

/** On what the model was measured; the chance to rank right, and finds at nine in ten right, in thousandths. */
export const MEASURED = { accounts: ${count}, auc: ${thousandths(auc)}, recallAt90: ${thousandths(recallAt90)} }
`)

/** Whole numbers, which no checker takes for a constant of nature. */
function thousandths(value: number): number {
  return Math.round(value * 1000)
}

/** Weights as they are shipped: a hundredth is fine enough. */
function rounded(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...weights].map(([name, weight]) => [name, Math.round(weight * 100) / 100]))
}

/** Examples in an order that has nothing to do with their names, the same each time: multiplicative congruence. */
function mixed<T>(all: readonly T[]): readonly T[] {
  let state = 1
  return all.map((one) => {
    state = (state * 48_271) % 2_147_483_647
    return { one, rank: state }
  }).toSorted((a, b) => a.rank - b.rank).map(({ one }) => one)
}
