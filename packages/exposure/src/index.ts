/** How public edits can be tied to the person who made them: signals, what can be done, and a plan to do it. */
export type {
  Activity, Company, Edit, FileVersion, Gap, LogEntry, OwnPage, PagePlace, PageVersion, Source, Upload, Wiki, WikiId
} from './activity.ts'
export { SOURCES } from './activity.ts'
export type { Bits, Crowd, Share } from './crowd.ts'
export { bitsOf, crowdOf, oneFigure } from './crowd.ts'
export { evidenceOn, excerptOf } from './links.ts'
export type { MitigationId } from './mitigation/mitigation-id.ts'
export { MITIGATION_IDS } from './mitigation/mitigation-id.ts'
export type { Mitigation } from './mitigation/mitigation.ts'
export { mitigations, mitigationsFor } from './mitigation/mitigation.ts'
export type { PrivateRequest, RequestKind } from './mitigation/request.ts'
export { privateRequest, REQUEST_KINDS } from './mitigation/request.ts'
export type { Change, Comparison, FileName } from './before-after.ts'
export { compareAfter } from './before-after.ts'
export type { Plan, PlanItem } from './plan.ts'
export { planFor, readPlan, tick, writePlan } from './plan.ts'
export type { OwnedAccount, OwnedName, OwnerError, Proof } from './owner.ts'
export { ownerFromProfile, ownerFromUserInfo } from './owner.ts'
export type { DumpError, DumpReading } from './reading/xml-dump.ts'
export { readXmlDump } from './reading/xml-dump.ts'
export type {
  Assessment, AssessOptions, Evidence, Family, Finding, Harm, Signal, SignalId, Sureness, ToldInConfidence
} from './signal.ts'
export { assessmentOf, defaultOptions, MOST_EVIDENCE, SIGNAL_IDS, unreadBy } from './signal.ts'
export type { Wording } from './wording.ts'
export { say } from './wording.ts'
export type { FamilyPart, Joint } from './joint.ts'
export type { Report, SignalResult } from './report.ts'
export { reportOn } from './report.ts'
export type { ReportFile } from './report-file.ts'
export { reportFile } from './report-file.ts'
export {
  bitsWording, crowdWording, familyTitle, gapWording, harmWording, signalTitle, sourceTitle, stateWording,
  surenessWording
} from './report-words.ts'
export { signals } from './signals.ts'
