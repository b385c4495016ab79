import type { Activity, OwnPage, Source } from '../activity.ts'
import { languagesOfBox } from '../disclosure/language-code.ts'
import { transclusions } from '../disclosure/wikitext.ts'
import { evidenceOn } from '../links.ts'
import { ownTexts } from '../own-text.ts'
import { assessmentOf, MOST_EVIDENCE, unreadBy, type Evidence, type Finding, type Signal } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'
import { varietiesIn, type VarietyWords } from './words-of-varieties.ts'

const reads: readonly Source[] = ['edits', 'edit-text', 'user-pages']

/** How many words of a variety a claim names. */
const SHOWN = 6

/**
 * Which variety of a language somebody's own words show: spelling, words and script, and boxes that name a variety. It
 * is about the language alone. Where somebody lives, comes from or belongs is neither guessed nor said.
 */
export const language: Signal = {
  id: 'language',
  harm: 2,
  family: 'writing',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    // Articles keep to the spelling of their subject, whoever writes them.
    const texts = ownTexts(activity).filter(({ place }) => place !== 'article' && place !== 'file-page')
    if (texts.length === 0) return { state: 'could-not-check', why: say('exposure-disclosure-no-text'), unread }
    return assessmentOf([...boxFindings(activity), ...varietiesIn(texts).map(wordFinding)],
      say('exposure-language-looked', texts.length), unread)
  },
}

const common = {
  signal: 'language', harm: 2, ...weightUnknown(), notes: [],
} as const

const wordFinding = ({ variety, words, count, evidence }: VarietyWords): Finding => ({
  ...common,
  id: `language/${variety}`,
  claim: say(`exposure-language-${variety}`, words.slice(0, SHOWN).join(', '), count),
  evidence: evidence.slice(0, MOST_EVIDENCE),
  evidenceCount: count,
  sureness: { kind: 'not-measured', why: say('exposure-language-unmeasured') },
  measuredOn: say('exposure-language-unmeasured'),
  mitigations: ['follow-spelling', 'vary-language-notes'],
})

/** Boxes that name a variety and not only a language: `pt-BR`, `zh-Hant`, `de-CH`. */
function boxFindings(activity: Activity): readonly Finding[] {
  const boxes = activity.pages.flatMap(page => varietiesOfBoxes(page, activity))
  if (boxes.length === 0) return []
  const names = [...new Set(boxes.map(({ name }) => name))]
  return [{
    ...common,
    id: 'language/box',
    claim: say('exposure-language-box', names.join(', '), names.length),
    evidence: boxes.slice(0, MOST_EVIDENCE).map(({ evidence }) => evidence),
    evidenceCount: boxes.length,
    sureness: { kind: 'exact' },
    measuredOn: say('exposure-measured-on-nothing'),
    notes: boxes.some(({ isNow }) => isNow) ? [] : [say('exposure-note-only-in-history')],
    mitigations: ['vary-language-notes'],
  }]
}

interface Box {
  readonly name: string
  readonly isNow: boolean
  readonly evidence: Evidence
}

function varietiesOfBoxes(page: OwnPage, { wikis }: Activity): readonly Box[] {
  const last = page.versions.at(-1)
  const found = new Map<string, Box>()
  for (const version of page.versions) {
    for (const { name, fields } of transclusions(version.text)) {
      for (const code of languagesOfBox(name, fields).map(withoutLevel).filter(code => code.includes('-'))) {
        const evidence = evidenceOn(wikis).pageVersion(page, version, code)
        found.set(code, { name: code, isNow: version === last, evidence })
      }
    }
  }
  return [...found.values()]
}

/** `pt-br-3` says how well somebody writes `pt-br`. */
const withoutLevel = (code: string): string => code.replace(/-[0-5nm]$/i, '')
