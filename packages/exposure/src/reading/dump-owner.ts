import { err, ok, type Result } from '@small-places/kernel'
import { ownerOfDump, type OwnedAccount } from '../owner.ts'
import { parseDump, type DumpFormError } from './dump-events.ts'

/** `several-owners`: several people’s user pages, so it is not one person’s. `no-owner`: nobody stands out. */
export type DumpOwnerError = 'several-owners' | 'no-owner'

const FEWEST_EDITS = 10
const USER_NAMESPACE = 2

/** The title without its namespace, and whether it is a subpage. */
const rootOf = (title: string): { readonly name: string; readonly isRoot: boolean } => {
  const [name = '', ...rest] = title.slice(title.indexOf(':') + 1).split('/')
  return { name: name.trim(), isRoot: rest.length === 0 }
}

/** Whether a page is the user page of an account, or a subpage of it. */
export const isOwnUserPage = (title: string, namespace: number, name: string): boolean =>
  namespace === USER_NAMESPACE && rootOf(title).name === name

/**
 * Decides whose dump it is, by itself: the one contributor who wrote their own user page in it, or, without any user
 * page, the one who wrote more than half of at least ten revisions. A dump that holds several people’s own user pages
 * is not of one’s own pages and is refused.
 */
export async function findDumpOwner(
  open: () => AsyncIterable<string>
): Promise<Result<OwnedAccount, DumpOwnerError | DumpFormError>> {
  const counts = new Map<string, number>()
  const homes = new Set<string>()
  let revisions = 0
  const parser = parseDump({
    revision({ contributor, title, namespace }) {
      revisions++
      if (contributor === null) return
      counts.set(contributor, (counts.get(contributor) ?? 0) + 1)
      if (rootOf(title).isRoot && isOwnUserPage(title, namespace, contributor)) homes.add(contributor)
    },
  })
  for await (const piece of open()) parser.push(piece)
  const problem = parser.finish()
  if (problem !== null) return err(problem)
  if (homes.size > 1) return err('several-owners')
  const [home] = homes
  const [main] = [...counts].find(([, count]) => revisions >= FEWEST_EDITS && count * 2 > revisions) ?? []
  // Somebody else's user page among one's own edits: nobody's check is made of another person.
  if (home !== undefined && main !== undefined && home !== main) return err('several-owners')
  const owner = home ?? main
  if (owner === undefined) return err('no-owner')
  return ok(ownerOfDump(owner, home === undefined ? 'dump-most-edits' : 'dump-user-page'))
}
