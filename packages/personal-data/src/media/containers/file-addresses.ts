/** How a place on somebody's disk or network is written: Windows, a server of it, a Mac old and new, Unix, a phone. */
const DISK = '(?<![A-Za-z])(?:file:(?=\\S)|(?:smb|cifs|nfs|afp|content|vscode):[\\\\/]|[A-Za-z]:(?:\\\\|/(?!/)))|' +
  '\\\\\\\\[\\w.$?-]+\\\\|(?<![\\w./-])(?:~|/(?:Users|home|root|Volumes|media|mnt|run|private|tmp|var|sdcard|storage|' +
  'Network|Documents and Settings))/|Macintosh HD:|:Users:'
const DISK_ANYWHERE = new RegExp(DISK, 'i')
const DISK_FIRST = new RegExp(`^(?:${DISK}|//[\\w.-]+/)`, 'i')
/** Addresses that only count from where a file lies; they name users, servers and projects too. */
const LOCAL_PATH = /^(?:file:|\\\\|\/|\.\.?[\\/])/i
const MEDIA_FILE = new RegExp('\\.(?:jpe?g|png|gif|tiff?|bmp|webp|svg|heic|avif|emf|wmf|mp4|mov|m4v|avi|wmv|' +
  'mp3|m4a|wav|pdf|docx?|xlsx?|pptx?|od[tsp])$', 'i')
const PUBLIC = /^(?:https?|ftps?|mailto|tel|sms|geo|xmpp|matrix|ircs?|news|urn|doi):/i

/** Whether a text begins with a place on somebody's disk or network, and so is no sentence. */
export const isDiskPath = (text: string): boolean => DISK_FIRST.test(text.trim())

/** Whether an address leads to a file on somebody's disk or network. */
export const isLocalPath = (address: string): boolean => isDiskPath(address) || LOCAL_PATH.test(address.trim())

/** Whether an address can be followed by everybody: a page, an address of mail. */
export const isPublic = (address: string): boolean => PUBLIC.test(address.trim())

/**
 * Whether a text is the name of a file, as programs take it for the name of a picture, or says where a file lies
 * ("Description: C:\Users\…").
 */
export const isFileName = (text: string): boolean =>
  isLocalPath(text) || MEDIA_FILE.test(text.trim()) || DISK_ANYWHERE.test(text)

/** A field code or formula with paths taken out. */
export const withoutPaths = (code: string): string =>
  code.replace(/(["'])(?:file:|smb:|[A-Za-z]:[\\/]|\\\\)[^"'\n]*\1/gi, '$1file$1')
