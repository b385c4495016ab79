import { type Configuration, type OpenedService, openService } from '@small-places/server'
import type { Context, Given } from './command.ts'
import { notificationWords } from './notification-words.ts'
import { configurationOf } from './settings.ts'

/** Runs `work` on the opened store of a configuration and closes it, whatever comes of it. */
export const withService = async <T>(
  { speech }: Pick<Context, 'speech'>, configuration: Configuration, work: (opened: OpenedService) => Promise<T>,
): Promise<T> => {
  const opened = await openService(configuration, notificationWords(speech))
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** Runs `work` on the store that was asked for; 1 where the configuration cannot be used. */
export const onStore = async (
  context: Context, given: Given, work: (opened: OpenedService, configuration: Configuration) => Promise<number>,
): Promise<number> => {
  const configuration = await configurationOf(context, given)
  return configuration.ok ? withService(context, configuration.value, opened => work(opened, configuration.value)) : 1
}
