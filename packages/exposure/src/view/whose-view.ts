import type { Activity } from '../activity.ts'
import { ownerWording } from '../report-words.ts'
import { spanOf } from '../span.ts'
import { say, type Wording } from '../wording.ts'
import { element, type ViewElement } from './element.ts'
import { spoken, type Speaker } from './speaker.ts'

/** Wikis that are named, at most; somebody who edits everywhere has hundreds. */
const MOST_WIKIS = 12

/**
 * Whose edits a report is about, how that was seen, and what was read of them when: without it nobody can tell a
 * report of their own from another's, or one that rests on a small part from one that rests on everything.
 * @param on When it was checked, in seconds since 1970; shown as a day.
 */
export function whoseView(activity: Activity, on: number, speaker: Speaker): ViewElement {
  const facts = [...activity.accounts.map(ownerWording), wikisWording(activity), readWording(activity, speaker),
    say('exposure-view-checked-on', speaker.day(on))]
  return element('section', { class: 'whose' },
    element('h2', {}, speaker.text(say('exposure-view-whose'))),
    element('ul', {}, ...facts.map(fact => element('li', {}, ...spoken(fact, speaker)))))
}

function wikisWording({ wikis }: Activity): Wording {
  const named = wikis.filter(({ id, indexUrl }) => id !== 'unknown' || indexUrl !== null).map(({ id }) => id)
  if (named.length === 0) return say('exposure-view-wiki-unnamed')
  const shown = named.slice(0, MOST_WIKIS).join(', ')
  return named.length <= MOST_WIKIS ? say('exposure-view-wikis', named.length, shown)
    : say('exposure-view-wikis-more', named.length, shown, named.length - MOST_WIKIS)
}

function readWording(activity: Activity, { day }: Speaker): Wording {
  const span = spanOf(activity)
  if (span === null) return say('exposure-view-read-nothing')
  const { edits, pages, uploads } = activity
  return say('exposure-view-read', edits.length, pages.length, uploads.length, day(span.first), day(span.last))
}
