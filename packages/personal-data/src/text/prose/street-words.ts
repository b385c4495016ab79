import { alternatives } from '../alternatives.ts'

/** On which side of a street's name and of this word for it the house number stands. */
export type NumberSide = 'before' | 'behind' | 'either'

/** Words for streets whose number stands before the name, as in English: `123 Main Street`. */
const BEFORE = `
  street streets st avenue avenues ave av road roads rd boulevard blvd lane lanes ln drive drives dr court ct square sq
  terrace terr parkway pkwy highway hwy circle cir trail trl crescent cres close mews alley grove row walk way place pl
  loop path plaza crossing crossroad turnpike pike quay esplanade parade gardens heights hill
`
/** Words whose number stands behind. */
const BEHIND = `
  strasse straße str gasse weg platz allee damm ufer straat laan plein steenweg gracht ulica ulice ul aleja aleje al os
  osiedle plac náměstí nám třída utca utcája u út útja tér körút calea bulevardul strada stradă šoseaua via viale
  piazza corso vicolo largo gata gatan gade vej vägen väg vei veien allé terrasse katu tie улица улице улицы улицу ул вулиця вулиці вулицю вул вуліца вуліцы вуліцу
  вул проспект проспекте проспекта проспекті пр просп пр-т праспект праспекце переулок переулке пер провулок пров завулак шоссе ш площадь пл площа бульвар б-р набережная
  наб тупик проезд мікрорайон мкр микрорайон οδός οδος λεωφόρος cadde caddesi cad sokak sokağı sok bulvarı mahallesi mah
  jalan jl jln gang komplek perumahan perum
`
/** Words of languages that do both. */
const EITHER = `
  rue avenue boulevard chemin allée impasse quai cours calle c/ avenida avda paseo carrera plaza camino ronda travessa
  rua alameda estrada praça rodovia đường phố ngõ ngách hẻm शारा मार्ग रोड सड़क गली नगर
`
/** Scripts without capitals: the name follows, then the number; or the number comes first. */
const UNICASE = `شارع طريق زقاق جادة نهج ميدان حي خیابان کوچه بلوار بزرگراه میدان רחוב רח שדרות שד דרך סמטת`

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/u)

/** Each word for a street with the side of its number; `unicase` stands for scripts without capitals. */
export const STREET_WORDS: readonly (readonly [string, NumberSide | 'unicase'])[] = [
  ...listOf(BEFORE).map((word) => [word, 'before'] as const),
  ...listOf(BEHIND).map((word) => [word, 'behind'] as const),
  ...listOf(EITHER).map((word) => [word, 'either'] as const),
  ...listOf(UNICASE).map((word) => [word, 'unicase'] as const),
]

/** Endings of folded words that are streets when a number follows: Hauptstraße 5, Mannerheimintie 12, Kungsgatan 3. */
export const STREET_ENDING = new RegExp(`(?:${alternatives(`
  strase strasse strasze str gasse weg platz allee damm ufer steig straat laan plein dreef gracht kade gatan gata gaten
  gade vagen vegen veien vei vej vejen vang vanget stien sti torv braut stigur katu kuja tie polku raitti vayla bakken
  maantee puiestee iela gatve utca bulvar svingen grand backen stigen
`)})$`, 'u')

/** Words for a part of a house, or before the house number. */
export const UNIT_WORDS = alternatives(`
  Suite Ste Apt Apartment Unit Flat Floor Fl Room Rm Building Bldg Block Box Lot apto apartamento piso puerta bloco casa
  escalera portal Sector Phase Plot Ward D Wohnung Whg Stock appartement appt étage bâtiment bât m lok kl daire kat blok no nr nº n° № # кв
  квартира д дом д. корп корпус к стр строение оф офис под'їзд буд будинок кв. дім Blk RT RW lantai căn phòng tầng số
  interno int scala واحد طبقه پلاک شماره شقة طابق بناية مبنى عمارة رقم دירה דירה קומה כניסה
`)

/** Words beside which a place with a number is an address. */
export const ADDRESS_WORDS = `
  address addresses adress* adresse* addr located lives live living reside* residence resident home mail* ship* deliver*
  moved office wohn* anschrift domicil* dirección domicilio endereço reside mora moro morei resido vivo abito indirizzo abit* bydl* adres*
  zamieszka* mieszka* lakcím adresa alamat tinggal địa chỉ adresi ikamet адрес* адрэс* прожива* живу живе* жыву мешкаю
  עنوان عنوان* آدرس نشانی سکن* يسكن اسكن כתובת גר גרה पता
`
