import type { askWork as Route } from '@small-places/contract'
import { ok } from '@small-places/kernel'
import type { LoadClass } from '../config.ts'
import type { Handler } from '../handler.ts'
import type { Gate } from './gate.ts'

/**
 * Gives a challenge for one coming request, or null while sending costs nothing. Whether a mailbox has a reserve is not
 * told here: an item has the higher price of the two classes it can count in, and a page asks only once it has been
 * told that work is needed.
 */
export const askWork = (gate: Gate): Handler<typeof Route> => async (_, { route, mailbox, item }) => {
  const prices = CLASSES[route].map(gate.price).filter(bits => bits !== null)
  if (prices.length === 0) return ok({ challenge: null })
  const subject = { route, mailbox: mailbox ?? '', item: item ?? '' }
  return ok({ challenge: await gate.challenge(subject, Math.max(...prices)) })
}

/** The classes that a request of this route can count in. */
const CLASSES = {
  'submit-report': ['report'], 'send-item': ['item', 'answered'], 'drop-sealed': ['sealed'],
} as const satisfies Record<string, readonly LoadClass[]>
