import { el, byId } from '../page/elements.ts'
import { paragraph } from '../page/controls.ts'
import { say } from '../page/texts.ts'
import type { ContextError } from './context.ts'

/** What a person is told when nothing can be sealed; everything not named here means that the keys do not hold. */
const explanations: Partial<Record<ContextError | 'self-test', string>> = {
  'self-test': 'site-trouble-self-test',
  unreachable: 'site-trouble-unreachable',
  expired: 'site-trouble-expired',
  'clock-wrong': 'site-trouble-clock',
  'not-yet-issued': 'site-trouble-clock',
  'demo-elsewhere': 'site-trouble-demo',
}

/**
 * Says why nothing can be sealed, in the notice that stands on the page for those without script, with its other ways.
 */
export function explainTrouble(trouble: ContextError | 'self-test', ...more: readonly Node[]): void {
  byId('script-off', HTMLElement).hidden = true
  byId('trouble', HTMLElement).replaceChildren(
    el('h2', {}, say('site-trouble-title')), paragraph(explanations[trouble] ?? 'site-trouble-keys'), ...more)
}
