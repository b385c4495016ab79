import { byId } from '../page/elements.ts'
import { button, notice, paragraph } from '../page/controls.ts'
import { loadContext, loadTools, type Context, type ContextError } from './context.ts'
import { selfTest } from './self-test.ts'
import { explainTrouble } from './trouble.ts'

async function attempt(): Promise<Context | ContextError | 'self-test'> {
  const tools = await loadTools()
  const [works, context] = await Promise.all([selfTest(tools), loadContext(tools)])
  if (!works) return 'self-test'
  return context.ok ? context.value : context.error
}

/**
 * Makes a page ready: tests the device, checks the keys, and only then takes the notice away that stands there for
 * people without script. Where something does not hold, the notice stays with its other ways, and says what is wrong.
 */
export async function startPage(ready: (context: Context) => void): Promise<void> {
  const outcome = await attempt()
  if (typeof outcome === 'string') {
    return explainTrouble(outcome, button('site-try-again', 'primary', () => startPage(ready)))
  }
  byId('needs-script', HTMLElement).hidden = true
  const { state, daysLeft } = outcome.keyLists.freshness
  if (state === 'in-grace') byId('news', HTMLElement).append(
    notice('warning', paragraph('site-trouble-grace', daysLeft))
  )
  ready(outcome)
}
