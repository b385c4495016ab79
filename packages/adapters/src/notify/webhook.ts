import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Notification } from '@small-places/service'
import type { NotificationText } from './notifier.ts'
import { isWithin, type Reach } from './outward-address.ts'

/** Where a post goes. */
export interface WebhookSettings {
  /** `https://…`, or `http://` to this machine itself. */
  readonly url: string
  /** Signs each post, so that the receiver can tell ours from others; null where nobody looks. */
  readonly secret: string | null
  /** The address may lie in a private network. Otherwise a name that leads there is not followed. */
  readonly privateNetwork: boolean
}

/** HMAC-SHA256. */
export type Hmac = (key: Uint8Array, data: Uint8Array) => Promise<Uint8Array>

/** What stands between us and the network: the signature, the resolver and the time that a post may take. */
export interface WebhookMeans {
  readonly hmac: Hmac
  readonly lookup?: (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void
  readonly patienceMs: number
}

/**
 * Posts `{"kind":…,"text":…}`, of which most chat services show `text` as it is. With a secret the header
 * `x-small-places-signature` is `sha256=` and the hex of HMAC-SHA256(secret, body). Rejects when it was not taken.
 * Redirects are not followed. The host is resolved once, every address that it has is checked, and the connection goes
 * to one of exactly these: a name that changes its mind in between leads nowhere else.
 */
export const sendToWebhook = async (
  { url, secret, privateNetwork }: WebhookSettings, { hmac, lookup = resolveAll, patienceMs }: WebhookMeans,
  { kind }: Notification, { text }: NotificationText,
): Promise<void> => {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[(.*)\]$/, '$1')
  const reach = reachOf(host, privateNetwork)
  // Numeric hosts are never looked up.
  if (isIP(host) !== 0 && !isWithin(reach, host)) throw new Error('refused')
  const body = Buffer.from(JSON.stringify({ kind, text }))
  const signature = secret === null ? {} : {
    'x-small-places-signature': `sha256=${Buffer.from(await hmac(Buffer.from(secret), body)).toString('hex')}`,
  }
  const status = await new Promise<number>((resolve, reject) => {
    const open = target.protocol === 'https:' ? requestHttps : requestHttp
    const post = open(target, {
      method: 'POST', agent: false, lookup: pinned(reach, lookup), signal: AbortSignal.timeout(patienceMs),
      headers: { 'content-type': 'application/json', 'content-length': body.length, ...signature },
    }, answer => {
      // What it says is of no interest; the connection ends with its first line.
      answer.destroy()
      resolve(answer.statusCode ?? 0)
    })
    post.on('error', reject)
    post.end(body)
  })
  if (status < 200 || status >= 300) throw new Error('not taken')
}

const reachOf = (host: string, privateNetwork: boolean): Reach => {
  if (privateNetwork) return 'anywhere'
  return host === 'localhost' || isWithin('this-machine', host) ? 'this-machine' : 'public'
}

const resolveAll: NonNullable<WebhookMeans['lookup']> = (host, done) => systemLookup(host, { all: true }, done)

/** Resolves as the connection asks for it, and gives nothing when one of the addresses is out of reach. */
const pinned = (reach: Reach, lookup: NonNullable<WebhookMeans['lookup']>): LookupFunction => (host, options, done) => {
  lookup(host, (error, addresses) => {
    const [first] = addresses
    if (error !== null || first === undefined || !addresses.every(({ address }) => isWithin(reach, address))) {
      done(error ?? new Error('refused'), '')
    } else if (options.all === true) done(null, [...addresses])
    else done(null, first.address, first.family)
  })
}
