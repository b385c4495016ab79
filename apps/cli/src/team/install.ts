import { err, ok, type Result } from '@small-places/kernel'
import type { Configuration } from '@small-places/server'
import type { Context } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { withService } from '../opened.ts'
import type { FoundedTeam } from './founding.ts'

/** Puts a founded team into the store and its pins beside it. The pins go first: without a list they do nothing. */
export const installTeam = (
  context: Pick<Context, 'speech'>, configuration: Configuration, { foundation, pins }: FoundedTeam,
): Promise<Result<null, 'not-empty' | 'not-valid'>> =>
  withService(context, configuration, async ({ store, service }) => {
    if (await store.read(tx => tx.keyLists.latest()) !== null) return err('not-empty')
    await writeDurably(configuration.pinsFile, pins)
    const installed = await service.installKeyList(foundation)
    return installed.ok ? ok(null) : installed
  })
