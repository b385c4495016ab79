/** Which way a text runs; the value of HTML's `dir`. */
export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set((
  'acm acq aeb aii ajp apc ar arc arq ars ary arz ayh azb bcc bft bgn bqi ckb dv fa glk he hno khw kk-cn ks lki lrc ' +
  'luz mey mzn nqo ota pbt pes phr pnb prs ps rhg sd sdh skr syc tmr trw ug ur uzs ydd yi'
).split(' '))

/**
 * Which way a language is written. Small enough for a page that is opened on a slow line; a test compares it with every
 * language that `@wikimedia/language-data` knows.
 * @param language A code as in the file names of `i18n/`, or a BCP 47 tag; case does not matter.
 */
export function directionOf(language: string): Direction {
  const code = language.toLowerCase()
  // A script that is named decides; the region or variant does not, but for Kazakh in China.
  const script = /-(arab|hebr|thaa|nkoo|syrc|rohg|adlm|latn|cyrl|deva|sind)(?:-|$)/.exec(code)?.[1]
  if (script !== undefined) return /^(?:latn|cyrl|deva|sind)$/.test(script) ? 'ltr' : 'rtl'
  return rightToLeft.has(code) || rightToLeft.has(code.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
