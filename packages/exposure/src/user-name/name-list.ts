import { commonForenames, commonSurnames } from '@small-places/personal-data/text'
import { plainLetters } from './name-parts.ts'

/** Names that are common somewhere, in plain small letters. */
export interface NameList {
  readonly forenames: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  /** Names in other scripts than Latin, as they are written. */
  readonly otherScripts: ReadonlySet<string>
}

const SHORTEST = 3

let list: NameList | undefined

/** The names that the finder of personal data knows. */
export function nameList(): NameList {
  list ??= read(commonForenames().map(plainLetters), commonSurnames().map(plainLetters))
  return list
}

function read(forenames: readonly string[], surnames: readonly string[]): NameList {
  const latin = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.filter((name) => name.length >= SHORTEST && /^[a-z]+$/.test(name)))
  const others = [...forenames, ...surnames].filter((name) => [...name].length >= SHORTEST && !/[a-z]/.test(name))
  return { forenames: latin(forenames), surnames: latin(surnames), otherScripts: new Set(others) }
}

/** Whether a word is a common forename or surname. */
export const isListed = (word: string, { forenames, surnames }: NameList): boolean =>
  forenames.has(word) || surnames.has(word)
