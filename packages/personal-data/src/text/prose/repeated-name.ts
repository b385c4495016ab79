import type { Detector } from '../detector.ts'
import type { Tokens } from '../token.ts'
import { wordSet } from '../word-index.ts'
import { isCapitalised, isInitial, isJoined } from './capital-run.ts'
import { ORDINARY, PLAIN, rolesOf, THING } from './known-names.ts'
import { PLACE_PREPOSITIONS } from './name-words.ts'

const PREPOSITIONS = wordSet(PLACE_PREPOSITIONS)

/** A part of a full name that stands alone elsewhere: `Anna Qorvex` is called `Qorvex` further on. */
export const repeatedNameDetector: Detector = {
  wakes: ['capital'],
  find({ tokens, nameWords, report }, token) {
    if (nameWords.size === 0 || !nameWords.has(tokens.hashes[token] ?? 0)) return
    if (isInitial(tokens, token) || !isCapitalised(tokens, token)) return
    const roles = rolesOf(tokens, token)
    if (roles & (PLAIN | THING) || isPartOfMore(tokens, token)) return
    if (roles & ORDINARY && (token === 0 || PREPOSITIONS.at(tokens, token - 1).length > 0)) return
    report(tokens.starts[token] ?? 0, tokens.ends[token] ?? 0, {
      kind: 'person-name', confidence: 'possible', reason: 'known-name', validated: false, rule: 'repeated',
    })
  },
}

/** `Qorvex Street`, `Lake Qorvex`: a capitalised word that is no beginning of a sentence clings to it. */
const isPartOfMore = (tokens: Tokens, token: number): boolean =>
  isJoined(tokens, token) && isCapitalised(tokens, token + 1) ||
  token > 0 && isJoined(tokens, token - 1) && isCapitalised(tokens, token - 1) && !(rolesOf(tokens, token - 1) & PLAIN)
