import { readTombstones } from '@small-places/adapters'
import { restoreBackup } from '../backup/restore-backup.ts'
import { type Command, type Context, dataOption } from '../command.ts'
import { withService } from '../opened.ts'
import { configurationOf } from '../settings.ts'
import { openOneItem } from '../staff/drill.ts'
import { askToUnlock } from '../staff/unlock.ts'
import { showCheck } from './verify.ts'

/** Fills an empty store from a backup and shows that it can be read. */
export const restore: Command = {
  name: 'restore', takes: 'DIR', summary: 'cli-restore-summary', positionals: [1, 1],
  options: {
    ...dataOption,
    tombstones: { value: 'FILE', about: 'cli-option-tombstones' },
    'without-tombstones': { about: 'cli-option-without-tombstones' },
    drill: { about: 'cli-option-drill' },
  },
  run: async (context, given) => {
    const { speech, terminal, tools } = context
    const configuration = await configurationOf(context, given)
    if (!configuration.ok) return 1
    const tombstones = await readTombstones(given.value('tombstones') ?? configuration.value.tombstoneFile)
    if (tombstones === null && !given.has('without-tombstones')) {
      terminal.say(speech('cli-restore-no-tombstones'))
      return 1
    }
    return withService(context, configuration.value, async opened => {
      const [folder = ''] = given.positionals
      const restored = await restoreBackup(opened, configuration.value, folder, tombstones)
      if (!restored.ok) {
        terminal.say(restoreProblem(context, restored.error))
        return 1
      }
      const { manifest, replayed, check } = restored.value
      terminal.say(speech('cli-restore-done', manifest.day))
      terminal.say(tombstones === null ? speech('cli-restore-without')
        : speech('cli-restore-replayed', replayed.mailboxes + replayed.cases + replayed.letters + replayed.drops))
      const sound = showCheck(context, check)
      if (!given.has('drill')) {
        terminal.say(speech('cli-restore-drill-later'))
        return sound
      }
      const member = await askToUnlock(context, opened.store)
      if (member === null) return 1
      const opening = await openOneItem(tools, opened.store, member)
      terminal.say(opening.ok ? speech('cli-drill-opened')
        : speech(opening.error === 'nothing-to-open' ? 'cli-drill-nothing' : 'cli-drill-failed'))
      return opening.ok ? sound : 1
    })
  },
}

const restoreProblem = ({ speech }: Context, problem: 'not-a-backup' | 'changed' | 'not-empty'): string => {
  switch (problem) {
    case 'not-a-backup': return speech('cli-restore-not-a-backup')
    case 'changed': return speech('cli-restore-changed')
    case 'not-empty': return speech('cli-restore-not-empty')
  }
}
