import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFront, type Front } from './front.ts'
import { withPlace } from './photo.ts'
import { openWiki, type Wiki } from './wiki.ts'

const root = join(import.meta.dirname, '../..')

/** A wiki on which Alice edits, behind a front at which she can sign in. */
export interface AlicesWiki {
  readonly front: Front
  readonly wiki: Wiki
  close(): Promise<void>
}

/** What nobody may learn any more: addresses that stood on her user page until they were hidden, or suppressed. */
export const hidden = ['hidden-by-an-administrator@example.org', 'suppressed-by-an-oversighter@example.org'] as const

/** Fills a wiki with Alice's history, a photo with a place in it, and two versions of her page that were hidden. */
export async function openAlicesWiki(packages: readonly string[]): Promise<AlicesWiki> {
  const front = await openFront({ name: 'Alice', centralId: 8_139, edits: 40 })
  const picture = await readFile(join(root, 'packages/personal-data/src/media/fixtures/baseline.jpg'))
  const wiki = await openWiki(packages, front.origin, {
    accounts: { Alice: [], Borna: [], Admin: ['sysop'], Oversighter: ['suppress'] },
    history: join(root, 'packages/exposure/src/fixtures/alice-and-others.xml'),
    files: [{ name: 'Alice at desk.jpg', bytes: withPlace(picture), by: 'Alice' }],
  })
  front.passTo(wiki.origin)

  const alice = await wiki.signIn('Alice')
  const revisions: number[] = []
  for (const address of hidden) revisions.push(await alice.save('User:Alice', `Write to ${address}.`))
  await alice.save('User:Alice', 'I am a teacher in [[Minsk]], born 1984. My mail: alice@example.org.')
  const [first = 0, second = 0] = revisions
  await (await wiki.signIn('Admin')).hide(first, false)
  await (await wiki.signIn('Oversighter')).hide(second, true)
  return {
    front, wiki,
    async close() {
      await front.close()
      await wiki.close()
    },
  }
}
