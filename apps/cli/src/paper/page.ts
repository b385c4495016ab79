/** Text as it may stand anywhere in HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0) ?? 0};`)

/** One part of a paper: a heading and lines below it. */
export interface PaperPart {
  readonly title: string
  readonly lines: readonly string[]
  /** Shown large and in groups, to be copied by hand. */
  readonly code?: readonly string[]
}

/** What goes onto one sheet. */
export interface Paper {
  readonly language: string
  readonly title: string
  readonly parts: readonly PaperPart[]
}

const style = `
@page { margin: 18mm }
body { font: 12pt/1.5 serif; max-width: 38em; margin: 2em auto }
h1 { font-size: 16pt }
h2 { font-size: 13pt; margin-top: 2em }
section { break-inside: avoid }
.code {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(9em, 1fr)); gap: .4em 1.5em;
  border: 1pt dashed #000; padding: 1em; font: bold 14pt monospace;
}
`

/**
 * A page to print on A4 or letter paper, that loads nothing, runs nothing and asks for nothing: it is printed from the
 * disk, and deleted.
 */
export const paperPage = ({ language, title, parts }: Paper): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${parts.map(partOf).join('\n')}
</body>
</html>
`

const partOf = ({ title, lines, code }: PaperPart): string => `<section>
<h2>${escapeHtml(title)}</h2>
${lines.map(line => `<p>${escapeHtml(line)}</p>`).join('\n')}
${code === undefined ? '' : `<div class="code">${code.map(one => `<span>${escapeHtml(one)}</span>`).join('')}</div>`}
</section>`
