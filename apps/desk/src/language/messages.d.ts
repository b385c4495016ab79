/** The desk's messages as the build gathers them from `i18n/`: one loader for each language that can be chosen. */
declare module 'virtual:messages' {
  import type { PageMessages } from '@small-places/messages'

  export const loaders: Readonly<Record<string, () => Promise<{ readonly messages: PageMessages }>>>
}
