/**
 * What people write when they own up to an edit that they made without being logged in, in the languages of large
 * wikis. Stems, in small letters.
 */
const CLAIMS: readonly string[] = [
  'that was me', 'this was me', 'it was me', 'my ip', 'i was logged out', 'i was not logged in', "i wasn't logged in",
  'forgot to log in', 'forgot to login', 'forgot to sign in', 'not signed in', 'edited while logged out',
  'das war ich', 'war nicht angemeldet', 'nicht eingeloggt', 'vergessen einzuloggen', 'vergessen, mich einzuloggen',
  'meine ip', "c'était moi", "c’était moi", 'oublié de me connecter', 'sous ip', 'mon ip', 'mon adresse ip',
  'era yo', 'olvidé iniciar sesión', 'sin iniciar sesión', 'mi ip', 'fui eu', 'esqueci de me logar', 'meu ip',
  'ero io', 'dimenticato di loggarmi', 'sloggato', 'il mio ip', 'dat was ik', 'vergeten in te loggen', 'mijn ip',
  'to byłem ja', 'to byłam ja', 'to ja, niezalogowan', 'zapomniałem się zalogować', 'zapomniałam się zalogować',
  'moje ip',
  'это был я', 'это была я', 'забыл залогиниться', 'забыла залогиниться', 'забыл войти', 'забыла войти', 'мой ip',
  'это мой айпи', 'гэта быў я', 'гэта была я', 'це був я', 'це була я', 'забув увійти', 'забула увійти', 'мій ip',
  'من بودم', 'وارد نشده بودم', 'آی‌پی من', 'ای پی من', 'آی پی من', 'كنت أنا', 'نسيت تسجيل الدخول', 'عنواني',
  'ben yaptım', 'bendim', 'oturum açmayı unut', 'ip adresim', '是我', '忘記登入', '忘记登录', '我的ip', '私です',
  'ログインし忘れ', 'ログインを忘れ', 'itu saya', 'lupa login', 'lupa masuk', 'đó là tôi', 'quên đăng nhập', 'זה הייתי אני',
  'שכחתי להתחבר', 'मैं ही था', 'लॉग इन करना भूल',
]

/** Characters between a claim and an address that still belong together. */
export const CLAIM_REACH = 160

/** Where the person says that an edit without account was theirs, and not that it was not: offsets in the text. */
export function claimsIn(text: string): readonly (readonly [number, number])[] {
  const small = lowerToLength(text)
  return CLAIMS.flatMap((claim) => {
    const found: (readonly [number, number])[] = []
    for (let at = small.indexOf(claim); at >= 0; at = small.indexOf(claim, at + claim.length)) {
      const end = at + claim.length
      if (isWhole(small, at, claim) && !isDenied(small, at, end) && !OF_ANOTHER_DEED.test(small.slice(end, end + 40))) {
        found.push([at, end])
      }
    }
    return found
  })
}

/** Whether a claim stands near a piece of the text. */
export const isClaimedNear = (claims: readonly (readonly [number, number])[], start: number, end: number): boolean =>
  claims.some(([from, to]) => from - end < CLAIM_REACH && start - to < CLAIM_REACH)

/**
 * Whether a claim seems to be about a piece of the text: near it, in the same sentence, and nobody else is named or
 * spoken of between them. People who report an address speak of themselves beside it too.
 */
export const isClaimOf = (
  text: string, claims: readonly (readonly [number, number])[], start: number, end: number
): boolean => claims.some(([from, to]) => {
  if (!isClaimedNear([[from, to]], start, end)) return false
  // What links to the address as a page is not another's name.
  const between = from >= end ? text.slice(end, from).replace(/^[^[\]\n]*\]\]/u, '')
    : text.slice(to, start).replace(/\[\[[^[\]\n]*$/u, '')
  return !SENTENCE_END.test(between) && !SOMEBODY_ELSE.test(between)
})

const SENTENCE_END = /[.!?…](?=[\s"”»)])|[。！？؟।\n]/u

const SOMEBODY_ELSE = new RegExp('\\[\\[[^[\\]\\n]*:|\\{\\{ ?(?:u|user|ping|reply|re|@)[ |]|@\\p{L}|(?<!\\p{L})(?:' +
  'he|she|they|him|them|his|their|someone|somebody|sie|jemand|elle|quelqu[’\']un|él|ella|ele|ela|alguien|alguém|' +
  'qualcuno|hij|zij|iemand|ktoś|он|она|они|кто-то|він|вона|вони|хтось|ён|яна|vandal\\p{L}*|вандал\\p{L}*|' +
  'مخرب|خرابکار)(?!\\p{L})', 'iu')

/** “That was me who reported it” owns up to a report, “that was me who forgot to log in” to an edit. */
const OF_ANOTHER_DEED = new RegExp('^,? (?:(?:who|that|qui|quien|quem|que|che|die|der|wie|który|która) ' +
  '(?!edit|wrote|made|did|forgot|was |had |a (?:modif|édit|oubli)|editó|olvidó|editou|esqueceu)|' +
  'кто |который |которая )', 'u')

/** Words that deny, in small letters; those that are part of a claim, such as “not signed in”, deny nothing. */
const DENIES_BEFORE = new RegExp('(?<!\\p{L})(?:not|never|cannot|nicht|nie|niemals|niet|nooit|não|nunca|non|ne|ні|не|' +
  'никогда|ніколи|ня|nigdy|bukan|tidak|không|לא|ليس|ليست|لست|değil)(?!\\p{L})|n[’\']t(?!\\p{L})|[不没沒非]', 'u')
const DENIES_AFTER = new RegExp('^ ?(?:(?:is|was|ist|war|est|es|é|è|n[’\']est)? ?' +
  '(?:not|never|nicht|niet|não|no|non|pas|değil|не|nie)(?!\\p{L})|isn[’\']t|wasn[’\']t|نبود|نیست|ليس|ではな|じゃな)', 'u')
const CLAUSE = 60
const CLAUSE_END = /[,;:.!?…—–，。！？、؟،\n]| (?:so|and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|и|а|но|і|але) /u

/** Whether the clause of a claim denies it: “I don't think that was me”, “das war ich nicht”. */
function isDenied(small: string, start: number, end: number): boolean {
  const before = small.slice(Math.max(0, start - CLAUSE), start).split(CLAUSE_END).at(-1) ?? ''
  const claim = small.slice(start, end)
  if (SAYS_NOT_LOGGED_IN.test(claim)) return false
  // “No, that was me” has no comma in many summaries; “no era yo” never has one.
  const isNo = /(?<!\p{L})no $/u.test(before) && /^(?:era|fui|ero) /u.test(claim)
  return isNo || DENIES_BEFORE.test(before) || DENIES_AFTER.test(small.slice(end, end + 20))
}

/** Claims that one was logged out; the others are that it was oneself. */
const SAYS_NOT_LOGGED_IN = new RegExp('log|sign|angemeld|connecter|sesión|sous|залог|войти|увійти|وارد|نسيت|oturum|忘|' +
  'ログイン|lupa|quên|שכחתי|भूल', 'u')

const isWhole = (text: string, at: number, claim: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(claim)

/** `toLowerCase` that keeps offsets: a few letters become two. */
const lowerToLength = (text: string): string => {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    const small = unit.toLowerCase()
    return small.length === 1 ? small : unit
  }).join('')
}
