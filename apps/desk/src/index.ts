/**
 * The desk runs in a browser; other packages only need to know where its build is. `apps/desk/build.ts` writes it
 * there.
 */
export const deskFolder: URL = new URL('../dist/', import.meta.url)
