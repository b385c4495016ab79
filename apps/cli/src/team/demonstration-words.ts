import { wikimediaWikis, type OperatorWords } from '@small-places/server'
import type { Speech } from '../speech.ts'

/** What the pages of a demonstration say where an operator's own words would stand: that nobody is there. */
export const demonstrationWords = (speech: Speech): OperatorWords => {
  const nobody = { staffed: { en: speech('cli-demo-staffed') }, answer: { en: speech('cli-demo-answer') } }
  return {
    lanes: { danger: nobody, concern: nobody }, emergency: null, mustPassOn: null, channels: [],
    quickExit: 'https://www.wikipedia.org/', exposure: { wikis: wikimediaWikis, signIn: null },
  }
}
