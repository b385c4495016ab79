import './frame.ts'
import { startPage } from './desk/start.ts'
import { runMailbox } from './mailbox/flow.ts'

void startPage(runMailbox)
