import { html } from '../markup.ts'
import type { Page } from '../layout/document.ts'
import type { View } from '../layout/view.ts'
import { exposurePage } from './exposure/page.ts'
import { homePage } from './home/page.ts'
import { howItWorksPage } from './how-it-works/page.ts'
import { keyPage, type ShownKeys } from './key/page.ts'
import { limitsPage } from './limits/page.ts'
import { mailboxPage } from './mailbox/page.ts'
import { offlinePage, type OfflineFile } from './offline/page.ts'
import { otherWaysPage } from './other-ways/page.ts'
import { pastePage, type PasteOutcome } from './paste/page.ts'
import { reportPage } from './report/page.ts'

/** What some pages show besides the view. */
export interface PageFacts {
  readonly keys: ShownKeys | null
  readonly outcome: PasteOutcome | null
  readonly file: OfflineFile | null
}

const noKeys: ShownKeys = { officers: [], threshold: 2, list: null }

/** The page that a view is of. */
export function pageFor(view: View, { keys, outcome, file }: PageFacts): Page {
  switch (view.page) {
    case 'home': return homePage(view)
    case 'danger': return reportPage(view, 'danger')
    case 'concern': return reportPage(view, 'concern')
    case 'mailbox': return mailboxPage(view)
    case 'how-it-works': return howItWorksPage(view)
    case 'limits': return limitsPage(view)
    case 'other-ways': return otherWaysPage(view)
    case 'paste': return pastePage(view, outcome)
    case 'key': return keyPage(view, keys ?? noKeys)
    case 'offline': return offlinePage(view, file)
    case 'exposure': return exposurePage(view)
  }
}

/** Shown where there is no page. */
export const notFoundPage = ({ voice, to }: View): Page => ({
  title: 'site-missing-title',
  scripts: [],
  content: html`<p>${voice.t('site-missing-text')} <a href="${to('home')}">${voice.t('site-nav-home')}</a></p>`,
})
