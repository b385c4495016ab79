import type { CaseEntry } from '@small-places/casework'
import { wordsOf } from '../cases/entry-words.ts'
import type { OpenCase } from '../cases/open-case.ts'
import type { Language } from '../language/language.ts'
import type { ExportedFile } from './case-record.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  .replaceAll('"', '&quot;').replaceAll("'", '&#39;')

const written = (text: string): string => `<p class="written" dir="auto">${escaped(text)}</p>`

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; color: #202122 }
h2 { margin-top: 2.5rem }
.written { white-space: pre-wrap; overflow-wrap: anywhere }
.head { color: #54595d; font-size: .875rem; margin-bottom: 0 }
.entry { border-inline-start: 4px solid #36c; padding-inline-start: 1rem; margin: 1rem 0 }
.internal { border-inline-start: 4px dashed #ab7f2a }
dt { color: #54595d }
dd { margin: 0 0 .5rem }
`

/**
 * `index.html` of an export: everything that a person wants to read, without a script, and with a policy that lets the
 * page load nothing. Whatever anybody wrote stands in it as text.
 */
export function casePage(open: OpenCase, language: Language, files: readonly ExportedFile[]): string {
  const { t, day, minuteUtc } = language
  const title = open.view.title === '' ? t('desk-case-unnamed', open.id) : open.view.title
  const head = (who: string, when: string): string =>
    `<p class="head"><bdi>${escaped(who)}</bdi> · ${escaped(when)}</p>`
  const line = (entry: CaseEntry): string => {
    const { says, text } = wordsOf(entry, t)
    const when = entry.from === 'reporter' ? day(entry.day) : minuteUtc(entry.at)
    const paragraphs = [text, detailOf(entry)].flatMap((one) => one === null ? [] : written(one))
    return head(entry.from === 'reporter' ? t('desk-person-reporter') : entry.author, when) +
      (says === null ? '' : `<p>${escaped(says)}</p>`) + paragraphs.join('')
  }
  const place = (name: string, entries: readonly CaseEntry[]): string =>
    entries.map((entry) => `<article class="entry ${name}">${line(entry)}</article>`).join('\n')
  const reported = reportEntry(open)
  const members = open.members.map((member) =>
    `<li><bdi>${escaped(member.handle)}</bdi>, ${escaped(t('desk-member-since', day(member.since)))}</li>`).join('\n')
  const list = files.map(({ path, name, missing }) => missing === null
    ? `<li><a href="${escaped(path.split('/').map(encodeURIComponent).join('/'))}" download>${escaped(name)}</a></li>`
    : `<li>${escaped(name)}: ${escaped(t(`desk-file-problem-${missing}`))}</li>`).join('\n')
  return `<!doctype html>
<html lang="${escaped(language.code)}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1 dir="auto">${escaped(title)}</h1>
<p class="head">${escaped(open.id)}</p>
<h2>${escaped(t('desk-report-title'))}</h2>
${reported === null ? '' : head(t('desk-person-reporter'), day(reported.day))}
${reportFacts(open, t)}
<h2>${escaped(t('desk-case-conversation'))}</h2>
${place('thread', open.view.thread.filter((entry) => entry !== reported))}
<h2>${escaped(t('desk-case-notes'))}</h2>
${place('internal', open.view.internal)}
<h2>${escaped(t('desk-case-team'))}</h2>
<ul>
${members}
</ul>
<h2>${escaped(t('desk-files-title', files.length))}</h2>
<ul>
${list}
</ul>
</body>
</html>
`
}

/** The entry of the report that counts: it stands on top, and so not once more in the conversation. */
function reportEntry({ view: { report, thread } }: OpenCase): Extract<CaseEntry, { from: 'reporter' }> | null {
  for (const entry of thread) if (entry.from === 'reporter' && entry.content === report) return entry
  return null
}

function reportFacts({ view: { report } }: OpenCase, t: Language['t']): string {
  if (report === null) return `<p>${escaped(t('desk-case-no-report'))}</p>`
  const { answers } = report
  const free = [
    ['desk-fact-wish', answers.wish], ['desk-fact-contact', answers.contact], ['desk-fact-hours', answers.hours],
    ['desk-fact-codeword', answers.codeword], ['desk-fact-country', answers.country],
    ['desk-fact-language', answers.replyLanguage ?? report.language],
    ['desk-fact-minor', t(`desk-answer-minor-${answers.minor ?? 'not-said'}`)],
    ['desk-fact-safe', t(`desk-answer-safe-${answers.safeToReply ?? 'not-said'}`)],
    ['desk-fact-affected', answers.affected && t(`desk-answer-affected-${answers.affected}`)],
    ['desk-fact-when', answers.when && t(`desk-answer-when-${answers.when}`)],
    ['desk-fact-others-know', answers.othersKnow && t(`desk-answer-${answers.othersKnow}`)],
  ] as const
  const rows = free.flatMap(([key, value]) => value === undefined || value === '' ? []
    : [`<dt>${escaped(t(key))}</dt><dd class="written" dir="auto">${escaped(value)}</dd>`])
  return `${written(answers.text)}\n<dl>\n${rows.join('\n')}\n</dl>`
}

/** What the desk does not show of an entry, and a record should not lose: the linked case, and what it could not read. */
function detailOf({ content }: CaseEntry): string | null {
  if ('kind' in content) return content.kind === 'newer' ? JSON.stringify(content.body, null, 1) : null
  if (content.type === 'newer') return JSON.stringify(content.data, null, 1)
  return content.type === 'linked' ? content.data.case : null
}
