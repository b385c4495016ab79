import { PARTS, type Habits, type Part, type Usual, type UsualPart } from '@small-places/exposure/style'

/** Two texts of one person, the first from early messages and the second from late ones, as habits. */
export interface Writer {
  readonly early: Habits
  readonly late: Habits
}

/** What is needed of one project's writers, for each habit of a part: sums over its writers. */
interface Sums {
  readonly early: Float64Array
  readonly late: Float64Array
  /** Sums of squares, and of the products of early and late. */
  readonly early2: Float64Array
  readonly late2: Float64Array
  readonly both: Float64Array
}

/** The sums of one project. */
export interface ProjectSums {
  readonly writers: number
  readonly parts: Readonly<Record<Part, Sums>>
}

/** Likeness of early and late texts is held within these, as no habit tells nothing or everything. */
const LEAST = 1e-3
const MOST = 0.95

/** Sums up the writers of one project. */
export function sumsOf(writers: readonly Writer[]): ProjectSums {
  const of = (part: Part): Sums => {
    const zeros = (): Float64Array => new Float64Array(writers[0]?.early[part].length ?? 0)
    const sums = { early: zeros(), late: zeros(), early2: zeros(), late2: zeros(), both: zeros() }
    for (const writer of writers) {
      const [before, after] = [writer.early[part], writer.late[part]]
      for (let place = 0; place < before.length; place += 1) {
        const [x, y] = [before[place] ?? 0, after[place] ?? 0]
        add(sums.early, place, x)
        add(sums.late, place, y)
        add(sums.early2, place, x * x)
        add(sums.late2, place, y * y)
        add(sums.both, place, x * y)
      }
    }
    return sums
  }
  const parts = { letters: of('letters'), words: of('words'), openings: of('openings'), marks: of('marks') }
  return { writers: writers.length, parts }
}

const add = (sums: Float64Array, place: number, value: number): void => { sums[place] = (sums[place] ?? 0) + value }

/**
 * What is usual in projects. What a habit tells follows from how alike a person's early and late texts are in it,
 * compared with the others of their project: its weight in a comparison is r ÷ (1 − r²), half of it on each side, as
 * for two draws of one normal distribution with correlation r.
 */
export function usualOf(projects: readonly ProjectSums[]): Usual {
  const some = projects.filter(({ writers }) => writers > 0)
  return Object.fromEntries(PARTS.map(part => [part, usualPart(part, some)])) as Readonly<Record<Part, UsualPart>>
}

function usualPart(part: Part, projects: readonly ProjectSums[]): UsualPart {
  const texts = 2 * projects.reduce((sum, { writers }) => sum + writers, 0)
  const habits = Array.from({ length: projects[0]?.parts[part].early.length ?? 0 }, (_, place) => {
    let [sum, squares, together, early, late] = [0, 0, 0, 0, 0]
    for (const { writers, parts } of projects) {
      const sums = parts[part]
      const [x = 0, y = 0, x2 = 0, y2 = 0, xy = 0] =
        [sums.early, sums.late, sums.early2, sums.late2, sums.both].map(one => one[place])
      sum += x + y
      squares += x2 + y2
      together += xy - x * y / writers
      early += x2 - x * x / writers
      late += y2 - y * y / writers
    }
    const mean = sum / texts
    // Sums of equal numbers may come out a trifle below nought.
    const r = Math.min(MOST, Math.max(LEAST, together / Math.sqrt(Math.max(1e-12, early) * Math.max(1e-12, late))))
    return { mean, spread: Math.sqrt(Math.max(0, squares / texts - mean * mean)), gain: Math.sqrt(r / (1 - r * r)) }
  })
  return {
    mean: habits.map(({ mean }) => hundredths(mean)), spread: habits.map(({ spread }) => hundredths(spread)),
    gain: habits.map(({ gain }) => hundredths(gain)),
  }
}

const hundredths = (value: number): number => Math.round(value * 100)
