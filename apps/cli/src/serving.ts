import { once } from 'node:events'
import { join } from 'node:path'
import { type Configuration, logToStderr, type RunningServer, startServer, type StartProblem } from
  '@small-places/server'
import type { Context } from './command.ts'
import { notificationWords } from './notification-words.ts'
import { demonstrationWords } from './team/demonstration-words.ts'

/** What happens around the start of a server. */
interface Moments {
  /** Right before it listens. */
  readonly beforeListening?: () => Promise<void>
  /** Once everything listens. */
  readonly announce: (server: RunningServer) => void
}

/** Serves until the process is told to end. */
export const serveUntilStopped = async (
  context: Context, configuration: Configuration, { beforeListening, announce }: Moments,
): Promise<number> => {
  const { catalogue, home, version, terminal, speech } = context
  const started = await startServer(configuration, {
    catalogue, version, siteFolder: join(home, 'apps/site/dist'), deskFolder: join(home, 'apps/desk/dist'),
    log: logToStderr, say: notificationWords(speech), demonstrationWords: demonstrationWords(speech),
    ...beforeListening === undefined ? {} : { beforeListening },
  })
  if (!started.ok) {
    terminal.say(speech('cli-start-not-started', startProblemText(context, started.error)))
    return 1
  }
  announce(started.value)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  terminal.say(speech('cli-stopping'))
  await started.value.stop()
  return 0
}

const startProblemText = ({ speech }: Context, problem: StartProblem): string => {
  switch (problem) {
    case 'no-key-list': return speech('cli-start-no-team')
    case 'no-pins': return speech('cli-start-no-pins')
    case 'demo-elsewhere': return speech('cli-start-demo-elsewhere')
    case 'clock-wrong': return speech('cli-start-clock-wrong')
    case 'restoring': return speech('cli-start-restoring')
    case 'no-operator': return speech('cli-start-no-operator')
    case 'no-site-build':
    case 'no-desk-build': return speech('cli-start-not-built')
    case 'served-already': return speech('cli-start-served-already')
    case 'address-taken': return speech('cli-start-address-taken')
    case 'malformed':
    case 'broken-chain':
    case 'other-organisation':
    case 'not-authorised':
    case 'staff-altered':
    case 'rolled-back':
    case 'forked':
    case 'chain-incomplete': return speech('cli-start-keys-do-not-hold', problem)
  }
}
