/** How alike two texts of one person are written, for whoever trains or measures it. */
export type { Departures, Level, StyleScale, Usual, UsualPart } from './comparison.ts'
export { compareStyle, departuresOf, likeness, scoreOf } from './comparison.ts'
export type { Habits, Part, Vocabulary } from './habits.ts'
export { habitsOf, PARTS, vocabularyOf, wordsOf } from './habits.ts'
export type { StyleMeasured, StyleQuality } from './measured.ts'
export { sentencesOnce } from './prose.ts'
