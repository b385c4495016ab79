import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds after which a test gives up on a state. Generous, so that a slow machine alone fails nothing. */
export const patience = 90_000

/**
 * Waits for a state, however long a loaded machine takes to reach it.
 * @param what What is waited for, for the one who reads the failure.
 */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + patience
  while (!await holds()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await pause(20)
  }
}
