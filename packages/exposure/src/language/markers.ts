import type { VarietyId } from './variety-id.ts'

/** Words that are usual in one variety and rare in the others of its contrast. */
export interface Markers {
  readonly variety: VarietyId
  /**
   * Words as regular expressions over small letters: a word with a capital may be somebody's name or a place. In
   * scripts without spaces they stand anywhere.
   */
  readonly words: string
}

/** Varieties between which a writer's words decide. */
export interface Contrast {
  /** Languages of wikis on whose pages it is looked for: on others the same letters may be another word. */
  readonly languages: readonly string[]
  /** Whether its words run together, so that they have no edges. */
  readonly isWithoutSpaces?: true
  readonly between: readonly Markers[]
}

/**
 * What is looked for, from the spelling tables that wikis themselves keep for their writers. Words that mean something
 * else in the other variety are left out.
 */
export const CONTRASTS: readonly Contrast[] = [
  {
    languages: ['en'],
    between: [
      {
        variety: 'en-gb',
        words: '(?:col|fav|hon|lab|flav|rum|hum|behavi|neighb|endeav)our(?:s|ed|ing|ite|able|ful|hood)*|' +
          'centre[sd]?|theatre|grey|tyres?|analys(?:e|ed|ing)|' +
          '(?:travell|cancell|label|modell|signall)(?:led|ling|ed|ing)|defence|offence|whilst|aluminium|' +
          'jewellery|sceptical|pyjamas|moustache|learnt|spelt|fulfil|instalment|enrolment|skilful|' +
          '(?:organ|recogn|real|apolog|critic|summar|emphas|categor|vandal|capital|standard)is(?:e|ed|es|ing|ation|ations)',
      },
      {
        variety: 'en-us',
        words: '(?:col|fav|hon|lab|flav|rum|hum|behavi|neighb|endeav)or(?:s|ed|ing|ite|able|ful|hood)*|' +
          'center(?:s|ed)?|theater|gray|analyz(?:e|ed|es|ing)|' +
          '(?:travel|cancel|label|model|signal)(?:ed|ing)|defense|offense|gotten|aluminum|jewelry|skeptical|' +
          'pajamas|mustache|fulfill|installment|enrollment|skillful',
      },
    ],
  },
  {
    languages: ['en'],
    between: [
      { variety: 'en-au', words: 'arvo|brekkie|doona|servo|smoko|bogans?|heaps good|no worries mate' },
      { variety: 'en-in', words: 'lakhs?|crores?|prepon(?:e|ed|ing)|do the needful|revert back|cousin brother' },
      { variety: 'en-scotland', words: 'outwith|wee bit|dinnae|cannae|wouldnae' },
    ],
  },
  {
    languages: ['pt'],
    between: [
      {
        variety: 'pt-br',
        words: 'ônibus|trem|tela|usuári[oa]s?|gerenciar|contato|econômic[oa]s?|acadêmic[oa]s?|' +
          'gênero|polêmic[oa]s?|equipe|esportes?|planejamento|registro|caminhão|eletrônic[oa]s?|' +
          'anônim[oa]s?|fenômeno',
      },
      {
        variety: 'pt-pt',
        words: 'autocarro|comboio|telemóve(?:l|is)|ecrã|utilizador(?:es|a|as)?|ficheiros?|contacto|facto|' +
          'económic[oa]s?|académic[oa]s?|género|polémic[oa]s?|equipa|desportos?|planeamento|registo|camião|' +
          'eletrónic[oa]s?|anónim[oa]s?|fenómeno|est(?:ou|ás|á|amos|ão) a \\p{Ll}+[aei]r',
      },
    ],
  },
  {
    languages: ['es'],
    between: [
      {
        variety: 'es-es',
        words: 'vosotr[oa]s|vuestr[oa]s?|os (?:he|ha|parece|digo)|habéis|estáis|tenéis|podéis|sois|queréis|' +
          'ordenador(?:es)?',
      },
      {
        variety: 'es-rioplatense',
        words: 'vos (?:sos|tenés|podés|querés|sabés|decís)|tenés|podés|querés|sabés|decís|fijate|acordate|andá|' +
          'che',
      },
      {
        variety: 'es-419',
        words: 'computador(?:a|as)|ahorita|platicar|manej(?:o|a) un carro|carros?',
      },
    ],
  },
  {
    languages: ['fr'],
    between: [
      {
        variety: 'fr-ca',
        words: 'fin de semaine|présentement|clavardage|clavarder|magasiner|dépanneur',
      },
      { variety: 'fr-be-ch', words: 'septante(?:-\\p{Ll}+)?|nonante(?:-\\p{Ll}+)?|huitante|natel' },
    ],
  },
  {
    languages: ['de'],
    between: [
      {
        variety: 'de-ch',
        words: 'gross(?:e[nrsm]?)?|heiss(?:t|en)|weiss|ausser(?:dem|halb)?|schliesslich|schliessen|dreissig|' +
          'draussen|bloss|gemäss|regelmässig|äussern|grösser(?:e[nrsm]?)?|fliessend|parkieren|' +
          'allfällige[nrs]?|innert',
      },
      { variety: 'de-at', words: 'heuer|heurige[nrsm]?|weiters|jänner|feber|paradeiser|sackerl' },
    ],
  },
  {
    languages: ['sr', 'sh'],
    between: [
      {
        variety: 'sr-ekavian',
        words: 'vreme|gde|ovde|uvek|dve|cela?|lepo|mesto|reč[ieu]?|време|где|овде|увек|две|цел[аои]|лепо|место|' +
          'реч[иеу]?',
      },
      {
        variety: 'sr-ijekavian',
        words: 'vrijeme|gdje|ovdje|uvijek|dvije|cijel[aoi]|lijepo|mjesto|riječ[ieu]?|вријеме|гдје|овдје|увијек|' +
          'двије|цијел[аои]|лијепо|мјесто|ријеч[иеу]?',
      },
    ],
  },
  {
    languages: ['sr', 'sh'], isWithoutSpaces: true,
    between: [
      { variety: 'sr-cyrl', words: '[чћжшђ]' },
      { variety: 'sr-latn', words: '[čćžšđ]' },
    ],
  },
  {
    languages: ['ar', 'arz', 'ary'],
    between: [
      { variety: 'ar-eg', words: 'عايز|عاوز|دلوقتي|ازاي|إزاي|كده|بتاع|بتاعة|ليه|مفيش|علشان' },
      {
        variety: 'ar-levant',
        words: 'هلق|هلأ|كتير|هيك|بدي|بدك|شو|ليش|هون|كانون الثاني|تشرين الأول|شباط|نيسان|حزيران',
      },
      { variety: 'ar-gulf', words: 'وش|شلون|ابغى|أبغى|الحين|يبغى|زين|وايد' },
      { variety: 'ar-maghreb', words: 'واش|بزاف|ديال|كيفاش|دابا|برشا|جانفي|فيفري|جويلية|غشت|شتنبر|نونبر|دجنبر' },
      { variety: 'ar-iq', words: 'شنو|هسه|اكو|ماكو|شكو|هواية' },
    ],
  },
  {
    languages: ['zh', 'yue'], isWithoutSpaces: true,
    between: [
      { variety: 'zh-hans', words: '[这个们为说过还对时会来没问发现开关页编辑实应该请谢]' },
      { variety: 'zh-hant', words: '[這個們為說過還對時會來沒問發現開關頁編輯實應該請謝]' },
    ],
  },
  {
    languages: ['zh', 'yue'], isWithoutSpaces: true,
    between: [
      { variety: 'zh-mainland', words: '软件|信息|网络|视频|质量|默认|屏蔽|服务器|鼠标|硬盘|打印' },
      { variety: 'zh-tw', words: '軟體|資訊|網路|影片|品質|預設|伺服器|滑鼠|硬碟|列印|計程車|部落格' },
      { variety: 'zh-hk', words: '嘅|喺|冇|佢哋|唔係|咁樣|嚟|巴士站|的士|軟件|網絡' },
    ],
  },
]

/** Words in “-ize”, which Canadian spelling has beside “-our” and “-re”, and British spelling mostly has not. */
export const IZE =
  '(?:organ|recogn|real|apolog|critic|summar|emphas|categor|vandal|capital|standard)iz(?:e|ed|es|ing|ation|ations)'
