import type { Step, StepName } from './step.ts'
import { account } from './steps/account.ts'
import { company } from './steps/company.ts'
import { contributions } from './steps/contributions.ts'
import { fileVersions, uploads } from './steps/files.ts'
import { filterLog, formerNames, log, renameLog } from './steps/logs.ts'
import { neighbourhood, pageItems, pagePlaces } from './steps/places.ts'
import { site } from './steps/site.ts'
import { pageVersions, userPages } from './steps/user-pages.ts'
import { differences, texts } from './steps/words.ts'

/** Every kind of request, by name. One more is one more line here and in `STEP_NAMES`. */
export const steps: Readonly<Record<StepName, Step>> = {
  site, account, contributions, 'user-pages': userPages, 'page-versions': pageVersions, uploads,
  'file-versions': fileVersions, log, 'former-names': formerNames, 'rename-log': renameLog, 'filter-log': filterLog,
  'page-places': pagePlaces, 'page-items': pageItems, neighbourhood, differences, texts, company,
}
