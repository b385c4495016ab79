import { departuresOf, likeness, PARTS, scoreOf, type Usual } from '@small-places/exposure/style'
import { minimise } from '../time-zone/minimise.ts'
import type { Writer } from './usual.ts'

/** A pair of texts: how alike each part is, and whether one person wrote both. */
export interface Pair {
  readonly parts: readonly number[]
  readonly same: boolean
}

/** Everybody's early text with everybody's late text. The writers are of one project, as subjects betray. */
export function pairsOf(writers: readonly Writer[], usual: Usual): readonly Pair[] {
  const late = writers.map(writer => departuresOf(writer.late, usual))
  return writers.flatMap((writer, index) => {
    const early = departuresOf(writer.early, usual)
    return late.map((other, at) => ({ parts: likeness(early, other), same: index === at }))
  })
}

/** Pairs of different people are so many that every so-manieth tells as much. */
const EVERY = 10

/** Keeps weights finite where few pairs can be told apart without a mistake. */
const PENALTY = 1e-4

/** What each part counts: logistic regression in which both kinds of pairs weigh the same. */
export function weightsOf(pairs: readonly Pair[]): readonly number[] {
  const [same, different] = [pairs.filter(pair => pair.same), pairs.filter(pair => !pair.same)]
  const some = different.length < EVERY * 1000 ? different : different.filter((_, index) => index % EVERY === 0)
  const fitted = minimise((at, gradient) => {
    const weights = [...at.subarray(0, PARTS.length)]
    const bias = at[PARTS.length] ?? 0
    let loss = 0
    for (const kind of [same, some]) {
      for (const { parts } of kind) {
        const probability = 1 / (1 + Math.exp(-scoreOf(parts, weights) - bias))
        const wanted = kind === same ? 1 : 0
        const weight = 0.5 / Math.max(1, kind.length)
        loss -= weight * Math.log(Math.max(1e-12, wanted === 1 ? probability : 1 - probability))
        const pull = weight * (probability - wanted)
        for (let part = 0; part < parts.length; part += 1) {
          gradient[part] = (gradient[part] ?? 0) + pull * (parts[part] ?? 0)
        }
        gradient[PARTS.length] = (gradient[PARTS.length] ?? 0) + pull
      }
    }
    for (const [part, weight] of weights.entries()) {
      loss += PENALTY * weight * weight / 2
      gradient[part] = (gradient[part] ?? 0) + PENALTY * weight
    }
    return loss
  }, new Float64Array(PARTS.length + 1), 60)
  return [...fitted.subarray(0, PARTS.length)].map(weight => Number(weight.toPrecision(3)))
}
