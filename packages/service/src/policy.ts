import type { RouteId } from '@small-places/contract'
import type { Staff } from './caller.ts'

/**
 * What it takes to use a route, before anything is looked up.
 * - `anyone`: nothing
 * - `token`: the mailbox token in the body, checked where the mailbox is read
 * - `staff`: a signed-in member
 * - `desk`: one who reads new reports
 * - `member`: one who is in the case at hand, checked where the case is read
 */
export type Rule = 'anyone' | 'token' | 'staff' | 'desk' | 'member'

/** The rule of every route. A route without a rule does not compile. */
export const ruleOf = (route: RouteId): Rule => {
  switch (route) {
    case 'ask-work':
    case 'submit-report':
    case 'drop-sealed':
    case 'read-key-list':
    case 'read-key-list-chain':
    case 'ask-challenge':
    case 'start-session':
    case 'find-vault':
    case 'enrol':
      return 'anyone'
    case 'open-mailbox':
    case 'send-item':
    case 'delete-letter':
    case 'close-mailbox':
    case 'keep-mailbox':
    case 'start-blob':
    case 'send-part':
      return 'token'
    case 'end-session':
    case 'save-vault':
    case 'add-wrap':
    case 'list-wraps':
    case 'remove-wrap':
    case 'read-keyring':
    case 'save-keyring':
    case 'read-recipients':
    case 'read-desk-envelopes':
    case 'read-proposal':
    case 'sign-proposal':
    case 'read-people':
    case 'read-cases':
    case 'read-notices':
    case 'watch':
      return 'staff'
    case 'add-desk-envelopes':
    case 'propose-key-list':
    case 'suspend':
    case 'invite':
    case 'read-queue':
    case 'read-queue-items':
    case 'acknowledge':
    case 'register-drop':
    case 'discard':
    case 'take-up':
    case 'pass-on':
    case 'read-thread-key':
    case 'send-test-alert':
    case 'acknowledge-test-alert':
      return 'desk'
    case 'read-case':
    case 'append-to-case':
    case 'change-epoch':
    case 'read-blob':
      return 'member'
  }
}

/** Whether a member reads new reports. */
export const isAtDesk = (caller: Staff): boolean => caller.roles.includes('desk')

/** Whether the caller may go on; a `false` looks like absence to them. `null` stands for nobody known. */
export const mayUse = (route: RouteId, caller: Staff | null): boolean => {
  const rule = ruleOf(route)
  switch (rule) {
    case 'anyone':
    case 'token':
      return true
    case 'staff':
    case 'member':
      return caller !== null
    case 'desk':
      return caller !== null && isAtDesk(caller)
  }
}
