import { type Command, dataOption } from '../command.ts'
import { onStore } from '../opened.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { inDays } from '../tools.ts'

/** Writes a backup into an empty folder, while the server may go on serving. */
export const backup: Command = {
  name: 'backup', takes: 'DIR', summary: 'cli-backup-summary', options: dataOption, positionals: [1, 1],
  run: (context, given) => onStore(context, given, async (opened, configuration) => {
    const { speech, terminal, tools } = context
    const [folder = ''] = given.positionals
    const written = await writeBackup(opened, configuration, folder, inDays(tools, 0))
    if (!written.ok) {
      terminal.say(speech('cli-backup-not-empty', folder))
      return 1
    }
    const { files, auditHead } = written.value
    terminal.say(speech('cli-backup-done', Object.keys(files).length, folder))
    terminal.say(speech('cli-audit-head', auditHead))
    terminal.say(speech('cli-backup-tombstones', configuration.tombstoneFile))
    return 0
  }),
}
