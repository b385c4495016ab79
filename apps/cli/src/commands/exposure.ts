import type { Command } from '../command.ts'

/**
 * The exposure check of one's own edits, out of files. There is no way to name an account: whose edits they are is in
 * the files, and the report is written for them.
 */
export const exposure: Command = {
  name: 'exposure', takes: 'FILE…', summary: 'cli-exposure-summary', positionals: [1, 1000],
  options: {
    html: { value: 'FILE', about: 'cli-option-exposure-html' },
    json: { value: 'FILE', about: 'cli-option-exposure-json' },
    ask: { about: 'cli-option-exposure-ask' },
    'without-prior': { about: 'cli-option-exposure-without-prior' },
  },
  // Loaded only here: its tables take longer to load than most other commands to run.
  run: async (context, given) => (await import('../exposure/check-own-files.ts')).checkOwnFiles(context, given),
}
