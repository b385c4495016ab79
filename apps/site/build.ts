import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WORD_LIST_CODES } from '@small-places/encryption'
import { build as bundle, transform, type BuildOptions } from 'esbuild'
import { sheet } from './build/codex.ts'
import { hashOf, islandPath, lazyParts, type Part } from './build/lazy-parts.ts'
import { onlyWordLists } from './build/word-lists.ts'
import { messageKeysIn } from './build/message-keys.ts'
import type { AssetManifest } from './src/assets.ts'

const folder = import.meta.dirname
const browsers = ['chrome105', 'firefox115', 'safari15.4']
const options: BuildOptions = {
  bundle: true, format: 'esm', platform: 'browser', target: browsers, minify: true, legalComments: 'none', charset:
  'utf8',
}

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
  const files: string[] = []
  const write = async (file: string, text: string): Promise<string> => {
    await writeFile(join(out, file), text)
    files.push(file)
    return `/assets/${file}`
  }
  const own = await readFile(join(folder, 'src', 'styles', 'site.css'), 'utf8')
  const [ltr, rtl] = await Promise.all([style('ltr', own), style('rtl', own)])
  const parts = new Map<string, Promise<Part>>()
  const [frame, report, mailbox, paste, exposure, signedIn] = await Promise.all([
    island('frame', parts), island('report', parts), island('mailbox', parts), island('paste', parts),
    island('exposure', parts), island('signed-in', parts),
  ])
  for (const part of await Promise.all(parts.values())) await write(part.file, part.text)
  const single = await singleScripts()
  for (const { file, text } of single.scripts) await writeFile(join(out, file), text)
  const manifest: AssetManifest = {
    single: { scripts: Object.fromEntries(single.scripts.map(({ form, file }) => [form, file])), texts: single.keys },
    paths: {
      styleLtr: await write(`ltr.${hashOf(ltr)}.css`, ltr), styleRtl: await write(`rtl.${hashOf(rtl)}.css`, rtl),
      frameScript: await write(frame.file, frame.text), reportScript: await write(report.file, report.text),
      mailboxScript: await write(mailbox.file, mailbox.text), pasteScript: await write(paste.file, paste.text),
      exposureScript: await write(exposure.file, exposure.text),
      signedInScript: await write(signedIn.file, signedIn.text),
      texts: {
        report: report.keys, mailbox: mailbox.keys, paste: paste.keys, exposure: exposure.keys,
        findings: await keysOfFindings(),
      },
    },
    files: files.sort(),
  }
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** The keys of everything that the exposure check can say. */
async function keysOfFindings(): Promise<string[]> {
  const messages = JSON.parse(await readFile(join(folder, '..', '..', 'i18n', 'en.json'), 'utf8')) as object
  return Object.keys(messages).filter((key) => key.startsWith('exposure-') || key.startsWith('personal-data-'))
}

/** The script of the single-file page, once for each word list that goes into it beside the English one. */
async function singleScripts() {
  const page: BuildOptions = {
    ...options, format: 'iife', absWorkingDir: folder, entryPoints: [islandPath(folder, 'offline')], write: false,
  }
  const scripts = await Promise.all(WORD_LIST_CODES.map(async (form) => {
    const result = await bundle({ ...page, plugins: [onlyWordLists(['en', form])] })
    return { form, file: `single-${form}.js`, text: (result.outputFiles?.[0]?.text ?? '').trimEnd() }
  }))
  return { scripts, keys: await messageKeysIn(await ownModules(page)) }
}

/** Bundles the script of one page, and finds the messages that it shows. */
async function island(name: string, parts: Map<string, Promise<Part>>) {
  const page: BuildOptions = {
    ...options, absWorkingDir: folder, entryPoints: [islandPath(folder, name)], write: false,
  }
  const result = await bundle({ ...page, plugins: [lazyParts(options, parts)] })
  const text = result.outputFiles?.[0]?.text ?? ''
  return { file: `${name}.${hashOf(text)}.js`, text, keys: await messageKeysIn(await ownModules(page)) }
}

/** The paths of the site's own modules that a page reaches, with all that it loads on demand. */
async function ownModules(page: BuildOptions): Promise<string[]> {
  const { metafile } = await bundle({ ...page, metafile: true, packages: 'external' })
  return Object.keys(metafile?.inputs ?? {}).map((path) => join(folder, path))
}
