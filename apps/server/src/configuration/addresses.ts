import { isLoopback } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { type Problem, textAs } from './reading.ts'

/** Where a program listens. */
export interface Address {
  readonly host: string
  readonly port: number
}

const parseAddress = (given: string): Result<Address, 'not-an-address'> => {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:]+)\]|([^:[\]]+)):(\d{1,5})$/i.exec(given) ?? []
  const host = bracketed ?? plain
  const port = Number(digits)
  return host !== undefined && port <= 65_535 ? ok({ host, port }) : err('not-an-address')
}

/** `host:port`, such as `127.0.0.1:8080` or `[::1]:8080`; port 0 lets the system choose. */
export const address = textAs(parseAddress)

/** Whether only this machine reaches the address. */
export const isOwnMachine = ({ host }: Address): boolean => isLoopback(host)

/** Reads an origin as a configuration has it. */
export const parseOrigin = (given: string): Result<string, Problem['problem']> => {
  const url = URL.parse(given)
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, '')) {
    return err('not-an-origin')
  }
  const isPlain = url.protocol === 'http:'
  return isPlain && !isLoopback(url.hostname) && !url.hostname.endsWith('.onion') ? err('no-tls') : ok(url.origin)
}

/**
 * What people type: `https://…` without a path. Without TLS only this machine itself and onion addresses, which bring
 * their own encryption.
 */
export const origin = textAs(parseOrigin)
