import type { Command } from '../command.ts'
import { demonstration } from './demonstration.ts'
import { serve } from './serve.ts'
import { start } from './start.ts'

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [start, serve, demonstration]
