/** How wikis call pages of users and the talk pages of these, in small letters, with the forms for women. */
const USER_NAMESPACES = new Set(`
  user|user talk|benutzer|benutzerin|benutzer diskussion|benutzerin diskussion|utilisateur|utilisatrice
  discussion utilisateur|discussion utilisatrice|usuario|usuaria|usuario discusión|usuaria discusión|utente
  discussioni utente|usuário|usuária|usuário(a)|usuário discussão|usuária discussão|usuário(a) discussão|utilizador
  utilizadora|utilizador discussão|utilizadora discussão|discussão utilizador|usuari|usuària|usuari discussió
  usuària discussió|utilizator|discuție utilizator|gebruiker|overleg gebruiker|användare|användardiskussion|bruker
  brukerdiskusjon|brukar|brukardiskusjon|bruger|bruger diskussion|brugerdiskussion|käyttäjä|keskustelu käyttäjästä
  kasutaja|kasutaja arutelu|naudotojas|naudotoja|naudotojo aptarimas|naudotojos aptarimas|dalībnieks|dalībniece
  dalībnieka diskusija|szerkesztő|szerkesztővita|wikipedysta|wikipedystka|dyskusja wikipedysty|dyskusja wikipedystki
  użytkownik|użytkowniczka|dyskusja użytkownika|dyskusja użytkowniczki|wikipedista|wikipedistka|diskuse s wikipedistou
  diskuse s wikipedistkou|uživatel|uživatelka|diskuse s uživatelem|diskuse s uživatelkou|redaktor|redaktorka
  diskusia s redaktorom|diskusia s redaktorkou|uporabnik|uporabnica|uporabniški pogovor|suradnik|suradnica
  razgovor sa suradnikom|razgovor sa suradnicom|korisnik|korisnica|razgovor s korisnikom|razgovor sa korisnikom
  участник|участница|обсуждение участника|обсуждение участницы|користувач|користувачка|обговорення користувача
  обговорення користувачки|удзельнік|удзельніца|размовы з удзельнікам|размовы з удзельніцай|гутаркі ўдзельніка
  гутаркі ўдзельніцы|потребител|потребител беседа|корисник|корисница|разговор са корисником|разговор со корисник
  қатысушы|қатысушы талқылауы|kullanıcı|kullanıcı mesaj|istifadəçi|istifadəçi müzakirəsi|foydalanuvchi
  foydalanuvchi munozarasi|χρήστης|χρήστρια|συζήτηση χρήστη|συζήτηση χρήστριας|մասնակից|մասնակցի քննարկում
  მომხმარებელი|მომხმარებლის განხილვა|uzanto|uzanta diskuto
  vikipediisto|vikipediista diskuto|lankide|lankide eztabaida
  مستخدم|مستخدمة|نقاش المستخدم|نقاش المستخدمة|کاربر|بحث کاربر|صارف|تبادلۂ خیال صارف|بەکارھێنەر|وتووێژی بەکارھێنەر
  משתמש|משתמשת|שיחת משתמש|שיחת משתמשת|सदस्य|सदस्य वार्ता|ব্যবহারকারী|ব্যবহারকারী আলাপ|பயனர்|பயனர் பேச்சு|ผู้ใช้|คุยกับผู้ใช้
  thành viên|thảo luận thành viên|pengguna|pembicaraan pengguna|perbincangan pengguna|用户|用户讨论|用戶|用戶討論|使用者|使用者討論
  利用者|利用者‐会話|利用者・トーク|사용자|사용자토론|mtumiaji|majadiliano ya mtumiaji
`.trim().split(/\s*[|\n]\s*/u))

/** How wikis call the special page with what somebody wrote. */
const CONTRIBUTIONS = new Set(`
  contributions|contribs|contrib|beiträge|contribuciones|contribuições|contributi|contribucions|contribuții|bijdragen
  bidrag|muokkaukset|kaastöö|szerkesztései|wkład|příspěvky|príspevky|prispevki|doprinosi|вклад|внесок|унёсак|приноси
  доприноси
  қатысушы үлесі|katkılar|fəaliyyətlər|συνεισφορές|kontribuoj|ekarpenak|مساهمات|مشارکتها|مشارکت‌ها|תרומות
  योगदान|অবদান|เรื่องที่เขียน|đóng góp|kontribusi pengguna|sumbangan
  用户贡献|用戶貢獻|使用者貢獻|投稿記録|기여
`.trim().split(/\s*[|\n]\s*/u))

/** A name of an account as it is compared: spaces for underscores, small letters, no marks of direction. */
export const comparableName = (name: string): string =>
  name.replace(/[\u200e\u200f\u202a-\u202e]/g, '').replace(/[_\s]+/g, ' ').trim().toLowerCase()

/** The account, comparable, whose user page, talk page or contributions the target of a link leads to; null for others. */
export function accountLinked(target: string): string | null {
  const parts = target.split(':').map(comparableName)
  for (const [index, part] of parts.entries()) {
    const [page = '', account] = part.split('/')
    if (account !== undefined && CONTRIBUTIONS.has(page.trim())) return account.split('#')[0]?.trim() ?? null
    if (USER_NAMESPACES.has(part)) return parts[index + 1]?.split(/[/#]/)[0]?.trim() ?? null
  }
  return null
}

/** Templates that say whose a comment without signature is. */
export const UNSIGNED = new RegExp(String.raw`\{\{[\s_]*(?:subst:)?(?:${[
  'un-?signed[a-z0-9 -]{0,12}', 'xsign', 'unsign', 'non signée?2?', 'nicht signiert', 'unsigniert', 'no firmado',
  'sin firmar',
  'non firmato', 'não assinado', 'niepodpisan[aey]',
  'niet ondertekend', 'osignerat', 'usignert', 'usigneret', 'imzasız',
  'nepodepsáno',
  'не ?подписано', 'не ?підписано', 'не ?падпісана', 'غير موقع', 'لم يوقع', 'بدون امضا', 'امضانشده', 'לא חתם',
  'חתימה חסרה',
  '未签名', '未簽名', '未署名', '署名なし', '서명 안함', 'không ký tên', 'tanpa tanda tangan',
].join('|')})[\s_]*\|([^{}\n]{1,300})\}\}`, 'iu')
