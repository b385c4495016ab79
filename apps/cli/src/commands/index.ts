import type { Command } from '../command.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { demonstration } from './demonstration.ts'
import { exportCase } from './export.ts'
import { exposure } from './exposure.ts'
import { init } from './init.ts'
import { keylistCommands } from './keylist.ts'
import { officerCommands } from './officer.ts'
import { open } from './open.ts'
import { recoveryCommands } from './recovery.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  start, init, serve, check, backup, restore, verify, exportCase, open, exposure, ...officerCommands, ...keylistCommands,
  ...recoveryCommands, demonstration,
]
