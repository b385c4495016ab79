const base = 'cdx-button cdx-button--weight-primary cdx-button--size-large'

/** What a large button means: going on, or going into the danger lane. */
export type Meaning = 'progressive' | 'destructive'

/** The classes of a large button. */
export const buttonClass = (meaning: Meaning): string => `${base} cdx-button--action-${meaning}`

/** The classes of a link that looks like a large button. */
export const linkClass = (meaning: Meaning): string =>
  `${buttonClass(meaning)} cdx-button--fake-button cdx-button--fake-button--enabled`
