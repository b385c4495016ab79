import { isOwnMachine } from '@small-places/server'
import { type Command, dataOption } from '../command.ts'
import { serveUntilStopped } from '../serving.ts'
import { configurationOf } from '../settings.ts'

/** Serves a team that was set up with `init`, as configured. */
export const serve: Command = {
  name: 'serve', takes: '', summary: 'cli-serve-summary', options: dataOption, positionals: [0, 0],
  run: async (context, given) => {
    const configuration = await configurationOf(context, given)
    if (!configuration.ok) return 1
    const { speech, terminal } = context
    const announce: Parameters<typeof serveUntilStopped>[2]['announce'] = ({ listeners, standing }) => {
      if (standing.demo) terminal.say(speech('cli-start-is-demo'))
      for (const { surface, origin, address, port } of listeners) {
        terminal.say(speech(surface === 'site' ? 'cli-start-site' : 'cli-start-desk', origin))
        if (isOwnMachine(address)) terminal.say(speech('cli-serve-behind', `${address.host}:${port}`))
      }
      if (standing.freshness !== 'current') terminal.say(speech('cli-serve-keys-old', standing.expires))
    }
    return serveUntilStopped(context, configuration.value, { announce })
  },
}
