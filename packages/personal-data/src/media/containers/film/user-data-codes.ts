import { bytesOf, latin1, startsWith } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { Patch } from './messages.ts'

const START_CODE = '\0\0\x01'
const USER_DATA = 0xb2
const BLANK = 0x20
const XVID = 'XviD0050'
const NEWER = 33
// MPEG-1, MPEG-2 and MPEG-4 part 2 by the names that cameras and programs give them.
const FORMATS = new RegExp('^(mp4v|mp2v|mp1v|m[12]v1|mpg[12]|mpeg|XVI[DX]|xvid|DIV[X3456]|divx|DX50|3IV[12X]|FMP4|' +
  'M4S2|AVmp|hdv.|xdv.|xd[5h].|mx[345][np]|UMP4|DM4V|RMP4)$')
/** Subtitles for the deaf and the shape of the picture (ATSC A/53, ETSI TS 101 154). */
const CONTENT = ['GA94', 'DTG1', 'CC\x01']

/** Whether a kind of sample is cut into units by start codes, of which some hold whatever a program likes. */
export const hasUserData = (format: string): boolean => FORMATS.test(format)

/**
 * Finds user data between two places (ISO/IEC 14496-2, section 6.2.2; 13818-2, section 6.2.2.2.2), in which encoders
 * and cameras write who they are, and gives blanks of the same length: no other code comes to stand elsewhere.
 */
export function userDataPatches(
  bytes: Uint8Array, from: number, to: number, facts: FactList, found: FindingList,
): readonly Patch[] {
  const patches: Patch[] = []
  const end = Math.min(to, bytes.length)
  for (let at = bytes.indexOf(USER_DATA, from + 3); at >= 0 && at < end; at = bytes.indexOf(USER_DATA, at + 1)) {
    if (!startsWith(bytes, START_CODE, at - 3)) continue
    const start = at + 1
    let stop = start
    while (stop < end && !startsWith(bytes, START_CODE, stop)) stop++
    // Zeros before the next code are its own.
    while (stop > start && bytes[stop - 1] === 0) stop--
    const data = bytes.subarray(start, stop)
    const stands = standIn(data)
    if (CONTENT.some((mark) => startsWith(data, mark)) || stands.every((byte, i) => byte === data[i])) continue
    const text = latin1(data.subarray(0, 200)).replace(/[^ -~][^]*$/, '')
    if (text.length > 3) facts.text('software', text)
    else found.note('other-metadata', 'user data')
    patches.push({ start, bytes: stands })
  }
  return patches
}

/** Blanks; but decoders round as Xvid does where it is named, and not by the faults that its first builds had. */
function standIn(data: Uint8Array): Uint8Array {
  const isXvid = startsWith(data, 'XviD') && data.length === XVID.length && !isDrawnByName(data)
  return isXvid ? bytesOf(XVID) : new Uint8Array(data.length).fill(BLANK)
}

/** Whether decoders draw a film otherwise once they know which program made it, with which faults. */
export function isDrawnByName(data: Uint8Array): boolean {
  const name = latin1(data.subarray(0, 12))
  return /^DivX\d/.test(name) || Number(/^XviD(\d{4})/.exec(name)?.[1] ?? NEWER) < NEWER
}
