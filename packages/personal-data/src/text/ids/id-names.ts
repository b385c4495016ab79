import { idRules } from './id-rules.ts'
import type { Scan } from '../detector.ts'
import { tokenise, type Tokens } from '../token.ts'
import { wordIndex, type WordIndex } from '../word-index.ts'

/** Words that name a kind of id, in the languages where it is asked for. */
const WORDS_OF_KIND = {
  'national-id': `
    identity identification idcard identidad identidade identité identità identitate personnummer persónunúmer
    identitas identiteit ausweis* personalausweis* ausweisnummer personenkennzahl kimlik kimliğim kimlik* dowód
    dowodu osobist* identyfikac* osobní totožnost* személyi osobna osobne osobní isikukood henkilötunnus cédula
    cedula ktp dni nid nin nric cnic cni citizenship паспорта личный личен ідентифікац* идентифика* посвідчення
    удостоверени* особи особисти* асабіст* идентифика* жеке жшн лична личне лични هوية الهوية بطاقة قومي مدني المدني
    وطني ملی ملي کدملی شناسنامه شناسایی شناختی شناختی تذکره شناخت זהות תז תעודת ταυτότητα* ταυτότητας αναγνωριστικό
    մենահամար անձնագիր პირადი पहचान आधार परिचय পরিচয় জাতীয় அடையாள గుర్తింపు መታወቂያ บัตรประชาชน ประจำตัวประชาชน
    เลขบัตร 身份证 身份證 身分證 身分証 公民 统一编号 統一編號 マイナンバー 個人番号 주민등록 주민번호 외국인등록 신분증 cccd cmnd cước мэдээлэл регистр
    регистрийн မှတ်ပုံတင် အမှတ် အတ္တ național kitambulisho utambulisho
  `,
  'tax-id': `
    tax taxpayer taxpayers tin vat steuer* ust ustid umsatzsteuer* tva iva btw moms mva ndfl fiscal fiscale fiscales
    tributari* contribuyente contribuinte contribuable impôt* impuesto* imposto* налог* податк* падатк* данъч*
    порез* vergi mükellef npwp pajak mst thuế cukai podat* nip daň* daň* dič adó* adószám davčn* davčna porez*
    mokesč* nodok* maksu* vero skatt* skat ضريبي ضريبية مالیاتی اقتصادی ضریب عوسק עוסק מס ηαφμ αφμ φορολογικ* कर पैन
    টিআইএন 税号 稅號 納税 税務 纳税 납세 사업자 ภาษี ผู้เสียภาษี салық հվհհ
  `,
  'health-id': `
    health medicare medicaid insurance nhs patient patients krankenkasse* krankenversicherung* versichert* kvnr egk
    versicherten* assurance maladie sanitaria sanitario salud saúde tessera полис полиса омс медицин* страхов*
    sağlık sigorta zdrowotn* pojišt* zdravstven* bpjs بیمه تأمين صحي التأمين ביטוח קופת 健保 保険 医保 건강보험 bảo hiểm
  `,
  passport: `
    passport passports reisepass reisepasses pass passnummer passeport passeports pasaporte pasaportes passaporto
    passaporte passaportes paspoort pasport pasu paszport* pašaport pasaportum pasaport* pasas passi pasi útlevél
    útlevel* passo cestovní pasoš* пасош* паспорт* пашпарт* пасош паспорту загран* загранпаспорт* جواز الجواز
    پاسپورت گذرنامه پاسپورٹ דרכון διαβατηρ* पासपोर्ट পাসপোর্ট passpor paspor hộ chiếu หนังสือเดินทาง 护照 護照 パスポート 旅券
    여권 անձնագ* პასპორტ* ፓስፖርት travel
  `,
  'driving-licence': `
    licence license licences driver drivers driving führerschein* fahrerlaubnis* permis permesso conduire conducir
    conducción carnet patente guida habilitação cnh carta condução rijbewijs* körkort* kørekort* førerkort* ajokort*
    jazdy řidičsk* vodičsk* jogosítvány* vezetői vozačk* vozniško permis_conducere водительск* водійськ* кіроўц* ву
    ehliyet* sürücü sim lesen memandu رخصة القيادة گواهینامه رانندگی רישיון נהיגה δίπλωμα ड्राइविंग लाइसेंस bằng lái
    ใบขับขี่ 驾驶证 驾照 駕照 運転免許 免許証 운전면허 면허
  `,
  'vehicle-plate': `
    plate plates registration licenceplate numberplate kennzeichen* nummernschild* autokennzeichen fahrzeug
    immatriculation plaque plaques matrícula matriculas placa placas targa targhe kenteken* nummerplade
    registreringsnummer rekisterinumero rejestracyj* tablic* spz rendszám* tablice registarsk* înmatriculare
    госномер* госзнак* номерной номерний номерзнак* держномер* дзяржнумар* рэгістрацыйн* plaka plakam plakamız plakalı
    plakası polisi nopol plat لوحة لوحات لوحتي پلاک پلاکم نمبرپلیٹ לוחית
    רישוי πινακίδ* πινακίδα biển ทะเบียน 车牌 車牌 ナンバー 번호판 차량번호
  `,
  // Words for what bears a plate: beside them a form that a likely country has is one.
  vehicle: `
    car cars vehicle motorbike motorcycle truck van auto autos wagen fahrzeug motorrad voiture véhicule moto coche carro
    veículo vehículo macchina veicolo samochód samochodu auta auto авто автомобил* автомобіл* аўтамабіл* машина машины
    машину машині машыны машыну тачка тачки мотоцикл* araba arabam arabamın araç aracın aracım aracımın mobil mobilku
    motor xe ماشین ماشینم خودرو خودروم خودروی موتور سيارة السيارة سيارتي سيارته عربيتي העربية הרכב רכב רכבי המכונית מכונית
    गाड़ी वाहन कार बाइक গাড়ি 车 车子 汽车 车 クルマ 自動車 차 자동차 รถ รถยนต์
  `,
} as const

