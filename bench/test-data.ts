import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The folder of open test sets that are too large or not ours to keep in the repository: what `SMALL_PLACES_TESTDATA`
 * names, else `shared/testdata` beside the repository; nothing where there is none.
 */
export function testDataFolder(): string | undefined {
  const named = process.env['SMALL_PLACES_TESTDATA']
  const folder = named ?? fileURLToPath(new URL('../../shared/testdata', import.meta.url))
  return existsSync(folder) ? folder : undefined
}
