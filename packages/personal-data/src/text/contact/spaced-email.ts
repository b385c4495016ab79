import type { Scan } from '../detector.ts'
import { domainEnd } from './address-parts.ts'
import { isKnownTopLevel } from './top-level.ts'

const LETTER = String.raw`[\p{L}\p{N}._+-]`
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}](?: ${LETTER}){1,39} ?$`, 'u')
const BEHIND = new RegExp(String.raw`^(?: ?${LETTER}(?![\p{L}\p{N}])){4,80}`, 'u')
const REACH = 82
const FURTHEST = 162

/** Finds an address around the sign at `at` whose letters stand apart from one another: `n a m e @ e x . o r g`. */
export function findSpaced({ text, report }: Scan, at: number): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[0]
  const behind = BEHIND.exec(text.slice(at + 1, at + FURTHEST))?.[0]
  if (before === undefined || behind === undefined) return false
  const compact = behind.replaceAll(' ', '')
  const end = domainEnd(compact, 0)
  if (end === 0 || !isKnownTopLevel(compact.slice(compact.lastIndexOf('.', end - 1) + 1, end))) return false
  let letters = 0
  let length = 0
  while (letters < end) if (behind.charAt(length++) !== ' ') letters++
  report(at - before.length, at + 1 + length, {
    kind: 'email', confidence: 'likely', reason: 'written-around', validated: false, rule: 'email-spaced',
  })
  return true
}
