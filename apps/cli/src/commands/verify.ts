import { readFile } from 'node:fs/promises'
import { parsePins } from '@small-places/encryption'
import type { StoreCheck } from '@small-places/service'
import { type Command, type Context, dataOption } from '../command.ts'
import { onStore } from '../opened.ts'

/** Checks every hash, manifest and chain of the store. */
export const verify: Command = {
  name: 'verify', takes: '', summary: 'cli-verify-summary', positionals: [0, 0],
  options: { ...dataOption, pins: { value: 'FILE', about: 'cli-option-pins' } },
  run: (context, given) => onStore(context, given, async ({ service, store }, { pinsFile }) => {
    const pins = parsePins(await readFile(given.value('pins') ?? pinsFile, 'utf8').catch(() => ''))
    if (!pins.ok) context.terminal.say(context.speech('cli-verify-no-pins'))
    const isSound = await store.isSound()
    if (!isSound) context.terminal.say(context.speech('cli-verify-damaged'))
    const code = showCheck(context, await service.verify(pins.ok ? pins.value : null))
    return pins.ok && isSound ? code : 1
  }),
}

/** Shows what was checked and every fault; the exit code that follows from it. */
export const showCheck = (
  { speech, terminal }: Context, { auditEntries, auditHead, keyLists, cases, items, files, faults }: StoreCheck,
): number => {
  terminal.say(speech('cli-verify-counts', keyLists, cases, items, files, auditEntries))
  terminal.say(speech('cli-audit-head', auditHead))
  for (const { fault, subject } of faults) terminal.say(`  ${fault} ${subject}`)
  terminal.say(faults.length === 0 ? speech('cli-verify-sound') : speech('cli-verify-faults', faults.length))
  return faults.length === 0 ? 0 : 1
}
