import { sha256Now, toHex } from '@small-places/encryption'
import type { View } from '../../layout/view.ts'
import { dataBlock, documentText, html, inlined, nothing } from '../../markup.ts'
import { channelList } from '../../parts/channels.ts'
import { buttonClass } from '../../parts/buttons.ts'
import { choice, textArea } from '../../parts/fields.ts'
import { scriptTexts } from '../../parts/script-texts.ts'
import { optionalQuestions, whatWillHappen } from '../report/questions.ts'
import type { OfflineFile } from './page.ts'

/** What the single file is made of, besides the messages. */
export interface SingleFileParts {
  readonly style: string
  readonly script: string
  /** Keys of the messages that its script shows. */
  readonly texts: readonly string[]
  readonly pins: string
  /** The key lists that reach from the pins to today, oldest first. */
  readonly keyLists: readonly string[]
}

/** Without an answer a report goes into the danger lane, where it is seen sooner. */
const lanes = [{ value: 'danger', label: 'site-lane-danger' }, { value: 'concern', label: 'site-lane-concern' }]

const policyOf = (style: string, script: string): string => [
  "default-src 'none'", `style-src ${style}`, `script-src ${script}`, "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ')

/**
 * The page that is one file: it writes and seals a report without a network, under keys that stand in it. Its own
 * policy lets it load nothing and send nothing.
 */
export async function singleFile(view: View, parts: SingleFileParts): Promise<string> {
  const { voice, operator, catalogue } = view
  const { code, direction } = voice.language
  const style = inlined('style', parts.style)
  const script = inlined('script', parts.script)
  const emergency = operator.emergency === null ? nothing : html`<p>${voice.own(operator.emergency)}</p>`
  return documentText(html`<!DOCTYPE html>
<html lang="${code}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyOf(style.source, script.source)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${voice.plain('site-title-quiet')}</title>
${style.element}
</head>
<body>
<header>
  <span class="name">${operator.organisation}</span>
  <a class="help" href="#emergency">${voice.t('site-emergency-go')}</a>
  <a class="exit cdx-button cdx-button--fake-button cdx-button--fake-button--enabled" id="exit" href="${
    operator.quickExit}" rel="noreferrer noopener">${voice.t('site-exit')}</a>
</header>
<main id="content" tabindex="-1">
<h1>${voice.t('site-single-title')}</h1>
<p class="lead">${voice.t('site-single-lead')}</p>
<section id="needs-script" class="cdx-message cdx-message--block cdx-message--warning">
<div class="cdx-message__content">
  <div id="trouble" role="alert"></div>
  <div id="script-off"><h2>${voice.t('site-noscript-title')}</h2><p>${voice.t('site-single-noscript')}</p></div>
  <h3>${voice.t('site-channels-title')}</h3><p>${voice.t('site-channels-text')}</p>${channelList(view)}
</div></section>
${whatWillHappen(view, false)}
<div id="report">
<fieldset id="fields" class="bare" disabled>
  <legend class="hidden">${voice.t('site-report-legend')}</legend>
  ${choice(voice, { id: 'lane', label: 'site-single-lane' }, lanes)}
  ${textArea(voice, { id: 'text', label: 'site-text', help: 'site-text-help' }, 9)}
  ${optionalQuestions(voice)}
  <div id="files"></div>
  <p><button type="button" id="send" class="${buttonClass('progressive')}">${
    voice.t('site-single-seal')}</button></p>
</fieldset>
</div>
<div id="news" role="status" aria-live="polite"></div>
</main>
<footer><section class="emergency" aria-labelledby="emergency"><h2 id="emergency">${
    voice.t('site-emergency-title')}</h2>
<p>${voice.t('site-emergency-text')}</p>${emergency}</section>
<p class="small">${voice.t('site-exit-help')}</p></footer>
${scriptTexts(catalogue, code, parts.texts)}
${dataBlock('keys', { pins: parts.pins, lists: parts.keyLists })}
${script.element}
</body>
</html>
`)
}

/** The file with what the download page says about it. Its name says nothing. */
export function aboutFile(language: string, text: string): { readonly about: OfflineFile; readonly body: Uint8Array } {
  const body = Buffer.from(text)
  const sha256 = toHex(sha256Now(body))
  return {
    about: {
      path: `/${language}/offline/page.html`, name: 'page.html', sha256, kilobytes: Math.ceil(body.length / 1000),
    },
    body,
  }
}
