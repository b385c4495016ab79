import type { Activity } from '../activity.ts'
import type { OwnText } from '../own-text.ts'
import type { Finding } from '../signal.ts'
import { weightOfOnlyOne } from '../weight.ts'
import { say } from '../wording.ts'
import { historyNotes } from './personal-data.ts'

/** Small letters without marks, of the same length, so that offsets stay those of the text. */
const foldedToLength = (text: string): string =>
  text.replace(/[A-Z]+|[^\0-\x7f]/g, (piece) => piece < '\x7f' ? piece.toLowerCase() : foldedUnit(piece))

function foldedUnit(unit: string): string {
  const plain = (unit.normalize('NFKD')[0] ?? unit).toLowerCase()
  return plain.length === 1 ? plain : unit
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Where a name stands in a folded text as whole words, with any one sign or blank between its parts. */
function* placesOf(name: string, folded: string): Generator<readonly [number, number]> {
  const [first = '', ...rest] = foldedToLength(name.trim()).split(/[\s_.,-]+/).filter((part) => part !== '')
  if (first === '') return
  for (let start = folded.indexOf(first); start >= 0; start = folded.indexOf(first, start + 1)) {
    let end = start + first.length
    const fits = !isLetter(folded[start - 1]) && rest.every((part) => {
      const next = folded.startsWith(part, end + 1) ? end + 1 : folded.startsWith(part, end + 2) ? end + 2 : -1
      if (next < 0 || isLetter(folded[end])) return false
      end = next + part.length
      return true
    })
    if (fits && !isLetter(folded[end])) yield [start, end]
  }
}

/**
 * Where the person's own words hold a name that they told in confidence. The name is compared here and goes nowhere
 * else: the finding shows only what already stands in public.
 */
export function ownNameFindings(
  activity: Activity, texts: readonly OwnText[], names: readonly string[]
): readonly Finding[] {
  const wanted = names.filter((name) => [...name.trim()].length > 2)
  if (wanted.length === 0) return []
  const found = texts.flatMap((text) => {
    const folded = foldedToLength(text.text)
    const place = wanted.flatMap((name) => [...placesOf(name, folded)])[0]
    return place === undefined ? [] : [{ text, place }]
  })
  const [first] = found
  if (first === undefined) return []
  const evidence = found.map(({ text, place }) => text.evidence(...place))
  return [{
    id: 'disclosure/own-name', signal: 'disclosure', harm: 5,
    claim: say('exposure-disclosure-own-name', first.text.text.slice(...first.place), found.length),
    evidence,
    evidenceCount: found.length,
    sureness: { kind: 'exact' },
    ...weightOfOnlyOne(activity),
    measuredOn: say('exposure-measured-on-nothing'),
    notes: historyNotes(evidence),
    mitigations: ['ask-suppression', 'ask-revision-deletion', 'reach-people'],
  }]
}
