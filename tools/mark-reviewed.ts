/**
 * `node tools/mark-reviewed.ts <language> <key …>`: records that a person who speaks the language has read these
 * translations beside their English and approves of them. The review ends by itself when either text changes.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reviewFingerprint, sourceLanguage } from '@small-places/messages'
import { root } from './source-tree.ts'

const [language = '', ...keys] = process.argv.slice(2)
const path = join(root, 'i18n/reviews', `${language}.json`)
const source = await read(join(root, 'i18n', `${sourceLanguage}.json`))
const translation = await read(join(root, 'i18n', `${language}.json`))
const reviews = await read(path)

const missing = keys.filter((key) => source[key] === undefined || translation[key] === undefined)
if (keys.length === 0 || missing.length > 0) {
  console.error(keys.length === 0 ? 'Which messages? Name at least one key.' : `Not translated: ${missing.join(', ')}`)
  process.exitCode = 1
} else {
  for (const key of keys) {
    console.log(`${key}\n  ${source[key]}\n  ${translation[key]}`)
    reviews[key] = reviewFingerprint(source[key] ?? '', translation[key] ?? '')
  }
  const sorted = Object.fromEntries(Object.entries(reviews).sort(([a], [b]) => a < b ? -1 : 1))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(sorted, null, 2)}\n`)
}

async function read(file: string): Promise<Record<string, string>> {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) as Record<string, string> : {}
}
