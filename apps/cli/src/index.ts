/** The operator's commands, for programs that run them: the list that `main.ts` leads to. */
export { commands } from './commands/index.ts'
