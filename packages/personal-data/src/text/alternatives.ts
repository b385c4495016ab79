/** Words, parted by spaces and line ends, as alternatives of a regular expression; a longer word before its beginning. */
export const alternatives = (words: string): string =>
  words.trim().split(/\s+/u)
    .sort((a, b) => b.length - a.length).map((word) => word.replace(/[.+*?$/()[\]|]/gu, '\\$&')).join('|')
