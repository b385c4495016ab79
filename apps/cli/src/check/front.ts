import { isOwnMachine, type Listener } from '@small-places/server'
import type { Context } from '../command.ts'
import { doubtful, fine, type Finding, wrong } from './finding.ts'

const PATIENCE = 10_000

/** What stands in front of each listener: TLS and its headers, or Tor. */
export const checkFront = (
  context: Context, listeners: readonly Listener[], keyList: string | null,
): Promise<readonly Finding[]> => Promise.all(listeners.map(async listener => {
  if (listener.isOnion) return checkOnion(context, listener)
  return listener.origin.startsWith('https:') ? checkTls(context, listener, keyList)
    : fine(context.speech('cli-check-own-machine', listener.origin))
}))

const checkOnion = ({ speech }: Context, { origin, address }: Listener): Finding => {
  const isV3 = /^[a-z2-7]{56}\.onion$/.test(new URL(origin).hostname)
  if (!isV3) return wrong(speech('cli-check-onion-name', origin))
  return isOwnMachine(address) ? fine(speech('cli-check-onion', origin))
    : doubtful(speech('cli-check-onion-open', origin))
}

/** Asks as a browser would: certificate, the same key list as in the store, and the header that keeps to TLS. */
const checkTls = async (
  { speech }: Context, { origin }: Listener, keyList: string | null,
): Promise<Finding> => {
  try {
    const answer = await fetch(`${origin}/api/key-list`, {
      redirect: 'error', signal: AbortSignal.timeout(PATIENCE), headers: { 'accept-encoding': 'gzip' },
    })
    if (!answer.ok || await answer.text() !== keyList) return wrong(speech('cli-check-front-other', origin))
    if (!answer.headers.has('strict-transport-security')) return doubtful(speech('cli-check-front-no-hsts', origin))
    if (answer.headers.has('content-encoding')) return doubtful(speech('cli-check-front-compresses', origin))
    return fine(speech('cli-check-front', origin))
  } catch {
    return doubtful(speech('cli-check-front-unreachable', origin))
  }
}
