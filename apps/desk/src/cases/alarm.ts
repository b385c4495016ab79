/** What does not add up in a report or a case. Its sentence is the message `desk-alarm-<code>`. */
export interface Alarm {
  /** `grave`: somebody may be tampering, or something is lost; `notice`: worth knowing, and it may be harmless. */
  readonly weight: 'grave' | 'notice'
  readonly code: AlarmCode
  /** What stands for `$1` …: handles and numbers. */
  readonly about: readonly string[]
}

export type AlarmCode =
  /** Entries that others have seen are not here. */
  | 'missing'
  /** Entries of this very person that others have seen are not here. */
  | 'own-missing'
  /** Two different entries, or a broken link, in one place. */
  | 'fork'
  /** An entry names a key list that is not on the chain. */
  | 'unknown-list'
  /** An entry stands in an epoch that was never announced. */
  | 'newer-epoch'
  /** Items of the reporter are missing, by their numbers. */
  | 'reporter-missing'
  /** Two items of the reporter carry one number. */
  | 'reporter-repeated'
  /** The reporter was shown letters that this case did not send. */
  | 'other-letters'
  /** The mailbox is said to be closed, without the reporter's own word. */
  | 'closed-unasked'
  /** Somebody took the case over when neither lead nor successor was left. */
  | 'taken-over'
  /** Entries were refused by a check and stand apart. */
  | 'refused'
  /** Entries arrived after the keys were changed and stand apart. */
  | 'late'
  /** The service numbers letters otherwise than this case. */
  | 'letter-numbers'
  /** Not all items of the report could be opened. */
  | 'report-items'

/** Something about one entry; its sentence is the message `desk-mark-<mark>`. */
export type EntryMark = 'old-key' | 'by-desk' | 'unchecked' | 'second-report' | 'same-number' | 'author-left'

/** Makes an alarm. */
export const alarm = (weight: Alarm['weight'], code: AlarmCode, ...about: readonly string[]): Alarm =>
  ({ weight, code, about })
