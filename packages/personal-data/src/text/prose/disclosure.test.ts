import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const toldIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['disclosure'] }).map(({ start, end }) => text.slice(start, end))

test('what people tell of themselves is found in many languages', () => {
  for (const [text, told] of [
    ['I live in Springfield, near the river', 'Springfield'], ['I work at Acme Mills.', 'Acme Mills'],
    ['my son Tom is ill', 'my son Tom'], ['I was born in Kano', 'Kano'], ['my street is Elm Lane', 'Elm Lane'],
    ['أسكن في طرابلس', 'طرابلس'], ['من در تهران زندگی می‌کنم', 'در تهران'], ['Я живу в Минске', 'Минске'],
    ['Я працюю в лікарні', 'лікарні'], ['Я жыву ў Гродне', 'Гродне'], ['Я живу у Львові', 'Львові'],
    ['我住在北京市朝阳区。', '北京市朝阳区'], ["Ben Ankara'da yaşıyorum", "Ankara'da"], ['Eu moro em Recife', 'Recife'],
    ['Vivo en Bogotá', 'Bogotá'], ['Saya tinggal di Bandung', 'Bandung'], ['Tôi sống ở Huế', 'Huế'],
    ['אני גר בחיפה', 'חיפה'], ['मैं दिल्ली में रहता हूँ', 'दिल्ली में'], ["J'habite à Lyon", 'Lyon'],
    ['Ich wohne in Kassel', 'Kassel'], ['Mieszkam w Łodzi', 'Łodzi'], ['私は大阪に住んでいます', '大阪'],
    ['저는 부산에 살고 있어요', '부산'], ['meine Tochter', 'meine Tochter'], ['моя школа', 'моя школа'],
  ] as const) {
    const found = toldIn(text)
    assert.equal(found.length, 1, text)
    if (told !== undefined) assert.deepEqual(found, [told], text)
  }
})

test('a place of several words is found whole', () => {
  for (const [text, told] of [
    ['אני גר בתל אביב', 'תל אביב'], ['אני עובד בבית חולים איכילוב', 'בית חולים איכילוב'], ['נולדתי בבאר שבע', 'באר שבע'],
    ['I live in St. Petersburg.', 'St. Petersburg'], ['I live in New York', 'New York'], ['Vivo en Buenos Aires', 'Buenos Aires'],
    ['Живу в Нижнем Новгороде', 'Нижнем Новгороде'], ['Мешкаю в Кривому Розі', 'Кривому Розі'],
    ['Жыву ў Старых Дарогах', 'Старых Дарогах'], ['من در بندر عباس زندگی می‌کنم', 'در بندر عباس'],
    ['ساکن بندر عباس هستم', 'بندر عباس'], ['أسكن في الدار البيضاء', 'الدار البيضاء'],
    ['أسكن بـالدار البيضاء', 'الدار البيضاء'], ['Moro no Rio de Janeiro desde 2010', 'Rio de Janeiro'],
    ['Saya dari Pangkal Pinang', 'Pangkal Pinang'], ['Tôi sống ở Hà Nội', 'Hà Nội'], ['मैं नई दिल्ली में रहता हूँ', 'नई दिल्ली में'],
    ["Yeni Mahalle'de yaşıyorum", "Yeni Mahalle'de"], ['Ich bin aus Bad Tölz', 'Bad Tölz'], ['Soy de San José', 'San José'],
    ['Mieszkam w Zielonej Górze', 'Zielonej Górze'], ['Jag bor i Stora Höga', 'Stora Höga'], ['我现居广东深圳', '广东深圳'],
    ['میں ڈیرہ غازی خان میں رہتا ہوں', 'ڈیرہ غازی خان میں'], ['Μένω στη Νέα Σμύρνη', 'Νέα Σμύρνη'],
  ] as const) assert.deepEqual(toldIn(text), [told], text)
})

test('what is told of others is none', () => {
  for (const text of [
    'He lives in Springfield', 'She works at Acme', 'her son', 'Он живёт в Минске', '他住在北京', 'Er wohnt in Kassel',
    'ساکن بندر عباس است', 'Soy de la opinión', 'Он из Нижнего Тагила', 'הוא גר בתל אביב', 'em que o time jogou',
  ]) assert.deepEqual(toldIn(text), [], text)
})

