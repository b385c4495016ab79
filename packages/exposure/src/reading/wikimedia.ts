const PROJECT =
  /^https:\/\/[a-z0-9.-]+\.(?:wiki(?:pedia|media|data|source|quote|books|news|versity|voyage)|wiktionary)\.org(?=\/)/

/** The origin of a wiki of the Wikimedia Foundation that an address begins with, or null. */
export const wikimediaOrigin = (address: string): string | null =>
  PROJECT.exec(address)?.[0] ?? /^https:\/\/www\.mediawiki\.org(?=\/)/.exec(address)?.[0] ?? null

/** Whether an address is of a wiki of the Wikimedia Foundation. */
export const isOfWikimedia = (address: string): boolean => wikimediaOrigin(address) !== null
