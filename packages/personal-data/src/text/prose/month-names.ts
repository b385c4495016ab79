/** Beginnings of the names of months: of our calendar in many languages, of the Persian and of the Islamic one. */
export const MONTH_STEMS = `
  jan feb fev fév mar mär apr abr avr may mai maj mag jun juin jui giu jul lug aug ago aoû août sep set oct okt out
  ott nov dec dez dic déc ene gen ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
  stycz lut kwie czerw lip sierp wrze paźdz list grud januari mei agu des peb
  янв фев мар апр ма июн июл авг сен окт ноя дек січ лют берез квіт трав черв лип серп верес жовт листоп груд
  студ лют сакав красав чэрв ліпен жнів верас кастр лістап снеж
  يناير فبراير مارس ابريل أبريل إبريل مايو يونيو يوليو اغسطس أغسطس سبتمبر اكتوبر أكتوبر نوفمبر ديسمبر كانون شباط
  آذار اذار نيسان أيار ايار حزيران تموز آب أيلول ايلول تشرين جانفي فيفري أفريل جوان جويلية أوت
  ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان
  آذر دی بهمن اسفند محرم صفر ربیع ربيع جمادی جمادى رجب شعبان رمضان شوال ذی ذو
  ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
  มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย
  ธ.ค ramadan ramazan muharram safar rajab shaban shawwal farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar
  dey bahman esfand траў
  जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर
`
