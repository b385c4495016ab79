import type { CaseEntry } from '@small-places/casework'
import { safeName } from '../files/safe-name.ts'
import type { Language } from '../language/language.ts'

/** What an entry of a case says: a sentence about what happened, somebody's own words, or both. */
export interface EntryWords {
  readonly says: string | null
  readonly text: string | null
}

/** The words of an entry in the language `t` speaks. What this version cannot read is said to be there. */
export function wordsOf(entry: CaseEntry, t: Language['t']): EntryWords {
  if (entry.from === 'reporter') {
    const { content } = entry
    switch (content.kind) {
      case 'report':
        return { says: null, text: content.answers.text }
      case 'message':
        return { says: null, text: content.text }
      case 'attachment':
        return { says: t('desk-event-file', safeName(content.name)), text: null }
      case 'words-confirmed':
        return { says: t(content.confirmed ? 'desk-event-words-yes' : 'desk-event-words-skipped'), text: null }
      case 'close':
        return { says: t('desk-event-close'), text: null }
      case 'keep':
        return { says: t('desk-event-keep'), text: null }
      case 'newer':
        return { says: t('desk-event-newer'), text: null }
    }
  }
  const { content } = entry
  switch (content.type) {
    case 'letter-sent': {
      const { state, text } = content.data.letter
      if (state !== null) return { says: t(`desk-event-told-${state}`), text }
      return { says: text === null ? t('desk-event-keys') : null, text }
    }
    case 'taken-up':
      return { says: t('desk-event-taken-up'), text: null }
    case 'checking-key':
      return { says: t('desk-event-checking-key'), text: null }
    case 'note':
      return { says: null, text: content.data.text }
    case 'hand-over':
      return { says: t('desk-event-hand-over', content.data.to), text: content.data.text }
    case 'linked':
      return { says: t('desk-event-linked'), text: null }
    case 'title':
    case 'closed':
    case 'reopened':
    case 'replies-stopped':
    case 'replies-resumed':
      return { says: t(`desk-event-${content.type}`), text: content.data.text }
    case 'newer':
      return { says: t('desk-event-newer'), text: null }
  }
}
