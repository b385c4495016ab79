/**
 * Bundles the desk into `dist/`: one HTML page and files whose names hold their hashes. Nothing in it is inline, so
 * that
 * the policy of the desk can refuse every inline script and style.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  pageTranslator, readCatalogue, selectMessages, sourceLanguage, type PageMessages,
} from '@small-places/messages'
import vue from '@vitejs/plugin-vue'
import { build as bundle, type Plugin } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

/** Where a build reads messages and writes its files; tests build with translations of their own. */
export interface BuildOptions {
  readonly messages?: string
  readonly out?: string
}

/** Builds the desk into `apps/desk/dist`, or where the options say. */
export async function build(options: BuildOptions = {}): Promise<void> {
  const messages = await readMessages(options.messages ?? join(here, '../../i18n'))
  await bundle({
    root: here,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [vue(), messagesPlugin(messages)],
    define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: options.out ?? join(here, 'dist'),
      emptyOutDir: true,
      target: ['chrome120', 'firefox128', 'safari17'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      // The desk always brings what the reporter’s page loads only where the browser lacks it.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
  })
}

/** Every language in which most of the desk can be read: a screen half in one language is worse than English. */
async function readMessages(folder: string): Promise<readonly PageMessages[]> {
  const catalogue = readCatalogue({
    messages: await readJsonFiles(folder),
    reviews: existsSync(join(folder, 'reviews')) ? await readJsonFiles(join(folder, 'reviews')) : {},
  })
  if (!catalogue.ok) throw new Error(`${folder}: ${catalogue.error.code}`)
  const { languages, text } = catalogue.value
  const source = JSON.parse(await readFile(join(folder, `${sourceLanguage}.json`), 'utf8')) as Record<string, unknown>
  const keys = Object.keys(source).filter((key) => /^(?:desk|error)-/.test(key))
  const readable = languages.filter((code) =>
    keys.filter((key) => text(code, key) !== undefined).length >= keys.length * 0.9)
  return readable.map((code) => selectMessages(catalogue.value, code, keys))
}

async function readJsonFiles(folder: string): Promise<Record<string, unknown>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map(async (name) =>
    [name.slice(0, -'.json'.length), JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown] as const))
  return Object.fromEntries(files)
}

/** Gives the application its messages: `virtual:messages` lists the languages and loads each as a file of its own. */
function messagesPlugin(languages: readonly PageMessages[]): Plugin {
  const name = 'virtual:messages'
  const english = pageTranslator(languages.find(({ language }) => language === sourceLanguage) ??
    { language: sourceLanguage, texts: {} })
  return {
    name: 'desk-messages',
    resolveId: (id) => id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined,
    load(id) {
      if (id === `\0${name}`) {
        const loaders = languages.map(({ language: code }) =>
          `${JSON.stringify(code)}: () => import('${name}/${code}')`)
        return `export const loaders = { ${loaders.join(', ')} }`
      }
      const found = languages.find(({ language }) => id === `\0${name}/${language}`)
      return found === undefined ? undefined : `export const messages = ${JSON.stringify(found)}`
    },
    transformIndexHtml: (html) => html
      .replace('%TITLE%', escapeHtml(english.message('desk-name').text))
      .replace('%WITHOUT-SCRIPT%', escapeHtml(english.message('desk-without-script').text)),
  }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

if (import.meta.main) {
  const { values } = parseArgs({ options: { messages: { type: 'string' }, out: { type: 'string' } } })
  await build({
    ...values.messages === undefined ? {} : { messages: values.messages }, ...values.out === undefined ? {}
      : { out: values.out },
  })
}
