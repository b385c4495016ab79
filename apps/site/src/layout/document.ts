import { all, html, nothing, type Markup } from '../markup.ts'
import { languageNavigation } from '../parts/languages.ts'
import { pathOf, type PageName } from '../paths.ts'
import type { View } from './view.ts'

/** What a page gives to the frame. */
export interface Page {
  /** The message key of the title, which is also the heading. */
  readonly title: string
  /** Whether the window is called by a word that says nothing, also where the visitor did not ask for quiet pages. */
  readonly isQuietTab?: true
  readonly content: Markup
  /**
   * Addresses of the page's scripts, each of which brings the way to leave quickly; without any, that alone is loaded.
   */
  readonly scripts: readonly string[]
}

const navigation: readonly PageName[] = ['home', 'mailbox', 'how-it-works', 'limits', 'other-ways', 'exposure', 'key']

const link = (view: View, page: PageName): Markup => html`
  <li><a href="${view.to(page)}"${page === view.page ? html` aria-current="page"` : nothing}>${view.voice.t(`site-nav-${
      page}`)}</a></li>`

function notices({ operator, voice }: View): Markup {
  const demonstration = operator.demonstration
    ? html`<div class="cdx-message cdx-message--block cdx-message--warning" role="note">
        <div class="cdx-message__content"><p>
        <strong>${voice.t('site-demo-title')}</strong> ${voice.t('site-demo-text')}</p></div></div>`
    : nothing
  const dated = operator.notices.map(({ day, text }) => html`<div class="cdx-message cdx-message--block" role="note">
    <div class="cdx-message__content"><p>${voice.day(day)} ${voice.own(text)}</p></div></div>`)
  return all([demonstration, ...dated])
}

function emergency({ operator, voice, to }: View): Markup {
  const own = operator.emergency === null ? nothing : html`<p>${voice.own(operator.emergency)}</p>`
  return html`<section class="emergency" aria-labelledby="emergency">
    <h2 id="emergency">${voice.t('site-emergency-title')}</h2>
    <p>${voice.t('site-emergency-text')}</p>${own}
    <p>${voice.t('site-cannot-use')} <a href="${to('other-ways')}">${voice.t('site-nav-other-ways')}</a></p>
  </section>`
}

function foot(view: View): Markup {
  const { voice, page, quiet } = view
  return html`<footer>
    ${emergency(view)}
    <nav aria-label="${voice.plain('site-nav-label')}"><ul class="links">${
        navigation.map((one) => link(view, one))}</ul></nav>
    ${page === 'home' ? nothing : languageNavigation(view)}
    <p class="small"><a href="${pathOf(page, voice.language.code, !quiet)}">${
      voice.t(quiet ? 'site-quiet-off' : 'site-quiet-on')}</a> ${voice.t('site-quiet-help')}</p>
    <p class="small">${voice.t('site-exit-help')}</p>
  </footer>`
}

/** The whole document: the same frame, the way out and the emergency words on every page. */
export function documentOf(view: View, page: Page): Markup {
  const { voice, operator, assets } = view
  const { code, direction } = voice.language
  const style = direction === 'rtl' ? assets.styleRtl : assets.styleLtr
  const title = view.quiet || page.isQuietTab === true ? voice.plain('site-title-quiet') : `${voice.plain(page.title)} – ${operator.organisation}`
  const scripts = (
    page.scripts.length === 0 ? [assets.frameScript] : page.scripts
  ).map((src) => html`<script type="module" src="${src}"></script>`)
  return html`<!DOCTYPE html>
<html lang="${code}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
${scripts}
</head>
<body>
<a class="skip" href="#content">${voice.t('site-skip')}</a>
<header>
  <a class="name" href="${view.to('home')}">${view.quiet ? voice.t('site-title-quiet') : operator.organisation}</a>
  <a class="help" href="#emergency">${voice.t('site-emergency-go')}</a>
  <a class="exit cdx-button cdx-button--fake-button cdx-button--fake-button--enabled" id="exit" href="${
    operator.quickExit}" rel="noreferrer noopener">${voice.t('site-exit')}</a>
</header>
<main id="content" tabindex="-1">
${notices(view)}
<h1>${voice.t(page.title)}</h1>
${page.content}
</main>
${foot(view)}
</body>
</html>`
}
