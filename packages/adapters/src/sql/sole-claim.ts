import { DatabaseSync } from 'node:sqlite'

/** What only one process of this machine has at a time. */
export interface SoleClaim {
  release(): void
}

/**
 * Claims a file for this process, which is made when missing; null where another one has it. The system lets go of it
 * when the process ends in whatever way, so that nothing is left behind by a crash.
 */
export const claimSolely = (path: string): SoleClaim | null => {
  // SQLite locks the file by itself; nothing is ever written into it.
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('begin exclusive')
    return { release: () => database.close() }
  } catch {
    database.close()
    return null
  }
}
