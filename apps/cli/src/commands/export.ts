import { type ExportTo, parseClassicRecipient, parseRecipient, sealExport } from '@small-places/encryption'
import type { CaseId } from '@small-places/kernel'
import { type Command, type Context, dataOption, type Given } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { caseArchive } from '../export/archive.ts'
import { readCase } from '../export/read-case.ts'
import { onStore } from '../opened.ts'
import { askToUnlock, type UnlockedMember } from '../staff/unlock.ts'
import { inDays } from '../tools.ts'

/** Exports one case to one age file, with the keys of a member who can read it. */
export const exportCase: Command = {
  name: 'export', takes: 'CASE FILE', summary: 'cli-export-summary', positionals: [2, 2],
  options: {
    ...dataOption, to: { value: 'RECIPIENT', about: 'cli-option-to' },
    'to-passphrase': { about: 'cli-option-to-passphrase' },
  },
  run: (context, given) => onStore(context, given, async ({ store, env }) => {
    const { speech, terminal, tools } = context
    const [id = '', file = ''] = given.positionals
    const member = await askToUnlock(context, store)
    if (member === null) return 1
    const read = await readCase(tools, store, member, id as CaseId)
    const to = read.ok ? await recipientOf(context, given, member) : null
    if (!read.ok || to === null) {
      terminal.say(read.ok ? speech('cli-export-no-recipient') : speech('cli-export-not-read', read.error))
      return 1
    }
    const archive = await caseArchive(tools, speech, env.blobs, read.value, {
      id: id as CaseId, by: member.handle, day: inDays(tools, 0),
    })
    const sealed = await sealExport(tools.age, archive, to)
    if (!sealed.ok) {
      terminal.say(speech('cli-export-no-recipient'))
      return 1
    }
    await writeDurably(file, sealed.value)
    terminal.say(speech('cli-export-done', file))
    return 0
  }),
}

/** Whom the export is for: the member's own key unless something else was asked for. */
const recipientOf = async (
  { speech, terminal }: Context, given: Given, { keys }: UnlockedMember,
): Promise<ExportTo | null> => {
  if (given.has('to-passphrase')) {
    const passphrase = await terminal.askSecret(speech('cli-ask-export-passphrase'))
    return passphrase === null || passphrase === '' ? null : { kind: 'passphrase', passphrase }
  }
  const asked = given.value('to')
  if (asked === null) return { kind: 'hybrid', recipient: keys.pair.recipient }
  const hybrid = parseRecipient(asked)
  if (hybrid.ok) return { kind: 'hybrid', recipient: hybrid.value }
  const classic = parseClassicRecipient(asked)
  return classic.ok ? { kind: 'classic', recipient: classic.value } : null
}
