import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@small-places/kernel'
import type { Command, Given } from './command.ts'

/** A case id that would be taken for an option, since it begins with a hyphen: 22 signs of base64url. */
const isIdWithHyphen = (word: string): boolean => /^-[\w-]{21}$/.test(word)

/** Stands before a word that is no option. No word of a command line can hold it. */
const NO_OPTION = '\0'

const asTyped = (word: string): string => word.startsWith(NO_OPTION) ? word.slice(NO_OPTION.length) : word

/** What a person asked a command for; `help` stands for the command's own help. */
export const readArguments = (
  { options, positionals: [least, most] }: Command, words: readonly string[],
): Result<Given | 'help', 'usage'> => {
  const isOption = (word: string) => Object.hasOwn(options, word.slice('--'.length).split('=')[0] ?? '')
  try {
    const { values: found, positionals: marked } = parseArgs({
      args: words.map(word => isIdWithHyphen(word) && !isOption(word) ? `${NO_OPTION}${word}` : word), allowPositionals: true, strict: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(Object.entries(options).map(([name, { value, multiple }]) =>
          [name, { type: value === undefined ? 'boolean' as const : 'string' as const, multiple: multiple === true }])),
      },
    })
    const positionals = marked.map(asTyped)
    const values: Readonly<Record<string, unknown>> = found
    if (values['help'] === true) return ok('help')
    if (positionals.length < least || positionals.length > most) return err('usage')
    const textsOf = (name: string): readonly string[] =>
      [values[name]].flat().filter(one => typeof one === 'string').map(asTyped)
    return ok({
      positionals, values: textsOf,
      value: name => textsOf(name).at(-1) ?? null, has: name => values[name] !== undefined,
    })
  } catch {
    return err('usage')
  }
}
