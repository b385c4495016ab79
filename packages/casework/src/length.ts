/**
 * The most that may be written into each field of a report, in UTF-16 units, as a browser counts them. Pages offer so
 * much room; a reader cuts what is longer, so that no length of an answer can keep a report from being read.
 */
export const longest = {
  text: 40_000, message: 40_000, wish: 40_000, lost: 40_000, contact: 2_000, hours: 2_000, codeword: 500,
} as const
