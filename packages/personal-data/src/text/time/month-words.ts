import { wordSet } from '../word-index.ts'

/** Names of months as they stand in a date, whole words: of our calendar, the Persian and the Islamic one. */
export const MONTH_WORDS = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  januar jänner februar märz mai juni juli oktober dezember okt dez
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
  listopada grudnia ledna února března dubna května června července srpna září října listopadu prosince
  ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık maret agustus desember
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
  студзеня лютага сакавіка красавіка чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня
  يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب
  أيلول ژانویه فوریه آوریل ژوئن ژوئیه اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن
  اسفند محرم صفر رجب شعبان رمضان שוואט ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
  जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
`)
