import { FORENAMES, OTHER_SCRIPTS, SURNAMES } from './data/names.ts'

/** Names that are common somewhere, in plain small letters. */
export interface NameList {
  readonly forenames: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  /** Names in other scripts than Latin, as they are written. */
  readonly otherScripts: ReadonlySet<string>
}

let list: NameList | undefined

/** The names that ship: popular forenames of 106 and surnames of 75 countries (sigpwned, CC0). */
export function nameList(): NameList {
  const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))
  list ??= { forenames: setOf(FORENAMES), surnames: setOf(SURNAMES), otherScripts: setOf(OTHER_SCRIPTS) }
  return list
}

/** Whether a word is a common forename or surname. */
export const isListed = (word: string, { forenames, surnames }: NameList): boolean =>
  forenames.has(word) || surnames.has(word)
