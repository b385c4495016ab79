/** Addresses of people's own disks and networks: they name users, servers and projects. */
const LOCAL_PATH = /^(?:file:|[A-Za-z]:[\\/]|\\\\|\/(?!\/)|\.\.?[\\/])/i
const MEDIA_FILE = new RegExp('\\.(?:jpe?g|png|gif|tiff?|bmp|webp|svg|heic|avif|emf|wmf|mp4|mov|m4v|avi|wmv|' +
  'mp3|m4a|wav|pdf|docx?|xlsx?|pptx?)$', 'i')
const PUBLIC = /^(?:https?|ftp|mailto|tel|news|urn|doi):/i

/** Whether an address leads to a file on somebody's disk or network. */
export const isLocalPath = (address: string): boolean => LOCAL_PATH.test(address.trim())

/** Whether an address can be followed by everybody: a page, an address of mail. */
export const isPublic = (address: string): boolean => PUBLIC.test(address.trim())

/** Whether a text is the name of a file, as programs take it for the name of a picture. */
export const isFileName = (text: string): boolean => isLocalPath(text) || MEDIA_FILE.test(text.trim())

/** A field code or formula with paths taken out. */
export const withoutPaths = (code: string): string =>
  code.replace(/(["'])(?:file:|[A-Za-z]:[\\/]|\\\\)[^"'\n]*\1/gi, '$1file$1')
