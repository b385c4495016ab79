import { base64url, staffEntry, type AesGcm, type MemberKeys, type Primitives } from '@small-places/encryption'
import { ok, type Handle, type Result } from '@small-places/kernel'
import { computed, ref, shallowRef } from 'vue'
import { makeCases } from '../cases/cases.ts'
import { keyringCache } from '../cases/keyring-cache.ts'
import { nameOf } from '../cases/name-of.ts'
import { sealedNotes } from '../drafts/sealed-notes.ts'
import { holdDeskKeys } from '../keys/desk-keys.ts'
import type { Directory } from '../keys/directory.ts'
import { loadDirectory, type DirectoryError } from '../keys/load-directory.ts'
import { makeTeam } from '../keys/team.ts'
import { makeOutbox } from '../outbox/outbox.ts'
import type { Later } from '../queue/discard-later.ts'
import { makeQueue } from '../queue/queue.ts'
import { takeUpIds, takeUpReport, type TakeUpIds } from '../queue/take-up.ts'
import type { DevicePorts } from './device.ts'
import { makeNotices } from './notices.ts'
import type { OpenDesk } from './open-desk.ts'
import type { SignedClient } from './signed-client.ts'
import { vaultAccess, type HeldVault } from './vault-access.ts'
import { watchService } from './watch.ts'
import type { Workbench } from './workbench.ts'

/** Everything that has been opened when the desk is put together. */
export interface DeskParts {
  readonly device: DevicePorts
  readonly tools: Primitives
  readonly aes: AesGcm
  readonly keys: MemberKeys
  readonly client: SignedClient
  readonly handle: Handle
  readonly vault: HeldVault
}

/** A timer of the platform. */
const later: Later = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Puts the desk together: checks the key list from the one that the vault remembers, opens the desks' keys, and begins
 * to watch the service.
 */
export async function openDesk(parts: DeskParts): Promise<Result<OpenDesk, DirectoryError>> {
  const { device, tools, aes, keys, client, handle, vault } = parts
  const anchor = { kind: 'remembered', keyList: vault.keyList } as const
  const directoryPorts = { client, tools, clock: device.clock, hostname: device.hostname, anchor }
  const loaded = await loadDirectory(directoryPorts)
  if (!loaded.ok) return loaded

  const directory = shallowRef<Directory>(loaded.value.directory)
  const bench: Workbench = {
    me: handle, keys, client, tools, aes, random: device.random, clock: device.clock, directory: () => directory.value,
  }
  const access = vaultAccess(bench, device, vault)
  await access.remember(directory.value.chain.newest)
  const deskKeys = holdDeskKeys(bench)
  const keyring = keyringCache(bench, vault.key)
  const notes = await sealedNotes({
    store: device.store, aes, sha256: tools.sha256, random: device.random, vaultKey: vault.key, handle,
  })
  const queue = makeQueue(bench, deskKeys, later)
  const cases = makeCases(bench, keyring)
  const outbox = makeOutbox({
    notes, random: device.random, later, send: (intent) => cases.append(intent.case, [intent.entry]),
  })
  const notices = makeNotices(bench)
  const team = makeTeam(bench, loaded.value.people)
  const changes = ref(0)
  const roles = computed(() => staffEntry(directory.value.list, handle)?.roles ?? [])
  const begun = new Map<string, TakeUpIds>()
  let closed = false

  /** Reads everything that stands on the directory: the queue first, which is short and may hold a danger. */
  async function readAll(): Promise<void> {
    const ofDesk = roles.value.includes('desk') ? [deskKeys.refresh(), queue.refresh()] : []
    await Promise.all([...ofDesk, cases.refresh(), notices.refresh(), team.refreshProposal()])
    changes.value++
  }

  async function refresh(): Promise<void> {
    if (closed) return
    const news = await loadDirectory(directoryPorts)
    if (news.ok && !closed) {
      directory.value = news.value.directory
      team.news.value = news.value.people
      await access.remember(news.value.directory.chain.newest)
    }
    await readAll()
  }

  const endWatch = watchService(client, device.stream, later, () => void refresh())
  void readAll().then(() => outbox.resume())

  const opened: OpenDesk = {
    session: base64url.encode(device.random(16)), handle, roles, directory, deskKeys, bench, queue, cases, outbox,
    notes, notices, team,
    vault: access, changes, nameOf, refresh, refused: client.refused,
    counts: { queue: queue.unopened, unread: cases.unread },
    async takeUp(report, choice) {
      const ids = begun.get(report.mailbox) ?? takeUpIds(bench)
      begun.set(report.mailbox, ids)
      const answer = await takeUpReport(bench, report, choice, ids)
      // An earlier answer may have been lost on its way: then the case is there.
      const taken = !answer.ok && answer.error === 'taken' && (await cases.open(ids.case)).ok ? ok(ids.case) : answer
      if (taken.ok) await Promise.all([queue.refresh(), cases.refresh()])
      return taken
    },
    close() {
      closed = true
      endWatch()
      outbox.close()
      queue.close()
      cases.close()
      deskKeys.forget()
      void client.end()
    },
  }
  return ok(opened)
}
