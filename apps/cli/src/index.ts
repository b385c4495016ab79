/** The operator’s commands and how their words are read, for programs that run them. */
export { commands } from './commands/index.ts'
export { readArguments } from './arguments.ts'
