import type { Activity, OwnPage } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import type { Evidence, Finding, Harm } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { reachTo, stayed, type Stay } from '../page-words.ts'
import { say } from '../wording.ts'
import { languagesOfBox } from './language-code.ts'
import { historyNotes } from './personal-data.ts'
import { topicOfBox, topicOfCategory, type BoxTopic, type ToldTopic } from './user-box-topic.ts'
import { transclusions, categories } from './wikitext.ts'

const HARM: Readonly<Record<BoxTopic | 'languages', Harm>> =
  { residence: 4, origin: 3, birth: 4, study: 4, work: 4, family: 4, languages: 2 }

interface Box {
  readonly topic: BoxTopic | 'languages'
  /** What tells it from others; of boxes this is not shown. */
  readonly text: string
  readonly evidence: Evidence
}

/**
 * User boxes, categories and language tables of user pages that say where someone lives, comes from, studies or works,
 * when they were born, of their family, and which languages they know. Boxes of belief, politics, health and the like
 * are neither read nor named, and of the others the claim holds only the topic: a box can say several things at once.
 */
export function userBoxFindings(activity: Activity): readonly Finding[] {
  const boxes = activity.pages.flatMap((page) => boxesOf(page, activity))
  return Object.entries(Object.groupBy(boxes, ({ topic }) => topic)).flatMap(([topic, found]): Finding[] => {
    const texts = [...new Set(found.map(({ text }) => text))]
    const [first] = found
    // One language says nothing that the wiki itself does not say.
    if (first === undefined || (topic === 'languages' && texts.length < 2)) return []
    return [{
      id: `disclosure/box-${topic}`, signal: 'disclosure', harm: HARM[first.topic],
      claim: first.topic === 'languages'
        ? say('exposure-disclosure-box-languages', texts.slice(0, 8).join(', '), texts.length)
        : say(`exposure-disclosure-box-${first.topic}`, texts.length),
      evidence: found.map(({ evidence }) => evidence),
      evidenceCount: found.length,
      sureness: { kind: 'exact' },
      ...weightUnknown(),
      measuredOn: say('exposure-measured-on-nothing'),
      notes: historyNotes(found.map(({ evidence }) => evidence)),
      mitigations: topic === 'languages'
        ? ['vary-language-notes'] : ['ask-revision-deletion', 'ask-user-page-deletion', 'reach-people'],
    }]
  })
}

/** A box, with the version that brought it and how long it stood. */
interface Seen extends Omit<Box, 'evidence'> {
  readonly word: string
  readonly first: number
  stay: Stay
}

function boxesOf(page: OwnPage, { wikis }: Activity): readonly Box[] {
  const show = evidenceOn(wikis)
  const seen = new Map<string, Seen>()
  const topics = new Map<string, ToldTopic | null>()
  const topicOf = (name: string, fields: readonly string[]): ToldTopic | null => {
    const key = [name, ...fields].join('|')
    const known = topics.get(key)
    if (known !== undefined) return known
    const topic = topicOfBox(name, fields)
    topics.set(key, topic)
    return topic
  }
  for (const [index, version] of page.versions.entries()) {
    const note = (topic: Box['topic'], text: string, word: string): void => {
      const known = seen.get(`${topic} ${text}`)
      if (known) known.stay = stayed(known.stay, index, page)
      else seen.set(`${topic} ${text}`, { topic, text, word, first: index, stay: stayed(undefined, index, page) })
    }
    const noteTold = (told: ToldTopic | null, text: string): void => {
      if (told) note(told.topic, text, told.word)
    }
    for (const { name, fields } of transclusions(version.text)) {
      for (const language of languagesOfBox(name, fields)) note('languages', language, language)
      noteTold(topicOf(name, fields), [name, ...fields].join(' ').trim())
    }
    for (const category of categories(version.text)) noteTold(topicOfCategory(category), category)
  }
  return [...seen.values()].flatMap(({ topic, text, word, first, stay }): Box[] => {
    const version = page.versions[first]
    return version ? [{ topic, text, evidence: show.pageVersion(page, version, word, reachTo(stay, page)) }] : []
  })
}
