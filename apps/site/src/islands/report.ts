import './frame.ts'
import { startPage } from './desk/start.ts'
import { runReport } from './report/flow.ts'

void startPage(runReport)
