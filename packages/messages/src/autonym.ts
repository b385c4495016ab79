/// <reference path="./untyped-packages.d.ts" />
import data from '@wikimedia/language-data'

/**
 * A language's own name for itself, for lists in which people look for theirs; the code where no name is known.
 * For servers and the desk: it brings the 17 kB (compressed) of `@wikimedia/language-data`.
 */
export const autonymOf = (language: string): string => data.getAutonym(language)
