/** User names and the names of people: the model, for whoever trains or measures it. */
export type { Features } from './features.ts'
export { featuresOf } from './features.ts'
export type { LetterModel } from './letter-model.ts'
export { letterModel } from './letter-model.ts'
export type { NameLikeness, NameModel } from './name-likeness.ts'
export { likenessOf, nameScore, scoreOf, surprisalOf } from './name-likeness.ts'
export { nameList } from './name-list.ts'
export { isLatin, nameParts, plainLetters } from './name-parts.ts'
