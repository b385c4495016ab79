import { peopleOf, weightOf, type Borne, type BorneNames } from './borne-name.ts'
import { letterModel, type LetterModel } from './letter-model.ts'
import { isListed, type NameList } from './name-list.ts'

/** What is known of names of people: which there are, how common they are, and how they are spelled. */
export interface NameKnowledge {
  readonly list: NameList
  readonly borne: BorneNames
  /** Letters of listed names, all alike. */
  readonly listed: LetterModel
  /** Letters of all names, of forenames and of surnames; common names count more. */
  readonly all: LetterModel
  readonly forenames: LetterModel
  readonly surnames: LetterModel
  /** Natural logarithm of the part of all names that a word is. */
  readonly share: ReadonlyMap<string, number>
}

const SHORTEST_BORNE = 4
/** A listed name that few of the people counted bear. */
const BEARERS_OF_LISTED = 5
const [ORDER_LISTED, ORDER_ALL, ORDER_PART] = [3, 5, 4]

/** Makes models of letters from lists of names; takes some tens of milliseconds. */
export function nameKnowledge(list: NameList, borne: BorneNames): NameKnowledge {
  const { forenames, surnames } = list
  const either = new Set([...forenames, ...surnames])
  const alike = (words: Iterable<string>): readonly [string, number][] => [...words].map((word) => [word, 1])
  const weighted = (steps: (borne: Borne) => number): readonly [string, number][] =>
    [...borne].map(([word, one]): [string, number] => [word, weightOf(steps(one))]).filter(([, weight]) => weight > 0)
  const people = [...borne.values()].reduce((sum, { anywhere }) => sum + peopleOf(anywhere), 0)
  const share = (bearers: number): number => Math.log(bearers / Math.max(1, people))
  return {
    list, borne,
    listed: letterModel(alike(either), ORDER_LISTED),
    all: letterModel([...weighted(({ anywhere }) => anywhere), ...alike(either)], ORDER_ALL),
    forenames: letterModel([...weighted(({ first }) => first), ...alike(forenames)], ORDER_PART),
    surnames: letterModel([...weighted(({ last }) => last), ...alike(surnames)], ORDER_PART),
    share: new Map([
      ...[...either].map((word) => [word, share(BEARERS_OF_LISTED)] as const),
      ...[...borne].map(([word, { anywhere }]) => [word, share(peopleOf(anywhere))] as const),
    ]),
  }
}

/** Whether a word is a name: a listed one, or a longer one that many bear. */
export const isName = (word: string, { list, borne }: NameKnowledge): boolean =>
  isListed(word, list) || isBorne(word, borne)

/** Whether many people bear a word of four and more letters as a name; shorter ones are often initials. */
export const isBorne = (word: string, borne: BorneNames): boolean => word.length >= SHORTEST_BORNE && borne.has(word)
