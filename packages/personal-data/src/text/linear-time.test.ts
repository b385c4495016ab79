import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from './scan.ts'

/** What keeps detectors busy: each is repeated. */
const BUSY = [
  '@', 'a@', 'a.b@', 'a:', '::', '1.', '1°', '1:', '0 ', '12 ', '(1) ', '+1 ', '00', '1-', '-1', 'AB12 ', 'GB82 ',
  '://', 'https://', 'www.', 'at ', 'a at b dot ', ' dot ', 'tel ', 'password: ', 'is ', '1,2 ', '1.2345 ', '电', '电话',
  '是', 'eyJ', '_', '#', '=', '%20', '\u200b', '۱ ', '\ud835', '😀', '４', 'my telegram ', 'N 1°', '4012 ', '00:1A:',
  'deadbeef:', '{{coord|', 'geo:', 'serial ', 'account ', '"', '(',
  'Inc ', 'A and Inc ', 'Qorvex, ', 'University of ', 'works at Qorvex ', 'born in Qorvex, Peru ', '23 years ', 'New ',
  'Ann ', 'Ann-', 'founders: Ann, ', 'Ann and ', 'Name: Ann\n', 'player Ann Fox ', 'Ann\n', 'Qorvex\n1 ', 'J. ', 'my son ',
  'i live in ', 'Dr ', '5 Main St ', 'ул. ', 'Rue ', 'corner of A and ', 'born ', '出生', '路8', '市8号', 'родился 5 мая ', '王',
  '我住在', '王先生', '阿·', 'نام من ', '12 Elm 3 ', 'zip 12345', 'PLZ ', 'SW1A 1AA ', 'I 3 May 2019 ', 'May-', '5/', '5月',
  'P<A', 'P<UTO ', 'I<UTOD23145890', 'A<<', 'one ', 'one 1 ',
  'N51 30.4 ', 'N 51 ', '1 N 1 E ', 'lat 1.23 ', 'a @ b . ', 'a b ', 'mail: a at ', '&#64;', '%40', 'Rose Cottage, ', 'Flat 2, ',
  '\t3', '  ٣', '(1 ',
  'паспорт серия ', 'pix ', 'ایران 12 ', '1 2-', 'e\u0301', '\u0301', 'ת.ז. ', '一二三', 'IP that was me 1.2.3.4 ', 'אני גר ב',
]

/** Puts `method` in place of one of an object's methods, and returns what takes that back. */
function replace(owner: object, name: string, method: (...args: never[]) => unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name) ?? {}
  Object.defineProperty(owner, name, { ...original, value: method })
  return () => void Object.defineProperty(owner, name, original)
}

/** How many characters regular expressions and slices were given while `work` ran. */
function charactersRead(work: () => void): number {
  const { exec } = RegExp.prototype
  const { slice } = String.prototype
  let characters = 0
  const takeBack = [
    replace(RegExp.prototype, 'exec', function counted(this: RegExp, text: string) {
      characters += text.length - (this.sticky || this.global ? this.lastIndex : 0) + 1
      return Reflect.apply(exec, this, [text])
    }),
    replace(String.prototype, 'slice', function counted(this: string, start?: number, end?: number) {
      const piece = Reflect.apply(slice, this, [start, end])
      characters += piece.length + 1
      return piece
    }),
  ]
  work()
  for (const back of takeBack) back()
  return characters
}

test('twice the text is at most about twice the work, also for texts made to be slow', () => {
  scanText('warm up: tables and plans are filled once, a@b.org 2001:db8::1 +49 30 901820 tel 030 901820')
  for (const piece of BUSY) {
    const of = (length: number): number => charactersRead(() => {
      scanText(piece.repeat(length / piece.length), { regions: ['DE'] })
    })
    of(2_000)
    const [once, twice] = [of(6_000), of(12_000)]
    assert.ok(twice < once * 2.2 + 4_000, `${piece}: ${once} characters read, then ${twice}`)
    assert.ok(twice < 12_000 * 1_500, `${piece}: ${twice} characters read`)
  }
})
