import type { WordListCode } from '@small-places/encryption'
import type { Plugin } from 'esbuild'

const modules: Readonly<Record<WordListCode, string>> = {
  en: 'english', es: 'spanish', fr: 'french', it: 'italian', pt: 'portuguese', cs: 'czech', ja: 'japanese',
  ko: 'korean', 'zh-Hans': 'simplified-chinese', 'zh-Hant': 'traditional-chinese',
}

/** Leaves all word lists but these out of a bundle that would otherwise hold every one. */
export function onlyWordLists(codes: readonly WordListCode[]): Plugin {
  const kept = codes.map((code) => `/${modules[code]}.js`)
  return {
    name: 'only-word-lists',
    setup(page) {
      page.onResolve({ filter: /bip39\/wordlists\// }, ({ path }) =>
        kept.some((end) => path.endsWith(end)) ? undefined : { path, namespace: 'absent' })
      page.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export const wordlist = []' }))
    },
  }
}
