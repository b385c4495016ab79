import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build as bundle, transform } from 'esbuild'
import { sheet } from './build/codex.ts'
import type { AssetManifest } from './src/assets.ts'

const folder = import.meta.dirname
const browsers = ['chrome105', 'firefox115', 'safari15.4']

/** A name that holds the hash of the content, so that it can be kept for ever and is the same for the same source. */
const named = (name: string, extension: string, text: string): string =>
  `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`

async function style(direction: 'ltr' | 'rtl', own: string): Promise<string> {
  const { code } = await transform(await sheet(direction, own), { loader: 'css', minify: true, target: browsers })
  return code
}

/**
 * Builds the styles and scripts of the site, with a manifest. The same source gives the same bytes.
 * @param out The folder to write to, emptied before; `apps/site/dist` unless told otherwise.
 * @returns The manifest.
 */
export async function build(out = join(folder, 'dist')): Promise<AssetManifest> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const own = await readFile(join(folder, 'src', 'styles', 'site.css'), 'utf8')
  const files: string[] = []
  const write = async (name: string, extension: string, text: string): Promise<string> => {
    const file = named(name, extension, text)
    await writeFile(join(out, file), text)
    files.push(file)
    return `/assets/${file}`
  }
  const styleLtr = await write('ltr', 'css', await style('ltr', own))
  const styleRtl = await write('rtl', 'css', await style('rtl', own))
  const scripts = await islands(out)
  files.push(...scripts.files)
  const manifest: AssetManifest = { paths: { styleLtr, styleRtl, ...scripts.paths }, files: files.sort() }
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

const entries = { frameScript: 'frame', reportScript: 'report', mailboxScript: 'mailbox', pasteScript: 'paste' } as const

/** Bundles the islands. What is loaded only when needed becomes a file of its own. */
async function islands(out: string) {
  const result = await bundle({
    absWorkingDir: folder,
    entryPoints: Object.values(entries).map((name) => ({ in: join('src', 'islands', `${name}.ts`), out: name })),
    outdir: out, bundle: true, splitting: true, format: 'esm', platform: 'browser', target: browsers, minify: true,
    legalComments: 'none', charset: 'utf8', entryNames: '[name].[hash]', chunkNames: 'part.[hash]', metafile: true,
  })
  const outputs = Object.entries(result.metafile.outputs)
  const pathOf = (name: string): string => {
    const found = outputs.find(([, { entryPoint }]) => entryPoint === `src/islands/${name}.ts`)
    if (found === undefined) throw new Error(`no output for the island ${name}`)
    return `/assets/${basename(found[0])}`
  }
  return {
    files: outputs.map(([path]) => basename(path)),
    paths: {
      frameScript: pathOf(entries.frameScript), reportScript: pathOf(entries.reportScript),
      mailboxScript: pathOf(entries.mailboxScript), pasteScript: pathOf(entries.pasteScript),
    },
  }
}
