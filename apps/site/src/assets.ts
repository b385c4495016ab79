import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compress, type Encoding } from './encoding.ts'
import type { AssetPaths } from './layout/view.ts'

/** A built file, ready to be sent in each encoding. */
export interface AssetFile {
  readonly type: string
  readonly bodies: Readonly<Record<Encoding, Uint8Array>>
}

/** The built files of the site. */
export interface SiteAssets {
  readonly paths: AssetPaths
  /** By path, such as `/assets/report.1a2b3c4d.js`. */
  readonly files: ReadonlyMap<string, AssetFile>
  readonly single: SingleAssets
}

/** What the single-file page is put together from. */
interface SingleAssets {
  readonly styleLtr: string
  readonly styleRtl: string
  /** The script with the English word list and one other, by the code of that one. */
  readonly scripts: Readonly<Record<string, string>>
  readonly texts: readonly string[]
}

/** What the build writes beside the files. */
export interface AssetManifest {
  readonly paths: AssetPaths
  readonly files: readonly string[]
  readonly single: { readonly scripts: Readonly<Record<string, string>>; readonly texts: readonly string[] }
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', html: 'text/html; charset=utf-8',
}

/** Makes a file ready, with the best compression since it is done once. */
export function assetFile(name: string, bytes: Uint8Array): AssetFile {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return { type, bodies: { identity: bytes, gzip: compress(bytes, 'gzip', 9), br: compress(bytes, 'br', 11) } }
}

/**
 * Reads what `build()` wrote.
 * @param folder The folder of the build, `apps/site/dist`.
 */
export async function loadAssets(folder: string): Promise<SiteAssets> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as AssetManifest
  const files = await Promise.all(manifest.files.map(async (name): Promise<[string, AssetFile]> =>
    [`/assets/${name}`, assetFile(name, await readFile(join(folder, name)))]))
  const textOf = (name: string) => readFile(join(folder, name), 'utf8')
  const scripts = await Promise.all(
    Object.entries(manifest.single.scripts).map(async ([form, name]) => [form, await textOf(name)] as const)
  )
  return {
    paths: manifest.paths, files: new Map(files),
    single: {
      styleLtr: await textOf(basename(manifest.paths.styleLtr)),
      styleRtl: await textOf(basename(manifest.paths.styleRtl)),
      scripts: Object.fromEntries(scripts), texts: manifest.single.texts,
    },
  }
}
