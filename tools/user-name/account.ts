import { plainLetters } from '@small-places/exposure/user-name'

/** An account name with the truth about it: whether a piece of its owner's stated name is inside. */
export interface Account {
  readonly name: string
  readonly holdsName: boolean
  /** Where it was found. */
  readonly group: string
}

const SHORTEST_PIECE = 4

/**
 * Reads lines of `account name<TAB>stated name<TAB>group`. Kept are stated names of at least two words in Latin letters, which are
 * names of people more often than not; programs are left out. Each account once.
 */
export function readAccounts(text: string): readonly Account[] {
  const accounts = new Map<string, Account>()
  for (const line of text.split('\n')) {
    const [name = '', stated = '', group = ''] = line.trim().split('\t')
    const words = plainLetters(stated).split(/[^\p{L}]+/u).filter((word) => word !== '')
    if (name === '' || words.length < 2 || /bot|\[/i.test(name) || words.some((word) => /[^a-z]/.test(word))) continue
    if (stated.trim() === name) continue
    const plain = plainLetters(name)
    const holdsName = words.some((word) => word.length >= SHORTEST_PIECE && plain.includes(word))
    accounts.set(name, { name, holdsName, group: accounts.get(name)?.group ?? group })
  }
  return [...accounts.values()].toSorted((a, b) => a.name < b.name ? -1 : 1)
}
