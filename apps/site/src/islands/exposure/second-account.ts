import { isSignedIn, mergeActivities, type Activity } from '@small-places/exposure'
import { err, ok, type Result } from '@small-places/kernel'

/** Why a second account is not added. `unproven`: a file does not prove whose it is. `same`: it is the first again. */
export type SecondError = 'unproven' | 'same'

/** Whether every account signed in on this page. */
export const isProven = ({ accounts }: Activity): boolean => accounts.every(isSignedIn)

/** Two accounts of one person as one activity, each of which signed in while this page was open. */
export function joined(first: Activity, second: Activity): Result<Activity, SecondError> {
  if (!isProven(first) || !isProven(second)) return err('unproven')
  const isKnown = second.accounts.some((account) =>
    first.accounts.some(({ name, centralId }) => account.name === name && account.centralId === centralId))
  return isKnown ? err('same') : ok(mergeActivities(first, second))
}
