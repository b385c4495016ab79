import { StoreFault } from '@small-places/adapters'
import { publishedKeyLists } from '@small-places/server'
import { fine, type Finding, wrong } from '../check/finding.ts'
import { checkFront } from '../check/front.ts'
import { checkMachine } from '../check/machine.ts'
import { checkTeam } from '../check/team.ts'
import { type Command, type Context, dataOption } from '../command.ts'
import { withService } from '../opened.ts'
import { configurationOf } from '../settings.ts'

/** Looks at everything that has to hold for a service, and says of each thing what to do. */
export const check: Command = {
  name: 'check', takes: '', summary: 'cli-check-summary', options: dataOption, positionals: [0, 0],
  run: async (context, given) => {
    const { speech } = context
    const configuration = await configurationOf(context, given)
    if (!configuration.ok) return 1
    const own = configuration.value
    try {
      return await withService(context, own, async opened => {
        const lists = await publishedKeyLists(opened.store)
        return show(context, [
          fine(speech('cli-check-configuration')),
          // Opening it has read back every setting that durability rests on.
          fine(speech('cli-check-durable')),
          ...await checkMachine(context, own), ...await checkTeam(context, opened, own),
          ...await checkFront(context, own.listeners, lists.at(-1) ?? null),
        ])
      })
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      return show(context, [wrong(speech('cli-check-store', `${error.code} ${error.state}`.trim()))])
    }
  },
}

const show = ({ speech, terminal }: Context, findings: readonly Finding[]): number => {
  const words = { ok: speech('cli-check-ok'), warn: speech('cli-check-warn'), fail: speech('cli-check-fail') }
  const width = Math.max(...Object.values(words).map(word => word.length))
  for (const { standing, text } of findings) terminal.say(`${words[standing].padEnd(width)}  ${text}`)
  return findings.some(({ standing }) => standing === 'fail') ? 1 : 0
}
