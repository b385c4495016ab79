/**
 * A tree that asks at most three questions: seven pairs of a measure's number and a limit, level by level, then eight
 * answers. At most the limit goes left. Limits and answers are in thousandths.
 */
export type Tree = readonly number[]

export const QUESTIONS = 7

const THOUSAND = 1000

/** The sum of `base`, in thousandths, and of all trees' answers to the measures of one user name (Friedman 2001). */
export function treeScore(measures: readonly number[], trees: readonly Tree[], base: number): number {
  let sum = base
  for (const tree of trees) {
    let question = 0
    while (question < QUESTIONS) {
      const measure = measures[tree[2 * question] ?? 0] ?? 0
      const isLeft = measure * THOUSAND <= (tree[2 * question + 1] ?? 0)
      question = 2 * question + (isLeft ? 1 : 2)
    }
    sum += tree[QUESTIONS + question] ?? 0
  }
  return sum / THOUSAND
}
