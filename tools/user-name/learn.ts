import {
  featuresOf, measuresOf, seenIn, sumOf, type NameKnowledge, type NameModel,
} from '@small-places/exposure/user-name'
import { boost } from './boost.ts'
import { fit } from './fit.ts'

/** A user name with the truth about it. */
export interface Truth {
  readonly name: string
  readonly holdsName: boolean
}

/** Parts into which names are cut, so that trees learn from sums that know nothing of the name that they judge. */
const PARTS = 4

/** Learns what tells a user name that holds a name: weights of features, and trees over their sum and other measures. */
export function learn(truths: readonly Truth[], knowledge: NameKnowledge): NameModel {
  const seen = truths.map(({ name, holdsName }) => {
    const one = seenIn(name, knowledge)
    return { one, isSo: holdsName, features: featuresOf(one, knowledge) }
  })
  const measured = Array.from({ length: PARTS }, (_, part) => {
    const weights = rounded(fit(seen.filter((_, index) => index % PARTS !== part)))
    return seen.filter((_, index) => index % PARTS === part).map(({ one, features, isSo }) =>
      ({ isSo, measures: measuresOf(one, sumOf(features, weights), knowledge) }))
  }).flat()
  return { weights: rounded(fit(seen)), ...boost(measured) }
}

/** Weights as they are shipped: a hundredth is fine enough. */
function rounded(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...weights].map(([name, weight]) => [name, Math.round(weight * 100) / 100]))
}
