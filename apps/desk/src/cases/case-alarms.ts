import type { CaseView } from '@small-places/casework'
import { lacksOwn } from '@small-places/encryption'
import type { Workbench } from '../session/workbench.ts'
import { alarm, type Alarm } from './alarm.ts'
import type { CaseEvents } from './case-events.ts'
import type { ReporterSide } from './case-reporter.ts'
import type { ServedCase } from './served-case.ts'

/** Everything about a case that does not add up (docs/formats.md sections 5 and 6). */
export function caseAlarms(
  { me }: Pick<Workbench, 'me'>, served: ServedCase, events: CaseEvents, side: ReporterSide, view: CaseView,
): Alarm[] {
  const chains = [...events.chains.values()]
  const missing = chains.flatMap((chain) => chain.missing)
  const forks = chains.flatMap((chain) => chain.forks)
  const late = chains.flatMap((chain) => chain.events).filter(({ standing }) => standing === 'late')
  const refused = [...events.refused, ...side.refused]
  const newer = refused.filter(({ why }) => why === 'newer-epoch').length
  const found: (Alarm | false)[] = [
    chains.some((chain) => lacksOwn(chain, me)) && alarm('grave', 'own-missing'),
    missing.length > 0 && alarm('grave', 'missing', names(missing)),
    forks.length > 0 && alarm('grave', 'fork', names(forks)),
    newer > 0 && alarm('grave', 'newer-epoch'),
    refused.length > newer && alarm('grave', 'refused', String(refused.length - newer)),
    events.unknownLists + side.unknownLists > 0 && alarm('grave', 'unknown-list'),
    side.missing.length > 0 && alarm('grave', 'reporter-missing', String(side.missing.length)),
    side.otherLetters && alarm('grave', 'other-letters'),
    side.repeated.length > 0 && alarm('notice', 'reporter-repeated'),
    closedUnasked(served, view) && alarm('notice', 'closed-unasked'),
    lettersDiffer(served, view) && alarm('notice', 'letter-numbers'),
    late.length > 0 && alarm('notice', 'late', String(late.length)),
    ...served.manifests.map(({ body }) => body.takeover && alarm('notice', 'taken-over', body.by, body.day)),
  ]
  return found.filter((one) => one !== false)
}

const names = (places: readonly { readonly author: string }[]): string =>
  [...new Set(places.map(({ author }) => author))].join(', ')

/** The service says that the mailbox closes, and no item of the reporter says so. */
const closedUnasked = ({ mailbox }: ServedCase, view: CaseView): boolean =>
  mailbox !== null && mailbox.state !== 'open' && !view.closeAsked

/** The service would give the next letter another number than the case's own record does. */
const lettersDiffer = ({ mailbox }: ServedCase, view: CaseView): boolean =>
  mailbox !== null && view.report !== null && mailbox.nextLetter !== view.nextLetter
