import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'

/** A built file that is loaded on demand. */
export interface Part {
  readonly file: string
  readonly text: string
}

/**
 * Makes each dynamic import a file of its own that holds everything it needs, so that a page loads one script at first
 * and nothing that only a part needs. (esbuild's own splitting would add a file of what the page and its parts share.)
 */
export function lazyParts(
  options: BuildOptions, parts: Map<string, Promise<Part>>, inside: readonly string[] = [],
): Plugin {
  return {
    name: 'lazy-parts',
    setup(page) {
      page.onResolve({ filter: /.*/ }, async (asked) => {
        if (asked.kind !== 'dynamic-import') return undefined
        const resolved = await page.resolve(asked.path, {
          kind: 'import-statement', resolveDir: asked.resolveDir, importer: asked.importer,
        })
        if (resolved.errors.length > 0) return { errors: resolved.errors }
        if (inside.includes(resolved.path)) return { path: itself, external: true }
        const known = parts.get(resolved.path) ?? buildPart(resolved.path, options, parts, inside)
        parts.set(resolved.path, known)
        return { path: `./${(await known).file}`, external: true }
      })
    },
  }
}

/**
 * Stands for a part that would load itself; the code that does so is never used in the part, and must have been left
 * out.
 */
const itself = 'a-part-cannot-load-itself'

async function buildPart(
  entry: string, options: BuildOptions, parts: Map<string, Promise<Part>>, inside: readonly string[],
): Promise<Part> {
  const plugins = [lazyParts(options, parts, [...inside, entry])]
  const result = await build({ ...options, entryPoints: [entry], write: false, plugins })
  const text = result.outputFiles[0]?.text ?? ''
  if (text.includes(itself)) throw new Error(`${entry} loads itself`)
  const name = basename(entry).replace(/\.[a-z]+$/, '')
  const label = name === 'index' ? basename(dirname(dirname(entry))) : name
  return { file: `${label}.${hashOf(text)}.js`, text }
}

/** Short enough for a name, long enough to tell any two builds apart. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The path of an island's source. */
export const islandPath = (folder: string, name: string): string => join(folder, 'src', 'islands', `${name}.ts`)
