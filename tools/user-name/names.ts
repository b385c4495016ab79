import { plainLetters } from '@small-places/exposure/user-name'

/** The names of a folder with `common-forenames-by-country.csv` and `common-surnames-by-country.csv`, ready to ship. */
export interface ShippedNames {
  readonly forenames: readonly string[]
  readonly surnames: readonly string[]
  readonly otherScripts: readonly string[]
}

const SHORTEST = 3
const SHORTEST_OTHER = 3

/** Makes the lists out of the two tables (sigpwned popular-names-by-country). Each word of a name counts by itself. */
export function shippedNames(forenames: string, surnames: string): ShippedNames {
  const [fore, sur] = [forenames, surnames].map(rowsOf)
  const latin = (rows: readonly Row[] = []): readonly string[] => sorted(rows.flatMap(({ romanized }) =>
    plainLetters(romanized).split(/[^a-z]+/).filter((word) => word.length >= SHORTEST)))
  const others = [...fore ?? [], ...sur ?? []].flatMap(({ localized }) => plainLetters(localized).split(/[^\p{L}]+/u))
  return {
    forenames: latin(fore), surnames: latin(sur),
    otherScripts: sorted(others.filter((word) => [...word].length >= SHORTEST_OTHER && !/[a-z]/.test(word))),
  }
}

const sorted = (words: readonly string[]): readonly string[] => [...new Set(words)].toSorted()

interface Row {
  readonly localized: string
  readonly romanized: string
}

function rowsOf(csv: string): readonly Row[] {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/)
  const columns = head.split(',')
  const [localized, romanized] = [columns.indexOf('Localized Name'), columns.indexOf('Romanized Name')]
  return lines.map((line) => {
    const fields = line.split(',')
    return { localized: fields[localized] ?? '', romanized: fields[romanized] ?? '' }
  })
}
