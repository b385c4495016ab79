import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Catalogue, type MessageValue, readCatalogue, translatorFor } from '@small-places/messages'

/** Speaks to the operator: the text of a message in their language, with the English beside it where that matters. */
export type Speech = (key: string, ...values: readonly MessageValue[]) => string

/** Reads every language of `folder`. Rejects when the files are not what they should be: that is a broken checkout. */
export const loadCatalogue = async (folder: string): Promise<Catalogue> => {
  const reviews = join(folder, 'reviews')
  const catalogue = readCatalogue({
    messages: await readJsonFiles(folder), reviews: existsSync(reviews) ? await readJsonFiles(reviews) : {},
  })
  if (!catalogue.ok) throw new Error(`${folder}: ${catalogue.error.code}`)
  return catalogue.value
}

const readJsonFiles = async (folder: string): Promise<Record<string, unknown>> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json'))
  return Object.fromEntries(await Promise.all(names.map(async name =>
    [name.slice(0, -'.json'.length), JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown] as const)))
}

/** The language of the catalogue that the environment asks for (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export const languageOf = (
  catalogue: Catalogue, variables: Readonly<Record<string, string | undefined>>,
): string => {
  const asked = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map(name => variables[name])
    .find(one => one !== undefined && one !== '')
  const code = (asked ?? 'en').replace(/[.@].*$/, '').replace('_', '-')
  return [code, code.split('-')[0] ?? code].find(one => catalogue.languages.includes(one)) ?? 'en'
}

/** Speaks the language that the environment asks for. */
export const speechFor = (
  catalogue: Catalogue, variables: Readonly<Record<string, string | undefined>>,
): Speech => {
  const translator = translatorFor(catalogue, languageOf(catalogue, variables))
  return (key, ...values) => {
    const { text, english } = translator.message(key, ...values)
    return english === null ? text : `${text} (${english})`
  }
}