/** Words that say that a number is something else. */
const OTHER_WORDS = `
    isbn issn doi pmid pmc oclc lccn arxiv jstor s2cid bibcode asin ean upc gtin viaf gnd isni orcid lcnaf oldid
    curid diff revid rev revision revisions version build order bestellung* invoice ticket tracking phone tel
    telephone fax mobile telefon* teléfono* telefone téléphone* телефон* тел هاتف تلفن شابک 电话 電話 전화 ردمك ردمد imei
    serial iban konto kontonummer account routing imdb allmusic discogs commit bug patent patents quran sku usd eur
  `

let index: WordIndex<string> | undefined

function nameIndex(): WordIndex<string> {
  index ??= wordIndex(entries())
  return index
}

function* entries(): Generator<readonly [string, string]> {
  for (const [kind, words] of Object.entries(WORDS_OF_KIND)) {
    for (const word of listed(words)) yield [word, kind]
  }
  for (const word of listed(OTHER_WORDS)) yield [word, 'other']
  for (const { name, shortName, words } of idRules()) {
    for (const word of listed(words)) yield [word, word.length > 3 || /[^a-z]/u.test(word) ? name : shortName]
  }
}

const listed = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '')

/** What an abbreviation names that ends at a token of one letter, where its letters are parted: `ת"ז`, `ת.ז.`, `T.C.` */
function abbreviationAt({ text, starts, ends }: Tokens, token: number): readonly string[] {
  const start = starts[token - 1] ?? 0
  const end = ends[token] ?? 0
  if (token === 0 || end - start !== 3 || !`."'״׳`.includes(text.charAt(start + 1))) return NONE
  return nameIndex().at(tokenise(text.charAt(start) + text.charAt(end - 1)), 0)
}

const NONE: readonly string[] = []

const WORDS_BEFORE = 6
const WORDS_BEHIND = 4
const OTHER_WORDS_BEFORE = 3
/** Characters: further away a word belongs to something else. */
const NEAR = 60

/** What stands near a number that nothing names. */
export const NO_NAMES: ReadonlySet<string> = new Set()

/** Whether `namesBeside` can find something for any tokens between `first` and `last`. */
export function isNamedAround({ tokens }: Scan, first: number, last: number): boolean {
  const words = nameIndex()
  const end = Math.min(tokens.count - 1, last + WORDS_BEHIND)
  for (let token = Math.max(0, first - WORDS_BEFORE); token <= end; token++) {
    if (words.at(tokens, token).length > 0 || abbreviationAt(tokens, token).length > 0) return true
  }
  return false
}

/**
 * What the words near the tokens `first` to `last` name: rules by name, kinds, and `other` where a word right before
 * says that the number is something else. `word` is what was written without a space before the number.
 */
export function namesBeside({ tokens }: Scan, first: number, last: number, word = ''): ReadonlySet<string> {
  const names = new Set<string>(word === '' ? [] : nameIndex().at(tokenise(word), 0))
  const words = nameIndex()
  const from = tokens.starts[first] ?? 0
  const isNear = (name: string, token: number): boolean => name !== 'other' || token >= first - OTHER_WORDS_BEFORE
  for (let token = first - 1; token >= 0 && token >= first - WORDS_BEFORE; token--) {
    if (from - (tokens.ends[token] ?? 0) > NEAR) break
    for (const name of words.at(tokens, token)) if (isNear(name, token)) names.add(name)
    for (const name of abbreviationAt(tokens, token)) if (isNear(name, token)) names.add(name)
  }
  const to = tokens.ends[last] ?? 0
  for (let token = last + 1; token < tokens.count && token <= last + WORDS_BEHIND; token++) {
    if ((tokens.starts[token] ?? 0) - to > NEAR) break
    for (const name of words.at(tokens, token)) {
      if (name !== 'other') names.add(name)
    }
  }
  return names
}
