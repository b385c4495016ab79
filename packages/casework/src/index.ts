/** Casework: what a report, a case and their events mean, as pure folds over checked entries. */
export {
  type Answers, answersSchema, type Attachment, closedAnswers, type InlineFile, type Lane, lanes, type Report,
  readReporterContent, type ReporterContent, treatAsMinor,
} from './report.ts'
export { longest } from './length.ts'
export {
  compartmentOf, type EventContent, type EventData, type EventType, type KnownEvent, readEvent, type ReporterState,
  reporterStates,
} from './event.ts'
export { type CaseEntry, type CaseView, foldCase } from './case-view.ts'
export { type CaseSummary, readSummary, summarise, writeSummary } from './summary.ts'
export { visibleName } from './visible-name.ts'
export { byUrgency, type QueueEntry } from './queue-order.ts'
