/** Titles and forms of address before a name. */
export const TITLES = `
  mr mrs ms miss mister mx dr prof professor sir madam rev reverend fr sr jr judge capt captain sgt lt col gen
  herr frau fräulein doktor monsieur madame mademoiselle mme mlle señor señora señorita sr sra srta don doña dona dom
  signor signora signorina dott dottoressa ing avv pan pani pán paní bay bayan sayın bey hanım bapak bpk ibu sdr sdri
  saudara saudari tuan ông bà anh chị cô thầy господин госпожа гражданин гражданка товарищ пан пані пану
  спадар спадарыня доктор профессор професор тов гр
  السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة المهندس الشيخ الحاج آقای خانم جناب سرکار دکتر مهندس استاد
  מר גברת גב' ד"ר פרופ' פרופסור श्री श्रीमती सुश्री डॉ
`

/** Phrases behind which a name stands, in the notation of `phraseIndex`. */
export const NAME_LEADS = `
  my |full|real|maiden|legal |first|last|given [name] is|s|; her|his|maiden|last|first|full |maiden [name] is; [i] m|am;
  it s|is [under]; [called|named] |him|her; [dear|hi|hello|hey]; [sincerely|regards|cheers]; [directed|written] by;
  [follow] up with;
  [partner|wife|husband|son|daughter|mother|father|sister|brother|boss|friend] s name |is|was;
  [call|calls] me; [starring];
  my [kid|son|daughter|wife|husband|friend|brother|sister|boyfriend|girlfriend|colleague|boss|neighbor|uncle|aunt|cousin|partner];
  me [llamo]; mi [nombre] |completo es; meu [nome] |completo é; [chamo] me;
  г [н|жа|ну|ном|же]; меня [зовут]; моё|мое [имя]; мене [звати|звуть]; мяне [завуць]; моє [ім'я]; [уважением]; [повагою]; je m [appelle];
  mon [nom] est; [cordialement]; [atentamente]; [atenciosamente]; ich [heiße|heisse]; mein [name] ist; [grüßen|grüße];
  nazywam [się]; mam na [imię]; [pozdrawiam]; mi [chiamo]; benim [adım|ismim]; [saygılarımla]; [nama] saya |adalah;
  tên [tôi|mình|em] |là; ik [heet]
`

/** The same in scripts without capitals, where what follows must be taken for the name. */
export const UNICASE_NAME_LEADS = `
  [اسمي] |هو; انا|أنا [اسمي]; [نام|اسم] من; [שמי]; השם [שלי] |הוא; קוראים [לי]; मेरा [नाम]
`
