import { say } from '../wording.ts'
import { escaped, htmlOf } from './element.ts'
import { reportView, stepsView, type Checked } from './report-view.ts'
import type { Speaker } from './speaker.ts'

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; color: #202122 }
h2 { margin-top: 2.5rem }
.finding { border-inline-start: 4px solid #36c; padding-inline-start: 1rem; margin: 1.5rem 0 }
.harm-5, .harm-4 { border-inline-start-color: #bf3c2c }
h3, h4, q { overflow-wrap: anywhere }
[dir=rtl] q { quotes: '«' '»' }
h4 { font-size: 1rem; margin-block: 0 .25rem }
summary { cursor: pointer; font-weight: 700 }
dt { font-weight: 700; margin-top: .5rem }
dd { margin: 0 }
.gaps dt::first-letter { text-transform: uppercase }
.finding details { margin-block: .25rem }
.finding summary { font-weight: 400 }
.original { display: block; color: #54595d; border-inline-start: 3px solid #a2a9b1; padding-inline-start: .6rem }
.picture { display: block; max-width: 100%; direction: ltr }
.week-clock, .timeline { fill: #36c; font: 14px sans-serif }
.picture text { fill: #202122 }
.map { background: #eaf3ff }
.land { fill: #fff; stroke: #72777d }
.borders { fill: none; stroke: #a2a9b1 }
.page { fill: #36c }
.photo { fill: #bf3c2c }
`

/**
 * The report as one HTML file that loads nothing and runs nothing.
 * @param language Of the speaker, as in `lang`.
 * @param direction `ltr` or `rtl`.
 */
export function reportPage(checked: Checked, speaker: Speaker, language: string, direction: string): string {
  const title = escaped(speaker.text(say('exposure-view-title')))
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${escaped(direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${[...reportView(checked, speaker), stepsView(checked.report, speaker)].map(htmlOf).join('\n')}
</body>
</html>
`
}
