import { SURROUNDING_KINDS } from '@small-places/personal-data/text'
import type { Finder } from './finder.ts'
import type { Sample, SampleSet } from './sample.ts'
import type { Stretch } from './text-difference.ts'

/** A share: how many of how many. */
export interface Share {
  readonly hit: number
  readonly of: number
}

/** How a finder did on a set. */
export interface Score {
  readonly finder: string
  /** Characters found that a gold span covers, of all characters found. Only for sets that mark everything. */
  readonly precision: Share
  /** Characters of gold spans that were found, of those types that name a person or lead to one. */
  readonly recall: Share
  /** The same of every type. */
  readonly recallOfAll: Share
  /** Gold spans of which at least half was found, by type. */
  readonly byType: Readonly<Record<string, Share>>
  /** Texts said to hold something of which all was found: each known place by half, something where none is known. */
  readonly found: Share
  /** Texts said to hold nothing in which something was found, by part. */
  readonly falseAlarms: Readonly<Record<string, Share>>
  /** The same without names of persons, of which harmless texts are full; of nothing where a program says no kinds. */
  readonly falseAlarmsWithoutNames: Share
  /** Harmless texts in which a place or an organisation was named; they are no false alarms. */
  readonly withSurroundings: Share
  /** Texts that were judged wrongly, for who wants to look. */
  readonly wrong: readonly { readonly part: string, readonly text: string, readonly what: 'missed' | 'false-alarm' }[]
}

const covered = ({ start, end }: Stretch, found: readonly Stretch[]): number =>
  found.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0)

const coveredOf = (stretches: readonly Stretch[], found: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + covered(stretch, found), 0)

const isHalfCovered = (stretch: Stretch, found: readonly Stretch[]): boolean =>
  covered(stretch, found) * 2 >= stretch.end - stretch.start

const sizeOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0)

/** Stretches without overlaps. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: { start: number, end: number }[] = []
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** All shares together. */
export const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { hit, of }) => ({ hit: sum.hit + hit, of: sum.of + of }), { hit: 0, of: 0 })

interface Counter {
  hit: number
  of: number
}

class Counters {
  readonly #counts = new Map<string, Counter>()

  add(name: string, hit: number, of = 1): void {
    const counter = this.#counts.get(name) ?? { hit: 0, of: 0 }
    counter.hit += hit
    counter.of += of
    this.#counts.set(name, counter)
  }

  get all(): Readonly<Record<string, Share>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => a < b ? -1 : 1))
  }

  get total(): Share {
    return sumOf([...this.#counts.values()])
  }
}

/** Marked in sets for other purposes: what a text is about rather than whom it names. */
const NOT_PERSONAL = new Set([
  'ORGANIZATION', 'ORG', 'GPE', 'LOC', 'LOCATION', 'FAC', 'NORP', 'NRP', 'DATE_TIME', 'DATE', 'TIME', 'TITLE', 'AGE',
  'MISC', 'EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'LANGUAGE', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL',
  'GROUP', 'CORPORATION', 'CREATIVE-WORK',
])

/** Kinds that say nothing of a person by themselves: harmless texts with them are counted apart. */
const SURROUNDINGS: ReadonlySet<string> = new Set<string>(SURROUNDING_KINDS)

/** Runs a finder over a set. */
export async function scoreOf(finder: Finder, { samples }: SampleSet): Promise<Score> {
  const precision = new Counters()
  const recall = new Counters()
  const recallOfAll = new Counters()
  const byType = new Counters()
  const found = new Counters()
  const falseAlarms = new Counters()
  const withoutNames = new Counters()
  const surroundings = new Counters()
  let saysKinds = true
  const wrong: { part: string, text: string, what: 'missed' | 'false-alarm' }[] = []
  for (const sample of samples) {
    const stretches = await finder.find(sample)
    const spans = merged(stretches)
    // Places and organisations say of whom a text speaks only together with more: redaction leaves them, unless asked.
    const own = stretches.filter(({ kind }) => !SURROUNDINGS.has(kind ?? ''))
    const ownSpans = merged(own)
    const gold = merged(sample.gold)
    if (sample.holds === 'marked') precision.add('', coveredOf(spans, gold), sizeOf(spans))
    const personal = merged(sample.gold.filter(({ type }) => !NOT_PERSONAL.has(type.toUpperCase())))
    recall.add('', coveredOf(personal, ownSpans), sizeOf(personal))
    recallOfAll.add('', coveredOf(gold, spans), sizeOf(gold))
    for (const piece of sample.gold) byType.add(piece.type, Number(isHalfCovered(piece, spans)))
    if (sample.holds === 'some') {
      const all = isFound(sample, ownSpans)
      found.add('', Number(all))
      if (!all) wrong.push({ part: sample.part, text: sample.text, what: 'missed' })
    }
    if (sample.holds === 'none') {
      falseAlarms.add(sample.part, Number(own.length > 0))
      if (stretches.some(({ kind }) => kind === undefined)) saysKinds = false
      withoutNames.add('', Number(own.some(({ kind }) => kind !== 'person-name')))
      surroundings.add('', Number(own.length < stretches.length))
      if (own.length > 0) wrong.push({ part: sample.part, text: sample.text, what: 'false-alarm' })
    }
  }
  return {
    finder: finder.name, precision: precision.total, recall: recall.total, recallOfAll: recallOfAll.total,
    byType: byType.all, found: found.total, falseAlarms: falseAlarms.all,
    falseAlarmsWithoutNames: saysKinds ? withoutNames.total : { hit: 0, of: 0 },
    withSurroundings: saysKinds ? surroundings.total : { hit: 0, of: 0 }, wrong,
  }
}

const isFound = ({ gold }: Sample, spans: readonly Stretch[]): boolean => gold.length > 0
  ? gold.every((piece) => isHalfCovered(piece, spans))
  : spans.length > 0
