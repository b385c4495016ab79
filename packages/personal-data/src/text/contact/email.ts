import type { Detector, Scan } from '../detector.ts'
import { domainEnd, localStart } from './address-parts.ts'
import { findObfuscated } from './obfuscated-email.ts'
import { findSpaced } from './spaced-email.ts'

const LOGIN = /:\/\/[^\s/@:]{1,64}:$/u

/** E-mail addresses, also international ones (RFC 6531), and fediverse handles, which hold one. */
export const emailDetector: Detector = {
  wakes: ['sign'],
  find(scan, place) {
    if (scan.text.charAt(place) !== '@') return
    if (!findPlain(scan, place) && !findSpaced(scan, place)) findObfuscated(scan, place, place + 1)
  },
}

function findPlain(scan: Scan, at: number): boolean {
  const start = localStart(scan.text, at)
  const end = domainEnd(scan.text, at + 1)
  if (start === at || end === 0) return false
  // `@name@server` is a handle of the fediverse, found as a username; `user@host` in an address has its own rule.
  if (scan.text.charAt(start - 1) === '@') return true
  // `https://name:word@host` is a login, which has a rule of its own.
  if (LOGIN.test(scan.text.slice(Math.max(0, start - 70), start))) return true
  scan.report(start, end, {
    kind: 'email', confidence: 'certain', reason: 'known-format', validated: false, rule: 'email',
  })
  return true
}
