import type { TextKind } from '../kinds.ts'

/**
 * What a number of the right form and check digits needs to be taken for an id; a word that names it always suffices.
 * - `nothing`: it is written as nothing else is;
 * - `region`: its country is likely from the language of the text or was given;
 * - `given`: its country was given;
 * - `word`: only the word.
 */
export type Need = 'nothing' | 'region' | 'given' | 'word'

/** One kind of id of one country (or of any). */
export interface IdRule {
  readonly name: string
  /** What a word of three Latin letters names, which is a word of other languages, too: `sim`, `fin`, `sin`. */
  readonly shortName: string
  readonly kind: TextKind
  /** ISO 3166-1 alpha-2 of the countries that give it; none when it is of any. */
  readonly regions: readonly string[]
  readonly need: Need
  /** How long its groups are as it is written, such as `3-2-4` and `9`. */
  readonly written: readonly string[]
  /** Matches it in capitals, without separators. */
  readonly form: RegExp
  /** Whether its check digits, or what else it can be tested by, are right; the same string as `form` sees. */
  readonly check: ((compact: string) => boolean) | undefined
  /** Whether `check` tests check digits rather than only a date or a place. */
  readonly hasCheckDigits: boolean
  /** The separators that may stand in it. */
  readonly separators: string
  /** Whether different separators may stand in one number, as in `123.456.789-09`. */
  readonly mixed: boolean
  /** Words that name this id and no other, parted by spaces. */
  readonly words: string
  /** Whether only its own words name it, not those of its kind. */
  readonly ownWordsOnly: boolean
}

interface Details {
  /** Tests check digits. */
  readonly check?: (compact: string) => boolean
  /** Tests what else can be wrong in a number without check digits, such as a date of birth. */
  readonly fits?: (compact: string) => boolean
  readonly words?: string
  readonly separators?: string
  readonly mixed?: boolean
  readonly regions?: readonly string[]
  readonly ownWordsOnly?: boolean
}

/**
 * An id's rule. `name` begins with its country's code; `written` lists lengths of groups, such as `9 3-3-3`, with
 * ranges such as `1..3-2-4`.
 */
export const idRule = (
  name: string, kind: TextKind, need: Need, written: string, form: RegExp, details: Details = {}
): IdRule => ({
  name, kind, need, form, shortName: `${name}, short`,
  regions: details.regions ?? [name.slice(0, 2).toUpperCase()],
  written: written.split(' ').flatMap((groups) => spelledOut(groups.split('-'))),
  check: details.check ?? details.fits,
  hasCheckDigits: details.check !== undefined,
  separators: details.separators ?? ' -.',
  mixed: details.mixed ?? false,
  words: details.words ?? '',
  ownWordsOnly: details.ownWordsOnly ?? false,
})

/** Every combination of lengths that groups with ranges stand for. */
function spelledOut(groups: readonly string[]): readonly string[] {
  return groups.reduce<readonly string[]>((begun, group) => {
    const [least = '', most = least] = group.split('..')
    const lengths = Array.from({ length: Number(most) - Number(least) + 1 }, (_, i) => String(Number(least) + i))
    return begun.flatMap((before) => lengths.map((length) => before === '' ? length : `${before}-${length}`))
  }, [''])
}
