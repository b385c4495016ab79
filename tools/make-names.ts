/**
 * Writes the lists of names that the text finder knows, from “popular names by country” by sigpwned (CC0 1.0):
 * `node tools/make-names.ts common-forenames-by-country.csv common-surnames-by-country.csv`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '@small-places/personal-data/text'

const [forenames, surnames] = process.argv.slice(2)
if (forenames === undefined || surnames === undefined) throw new Error('please name the two CSV files')
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

function write(file: string, constant: string, what: string, names: readonly string[]): void {
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
 * ${what} common in some country, sorted by their folded form, parted by white space. Made by \`tools/make-names.ts\`
 * from “popular names by country” by sigpwned (CC0 1.0, no rights reserved).
 */
export const ${constant} = \`
${[...lines, line].join('\n')}
\`
`)
}

write('forename-list.ts', 'FORENAMES', 'Forenames', namesOf(forenames))
write('surname-list.ts', 'SURNAMES', 'Surnames', namesOf(surnames))
