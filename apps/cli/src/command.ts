import type { Catalogue } from '@small-places/messages'
import type { Speech } from './speech.ts'
import type { Terminal } from './terminal/terminal.ts'
import type { Tools } from './tools.ts'

/** An option of a command. */
export interface Option {
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string
  /** May be given more than once. */
  readonly multiple?: true
  /** The key of the message that describes it. */
  readonly about: string
}

/** What a person gave on the command line, checked for form only. */
export interface Given {
  readonly positionals: readonly string[]
  /** The last value of an option, or null. */
  value(name: string): string | null
  values(name: string): readonly string[]
  has(name: string): boolean
}

/** What a command works with. */
export interface Context {
  readonly speech: Speech
  readonly terminal: Terminal
  readonly tools: Tools
  readonly catalogue: Catalogue
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The folder of this program, with `apps/` and `i18n/`. */
  readonly home: string
  readonly version: string
}

/** One command of `smallplaces`. */
export interface Command {
  readonly name: string
  /** What follows the name, such as `DIR`; empty where nothing does. */
  readonly takes: string
  /** The key of the message that says in one line what it does. */
  readonly summary: string
  readonly options: Readonly<Record<string, Option>>
  /** How many words may follow the name. */
  readonly positionals: readonly [least: number, most: number]
  /** Not shown in the list: called by other commands. */
  readonly internal?: true
  /** Returns the exit code: 0 when all is well, 1 when it is not. */
  run(context: Context, given: Given): Promise<number>
}

/** The option that every command with a store has. */
export const dataOption: Readonly<Record<'data', Option>> = { data: { value: 'DIR', about: 'cli-option-data' } }
