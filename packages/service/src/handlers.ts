import type { RouteId, RouteWithId } from '@small-places/contract'
import { readNotices } from './alerts/notices.ts'
import { acknowledgeTestAlert, sendTestAlert } from './alerts/test-alert.ts'
import { startBlob } from './blob/start-blob.ts'
import { appendToCase } from './cases/append-to-case.ts'
import { changeEpoch } from './cases/change-epoch.ts'
import { passOn, readThreadKey } from './cases/pass-on.ts'
import { readCase, readCases } from './cases/read-cases.ts'
import { takeUp } from './cases/take-up.ts'
import { addDeskEnvelopes } from './directory/desk-envelopes.ts'
import type { Directory } from './directory/directory.ts'
import { proposeKeyList, readProposal, signProposal } from './directory/proposal.ts'
import { readDeskEnvelopes, readKeyList, readKeyListChain, readRecipients } from './directory/read-directory.ts'
import type { Environment } from './environment.ts'
import type { Handler } from './handler.ts'
import { askWork } from './load/ask-work.ts'
import type { Gate } from './load/gate.ts'
import { closeMailbox, keepMailbox } from './mailbox/close-mailbox.ts'
import { deleteLetter } from './mailbox/delete-letter.ts'
import { openMailbox } from './mailbox/open-mailbox.ts'
import { enrol } from './people/enrol.ts'
import { invite } from './people/invite.ts'
import { readPeople } from './people/read-people.ts'
import { suspend } from './people/suspend.ts'
import { acknowledge } from './queue/acknowledge.ts'
import { discard } from './queue/discard.ts'
import { readQueue, readQueueItems } from './queue/read-queue.ts'
import { registerDrop } from './queue/register-drop.ts'
import { dropSealed } from './report/drop-sealed.ts'
import { sendItem } from './report/send-item.ts'
import { submitReport } from './report/submit-report.ts'
import { askChallenge, endSession, startSession } from './session/sign-in.ts'
import { readKeyring, saveKeyring } from './vault/keyring.ts'
import { findVault, saveVault } from './vault/vault.ts'
import { addWrap, listWraps, removeWrap } from './vault/wraps.ts'

/** Routes whose body and answer are JSON or text; the others stream and have methods of their own. */
export type JsonRouteId = Exclude<RouteId, 'send-part' | 'read-blob' | 'watch'>

/** One use case for each route. A route without one does not compile. */
export type Handlers = { readonly [Id in JsonRouteId]: Handler<RouteWithId<Id>> }

/** The use cases of all routes in this environment. */
export const createHandlers = (env: Environment, directory: Directory, gate: Gate): Handlers => ({
  'ask-work': askWork(gate),
  'submit-report': submitReport(env, directory, gate),
  'send-item': sendItem(env, directory, gate),
  'drop-sealed': dropSealed(env, gate),
  'open-mailbox': openMailbox(env),
  'delete-letter': deleteLetter(env),
  'close-mailbox': closeMailbox(env),
  'keep-mailbox': keepMailbox(env),
  'start-blob': startBlob(env),
  'read-key-list': readKeyList(env),
  'read-key-list-chain': readKeyListChain(env),
  'read-recipients': readRecipients(env),
  'read-desk-envelopes': readDeskEnvelopes(env),
  'add-desk-envelopes': addDeskEnvelopes(env, directory),
  'read-proposal': readProposal(env),
  'propose-key-list': proposeKeyList(env, directory),
  'sign-proposal': signProposal(env, directory),
  'read-people': readPeople(env, directory),
  'suspend': suspend(env, directory),
  'invite': invite(env),
  'enrol': enrol(env, directory),
  'ask-challenge': askChallenge(env),
  'start-session': startSession(env, directory),
  'end-session': endSession(env),
  'find-vault': findVault(env),
  'save-vault': saveVault(env),
  'add-wrap': addWrap(env),
  'list-wraps': listWraps(env),
  'remove-wrap': removeWrap(env),
  'read-keyring': readKeyring(env),
  'save-keyring': saveKeyring(env),
  'read-queue': readQueue(env),
  'read-queue-items': readQueueItems(env),
  'acknowledge': acknowledge(env),
  'register-drop': registerDrop(env, directory),
  'discard': discard(env),
  'take-up': takeUp(env, directory),
  'read-cases': readCases(env),
  'read-case': readCase(env),
  'append-to-case': appendToCase(env),
  'pass-on': passOn(env),
  'read-thread-key': readThreadKey(env),
  'change-epoch': changeEpoch(env, directory),
  'read-notices': readNotices(env),
  'send-test-alert': sendTestAlert(env),
  'acknowledge-test-alert': acknowledgeTestAlert(env),
})
