import type { Candidate, Detector, Scan, TextOrigin } from './detector.ts'
import type { TextKind } from './kinds.ts'
import { viewOf } from './normalise.ts'
import { isDigits, numberRunEnd } from './number-run.ts'
import { overlapResolver } from './overlap.ts'
import { languageOf, regionsOfLanguage, regionsOfLetters } from './region.ts'
import { detectors } from './registry.ts'
import { CONFIDENCES, type Confidence, type Span } from './span.ts'
import { HAS_DIGIT, HAS_LOWER, HAS_UPPER, STARTS_UPPER, tokenise, UNSPACED, type Tokens } from './token.ts'
import { wordIndex, type WordIndex } from './word-index.ts'

/** What to look for, and what is known of the text. */
export interface ScanOptions extends TextOrigin {
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly TextKind[]
  /** Leave out what is less sure than this; `possible`, and so nothing left out, when absent. */
  readonly least?: Confidence
}

/** Reads a text that comes in pieces; offsets count from the first piece. */
export interface TextScanner {
  /** Takes the next piece, cut anywhere, and returns the spans that are settled by now, in order. */
  push(piece: string): readonly Span[]
  /** Returns the spans of the rest. The scanner takes nothing more. */
  finish(): readonly Span[]
}

// Blocks lie at fixed places of the text, however it is cut into pieces, and a detector sees a little around each.
const BLOCK = 32768
const BEFORE = 512
const AFTER = 2048
/** No span is longer (UTF-16 units), so that every span lies in what its block sees. */
const LONGEST_SPAN = 1024

/** Finds personal data in a text: sorted, disjoint spans. Takes linear time and never throws, whatever the string. */
export function scanText(text: string, options: ScanOptions = {}): readonly Span[] {
  const scanner = createScanner(options)
  return [...scanner.push(text), ...scanner.finish()]
}

/** A scanner for a text that does not fit into memory or is not there yet; it finds what {@link scanText} finds. */
export function createScanner(options: ScanOptions = {}): TextScanner {
  const least = CONFIDENCES.indexOf(options.least ?? 'possible')
  const isWanted = ({ kind, confidence }: Span): boolean =>
    CONFIDENCES.indexOf(confidence) >= least && (options.kinds?.includes(kind) ?? true)
  const resolver = overlapResolver()
  let buffer = ''
  let bufferStart = 0
  let blockStart = 0

  const scanBlock = (): readonly Span[] => {
    const blockEnd = Math.min(blockStart + BLOCK, bufferStart + buffer.length)
    const stretch = buffer.slice(0, blockEnd + AFTER - bufferStart)
    scanStretch(stretch, options, (start, end, finding) => {
      const from = start + bufferStart
      if (from < blockStart || from >= blockEnd || end - start > LONGEST_SPAN || end <= start) return
      const span = { start: from, end: end + bufferStart, ...finding }
      if (isWanted(span)) resolver.add(span)
    })
    blockStart = blockEnd
    const keepFrom = Math.max(bufferStart, blockStart - BEFORE)
    buffer = buffer.slice(keepFrom - bufferStart)
    bufferStart = keepFrom
    return resolver.take(blockStart)
  }

  return {
    push(piece) {
      buffer += piece
      const settled: Span[] = []
      while (bufferStart + buffer.length >= blockStart + BLOCK + AFTER) settled.push(...scanBlock())
      return settled
    },
    finish() {
      const settled: Span[] = []
      while (blockStart < bufferStart + buffer.length) settled.push(...scanBlock())
      buffer = ''
      bufferStart = blockStart
      return settled
    },
  }
}

/** Wakes the detectors at their candidates in one stretch of text; reports offsets in that stretch. */
function scanStretch(
  stretch: string, { language, regions, isAboutWriter = false }: TextOrigin, report: Scan['report']
): void {
  const view = viewOf(stretch)
  const { text } = view
  const tokens = tokenise(text)
  const spoken = language === undefined ? regionsOfLetters(text) : regionsOfLanguage(language)
  const scan: Scan = {
    text,
    tokens,
    language: languageOf(language),
    regions: [...new Set([...regions ?? [], ...spoken])],
    givenRegions: regions ?? [],
    isAboutWriter,
    nameWords: new Set(),
    report: (start, end, finding) => report(view.sourceStart(start), view.sourceEnd(end), finding),
  }
  for (const { detector, candidate, places } of candidatesIn(tokens)) {
    for (const place of places) detector.find(scan, place, candidate)
  }
}

/** A detector with the places at which it is woken for one reason. */
interface Waking {
  readonly detector: Detector
  readonly candidate: Candidate
  readonly places: readonly number[]
}

/**
 * Every detector with its places, one detector after another: a machine is several times as fast at doing the same
 * thing again as at doing twenty things in turn.
 */
function candidatesIn(tokens: Tokens): readonly Waking[] {
  const { all, byWord } = awake()
  const number: number[] = []
  const code: number[] = []
  const capital: number[] = []
  const unspaced: number[] = []
  const atWords = all.map((): number[] => [])
  let runEnd = -1
  for (let token = 0; token < tokens.count; token++) {
    const shape = tokens.shapes[token] ?? 0
    if (isDigits(tokens, token)) {
      if (token > runEnd) {
        runEnd = numberRunEnd(tokens, token)
        number.push(token)
      }
      continue
    }
    if (shape & HAS_DIGIT && shape & (HAS_LOWER | HAS_UPPER)) code.push(token)
    if (shape & STARTS_UPPER) capital.push(token)
    if (shape & UNSPACED) unspaced.push(token)
    for (const which of byWord.at(tokens, token)) atWords[which]?.push(token)
  }
  const places = { number, code, capital, unspaced, sign: tokens.signs }
  return all.flatMap((detector, which) => detector.wakes.map((candidate) =>
    ({ detector, candidate, places: candidate === 'word' ? atWords[which] ?? [] : places[candidate] })))
}

interface Awake {
  readonly all: readonly Detector[]
  /** The places of detectors in `all`, by the words that wake them. */
  readonly byWord: WordIndex<number>
}

let wakeLists: Awake | undefined

function awake(): Awake {
  wakeLists ??= sortDetectors(detectors())
  return wakeLists
}

const sortDetectors = (all: readonly Detector[]): Awake => ({
  all,
  byWord: wordIndex(all.flatMap(({ words }, which) => (words ?? []).map((word) => [word, which] as const))),
})
