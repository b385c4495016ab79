import { SURROUNDING_KINDS, TEXT_KINDS } from './kinds.ts'
import { CONFIDENCES, REASONS, type Span } from './span.ts'

/** Below 0 when `a` is to be kept rather than `b`: a total order, so that the order found does not matter. */
function preference(a: Span, b: Span): number {
  return CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
    Number(b.validated) - Number(a.validated) ||
    (b.end - b.start) - (a.end - a.start) ||
    TEXT_KINDS.indexOf(a.kind) - TEXT_KINDS.indexOf(b.kind) ||
    REASONS.indexOf(b.reason) - REASONS.indexOf(a.reason) ||
    a.start - b.start ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
}

/**
 * Turns findings that may overlap into spans that do not. Of those that overlap, the surer one goes first, then
 * the one that passed a check, the longer one, the kind that stands first in `TEXT_KINDS`, and the
 * stronger reason. A place or an organisation gives way to all but names: redaction may leave it, and would leave what
 * it covers.
 */
export interface OverlapResolver {
  add(span: Span): void
  /** The spans, sorted and disjoint, that nothing which begins at `until` or later can change any more. */
  take(until: number): readonly Span[]
}

/** A resolver without spans. */
export function overlapResolver(): OverlapResolver {
  let waiting: Span[] = []
  return {
    add: (span) => void waiting.push(span),
    take(until) {
      waiting.sort((a, b) => a.start - b.start)
      const settled: Span[] = []
      let cluster: Span[] = []
      let end = 0
      for (const span of waiting) {
        if (cluster.length && span.start >= end) {
          settled.push(...resolve(cluster))
          cluster = []
        }
        cluster.push(span)
        end = cluster.length === 1 ? span.end : Math.max(end, span.end)
      }
      waiting = []
      if (end <= until) settled.push(...resolve(cluster))
      else waiting = cluster
      return settled
    },
  }
}

const isSurrounding = ({ kind }: Span): boolean => SURROUNDING_KINDS.includes(kind)

/** What is kept of a cluster; places and organisations are judged last, without those over anything but a name. */
function resolve(cluster: readonly Span[]): readonly Span[] {
  if (cluster.length < 2) return cluster
  const [surrounding, others] = [cluster.filter(isSurrounding), cluster.filter((span) => !isSurrounding(span))]
  if (surrounding.length === 0 || others.length === 0) return disjoint(cluster)
  const covered = marks(cluster)
  for (const { kind, start, end } of disjoint(others)) if (kind !== 'person-name') covered.mark(start, end)
  return disjoint([...others, ...surrounding.filter(({ start, end }) => !covered.isMarked(start, end))])
}

/** The preferred spans of which none overlaps another, sorted. */
function disjoint(cluster: readonly Span[]): readonly Span[] {
  const taken = marks(cluster)
  const kept = cluster.toSorted(preference).filter(({ start, end }) => {
    if (taken.isMarked(start, end)) return false
    taken.mark(start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

/** Marks on the characters of a cluster. Spans have a greatest length, so that asking stays linear. */
function marks(cluster: readonly Span[]) {
  const first = cluster.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const marked = new Uint8Array(cluster.reduce((most, { end }) => Math.max(most, end), 0) - first)
  return {
    mark: (start: number, end: number): void => void marked.fill(1, start - first, end - first),
    isMarked: (start: number, end: number): boolean => marked.subarray(start - first, end - first).includes(1),
  }
}
