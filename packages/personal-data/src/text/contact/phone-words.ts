import { wordSet } from '../word-index.ts'

/** Words beside which a number is a phone number. */
export const PHONE_WORDS = wordSet(`
  phone* telephone* tel telno tél tlf tfn ph cell cellphone mobile mobil mobiel handy handynummer telefon* teléfon*
  telefono telefone* téléphon* portable gsm fax faks whatsapp whats zap zapzap viber signal imo sms hotline landline voicemail hp
  nohp wa móvil celular* cellulare komórk* kom puhelin* puh sími mobiltelefon* mobilnumm* rufnummer* durchwahl desk
  cep telefonum gsmim telpon telepon handphone ponsel hape telepono simu điện thoại sđt đt телефон* тел моб мобил*
  сотов* звон* факс вайбер ватсап вотсап هاتف* تلفن* تليفون* موبایل* موبائل* جوال* محمول* همراه نقال* فون فاکس فاكس
  واتساب واتس واتساپ تماس جوالي טלפון* נייד פלאפון וואטסאפ פקס τηλέφων* τηλ κινητ* հեռախոս* ტელეფონ*
  მობილურ* फोन मोबाइल दूरभाष टेलीफोन ফোন মোবাইল தொலைபேசி కాల్ ഫോൺ ਫ਼ੋਨ ફોન ፎን ስልክ โทร โทรศัพท์ มือถือ เบอร์ 电话 電話 手机
  手機 座机 传真 傳真 热线 微信同号 携帯 ケータイ 連絡先 전화 휴대폰 핸드폰 연락처 팩스
`)

/** Words that make a number of the right form a phone number. */
export const CALLING_WORDS = wordSet(`
  number numbers call called calling dial ring reach contact text message messages answering registered office home cell
  numéro appel* contacte* joindre número llama* llám* contacto ligue ligar contato numero chiama* chiami nummer numret
  rufe anrufen anruf erreich* bel bellen numer* zadzwoń dzwoń číslo volej* volat ring* numara* ara arayın nomor hubungi
  номер* позвон* пишите свяж* дзвон* зателефон* подзвон* رقم* اتصل اتصال زنگ نمبر רקם מספר* התקשר* תתקשר* αριθμό* κάλεσ*
  नंबर कॉल নম্বর 号码 號碼 联系 聯繫 联络 拨打 番号 連絡 번호 연락 gọi liên số شماره شمارهام شمارم رقمي
`)

/** Words before a number that say it is something else. */
export const OTHER_NUMBER_WORDS = wordSet(`
  isbn issn doi pmid pmc oclc lccn arxiv jstor s2cid bibcode asin ean upc gtin id oldid curid diff revid rev revision
  rfc version build page pages vol volume pp art article § line code zip postcode plz cap iban bic swift account konto
  cuenta conta compte conto hesap счёт счет рахунок visa card karte tarjeta carte cartão karta order invoice case
  ticket ref reference tracking serial imei imsi iccid vin ssn nif nie dni cpf cnpj curp rfc nik pesel inn snils ogrn
  kpp bsn passport reisepass pasaporte passeport passaporto паспорт* инн снилс огрн кпп бик р/с cmnd cccd قومي القومي حساب الحساب شبا خاتا खाता
`)
