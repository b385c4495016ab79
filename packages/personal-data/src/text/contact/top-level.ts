/** Endings that are names of files, and no top-level domain of any country or company. */
const FILE_ENDINGS = new Set((
  'png jpg jpeg gif svg webp tif tiff bmp ico css js mjs ts json html htm php asp aspx jsp xml yml yaml txt pdf ' +
  'doc docx xls xlsx ppt pptx odt csv ogg ogv oga mp3 mp4 wav webm exe dll tar gz rar djvu log bak local ' +
  'localhost internal'
).split(' '))

/** Top-level domains of countries. */
const COUNTRIES = new Set((
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by ' +
  'bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk ' +
  'fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is ' +
  'it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm ' +
  'mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps ' +
  'pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz ta tc td tf tg th ' +
  'tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw'
).split(' '))

/** Generic top-level domains that one meets. */
const GENERIC = new Set((
  'com org net edu gov mil int info biz name pro aero coop museum mobi jobs tel travel asia cat post xxx app dev ' +
  'page blog site online website space store shop tech cloud email live life world today news media agency ' +
  'digital social network chat club fun games group company solutions services support systems center community ' +
  'foundation ngo ong wiki science academy education school university art design photo photos photography pics ' +
  'gallery video music band studio tv film work works tools zone link click help guide how xyz top win vip icu ' +
  'cyou one ltd gmbh inc llc eco green earth global international africa berlin hamburg koeln wien paris london ' +
  'scot wales cymru irish gal eus bzh swiss quebec nyc tokyo osaka moscow istanbul ist kiwi lat arab health care ' +
  'doctor legal law bank insure finance money fund expert consulting engineering press report review reviews ' +
  'community church bible faith islam garden farm fish horse pet dog house homes land estate city town place ' +
  'directory events party wedding family baby kids gay lgbt'
).split(' '))

/** Whether a label can be a top-level domain: letters only, or the encoded form of letters; no ending of files. */
export function isTopLevel(label: string): boolean {
  if (label.length < 2 || label.length > 63) return false
  if (/^xn--[a-z0-9-]+$/iu.test(label)) return true
  return /^[\p{L}\p{M}]+$/u.test(label) && !FILE_ENDINGS.has(label.toLowerCase())
}

/** Whether a label is surely a top-level domain: of a country (two letters), a common one, or in another script. */
export function isKnownTopLevel(label: string): boolean {
  const lower = label.toLowerCase()
  if (!isTopLevel(label)) return false
  return COUNTRIES.has(lower) || GENERIC.has(lower) || lower.startsWith('xn--') || /^[^\0-\x7f]{2,}$/u.test(lower)
}

/** Top-level domains in other scripts, and how the Latin ones are said in them. */
const SPOKEN = new Set((
  'рф рус укр бел бг мкд срб мон ею қаз сайт онлайн орг ком нет ру москва дети ایران عرب مصر السعودية امارات المغرب ' +
  'الجزائر تونس سوريا عراق الاردن فلسطين قطر عمان بھارت پاکستان کام نت ارگ كوم اورغ ישראל קום भारत कॉम 中国 中國 公司 网络 ' +
  '網絡 香港 台湾 台灣 新加坡 在线 商城 한국 컴 닷컴 ไทย հայ გე ελ みんな コム'
).split(' '))

/** Whether a label of another script than Latin is a top-level domain that people use, rather than any word. */
export const isSpokenTopLevel = (label: string): boolean => SPOKEN.has(label.toLowerCase())

/** Whether a label is a top-level domain of no country, such as `com`. */
export const isGenericTopLevel = (label: string): boolean => GENERIC.has(label.toLowerCase())
