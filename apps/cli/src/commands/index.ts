import type { Command } from '../command.ts'
import { backup } from './backup.ts'
import { demonstration } from './demonstration.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [start, serve, backup, restore, verify, demonstration]
