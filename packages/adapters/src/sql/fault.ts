/**
 * Why the store could not do its work:
 * `busy`: somebody else held the lock, or transactions kept colliding, for too long; the same call may be made again.
 * `full`: no room on the disk. `ended`: a handle was used after its transaction. `slow`: a transaction took too long.
 * `unreachable`: the database is down or the connection broke. `newer`: the store was written by a later version.
 * `not-durable`: the engine does not promise what we need. `engine`: anything else; `state` says what.
 */
export type StoreFaultCode =
  | 'busy' | 'full' | 'ended' | 'slow' | 'unreachable' | 'newer' | 'not-durable' | 'engine'

/**
 * Thrown for faults of the storage engine. It replaces the engine's own error, whose text, detail and parameters may
 * hold values of rows, and so carries nothing but codes and the constant name of a setting.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly code: StoreFaultCode
  /** An SQLSTATE, an SQLite result code or the name of a setting; never a value of a row. */
  readonly state: string

  constructor(code: StoreFaultCode, state = '') {
    super(state === '' ? `store: ${code}` : `store: ${code} (${state})`)
    this.code = code
    this.state = state
  }
}
