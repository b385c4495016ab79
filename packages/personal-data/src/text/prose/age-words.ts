/** Words for years of life behind a number. */
export const YEAR_WORDS = `
  year years yr yrs yo jahre jahren jahr ans años anos año ano anni anno jaar lat rok lata let roků rokov év ani år
  vuotta
  yaş tahun tuổi лет год года рік роки років гадоў гады سنة عاما عامًا سنوات سال שנים שנה वर्ष साल
`

/** Words behind a number that say by themselves that it is an age. */
export const AGE_WORDS = `
  jährige jähriger jährigen jähriges jarige letni letnia letý letá éves årig årige vuotias yaşında yaşındayım yaşındaki
  летний летняя летнего летней річний річна річного χρονών ετών ساله
`

/** What stands behind those years where they are an age. */
export const AGE_BEHIND = `
  old alt âgé âgée d'âge edad idade età oud vecchio vecchia starý stará gammal gammel de gamla viejo vieja velho
  velha umur usia от роду віку أعمر من العمر دارم سن
`

/** What stands before those years where they are an age. */
export const AGE_BEFORE = `
  aged age am is turned i'm im bin ist alter im avec ai a âgé âgée tengo tiene edad tenho tem idade ho ha età ben ik
  heb mam ma wiek
  mám má fyller är er olen on мне ему ей нам возраст мені йому їй мне яму umur usia berusia berumur tuổi عمري عمره
  عمرها گنی בן בת saya aku tôi mình
`
