import { err, ok, type Brand, type Result } from '@small-places/kernel'
import * as v from 'valibot'

/**
 * The name of an account that the person has shown to be their own. It is made only in this module and only from what
 * a wiki answered to a signed-in session, or from a file that was exported in one: there is no way in for a name that
 * somebody typed. Names as MediaWiki shows them, with spaces and without underscores.
 */
export type OwnedName = Brand<string, 'OwnedName'>

/** How an account was shown to be the person's own. */
export type Proof =
  /** OAuth 2 identity of a session in this browser. */
  | 'signed-in'
  /** `meta=userinfo` of a signed-in session, inside a file: it says so, but whoever has it can change it. */
  | 'exported'
  /** A plain XML dump proves nothing of who made it: the one contributor who wrote their own user page in it is taken. */
  | 'dump-user-page'
  /** The same without a user page: the contributor who wrote more than half of it is taken. */
  | 'dump-most-edits'

/** One account of the person who runs the check. */
export interface OwnedAccount {
  readonly name: OwnedName
  readonly proof: Proof
  /** The central id of the account farm (OAuth 2 `sub`), or null where the wiki has none or did not say. */
  readonly centralId: string | null
}

/** Every way of being shown, from the strongest to the weakest. */
export const PROOFS: readonly Proof[] = ['signed-in', 'exported', 'dump-user-page', 'dump-most-edits']

/** Whether the account signed in for this check. Every file can have been made, or changed, by somebody else. */
export const isSignedIn = ({ proof }: OwnedAccount): boolean => proof === 'signed-in'

/** What several sources of one account prove together: no more than the weakest of them. */
export const weakerProof = (one: Proof, other: Proof): Proof =>
  PROOFS.indexOf(one) > PROOFS.indexOf(other) ? one : other

/** Why a name is not taken as the person's own. `no-account`: nobody was signed in, or the account is hidden. */
export type OwnerError = 'no-account' | 'malformed'

const Profile = v.object({
  sub: v.union([v.string(), v.number()]),
  username: v.optional(v.string())
})

const UserInfo = v.object({
  id: v.number(),
  name: v.string(),
  anon: v.optional(v.boolean()),
  temp: v.optional(v.boolean()),
  centralids: v.optional(v.record(v.string(), v.number()))
})

const owned = (name: string): OwnedName => name.replaceAll('_', ' ').trim() as OwnedName

/**
 * The account of an OAuth 2 `resource/profile` answer (MediaWiki's OAuth extension). `sub` stays the same through
 * renames; `username` is missing when the account is hidden.
 */
export function ownerFromProfile(profile: unknown): Result<OwnedAccount, OwnerError> {
  const read = v.safeParse(Profile, profile)
  if (!read.success) return err('malformed')
  const { sub, username } = read.output
  if (username === undefined || username.trim() === '') return err('no-account')
  return ok({ name: owned(username), proof: 'signed-in', centralId: String(sub) })
}

/** The account of a `meta=userinfo` object out of a file that the person exported while signed in. */
export function ownerFromUserInfo(userInfo: unknown): Result<OwnedAccount, OwnerError> {
  const read = v.safeParse(UserInfo, userInfo)
  if (!read.success) return err('malformed')
  const { id, name, anon, centralids } = read.output
  if (id <= 0 || anon === true) return err('no-account')
  const central = centralids?.['CentralAuth']
  return ok({ name: owned(name), proof: 'exported', centralId: central ? String(central) : null })
}

/**
 * The account that a plain XML dump of one's own pages is about. The dump's reader decides which contributor that is;
 * nothing else may call this.
 */
export const ownerOfDump = (name: string, proof: 'dump-user-page' | 'dump-most-edits'): OwnedAccount =>
  ({ name: owned(name), proof, centralId: null })

/** The account as it would be called after a rename to a name that says nothing, for comparing before and after. */
export const renamedAccount = (account: OwnedAccount): OwnedAccount => ({ ...account, name: '' as OwnedName })
