/**
 * What people write when they own up to an edit that they made without being logged in, in the languages of large wikis.
 * Stems, in small letters.
 */
const CLAIMS: readonly string[] = [
  'that was me', 'this was me', 'it was me', 'my ip', 'i was logged out', 'i was not logged in', "i wasn't logged in",
  'forgot to log in', 'forgot to login', 'forgot to sign in', 'not signed in', 'edited while logged out',
  'das war ich', 'war nicht angemeldet', 'nicht eingeloggt', 'vergessen einzuloggen', 'vergessen, mich einzuloggen',
  'meine ip', "c'était moi", "c’était moi", 'oublié de me connecter', 'sous ip', 'mon ip', 'mon adresse ip',
  'era yo', 'olvidé iniciar sesión', 'sin iniciar sesión', 'mi ip', 'fui eu', 'esqueci de me logar', 'meu ip',
  'ero io', 'dimenticato di loggarmi', 'sloggato', 'il mio ip', 'dat was ik', 'vergeten in te loggen', 'mijn ip',
  'to byłem ja', 'to byłam ja', 'to ja, niezalogowan', 'zapomniałem się zalogować', 'zapomniałam się zalogować', 'moje ip',
  'это был я', 'это была я', 'забыл залогиниться', 'забыла залогиниться', 'забыл войти', 'забыла войти', 'мой ip',
  'это мой айпи', 'гэта быў я', 'гэта была я', 'це був я', 'це була я', 'забув увійти', 'забула увійти', 'мій ip',
  'من بودم', 'وارد نشده بودم', 'آی‌پی من', 'ای پی من', 'آی پی من', 'كنت أنا', 'نسيت تسجيل الدخول', 'عنواني',
  'ben yaptım', 'bendim', 'oturum açmayı unut', 'ip adresim', '是我', '忘記登入', '忘记登录', '我的ip', '私です',
  'ログインし忘れ', 'ログインを忘れ', 'itu saya', 'lupa login', 'lupa masuk', 'đó là tôi', 'quên đăng nhập', 'זה הייתי אני',
  'שכחתי להתחבר', 'मैं ही था', 'लॉग इन करना भूल',
]

/** Characters between a claim and an address that still belong together. */
export const CLAIM_REACH = 160

/** Where the person says that an edit without account was theirs: offsets in the text. */
export function claimsIn(text: string): readonly (readonly [number, number])[] {
  const small = lowerToLength(text)
  return CLAIMS.flatMap((claim) => {
    const found: (readonly [number, number])[] = []
    for (let at = small.indexOf(claim); at >= 0; at = small.indexOf(claim, at + claim.length)) {
      if (isWhole(small, at, claim)) found.push([at, at + claim.length])
    }
    return found
  })
}

/** Whether a claim stands near a piece of the text. */
export const isClaimedNear = (claims: readonly (readonly [number, number])[], start: number, end: number): boolean =>
  claims.some(([from, to]) => from - end < CLAIM_REACH && start - to < CLAIM_REACH)

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
