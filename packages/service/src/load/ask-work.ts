import type { askWork as Route } from '@small-places/contract'
import { ok } from '@small-places/kernel'
import type { Handler } from '../handler.ts'
import type { Gate } from './gate.ts'

/**
 * Gives a challenge for one coming request, or null while sending costs nothing. Whether a mailbox has a reserve is not
 * told here: a page sends first and asks only when it is told that work is needed.
 */
export const askWork = (gate: Gate): Handler<typeof Route> => async (_, { route, mailbox, item }) => {
  const kind = { 'submit-report': 'report', 'send-item': 'item', 'drop-sealed': 'sealed' } as const
  const bits = gate.price(kind[route])
  if (bits === null) return ok({ challenge: null })
  return ok({ challenge: await gate.challenge({ route, mailbox: mailbox ?? '', item: item ?? '' }, bits) })
}
