import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFront, type Front } from './front.ts'
import { withPlace } from './photo.ts'
import { openWiki, type Wiki } from './wiki.ts'

const root = join(import.meta.dirname, '../..')

/** Two wikis on which Alice edits; at the front of the first she can sign in. */
export interface AlicesWiki {
  readonly front: Front
  readonly wiki: Wiki
  /** In front of the second one. */
  readonly other: Front
  close(): Promise<void>
}

/** What nobody may learn any more: addresses that stood on her user page until they were hidden, or suppressed. */
export const hidden = ['hidden-by-an-administrator@example.org', 'suppressed-by-an-oversighter@example.org'] as const

/** What she tried to write when an edit filter stopped her. */
export const stopped = 'Ring me: 0044 20 7946 0958'

/** A wiki that the operator's list does not name. */
export const leftOut = 'faraway.example.org'

/** Fills a wiki with Alice's history, a photo with a place in it, two versions of her page that were hidden,
 * and an edit that a filter stopped; and another wiki with a page of hers. */
export async function openAlicesWiki(packages: readonly string[]): Promise<AlicesWiki> {
  const account = { name: 'Alice', centralId: 8_139, edits: 40 }
  const [front, other] = [await openFront(account), await openFront(account)]
  const picture = await readFile(join(root, 'packages/personal-data/src/media/fixtures/baseline.jpg'))
  const [elsewhere, wiki] = await Promise.all([
    openWiki(packages, other.origin, { name: 'otherwiki', accounts: { Alice: [] }, history: null, files: [] }),
    openWiki(packages, front.origin, {
      name: 'testwiki',
      accounts: { Alice: [], Borna: [], Admin: ['sysop'], Oversighter: ['suppress'] },
      history: join(root, 'packages/exposure/src/fixtures/alice-and-others.xml'),
      files: [{ name: 'Alice at desk.jpg', bytes: withPlace(picture), by: 'Alice' }],
    }),
  ])
  other.passTo(elsewhere.origin)
  await (await elsewhere.signIn('Alice')).save('User:Alice', 'Find me at alice.elsewhere@example.org as well.')
  front.tellOf('otherwiki', other.origin, 1)
  front.tellOf('farawaywiki', `https://${leftOut}`, 3)

  front.passTo(wiki.origin)

  const alice = await wiki.signIn('Alice')
  const revisions: number[] = []
  for (const address of hidden) revisions.push(await alice.save('User:Alice', `Write to ${address}.`))
  await alice.save('User:Alice', 'I am a teacher in [[Minsk]], born 1984. My mail: alice@example.org.')
  const [first = 0, second = 0] = revisions
  const admin = await wiki.signIn('Admin')
  await admin.hide(first, false)
  await (await wiki.signIn('Oversighter')).hide(second, true)
  await admin.stopEditsWith(stopped)
  await assert.rejects(alice.save('User:Alice/notes', stopped), /abusefilter-disallowed/)
  return {
    front, wiki, other,
    async close() {
      for (const one of [front, other, wiki, elsewhere]) await one.close()
    },
  }
}
