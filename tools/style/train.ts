import {
  habitsOf, scoreOf, vocabularyOf, type StyleMeasured, type StyleQuality, type StyleScale, type Vocabulary
} from '@small-places/exposure/style'
import type { Prose } from './commit-prose.ts'
import { everydayWords } from './everyday-words.ts'
import { pairsOf, weightsOf } from './pairs.ts'
import { areaOf, calibrationErrorOf, digits, foundAt, levelsOf, type Scored } from './score.ts'
import { sumsOf, usualOf, type Writer } from './usual.ts'
import { cosineOf, threesOf } from './yardstick.ts'

/** Lengths of text that are measured. */
const LENGTHS = [2000, 4000, 10_000]

/** What training leaves behind: averages over many people, no text. */
export interface Trained {
  readonly words: readonly string[]
  readonly scales: readonly StyleScale[]
  readonly measured: StyleMeasured
}

/**
 * Trains on the prose of several projects, and measures each project by what was learned from the others; only the list
 * of everyday words is made of all.
 */
export function trainStyle(projects: readonly (readonly Prose[])[]): Trained {
  const words = everydayWords(projects)
  const lengths = LENGTHS.map(characters => trainLength(projects, characters, vocabularyOf(words)))
  return {
    words, scales: lengths.map(({ scale }) => scale),
    measured: { projects: projects.length, byLength: lengths.map(({ quality }) => quality) },
  }
}

function trainLength(
  projects: readonly (readonly Prose[])[], characters: number, vocabulary: Vocabulary
): { readonly scale: StyleScale, readonly quality: StyleQuality } {
  const texts = projects.map(people => people
    .filter(({ early, late }) => Math.min(early.length, late.length) >= characters)
    .map(({ early, late }): Prose => ({ early: early.slice(0, characters), late: late.slice(-characters) })))
  const writers = texts.map(people => people.map(({ early, late }): Writer =>
    ({ early: habitsOf(early, vocabulary), late: habitsOf(late, vocabulary) })))
  const sums = writers.map(sumsOf)
  const pairs = writers.map((own, project) => pairsOf(own, usualOf(sums.filter((_, other) => other !== project))))
  const scored = pairs.map((own, project): readonly Scored[] => {
    const weights = weightsOf(pairs.filter((_, other) => other !== project).flat())
    return own.map(({ parts, same }) => ({ same, score: scoreOf(parts, weights) }))
  })
  const all = scored.flat()
  return {
    scale: { characters, usual: usualOf(sums), weights: weightsOf(pairs.flat()), levels: levelsOf(all) },
    quality: {
      characters, people: writers.flat().length, auc: digits(areaOf(all)),
      aucOfYardstick: digits(areaOf(texts.flatMap(yardstick))),
      foundAt100: digits(foundAt(all, 0.01)), foundAt1000: digits(foundAt(all, 0.001)),
      calibrationError: digits(calibrationErrorOf(scored)),
    },
  }
}

/** The pairs of one project by the yardstick. */
function yardstick(people: readonly Prose[]): readonly Scored[] {
  const late = people.map(prose => threesOf(prose.late))
  return people.flatMap((prose, index) => {
    const early = threesOf(prose.early)
    return late.map((other, at) => ({ same: index === at, score: cosineOf(early, other) }))
  })
}
