/**
 * Trains what tells whether a user name is made of a person's name, and writes it to
 * `packages/exposure/src/user-name/data/`:
 * `node tools/train-user-name.ts ACCOUNTS`, a file with lines of `account name<TAB>stated name<TAB>group`, for instance the
 * authors of public repositories with the name of one. Accounts of a group are never in training and test at once. Only
 * sums over twenty and more accounts are written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { featuresOf, letterModel, nameList, nameScore, surprisalOf } from '@small-places/exposure/user-name'
import { root } from './source-tree.ts'
import { readAccounts } from './user-name/account.ts'
import { fit, type Example } from './user-name/fit.ts'
import { bandsOf, qualityOf, type Scored } from './user-name/measure.ts'

const FOLDS = 5
const BANDS = 20

const [accountsFile] = process.argv.slice(2)
if (accountsFile === undefined) {
  console.log('Usage: node tools/train-user-name.ts ACCOUNTS')
  process.exit(2)
}
const list = nameList()
const letters = letterModel(new Set([...list.forenames, ...list.surnames]))
const accounts = readAccounts(await readFile(accountsFile, 'utf8'))
const foldOf = foldsOf(accounts.map(({ group }) => group), FOLDS)
const examples = mixed(accounts.map(({ name, holdsName, group }): Example & { readonly name: string, readonly fold: number } =>
  ({ name, features: featuresOf(name, list, letters), isSo: holdsName, fold: foldOf.get(group) ?? 0 })))

const scored: Scored[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = rounded(fit(examples.filter((one) => one.fold !== fold)))
  scored.push(...examples.filter((one) => one.fold === fold)
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

/** Puts groups into folds, the largest group first, each into the smallest fold. */
function foldsOf(groups: readonly string[], count: number): ReadonlyMap<string, number> {
  const sizes = Array.from({ length: count }, () => 0)
  const counts = [...Map.groupBy(groups, (group) => group)].map(([group, { length }]) => ({ group, length }))
  return new Map(counts.toSorted((a, b) => b.length - a.length).map(({ group, length }) => {
    const fold = sizes.indexOf(Math.min(...sizes))
    sizes[fold] = (sizes[fold] ?? 0) + length
    return [group, fold] as const
  }))
}

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
