/**
 * The name of somebody's file as it can be shown: without what cannot be seen or turns the direction of text, with which
 * `gpj.exe` can be made to look like a picture. To be shown only; what is stored stays as it was.
 */
export const visibleName = (name: string): string => name.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
