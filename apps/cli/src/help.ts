import type { Command } from './command.ts'
import type { Speech } from './speech.ts'

const aligned = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** The list of all commands. */
export const helpForAll = (speech: Speech, commands: readonly Command[]): string => [
  speech('cli-help-title'), '',
  ...aligned(commands.filter(({ internal }) => internal !== true)
    .map(({ name, takes, summary }) => [`${name} ${takes}`.trim(), speech(summary)])),
  '', speech('cli-help-more'),
].join('\n')

/** The help of one command. */
export const helpFor = (speech: Speech, { name, takes, summary, options }: Command): string => {
  const rows = Object.entries(options).map(([option, { value, about }]) =>
    [`--${option}${value === undefined ? '' : ` ${value}`}`, speech(about)] as const)
  const shown = rows.length === 0 ? [] : ['', ...aligned(rows)]
  return [`smallplaces ${name} ${takes}`.trim(), '', speech(summary), ...shown].join('\n')
}
