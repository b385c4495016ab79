import type { ManifestBody } from '@small-places/encryption'
import { err, ok, type EpochNumber, type Handle, type Result } from '@small-places/kernel'

/** What a member can change about who reads a case. Each is one new epoch with new keys. */
export type EpochChange =
  /** `history`: they may read what was written so far; `internal`: also the notes inside the team. */
  | { readonly kind: 'add'; readonly handle: string; readonly history: boolean; readonly internal: boolean }
  | { readonly kind: 'remove'; readonly handle: string }
  | { readonly kind: 'hand-over'; readonly to: string; readonly text: string }
  | { readonly kind: 'successor'; readonly handle: string }
  | { readonly kind: 'take-over' }
  /** New keys without those who have left. */
  | { readonly kind: 'renew' }

/** Why the rules do not allow a change. */
export type EpochPlanError =
  | 'not-entitled' | 'too-few-readers' | 'already-member' | 'not-member' | 'not-full-reader' | 'unable'

/** Why an epoch was not made. */
export type EpochProblem = EpochPlanError | 'changed' | 'alarm' | 'expired' | 'unreachable' | 'other'

/** Who reads from the next epoch on. */
export interface EpochPlan {
  readonly members: ManifestBody['members']
  readonly successor: Handle
  readonly takeover: boolean
}

/** What the plan is made from. */
export interface EpochSituation {
  /** The newest manifest that holds. */
  readonly now: Pick<ManifestBody, 'epoch' | 'compartments' | 'members' | 'successor'>
  readonly me: Handle
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Everybody who is active in the newest key list and not suspended. */
  readonly able: ReadonlySet<string>
}

type Member = ManifestBody['members'][number]

/** Whether somebody may sign the next epoch: a lead or the successor, or any member once none of those is left. */
export function signsAs({ now, me, able }: EpochSituation): 'lead' | 'successor' | 'anybody' | null {
  const own = now.members.find(({ handle }) => handle === me)
  if (own === undefined) return null
  if (own.role === 'lead') return 'lead'
  if (now.successor === me) return 'successor'
  const left = now.members.filter(({ handle, role }) => role === 'lead' || handle === now.successor)
  return left.some(({ handle }) => able.has(handle)) ? null : 'anybody'
}

/**
 * Plans the next epoch by the rules of docs/formats.md section 6.1. Whoever has left is taken out with any change. No
 * member is promised keys that the signer has not got.
 */
export function planEpoch(situation: EpochSituation, change: EpochChange): Result<EpochPlan, EpochPlanError> {
  const { now, me, able } = situation
  const authority = signsAs(situation)
  if (authority === null) return err('not-entitled')
  if (authority === 'anybody' && change.kind !== 'take-over') return err('not-entitled')
  const own = now.members.find(({ handle }) => handle === me)
  const names = now.compartments.map(({ name }) => name)
  const remaining = now.members.filter(({ handle }) => able.has(handle)).map((member) => withinReach(member, own))
  const changed = changeMembers(situation, remaining, change)
  if (!changed.ok) return changed
  const readsAll = ({ reads }: Member): boolean => names.every((name) => Object.hasOwn(reads, name))
  const full = changed.value.members.filter(readsAll)
  if (full.length < 2) return err('too-few-readers')
  const leads = changed.value.members.filter(({ role }) => role === 'lead')
  const members = leads.length > 0 ? changed.value.members : promote(changed.value.members, me)
  if (!members.filter(({ role }) => role === 'lead').every(readsAll)) return err('not-full-reader')
  const successor = followerAmong(full, members, changed.value.successor)
  if (successor === null) return err('too-few-readers')
  return ok({ members, successor, takeover: authority === 'anybody' })
}

/** Nobody can be given a seed that the signer does not hold. */
function withinReach(member: Member, signer: Member | undefined): Member {
  const reads = Object.entries(member.reads).flatMap(([name, from]): [string, EpochNumber][] => {
    const own = signer?.reads[name]
    return own === undefined || from === undefined ? [] : [[name, own > from ? own : from]]
  })
  return { ...member, reads: Object.fromEntries(reads) }
}

interface Changed {
  readonly members: readonly Member[]
  /** Whom the change wants as successor; another is found where they cannot be. */
  readonly successor: Handle
}

function changeMembers(
  { now, me, today, able }: EpochSituation, members: readonly Member[], change: EpochChange,
): Result<Changed, EpochPlanError> {
  const has = (handle: string): boolean => members.some((member) => member.handle === handle)
  const role = (handle: string, as: Member['role']): readonly Member[] =>
    members.map((member) => member.handle === handle ? { ...member, role: as } : member)
  switch (change.kind) {
    case 'renew':
      return ok({ members, successor: now.successor })
    case 'add': {
      if (has(change.handle)) return err('already-member')
      if (!able.has(change.handle)) return err('unable')
      const own = members.find(({ handle }) => handle === me)?.reads ?? {}
      const next = now.epoch + 1 as EpochNumber
      const reads = Object.entries(own)
        .filter(([name]) => change.internal || name !== 'internal')
        .map(([name, from]) => [name, change.history ? from : next] as const)
      const member: Member = {
        handle: change.handle as Handle, role: 'member', since: today, reads: Object.fromEntries(reads),
      }
      return ok({ members: [...members, member], successor: now.successor })
    }
    case 'remove':
      // Who was able to leave the list of the able is gone already; asking for it is no mistake.
      if (!now.members.some(({ handle }) => handle === change.handle)) return err('not-member')
      return ok({ members: members.filter(({ handle }) => handle !== change.handle), successor: now.successor })
    case 'successor':
      return has(change.handle) ? ok({ members, successor: change.handle as Handle }) : err('not-member')
    case 'hand-over': {
      if (!has(change.to)) return err('not-member')
      const others = members.map((member) => member.handle === me ? { ...member, role: 'member' as const } : member)
      return ok({
        members: others.map((member) => member.handle === change.to ? { ...member, role: 'lead' as const } : member),
        successor: now.successor === change.to ? me : now.successor,
      })
    }
    case 'take-over': {
      const before = now.members.find((member) => member.role === 'lead')?.handle
      const mine = role(me, 'lead').map((member) =>
        member.handle !== me && member.role === 'lead' ? { ...member, role: 'member' as const } : member)
      return ok({ members: mine, successor: now.successor === me ? before ?? me : now.successor })
    }
  }
}

const promote = (members: readonly Member[], me: Handle): readonly Member[] =>
  members.map((member) => member.handle === me ? { ...member, role: 'lead' } : member)

/** The wanted successor if they read everything; else the first full reader who is not leading; else a lead. */
function followerAmong(full: readonly Member[], members: readonly Member[], wanted: Handle): Handle | null {
  if (full.some(({ handle }) => handle === wanted)) {
    const onlyLead = members.filter(({ role }) => role === 'lead').length === 1 &&
      members.some(({ handle, role }) => handle === wanted && role === 'lead')
    // A sole lead who is their own successor leaves nobody to take over.
    if (!onlyLead) return wanted
  }
  return full.find(({ handle }) => !members.some(
    (member) => member.handle === handle && member.role === 'lead'))?.handle ??
    full.find(({ handle }) => handle !== wanted)?.handle ?? null
}
