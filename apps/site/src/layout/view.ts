import type { OperatorSettings } from '../operator.ts'
import type { PageName } from '../paths.ts'
import type { Catalogue } from '@small-places/messages'
import type { OfferedLanguage, Voice } from '../language/voice.ts'

/** What changes while the server runs. */
export interface SiteStatus {
  /** Whether a test alert to a person was acknowledged, without which the site does not say that it alerts anyone. */
  readonly alertTested: boolean
}

/**
 * What the build knows of the pages’ files: their addresses, each with the hash of its content, and the messages that
 * scripts show.
 */
export interface AssetPaths {
  readonly styleLtr: string
  readonly styleRtl: string
  /** The script of every page (leaving quickly). */
  readonly frameScript: string
  readonly reportScript: string
  readonly mailboxScript: string
  readonly pasteScript: string
  readonly exposureScript: string
  /** The script of the page to which a wiki sends somebody back who signed in there. */
  readonly signedInScript: string
  /** Keys of the messages that each script shows, found in its source. */
  readonly texts: Readonly<Record<'report' | 'mailbox' | 'paste' | 'exposure' | 'findings', readonly string[]>>
}

/** Everything a page is rendered from. */
export interface View {
  readonly page: PageName
  /** True on addresses and titles that say nothing. */
  readonly quiet: boolean
  readonly voice: Voice
  /** For the messages that a page's script shows. */
  readonly catalogue: Catalogue
  readonly languages: readonly OfferedLanguage[]
  readonly operator: OperatorSettings
  readonly status: SiteStatus
  readonly assets: AssetPaths
  /** The address of another page in the same language and the same quietness. */
  to(page: PageName): string
}
