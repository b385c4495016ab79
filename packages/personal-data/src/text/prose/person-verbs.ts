/** Verbs of speech and thought behind a name; bodies of people and newspapers say things, too. */
export const SPEAKING_VERBS = `
  said says told asks asked replied answered added thinks thought believes believed wrote writes wants wanted knows knew
  called calls agreed explained insisted recalled remembers works worked spent earned
  dit répond répondit explique écrit pense sagte sagt meinte erklärte fragte antwortete schrieb denkt arbeitet
  dijo dice preguntó respondió explicó escribió piensa trabaja disse respondeu perguntou escreveu trabalha
  rispose scrisse pensa lavora zei zegt vroeg antwoordde schreef werkt powiedział powiedziała mówi pisze pracuje
  сказал сказала говорит ответил ответила спросил спросила написал написала думает работает заявил заявила считает
  сказав каже відповів написав працює sade säger frågade svarade skrev arbetar söyledi diyor anlattı çalışıyor
  mengatakan berkata bertanya menjawab menulis bekerja nói hỏi
`

/** Verbs whose subject is a person. */
export const LIVING_VERBS = `
  lives lived smiled laughed cried sighed nodded shrugged whispered shouted married divorced studied graduated retired
  resides resided commutes habite habitait vit wohnt wohnte lebt lebte heiratete studierte lächelte lachte vive vivía
  vivió
  nació murió estudió mora morava viveu nasceu morreu estudou abita abitava nacque visse woont woonde leeft mieszka
  mieszkał
  mieszkała urodził urodziła живёт живет жил жила родился родилась вышла женился улыбнулся улыбнулась живе народився
  народилася жыве нарадзіўся bor bodde föddes yaşıyor doğdu tinggal lahir sống sinh
`

/** How a request or a question to somebody goes on behind the name and a comma. */
export const VOCATIVE_VERBS = `
  can could would will please do did are have may you let's thanks thank kannst könntest würdest bitte peux pouvez
  pourriez
  puedes podrías puede pode poderia você puoi potresti kun możesz можешь можете можеш podrías bisa tolong
`
