/** Words (parted by white space) as alternatives of a regular expression, a longer one before its beginning. */
export const alternatives = (words: string): string =>
  words.trim().split(/\s+/u)
    .sort((a, b) => b.length - a.length).map((word) => word.replace(/[.+*?$/()[\]|]/gu, '\\$&')).join('|')
