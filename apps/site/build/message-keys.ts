import { readFile } from 'node:fs/promises'
import { FINDING_KINDS, findingMessage, refusalMessage, type MediaError } from '@small-places/personal-data'

const refusals: readonly MediaError[] = ['not-an-image', 'truncated', 'malformed', 'unsupported']

/** Keys that a script puts together, by what stands in its source. */
const composed: readonly (readonly [mark: string, keys: readonly string[]])[] = [
  ['findingMessage', FINDING_KINDS.map(findingMessage)],
  ['refusalMessage', refusals.map(refusalMessage)],
]

/**
 * The keys of the messages that these sources show, so that a page can carry exactly those.
 * @param sources Paths of the modules that a script is made of; those of packages hold no messages of the site.
 */
export async function messageKeysIn(sources: readonly string[]): Promise<string[]> {
  const own = sources.filter((path) => path.includes('islands'))
  const texts = await Promise.all(own.map((path) => readFile(path, 'utf8')))
  const written = texts.flatMap((text) => [...text.matchAll(/'(site-[a-z0-9-]+)'/g)].map(([, key = '']) => key))
  const put = composed.flatMap(([mark, keys]) => texts.some((text) => text.includes(mark)) ? keys : [])
  return [...new Set([...written, ...put])].sort()
}
