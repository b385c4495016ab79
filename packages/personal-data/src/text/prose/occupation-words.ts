/** What people are by work, in the form that follows “I am”. Offices of belief and of politics are left out. */
export const WORK_WORDS = `
  teacher schoolteacher lecturer professor librarian archivist engineer programmer developer lawyer journalist reporter
  doctor physician nurse dentist pharmacist surgeon veterinarian scientist researcher physicist chemist biologist
  historian mathematician economist architect designer photographer translator interpreter accountant manager
  electrician plumber mechanic driver pilot firefighter paramedic baker chef waiter waitress cashier carpenter farmer
  secretary technician musician actor actress artist editor consultant analyst clerk cook soldier
  lehrer lehrerin dozent dozentin bibliothekar bibliothekarin ingenieur ingenieurin informatiker informatikerin
  entwickler entwicklerin programmierer programmiererin anwalt anwältin journalist journalistin arzt ärztin
  krankenschwester krankenpfleger apotheker apothekerin wissenschaftler wissenschaftlerin architekt architektin
  fotograf fotografin übersetzer übersetzerin buchhalter buchhalterin mechaniker elektriker bäcker koch köchin
  professeur professeure enseignant enseignante bibliothécaire ingénieur ingénieure développeur développeuse
  informaticien informaticienne avocat avocate journaliste médecin infirmier infirmière pharmacien pharmacienne
  chercheur chercheuse traducteur traductrice comptable architecte photographe
  profesor profesora maestro maestra bibliotecario bibliotecaria ingeniero ingeniera programador programadora abogado
  abogada periodista médico médica enfermero enfermera farmacéutico farmacéutica investigador investigadora traductor
  traductora contador contadora arquitecto arquitecta fotógrafo fotógrafa
  professor professora bibliotecário bibliotecária engenheiro engenheira desenvolvedor desenvolvedora advogado advogada
  jornalista enfermeiro enfermeira farmacêutico farmacêutica pesquisador pesquisadora tradutor tradutora arquiteto
  insegnante professore professoressa bibliotecario ingegnere programmatore programmatrice avvocato avvocata
  giornalista medico infermiere infermiera farmacista ricercatore ricercatrice traduttore traduttrice architetto
  leraar lerares docent docente bibliothecaris ingenieur advocaat arts verpleegkundige programmeur onderzoeker
  lärare bibliotekarie ingenjör programmerare läkare sjuksköterska forskare advokat lærer ingeniør lege læge
  nauczycielem nauczycielką bibliotekarzem bibliotekarką inżynierem programistą programistką prawnikiem prawniczką
  adwokatem dziennikarzem dziennikarką lekarzem lekarką pielęgniarką pielęgniarzem farmaceutą naukowcem tłumaczem
  tłumaczką architektem księgową kierowcą
  учитель учительница преподаватель преподавательница библиотекарь инженер программист программистка разработчик юрист
  адвокат журналист журналистка врач медсестра фармацевт учёный ученый исследователь историк физик химик биолог
  экономист архитектор фотограф переводчик переводчица бухгалтер водитель механик электрик повар музыкант художник
  вчитель вчителька викладач викладачка бібліотекар бібліотекарка інженер інженерка програміст програмістка розробник
  журналіст журналістка лікар лікарка медсестра науковець науковиця дослідник історик фізик хімік економіст архітектор
  перекладач перекладачка водій
  настаўнік настаўніца выкладчык выкладчыца бібліятэкар інжынер праграміст распрацоўшчык юрыст журналіст журналістка
  лекар урач навуковец гісторык фізік хімік эканаміст архітэктар перакладчык перакладчыца кіроўца
  مدرس مدرسة معلم معلمة أستاذ أستاذة مهندس مهندسة مبرمج مبرمجة محام محامي محامية صحفي صحفية طبيب طبيبة ممرض ممرضة
  صيدلي محاسب مترجم مترجمة باحث باحثة
  دبیر آموزگار استاد کتابدار برنامهنویس وکیل خبرنگار روزنامهنگار پزشک پرستار داروساز پژوهشگر مترجم حسابدار راننده
  מורה מרצה ספרן ספרנית מהנדס מהנדסת מתכנת מתכנתת עיתונאי עיתונאית רופא רופאה אחות חוקר חוקרת מתרגם מתרגמת
  öğretmenim öğretmeniyim mühendisim mühendisiyim doktorum avukatım gazeteciyim hemşireyim programcıyım
  guru dosen pustakawan insinyur programmer pengacara wartawan dokter perawat apoteker peneliti penerjemah
  शिक्षक शिक्षिका अध्यापक इंजीनियर वकील पत्रकार डॉक्टर नर्स
`

/** What people are who learn. */
export const STUDY_WORDS = `
  student undergraduate postgraduate graduate sophomore pupil schoolboy schoolgirl alumnus alumna
  studentin schüler schülerin étudiant étudiante lycéen lycéenne collégien estudiante alumno alumna estudante aluno aluna
  studente studentessa scolaro leerling scholier studerande studentem studentką uczniem uczennicą doktorantem
  doktorantką студент студентка школьник школьница аспирант аспирантка ученик ученица аспірант аспірантка школяр
  школярка учень учениця студэнт студэнтка школьнік вучань طالب طالبة دانشجو دانشآموز סטודנט סטודנטית תלמיד תלמידה
  öğrenciyim öğrencisiyim mahasiswa mahasiswi pelajar siswa छात्र छात्रा विद्यार्थी
`
