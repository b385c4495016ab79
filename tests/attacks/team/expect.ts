import assert from 'node:assert/strict'
import type { Result } from '@small-places/kernel'

/** The value of a success; fails the test otherwise. */
export const valueOf = <T, E>(result: Result<T, E>): T => {
  assert.ok(result.ok, `refused: ${result.ok ? '' : JSON.stringify(result.error)}`)
  return result.value
}

/** Fails the test unless `result` is a failure with one of these codes. */
export const refusedAs = <E extends string>(result: Result<unknown, E>, ...codes: readonly E[]): void => {
  assert.ok(!result.ok, 'it was accepted')
  assert.ok(codes.includes(result.error), `refused as ${result.error}, not as ${codes.join(' or ')}`)
}
