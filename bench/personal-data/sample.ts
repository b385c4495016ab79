/** What a set says of one text: where personal data lies and what it is. */
export interface Gold {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** One text of a set, with everything that a user of it would know. */
export interface Sample {
  readonly text: string
  readonly gold: readonly Gold[]
  /**
   * `marked`: all that is personal is in `gold`. `some`: there is something, in `gold` where its place is known.
   * `none`: there is nothing, and finding something is a false alarm.
   */
  readonly holds: 'marked' | 'some' | 'none'
  /** Language of the text, as a tag. */
  readonly language?: string
  /** Country whose format the text is about, ISO 3166-1 alpha-2. */
  readonly region?: string
  /** The part of the set it belongs to, such as a recogniser. */
  readonly part: string
}

/** A set of texts. */
export interface SampleSet {
  readonly name: string
  readonly samples: readonly Sample[]
}
