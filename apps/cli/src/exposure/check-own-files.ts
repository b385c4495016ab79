import {
  defaultOptions, listed, ownerWording, reportFile, reportOn, reportPage, signals, toldWordings, type ToldInConfidence
} from '@small-places/exposure'
import { directionOf } from '@small-places/messages'
import type { Command } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { languageOf, type Speech } from '../speech.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { checkPlaces } from './places-to-write.ts'
import { readOwnFiles } from './read-own-files.ts'
import { speakerFor } from './speaker.ts'

/** No terminal holds more findings that somebody reads; the written files hold all. */
const MOST_SAID = 50

/** Reads the files of `smallplaces exposure`, says what was found and writes what was asked for. */
export const checkOwnFiles: Command['run'] = async ({ speech, terminal, catalogue, variables }, given) => {
  const [html, json] = [given.value('html'), given.value('json')]
  const places = await checkPlaces([html, json].filter((one) => one !== null), given.positionals)
  if (!places.ok) {
    terminal.say(speech(`cli-exposure-place-${places.error.why}`, places.error.place))
    return 1
  }
  const read = await readOwnFiles(given.positionals)
  if (!read.ok) {
    terminal.say(speech(`cli-exposure-problem-${read.error}`))
    return 1
  }
  const { activity, missing } = read.value
  const told = given.has('ask') ? await askInConfidence(speech, terminal) : defaultOptions.told
  const report = reportOn(activity, signals, { usePrior: !given.has('without-prior'), told })
  const whose = ownerWording(activity.accounts[0])
  terminal.say(speech(whose.key, ...whose.values))
  for (const { key, values } of toldWordings(report, told)) terminal.say(speech(key, ...values))
  if (missing > 0) terminal.say(speech('cli-exposure-missing', missing))
  const now = new Date()
  const language = languageOf(catalogue, variables)
  const speaker = speakerFor(catalogue, language)
  const files = [
    [html, () => reportPage(
      { report, activity, on: now.getTime() / 1_000 }, speaker, language, directionOf(language))],
    [json, () => reportFile(report, activity, now.toISOString().slice(0, 10))],
  ] as const
  let isWritten = true
  for (const [path, text] of files) {
    if (path === null) continue
    const written = await writeDurably(path, Buffer.from(text())).then(() => true, isOfDisk)
    terminal.say(speech(written ? 'cli-exposure-written' : 'cli-exposure-place-refused', path))
    isWritten &&= written
  }
  terminal.say(speech('exposure-view-counted', report.findings.length, report.counts['could-not-check']))
  for (const { claim } of report.findings.slice(0, MOST_SAID)) terminal.say(`- ${speech(claim.key, ...claim.values)}`)
  const unsaid = report.findings.length - MOST_SAID
  if (unsaid > 0) terminal.say(speech('cli-exposure-more', unsaid))
  terminal.say(speech(report.caution.key, ...report.caution.values))
  return isWritten ? 0 : 1
}

/** False for what a disk refuses; anything else is a fault of this program. */
function isOfDisk(cause: unknown): false {
  if (cause instanceof Error && 'code' in cause) return false
  throw cause
}

/**
 * Asks for what only the person can tell: what follows a command stays in the history of a shell and is seen by who
 * lists what runs. From a pipe, it is the next two lines.
 */
async function askInConfidence(speech: Speech, terminal: Terminal): Promise<ToldInConfidence> {
  const names = await terminal.ask(speech('cli-exposure-ask-names'))
  const addresses = await terminal.ask(speech('cli-exposure-ask-addresses'))
  terminal.close()
  return { realNames: listed(names ?? ''), addresses: listed(addresses ?? '') }
}
