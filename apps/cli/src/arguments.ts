import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@small-places/kernel'
import type { Command, Given } from './command.ts'

/** What a person asked a command for; `help` stands for the command's own help. */
export const readArguments = (
  { options, positionals: [least, most] }: Command, words: readonly string[],
): Result<Given | 'help', 'usage'> => {
  try {
    const { values: found, positionals } = parseArgs({
      args: [...words], allowPositionals: true, strict: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(Object.entries(options).map(([name, { value, multiple }]) =>
          [name, { type: value === undefined ? 'boolean' as const : 'string' as const, multiple: multiple === true }])),
      },
    })
    const values: Readonly<Record<string, unknown>> = found
    if (values['help'] === true) return ok('help')
    if (positionals.length < least || positionals.length > most) return err('usage')
    const textsOf = (name: string): readonly string[] =>
      [values[name]].flat().filter((one): one is string => typeof one === 'string')
    return ok({
      positionals, values: textsOf,
      value: name => textsOf(name).at(-1) ?? null, has: name => values[name] !== undefined,
    })
  } catch {
    return err('usage')
  }
}
