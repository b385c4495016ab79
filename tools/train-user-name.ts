/**
 * Trains what tells whether a user name is made of a person's name, and writes it to
 * `packages/exposure/src/user-name/data/`: `node tools/train-user-name.ts ACCOUNTS NAMES`.
 * ACCOUNTS has lines of `account name<TAB>stated name<TAB>group`, for instance the authors of public repositories with the
 * name of one; NAMES has lines of `stated name<TAB>group`, of more people than have an account that is known. Accounts of a
 * group are never in training and test at once, and no name is known from the group that is tested alone. Only sums over
 * twenty and more accounts and names of five and more people are written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameKnowledge, nameList, nameScore, packedNames, surprisalOf } from '@small-places/exposure/user-name'
import { root } from './source-tree.ts'
import { readAccounts } from './user-name/account.ts'
import { borneNames, readBearers } from './user-name/bearers.ts'
import { learn } from './user-name/learn.ts'
import { bandsOf, qualityOf, type Scored } from './user-name/measure.ts'

const FOLDS = 5
const BANDS = 20

const [accountsFile, namesFile] = process.argv.slice(2)
if (accountsFile === undefined || namesFile === undefined) {
  console.log('Usage: node tools/train-user-name.ts ACCOUNTS NAMES')
  process.exit(2)
}
const list = nameList()
const bearers = readBearers(await readFile(namesFile, 'utf8'))
const accounts = mixed(readAccounts(await readFile(accountsFile, 'utf8')))
const foldOf = foldsOf(accounts.map(({ group }) => group), FOLDS)

const scored: Scored[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const isTested = ({ group }: { readonly group: string }): boolean => foldOf.get(group) === fold
  const without = new Set([...foldOf].filter(([, of]) => of === fold).map(([group]) => group))
  const knowledge = nameKnowledge(list, borneNames(bearers, without))
  const model = learn(accounts.filter((one) => !isTested(one)), knowledge)
  scored.push(...accounts.filter(isTested)
    .map(({ name, holdsName }) => ({ score: nameScore(name, knowledge, model), isSo: holdsName })))
}
const { examples: count, auc, recallAt90 } = qualityOf(scored)
console.log(`${count} accounts, ${FOLDS} folds: AUC ${auc.toFixed(3)}, recall ${recallAt90.toFixed(3)} at precision 0.9`)

const borne = borneNames(bearers, new Set())
const knowledge = nameKnowledge(list, borne)
const { weights, trees, base } = learn(accounts, knowledge)
const surprisals = accounts.map(({ name }) => surprisalOf(name, knowledge.listed)).toSorted((a, b) => a - b)
const percentiles = Array.from({ length: 99 }, (_, index) => surprisals[Math.floor((index + 1) / 100 * surprisals.length)])
const bands = bandsOf(scored, BANDS)
  .map(({ from, low, high }) => `  { from: ${Number.isFinite(from) ? thousandths(from) : '-Infinity'}, ` +
    `low: ${thousandths(low)}, high: ${thousandths(high)} },`)
const entries = [...weights].filter(([, weight]) => weight !== 0).map(([name, weight]) => `${name}=${Math.round(weight * 100)}`)
await write('weights.ts', `\
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
await write('trees.ts', `\
import type { Tree } from '../trees.ts'

/** What the trees start from, in thousandths. Made by tools/train-user-name.ts, as is all in this file. */
export const BASE = ${base}

/** Trees over the measures of a user name. */
export const TREES: readonly Tree[] = [
${trees.map((tree) => `  [${tree.join(', ')}],`).join('\n')}
]
`)
await write('borne-names.ts', `\
/** Names that five and more of ${bearers.length} software contributors bear. Made by tools/train-user-name.ts. */
export const BORNE_NAMES = '${packedNames(borne)}'
`)

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(root, 'packages/exposure/src/user-name/data', name), text)
}

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

/** Examples in an order that has nothing to do with their names, the same each time: multiplicative congruence. */
function mixed<T>(all: readonly T[]): readonly T[] {
  let state = 1
  return all.map((one) => {
    state = (state * 48_271) % 2_147_483_647
    return { one, rank: state }
  }).toSorted((a, b) => a.rank - b.rank).map(({ one }) => one)
}
