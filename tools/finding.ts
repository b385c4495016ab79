/** One thing that a check has to say about one place in the repository. */
export interface Finding {
  /** `error` fails the check; `note` is printed and nothing more. */
  readonly weight: 'error' | 'note'
  /** A path from the repository's root, with `:line` where that helps. */
  readonly where: string
  /** What is wrong, and what to do about it, in one line. */
  readonly what: string
}

/** A finding that fails the check. */
export const error = (where: string, what: string): Finding => ({ weight: 'error', where, what })

/** A finding that is only shown. */
export const note = (where: string, what: string): Finding => ({ weight: 'note', where, what })
