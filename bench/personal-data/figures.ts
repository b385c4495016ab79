import type { Figure } from '../figure.ts'
import { sumOf, type Share } from './score.ts'
import type { Measured } from './table.ts'

/** The first program is ours, told what an owner would know; the second is ours, too; the others are the peers. */
export type Programs = readonly [ours: Measured, untold: Measured, ...peers: readonly Measured[]]

interface Aim {
  readonly what: string
  readonly unit: string
  /** Which programs it can be asked of: where it gives a number. */
  readonly of: (measured: Measured) => number | undefined
  /** Whether a larger number is the better one. */
  readonly more?: true
  /** Ours, from the design; none where it has none for such a set. */
  readonly goal?: number
  /** Whether it is also told of ours when it knows as little of a text as the peers do. */
  readonly alsoUntold?: true
}

const percentOf = ({ hit, of }: Share): number | undefined => of === 0 ? undefined : hit / of * 100
const falseAlarmsOf = ({ falseAlarms }: Measured): number | undefined => percentOf(sumOf(Object.values(falseAlarms)))
const isMarked = ({ precision }: Measured): boolean => precision.of > 0

const AIMS: readonly Aim[] = [
  { what: 'texts found', unit: '%', of: ({ found }) => percentOf(found), more: true, goal: 95, alsoUntold: true },
  {
    what: 'harmless texts altered', unit: '%', goal: 8,
    of: measured => measured.found.of > 0 ? falseAlarmsOf(measured) : undefined,
  },
  {
    what: 'false alarms, names aside', unit: '%', goal: 1,
    of: measured => measured.found.of > 0 ? undefined : percentOf(measured.falseAlarmsWithoutNames),
  },
  { what: 'precision', unit: '%', of: ({ precision }) => percentOf(precision), more: true, goal: 95 },
  {
    what: 'recall of what leads to a person', unit: '%', more: true,
    of: measured => isMarked(measured) ? percentOf(measured.recall) : undefined,
  },
  {
    what: 'recall of all that is marked', unit: '%', more: true, goal: 75, alsoUntold: true,
    of: measured => isMarked(measured) ? percentOf(measured.recallOfAll) : undefined,
  },
  { what: 'speed', unit: 'MB/s', of: ({ megabytesPerSecond }) => megabytesPerSecond, more: true, goal: 5 },
  ...[['international', 245], ['national', 240], ['with 00', 235]].map(([spelling, goal]): Aim => ({
    what: `${spelling} numbers, alone`, unit: 'found', more: true, goal: Number(goal),
    of: ({ byType }) => byType[`${spelling}, alone`]?.hit,
  })),
]

/**
 * What the design wants of a set, and for what the peers can tell, too, the best of them. Nothing is said of an aim that
 * the set cannot show.
 */
export function figuresOf(set: string, [ours, untold, ...peers]: Programs): readonly Figure[] {
  return AIMS.flatMap(({ what, unit, of, more, goal, alsoUntold }) => {
    const value = of(ours)
    if (value === undefined) return []
    const held = (who: string, against: number, own = value, how = ''): Figure =>
      ({ what: `${set}: ${what}${how}`, ours: own, unit, against: { who, value: against, ...more && { more } } })
    const told = peers.flatMap(peer => {
      const theirs = of(peer)
      return theirs === undefined ? [] : { who: peer.finder, theirs }
    }).sort((a, b) => more ? b.theirs - a.theirs : a.theirs - b.theirs)
    const best = told[0]
    return [
      ...goal === undefined ? [] : [held('our goal', goal)],
      ...best === undefined ? [] : [held(best.who, best.theirs)],
      ...best === undefined || !alsoUntold ? [] : [held(best.who, best.theirs, of(untold), ', told nothing')],
    ]
  })
}
