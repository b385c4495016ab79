/** By how many people a word is borne as a name: twice the binary logarithm of one more than their number, rounded. */
export interface Borne {
  readonly anywhere: number
  readonly first: number
  readonly last: number
}

/** Words that many people bear as a name, in plain small letters. */
export type BorneNames = ReadonlyMap<string, Borne>

const BASE = 36
/** Steps in which numbers of people double. */
const STEPS = 2

/** A number of people, as it is kept. */
export const stepsOf = (people: number): number => Math.round(STEPS * Math.log2(1 + people))

/** About how many people a kept number stands for. */
export const peopleOf = (steps: number): number => 2 ** (steps / STEPS) - 1

/** How much a kept number counts where letters are learned: the logarithm, so that common names do not drown others. */
export const weightOf = (steps: number): number => steps / STEPS

/** Names as they are shipped: `word:` and a figure (base 36) for each of the three numbers, parted by spaces. */
export const packedNames = (names: BorneNames): string =>
  [...names].map(([word, { anywhere, first, last }]) =>
    `${word}:${[anywhere, first, last].map((steps) => steps.toString(BASE)).join('')}`).toSorted().join(' ')

/** Reads what `packedNames` wrote. */
export function unpackedNames(packed: string): BorneNames {
  return new Map(packed.split(' ').map((entry) => {
    const [word = '', figures = ''] = entry.split(':')
    const [anywhere = 0, first = 0, last = 0] = [...figures].map((figure) => Number.parseInt(figure, BASE))
    return [word, { anywhere, first, last }]
  }))
}
