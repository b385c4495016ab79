/** The public site as a Hono application, and what it needs to be given. */
export { createSite, type SiteOptions } from './site.ts'
export { loadAssets, type AssetFile, type SiteAssets } from './assets.ts'
export { securityHeaders } from './headers.ts'
export { pickText, wikimediaWikis } from './operator.ts'
export type { Channel, ExposureSettings, Lane, LaneService, LocalText, OperatorSettings } from './operator.ts'
export type { SiteStatus } from './layout/view.ts'
export type { OfflineFile } from './pages/offline/page.ts'
export type { PasteOutcome } from './pages/paste/page.ts'
