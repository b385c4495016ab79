import { TEXT_KINDS } from './kinds.ts'
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
 * stronger reason.
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

function resolve(cluster: Span[]): readonly Span[] {
  if (cluster.length < 2) return cluster
  const first = cluster[0]?.start ?? 0
  const taken = new Uint8Array(cluster.reduce((end, span) => Math.max(end, span.end), 0) - first)
  const kept = cluster.sort(preference).filter(({ start, end }) => {
    // Spans have a greatest length, so this stays linear.
    for (let at = start; at < end; at++) {
      if (taken[at - first]) return false
    }
    taken.fill(1, start - first, end - first)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}
