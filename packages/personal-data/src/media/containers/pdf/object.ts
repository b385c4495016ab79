/** Objects of PDF (ISO 32000-2, section 7.3) as they are written, so that writing them again changes nothing. */
export type PdfObject = PdfToken | PdfName | PdfString | PdfArray | PdfDictionary | PdfReference | PdfStream

/** A number, `true`, `false` or `null`, as it is spelt. */
export interface PdfToken {
  readonly type: 'token'
  readonly text: string
}

/** A name with its escapes undone. */
export interface PdfName {
  readonly type: 'name'
  readonly name: string
}

/** A string with its delimiters and escapes, one character a byte. */
export interface PdfString {
  readonly type: 'string'
  readonly raw: string
}

export interface PdfArray {
  readonly type: 'array'
  readonly items: readonly PdfObject[]
}

export interface PdfDictionary {
  readonly type: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfObject>
}

/** A reference to an indirect object. */
export interface PdfReference {
  readonly type: 'reference'
  readonly number: number
  readonly generation: number
}

/** A stream with its bytes as they are packed. */
export interface PdfStream {
  readonly type: 'stream'
  readonly dictionary: PdfDictionary
  readonly data: Uint8Array
}

export const NULL: PdfToken = { type: 'token', text: 'null' }

/** The whole number that an object is; nothing for any other. */
export const integer = (object: PdfObject | undefined): number | undefined =>
  object?.type === 'token' && /^[+-]?\d{1,15}$/.test(object.text) ? Number(object.text) : undefined

/** The name that an object is; nothing for any other. */
export const nameOf = (object: PdfObject | undefined): string | undefined =>
  object?.type === 'name' ? object.name : undefined

/** The dictionary that an object is or that belongs to it as a stream. */
export const dictionaryOf = (object: PdfObject | undefined): PdfDictionary | undefined =>
  object?.type === 'stream' ? object.dictionary : object?.type === 'dictionary' ? object : undefined

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' }

/** What a string says: UTF-16 or UTF-8 where it is marked so, else Latin-1, which PDF's own encoding nearly is. */
export function stringText({ raw }: PdfString): string {
  const binary = raw.startsWith('<') ? hexText(raw) : literalText(raw)
  if (binary.startsWith('\xfe\xff')) {
    let text = ''
    for (let i = 2; i + 1 < binary.length; i += 2) {
      text += String.fromCharCode(binary.charCodeAt(i) << 8 | binary.charCodeAt(i + 1))
    }
    return text
  }
  return binary.startsWith('\xef\xbb\xbf') ? decoded(binary.slice(3)) : binary
}

const literalText = (raw: string): string =>
  raw.slice(1, -1).replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8) & 255) : code === '\r\n' ? '' : ESCAPES[code] ?? code)

const hexText = (raw: string): string =>
  (raw.replace(/[^0-9a-f]/gi, '').match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join('')

function decoded(binary: string): string {
  try {
    const escape = (letter: string): string => '%' + letter.charCodeAt(0).toString(16).padStart(2, '0')
    return decodeURIComponent(binary.replace(/[^]/g, escape))
  } catch {
    return binary
  }
}
