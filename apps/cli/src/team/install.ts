import { open, rename } from 'node:fs/promises'
import { err, ok, type Result } from '@small-places/kernel'
import { type Configuration, openService } from '@small-places/server'
import type { Context } from '../command.ts'
import { notificationWords } from '../notification-words.ts'
import type { FoundedTeam } from './founding.ts'

/** Puts a founded team into the store and its pins beside it. The pins go first: without a list they do nothing. */
export const installTeam = async (
  { speech }: Pick<Context, 'speech'>, configuration: Configuration, { foundation, pins }: FoundedTeam,
): Promise<Result<null, 'not-empty' | 'not-valid'>> => {
  const opened = await openService(configuration, notificationWords(speech))
  try {
    if (await opened.store.read(tx => tx.keyLists.latest()) !== null) return err('not-empty')
    await writeDurably(configuration.pinsFile, pins)
    const installed = await opened.service.installKeyList(foundation)
    return installed.ok ? ok(null) : installed
  } finally {
    await opened.close()
  }
}

/** Writes a whole file or nothing. */
export const writeDurably = async (path: string, content: string | Uint8Array): Promise<void> => {
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}
