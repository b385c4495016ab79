import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '@small-places/kernel'
import { type Configuration, type OpenedService, parseConfiguration } from '@small-places/server'
import { restoreBackup } from '../backup/restore-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import type { Context } from '../command.ts'
import { withService } from '../opened.ts'
import { ownAddresses } from '../settings.ts'
import { openOneItem } from '../staff/drill.ts'
import { unlockMember } from '../staff/unlock.ts'
import type { NewMember } from '../team/member.ts'
import { inDays } from '../tools.ts'

/** At which step a drill failed. */
export type DrillProblem =
  | 'backup' | 'restore' | 'verify' | 'unlock' | 'open'
  | 'invite' | 'enrol' | 'propose' | 'sign' | 'old-kit-still-opens'

/**
 * Backs the new store up, restores the backup into a folder that is deleted afterwards, checks all of it, and opens
 * something with a member's kit and passphrase. `then` is run on the copy, which nobody will miss.
 */
export const restoreDrill = async (
  context: Context, opened: OpenedService, configuration: Configuration, member: NewMember,
  andThen: (copy: OpenedService) => Promise<Result<null, DrillProblem>>,
): Promise<Result<null, DrillProblem>> => {
  const { tools } = context
  const folder = await mkdtemp(join(tmpdir(), 'small-places-drill-'))
  try {
    const backup = join(folder, 'backup')
    if (!(await writeBackup(opened, configuration, backup, inDays(tools, 0))).ok) return err('backup')
    const copied = parseConfiguration(join(folder, 'data'), ownAddresses(), {})
    if (!copied.ok) return err('restore')
    return await withService(context, copied.value, async copy => {
      const restored = await restoreBackup(copy, copied.value, backup, new Set())
      if (!restored.ok) return err('restore')
      if (restored.value.check.faults.length > 0) return err('verify')
      const unlocked = await unlockMember(tools, copy.store, member.passphrase, member.kitCode)
      if (!unlocked.ok) return err('unlock')
      if (!(await openOneItem(tools, copy.store, unlocked.value)).ok) return err('open')
      return andThen(copy)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nothing more to do on the copy. */
export const nothingMore = async (): Promise<Result<null, DrillProblem>> => ok(null)