test('what is no place is not told as one: belief, health, a family, a year', () => {
  for (const text of [
    'I live with HIV.', 'I come from a Jewish family.', 'I am from a Muslim home.', 'I live in fear of AIDS',
    'Ich komme aus einer jüdischen Familie.', 'Ich wohne in einer Wohnung.', 'Я родом из еврейской семьи.',
    'Soy de familia Católica', 'Vivo con VIH', 'أنا من عائلة مسيحية', 'Je viens d’une famille juive', 'I come from a big House',
    'אני במקור ממשפחה דתית', 'Pochodzę z Katolickiej rodziny',
  ]) assert.deepEqual(toldIn(text), [], text)
  for (const [text, told] of [
    ['I come from a village near Brest', 'a village near Brest'], ['I was born in Minsk in 1984.', 'Minsk'],
    ['Я родился в Минске в 1984 году', 'Минске'], ['Ich bin in Kassel geboren', 'Kassel'], ['Nací en Bogotá en 1984', 'Bogotá'],
    ['أنا ولدت في طرابلس عام 1984', 'طرابلس'], ['נולדתי בחיפה בשנת 1984', 'חיפה'],
  ] as const) assert.ok(toldIn(text).includes(told), `${text}: ${toldIn(text).join('|')}`)
})

test('what somebody denies, supposes or asks of themselves is none', () => {
  for (const text of [
    'Я не живу в Минске', 'Я не живу у Києві', 'Я не жыву ў Гродне', 'Ich wohne nicht in Köln', 'No vivo en Madrid', 'Ya no vivo en Quito',
    'Não moro em Lisboa', 'Eu não moro em Lisboa', 'Nie mieszkam w Krakowie', 'لا أسكن في القاهرة', 'Non vivo a Roma', 'No soy de Madrid',
    "J'habite pas Lyon", 'my house is not in Berlin', 'Мой дом не в Минске', 'rumah saya bukan di Jakarta', 'לא נולדתי בחיפה',
    'मैं दिल्ली में नहीं रहता हूँ', 'Δεν μένω στη Σμύρνη', 'If I live in Berlin, can I upload this?', 'Imagine I work at Google',
    'Suppose that I live in Paris.', 'He asked whether I live in Oslo', 'Если я живу в Минске', 'Допустим, я живу в Минске',
    'Якщо я живу у Львові', 'Angenommen, ich wohne in Köln', 'Si vivo en Madrid, ¿puedo?', 'Se moro em Lisboa', "Si j'habite à Lyon",
    'Jeśli mieszkam w Łodzi', 'إذا كنت أسكن في القاهرة', 'אם אני גר בחיפה', 'Kalau saya tinggal di Bandung', 'Nếu tôi sống ở Huế',
    'अगर मैं दिल्ली में रहता हूँ', '如果我住在北京市', 'اگر من در تهران زندگی می‌کنم', 'Supongamos que vivo en Quito',
  ]) assert.deepEqual(toldIn(text), [], text)
})

test('a word of denial or doubt elsewhere takes nothing back', () => {
  for (const text of [
    'No, I live in Oslo', 'No I live in Oslo', 'You ask if that fits. I live in Oslo', 'Not far away: I live in Oslo', 'If you ask me, I live in Oslo',
    'Нет, я живу в Минске', 'Не знаю. Я живу в Минске', 'Sí, vivo en Quito', '不，我住在北京市', 'I live in Not, near the river',
    'Minha casa fica no Rio', 'ما ساکن بندر عباس هستیم',
  ]) assert.notEqual(toldIn(text).length, 0, text)
})

test('a sentence without a subject is told of oneself on a page about oneself, and only there', () => {
  const onOwnPage = (text: string): readonly string[] =>
    scanText(text, { kinds: ['disclosure'], least: 'likely', isAboutWriter: true }).map(({ start, end }) => text.slice(start, end))
  for (const [text, told] of [
    ['Lives in Minsk. Two kids.', 'Minsk'], ['Hello!\n* Born in Kano', 'Kano'], ['Works at Acme Mills.', 'Acme Mills'],
    ['Wohnt in Kassel', 'Kassel'], ['Живёт в Минске.', 'Минске'], ['Vive en Bogotá', 'Bogotá'], ['Mieszka w Gdyni', 'Gdyni'],
    ['Жыве ў Гродне', 'Гродне'], ['يعيش في طرابلس', 'طرابلس'], ['Mora em Recife', 'Recife'],
  ] as const) {
    assert.deepEqual(onOwnPage(text), [told], text)
    assert.deepEqual(toldIn(text), [], text)
  }
  for (const text of ['My cat lives in Minsk', 'She works at Acme', 'The bird that lives in Africa']) assert.deepEqual(onOwnPage(text), [], text)
})

test('what is joined to something told of oneself is told of oneself', () => {
  assert.deepEqual(toldIn('I am 17 and go to Gymnasium No. 4 in Gomel'), ['Gymnasium No. 4 in Gomel'])
  assert.deepEqual(toldIn('I am 30 and live in Minsk'), ['Minsk'])
  assert.deepEqual(toldIn('I am sure they come and go to Minsk'), [])
  assert.deepEqual(toldIn('The birds eat and live in Minsk'), [])
  assert.deepEqual(toldIn('Учусь в гимназии № 4'), ['гимназии № 4'])
})
