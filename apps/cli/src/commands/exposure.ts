import { reportFile, reportOn, signals } from '@small-places/exposure'
import { directionOf } from '@small-places/messages'
import type { Command } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { readOwnFiles } from '../exposure/read-own-files.ts'
import { reportPage, speakerFor } from '../exposure/report-page.ts'
import { languageOf } from '../speech.ts'

/**
 * The exposure check of one's own edits, out of files. There is no way to name an account: whose edits they are is in
 * the files, and the report is written for them.
 */
export const exposure: Command = {
  name: 'exposure', takes: 'FILE…', summary: 'cli-exposure-summary', positionals: [1, 1000],
  options: {
    html: { value: 'FILE', about: 'cli-option-exposure-html' },
    json: { value: 'FILE', about: 'cli-option-exposure-json' },
    'without-prior': { about: 'cli-option-exposure-without-prior' },
  },
  run: async ({ speech, terminal, catalogue, variables }, given) => {
    const read = await readOwnFiles(given.positionals)
    if (!read.ok) {
      terminal.say(speech(`cli-exposure-problem-${read.error}`))
      return 1
    }
    const { activity, ownerFoundBy, missing } = read.value
    const report = reportOn(activity, signals, {
      usePrior: !given.has('without-prior'), told: { realNames: [], addresses: [] },
    })
    terminal.say(speech(`cli-exposure-owner-${ownerFoundBy}`, activity.accounts[0].name))
    if (missing > 0) terminal.say(speech('cli-exposure-missing', missing))
    const [html, json] = [given.value('html'), given.value('json')]
    const language = languageOf(catalogue, variables)
    const speaker = speakerFor(catalogue, language)
    if (html !== null) {
      await writeDurably(html, Buffer.from(reportPage({ report, activity }, speaker, language, directionOf(language))))
      terminal.say(speech('cli-exposure-written', html))
    }
    if (json !== null) {
      const day = new Date().toISOString().slice(0, 10)
      await writeDurably(json, Buffer.from(reportFile(report, activity, day)))
      terminal.say(speech('cli-exposure-written', json))
    }
    terminal.say(speech('exposure-view-counted', report.findings.length, report.counts['could-not-check']))
    for (const { claim } of report.findings) terminal.say(`- ${speech(claim.key, ...claim.values)}`)
    terminal.say(speech(report.caution.key, ...report.caution.values))
    return 0
  },
}
