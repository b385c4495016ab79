import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { err, ok, type Result } from '@small-places/kernel'

/**
 * Why a report is not written where somebody asked. `is-read`: the file is one of those that are checked. `is-twice`: two
 * reports would be one file. `no-folder`: its folder is not there. `is-folder`: it is a folder itself.
 */
export type PlaceError = 'is-read' | 'is-twice' | 'no-folder' | 'is-folder'

/** Looks, before anything is read, whether reports can be written to these files without losing anything. */
export async function checkPlaces(
  places: readonly string[], read: readonly string[]
): Promise<Result<void, { readonly why: PlaceError, readonly place: string }>> {
  const known = await Promise.all(read.map(nameOf))
  for (const [index, place] of places.entries()) {
    const why = await problemWith(place, known, places.slice(0, index))
    if (why !== null) return err({ why, place })
  }
  return ok(undefined)
}

async function problemWith(
  place: string, read: readonly string[], earlier: readonly string[]
): Promise<PlaceError | null> {
  const [name, others] = [await nameOf(place), await Promise.all(earlier.map(nameOf))]
  if (read.includes(name)) return 'is-read'
  if (others.includes(name)) return 'is-twice'
  if ((await statOf(place))?.isDirectory() === true) return 'is-folder'
  return (await statOf(dirname(resolve(place))))?.isDirectory() === true ? null : 'no-folder'
}

/** One name for a file however it is written, also through links; its path where there is none yet. */
async function nameOf(path: string): Promise<string> {
  const known = await statOf(path)
  return known === null ? resolve(path) : `${known.dev}:${known.ino}`
}

const statOf = (path: string) => stat(path).catch(() => null)
