/**
 * Writes the lists of names that the text finder knows, from “popular names by country” by sigpwned (CC0 1.0) and, in the
 * third file, lines of `name,sex,count` of one or more years of the United States' Social Security Administration
 * (public domain): `node tools/make-names.ts common-forenames-by-country.csv common-surnames-by-country.csv births.csv`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '@small-places/personal-data/text'

const [forenames, surnames, births] = process.argv.slice(2)
if (forenames === undefined || surnames === undefined || births === undefined) throw new Error('please name three files')
const folder = join(import.meta.dirname, '../packages/personal-data/src/text/prose')
const WIDTH = 117

/** The local and romanised spellings of one CSV file: single words, one for each folded form, sorted by it. */
function namesOf(path: string): readonly string[] {
  const [header = '', ...rows] = readFileSync(path, 'utf8').replace(/^\ufeff/u, '').split(/\r?\n/u)
  const columns = header.split(',')
  const wanted = ['Localized Name', 'Romanized Name'].map(name => columns.indexOf(name))
  const byFold = new Map<string, string>()
  for (const row of rows) {
    const fields = row.split(',')
    for (const column of wanted) {
      const name = (fields[column] ?? '').normalize('NFC').trim()
      if (!/^[\p{L}\p{M}]+$/u.test(name)) continue
      const isHan = /\p{sc=Han}|\p{sc=Hangul}/u.test(name)
      if (name.length >= (isHan ? 1 : 2) && !byFold.has(foldWord(name))) byFold.set(foldWord(name), name)
    }
  }
  return [...byFold].sort(([a], [b]) => a < b ? -1 : 1).map(([, name]) => name)
}

/** So many people must have got a name. */
const LEAST_BIRTHS = 10_000
/** What forms say where a child had no name yet. */
const NO_NAMES = ['Unknown', 'Baby', 'Infant', 'Babygirl', 'Babyboy', 'Notnamed']

/** The names of a file of births that are not among `others`. */
function moreNamesOf(path: string, others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/u)) {
    const [name = '', , count = '0'] = line.split(',')
    counts.set(name, (counts.get(name) ?? 0) + Number(count))
  }
  const known = new Set([...others, ...NO_NAMES].map(foldWord))
  return [...counts].filter(([name, count]) => count >= LEAST_BIRTHS && !known.has(foldWord(name)))
    .map(([name]) => name).sort()
}

function write(file: string, constant: string, what: string, source: string, names: readonly string[]): void {
  const lines: string[] = []
  let line = ''
  for (const name of names) {
    if (line.length + name.length + 3 > WIDTH) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? `  ${name}` : ` ${name}`
  }
  writeFileSync(join(folder, file), `/**
 * ${what}, parted by white space. Made by \`tools/make-names.ts\`
 * from ${source}.
 */
export const ${constant} = \`
${[...lines, line].join('\n')}
\`
`)
}

const BY_COUNTRY = '“popular names by country” by sigpwned (CC0 1.0, no rights reserved)'
const common = namesOf(forenames)
write('forename-list.ts', 'FORENAMES', 'Forenames common in some country', BY_COUNTRY, common)
write('surname-list.ts', 'SURNAMES', 'Surnames common in some country', BY_COUNTRY, namesOf(surnames))
write('american-forename-list.ts', 'AMERICAN_FORENAMES', 'More forenames that many people in the United States have',
  'the national data of the Social Security Administration (public domain)', moreNamesOf(births, common))
