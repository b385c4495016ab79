import { byId, el } from '../page/elements.ts'
import { button, notice, paragraph } from '../page/controls.ts'
import { say } from '../page/texts.ts'
import { loadContext, loadTools, type Context, type ContextError } from './context.ts'
import { selfTest } from './self-test.ts'

/** What a person is told when nothing can be sealed; everything not named here means that the keys do not hold. */
const explanations: Partial<Record<ContextError | 'self-test', string>> = {
  'self-test': 'site-trouble-self-test',
  unreachable: 'site-trouble-unreachable',
  expired: 'site-trouble-expired',
  'clock-wrong': 'site-trouble-clock',
  'not-yet-issued': 'site-trouble-clock',
  'demo-elsewhere': 'site-trouble-demo',
}

async function attempt(): Promise<Context | ContextError | 'self-test'> {
  const tools = await loadTools()
  const [works, context] = await Promise.all([selfTest(tools), loadContext(tools)])
  if (!works) return 'self-test'
  return context.ok ? context.value : context.error
}

/**
 * Makes a page ready: tests the device, checks the keys, and only then takes the notice away that stands there for people
 * without script. Where something does not hold, the notice stays with its other ways, and says what is wrong.
 */
export async function startPage(ready: (context: Context) => void | Promise<void>): Promise<void> {
  const outcome = await attempt()
  const trouble = byId('trouble', HTMLElement)
  byId('script-off', HTMLElement).hidden = true
  if (typeof outcome !== 'string') {
    byId('needs-script', HTMLElement).hidden = true
    if (outcome.keyLists.freshness.state === 'in-grace') {
      byId('news', HTMLElement).append(notice('warning', paragraph('site-trouble-grace', outcome.keyLists.freshness.daysLeft)))
    }
    return ready(outcome)
  }
  trouble.replaceChildren(
    el('h2', {}, say('site-trouble-title')),
    paragraph(explanations[outcome] ?? 'site-trouble-keys'),
    button('site-try-again', 'primary', () => startPage(ready)),
  )
}
