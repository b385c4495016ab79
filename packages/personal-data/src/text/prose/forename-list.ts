/**
 * Forenames common in some country, parted by white space. Made by `tools/make-names.ts`
 * from “popular names by country” by sigpwned (CC0 1.0, no rights reserved).
 */
export const FORENAMES = `
  Aada Aadhya Aarav Aariz Aaron Aarya Aasha Abbas Abd Abdallah Abdelkader Abdoulaye Abdul Abdulaziz Abdulla
  Abdullah Abdullo Abdulrahman Abubakr AbulFazl Adam Adama Adéla Adele Adin Aditi Adomas Adrian Adriana Adrians
  Afonso Agnes Agustín Agustina Ahmad Ahmed Ahmet Aïcha Aiden Aikaterini Aimar Aino Aisha Aisultan Aisyah Aitana
  Aiur Ajda Ajla Aksel Alanoud Albert Alberte Aldiyar Alejandro Aleks Aleksandar Aleksander Aleksandr Aleksandra
  Aleksandre Alessandro Alessia Àlex Alexander Alexandra Alexandru Alexey Alfie Ali Alice Alicja Alikhan Alina
  Aline Alinur Alisa Alise Aliya Alma Alparslan Alteo Althea Álvaro Alysha Amahle Amaia Amal Amálie Amar Amara
  Amaris Amayra Ámbar Ambra Ambre Amelia Amelija Amelja Amina Aminata Amine Amir Amira Ammar Amy An Ana Anahit Anar
  Anastasia Anastasija Anastasiya Andrea Andreas Andreea Andrei Andrej Andria Andrias Andriy Androula Ane Ángel
  Angela Angeliki Angelina Angeline Angelo Anna Annie Anohito Antonella Antoni Antônia Antônio Anzu Ao Aoi Aoife
  Aputsiaq Aras Archie Areg Areni Ari Aria Ariana Arianna Ariel Arjun Arman Armen Armine Aron Arpi Artem Arthur
  Artiom Artur Artyom Aruuke Aruuzat Asel Asemahle Ashot Ashraqat Asilim Asiya Asja Asmita Assia Asta Astrid Asya
  Aþena Athanasios Atlas August Aurora Ava Aviana Avigail Awa Aya Ayala Ayalah Ayesha Aygun Ayim Ayla Aylin Ayoub
  Ayra Ayşa Ayşe Aysel Ayzere Azaria Azariah Aziz Azra Әли Bader Bakary Bandar Banele Baran Barbara Barbare
  Batkhaаn Bautista Bayarmaa Baаtar Beatrice Beatriz Ben Benas Bence Benedita Benicio Benjamin Berrdo Beshoi Bibek
  Biel Bilal Biljana Binita Bintou Bisera Bishal Bismah Bogdan Bogdana Boglárka Bolormaa Boris Brahim Bruno Camila
  Camille Carl Carla Carlos Carmen Carolina Catalina Cecília Celeste Celine César Charbel Charles Charlie Charlotte
  Chedeline Chloe Christian Christina Christos Chuluun Cillian Ciro Clara Concepción Daisy Dalal Dalila Damian
  Damjan Dan Danel Daniel Daniela Daniels Daniil Danijel Danna Danylo Daria Darija Daris Dārta Davi David Davit
  Davud Defne Dejan Delfina Demetre Dhia Dhruv Diego Dimitar Dimitra Dimitrios Dion Djamel Djeneba Dmitry Dmytro
  Doha Dominik Dominykas Dora Dorothy Dragan Dragana Duarte Dunja Dušan Dylan Dyllan Džan Éabha Ecrin Edoardo
  Édouard Edward Eeli Eevi Eino Eisha Eitan Eithan Elchin Elena Elene Eleni Elias Elie Elif Elija Elijah Eliška
  Elizabeth Elizaveta Ella Ellen Elli Ellie Elmar Elnur Elshan Elyas Elza Ema Eman Embla Emelia Emely Emil Emilia
  Emiliano Emilija Emiliya Emīls Emily Emine Emir Emma Emmanuel Esma Esperanza Esther Ethan Eva Evelina Evelyn
  Evens Evgeny Evie Eylül Eymen Ezekiel Fadi Fahad Fahd Faisal Fajr Fanta Farah Farida Farrah Farzana Fatemeh
  Fatima Fatin Fatma Fatoumata Felipe Felix Fernanda Ferndo Fiadh Filip Finlay Finn Florence Fozia Fran Francesco
  Francisca Francisco Franciszek Frederick Freja Freya Frida Frieda Fūma Gabija Gabor Gabriel Gabriela Gabriele
  Gael Gagik Gamalat Gamila Gaspar Gayane George Georgi Georgia Georgios Gerónimo Gevorg Gianna Gilli Ginevra
  Giorgi Giorgia Gita Giulia Gogo Göktug Googoosh Goran Gordana Grace Guadalupe Guðrún Gunay Gunel Gustavs Habib
  Habiba Hadicha Halim Hamza Hana Hanna Hannah Hàorán Hàoyǔ Harper Harraz Harris Harry Haru Haruma Harun Haruna
  Haruto Hasan Hashem Hasmik Hasnaa Hassan Hatice Hawa Hayk Heikapu Heitor Helena Helma Helmi Henry Herkus Hessa
  Himari Hina Hinano Hinata Hinato Hiro Hjørdis Hoda Hosna Hosniya Hossein Hovhannes Hudson Hugo Hur Hüseyin Huseyn
  Hussa Hussain Hussein Hydar Ian Ibai Iben Ibrahim Ida Igor Iker Ilgar Ilija Iman Imene Iminathi Imogen Inaya İnci
  Indira Inès Inuk Inunnguag Inutsiaq Ioane Ioanna Ioannis Ion Irati Irene Irina Isaac Isabel Isabella Isabelle
  Isak Isidora Isla Islande İsmail Itsuki Ivaana Ivalu Ivan Ivana Ivik Ivy Izaro Izz Jack Jacob Jad Jade Jakob
  Jakov Jakub Jákup James Jameson Jan Jana Javier Jēkabs Jelena Jennifer Jerónimo Jessica Jiya João Joe Joel Jógvan
  John Jokūbas Jökull Jon Jonas Jordi Jorge Jori José Josefa Joseph Joshua Josiah Josip Jouri Jovan Jovana Juan
  Juana Jude Judeline Julen Jules Júlia Juliana Julie Julieta Juliette Julija June Junior Kabir Kabita Kadiatou Kai
  Kaia Kairo Kajus Kaloyan Kamal Kamilė Karam Karen Kári Karim Karima Karine Kārlis Karolína Katerina Kathem Katla
  Kazi Keanu Keven Kevin Khadije Khaled Khawla Khongordzol Kiaan Kiara Kiran Kirollos Kiwa Klea Koa Konstantina
  Konstantinos Konul Kora Krishna Ksenija Kyra Kyriaki Laia Lamija Lan Lana Lara Latifa Laura Lavi Layla Lazar Lea
  Leah Leandra Leano Leen Leevi Lėja Lejla Lena Leni Lenna Leo Leon Leonardo Leonor Leordo Lesedi Lethabo
  Lethokuhle Lev Levente Levi Lewis Leyla Lía Liam Lian Lianne Lidia Liepa Lile Lili Lilien Lilit Lilja Lillie
  Lilly Lily Lin Lina Linda Lio Lisakhanya Lív Livia Liz Ljiljana Logan Lorenzo Louis Louise Lourenço Lovelie
  Lovely Lovro Luana Lubanzi Luca Lucas Lucia Luciana Lucija Ludovica Luis Luiz Luka Lukáš Luknė Lulwa Luna Lur
  Lusine Lwandle Lydia Lyn Lyna Mabel Maddi Mädïna Maël Maeva Maha Mahamadou Mahammad Mahdi Mahesh Mahmoud Maia
  Maitê Maja Maksim Maksym Malachi Malak Malek Malen Maligiaq Malik Malthe Malu Mamadou Manaia Maneh Manish Manua
  Manuel Manuela Marama Marc Marcell Marcia Marcos Mareva Margaret Margarida Mari Maria Mariam Mariami Mariana
  Marie Marija Marina Mario Marios Mariya Mark Markas Markel Marko Marks Markus Marta Martha Martí Martim Martín
  Martina Marwa Mary Marya Maryam Maryja Maša Matas Máté Matei Matěj Mateo Matías Matija Matilda Matilde Matteo
  Matthew Matthías Matthildur Mattia Mattias Matvey Matyáš Maui Max Maxim Maximilian Maximiliano Maya Maysoun Mees
  Mehar Mehdi Mehmet Mei Melina Melisa Melissa Melokuhle Meriem Merjem Mersana Meryem Mia Michael Michail Michal
  Michalis Miguel Mihail Mikael Mikaere Mikayel Mikhail Miki Mikołaj Mila Milagrosa Milan Milana Milena Milica
  Millie Miloš Mina Minato Míngzé Minik Mio Mira Miraç Mirjana Mirlande Moana Modibo Moea Moeata Mohamed Mohammad
  Mohammed Mona Monte Moussa Mùchén Muhamad Muhammad Muhammed Murad Mustafa Mùyáng Mykhaylo Myrlande Nada Nagi
  Nagisa Nahia Naïm Naranbaatar Nare Narek Narine Natália Natálie Natalija Nathalie Nathan Nathaniel Naura Naya
  Nehir Nela Nelio Nesreen Neža Nia Nicolás Nicole Niel Niharika Nik Nika Nikau Niko Nikodem Nikol Nikola Nikolaos
  Nikoloz Nil Nilay Nils Nina Nino Nivi Niviaq Nóa Noah Noam Noel Noemí Nomaan Noor Nora Norsaq Nouf Noûr Nuka Nur
  Nuray Nurislam Nurul Nutsa Odval Ofentse Oihan Oisha Oisin Oleksandr Oleksandra Olga Oliver Olivia Oliwia Omar
  Omer Omphile Ona Onni Oscar Oskar Osman Oumar Oumou Oyunbileg Pablo Panagiota Panagiotis Paneeraq Paninnguaq
  Paraskevi Pari Patricia Patricija Pau Paul Paula Paulo Pedro Penelope Petar Peter Peterson Pierre Pipaluk Poema
  Pol Pola Polina Prakash Prasert Prem Princess Puteri Qillaq Rabina Rachid Radmila Rafael Ralfs Ramazan Ramón
  Ramona Rania Raphaël Raquel Rashad Rasmus Raul Ravi Raya Rayana Reem Reema Refael Regina Rei Reina Relja Ren
  Renata Rethabile Reza Ria Rían Ricardo Riccardo Richard Riko Rin Rita Roan Robert Roberts Robin Roel Roghayyeh
  Roko Roman Ronja Rory Rose Rosie Rosmery Rowan Roxana Ruòxī Saar Safija Safiya Saga Sahar Said Sakeena Sakineh
  Sakura Saliha Salik Salma Salomé Sama Samantha Samir Samuel Samvel Samyar Sandra Santiago Saqib Sara Sarah
  Sebastian Sekou Selim Selma Sem Sergei Şerife Sesili Sevda Sevinj Shahd Shahem Shahid Shaikha Shaimaa Shams
  Shayma Sheikh Sherifa Shivansh Shristi Siddhartha Sienna Simona Siphosethu Sita Siti Snezana Sō Sobia Sofi Sofia
  Sofie Sofija Sofiya Sóley Sólja Solomiya Sōma Somayyeh Somboon Somchai Somporn Somsak Sonia Sophia Sophie
  Souleymane Stanisław Stanley Stefan Stella Stevenson Suha Sukhbaаtar Sultan Sumayah Sunita Susan Susanna Suzana
  Syed Szymon Tadhg Taha Taim Tamar Tamatoa Tapuarii Tara Tarana Tareq Tarita Tatiana Tatsuki Tehei Teiki Teiva Teo
  Teodor Teodora Tereza Tess Teura Teva than thaniel Théo Theodor Theodore Thiago Thomas Tiago Tiare Tigran Tim
  Timofey Titaina Titaua Tobias Toivo Tom Tomás Tommaso Tomyris Trinidad Tróndur Tuleen Tunar Turki Uiloq Ulloriaq
  Umar Uri Usman Uta Vaea Väinö Valdemar Valentin Valentina Valeria Valter Vamika Vár Varvara Vasileios Vasilije
  Vasiliki Vasilisa Vedant Venla Vera Veronika Vesna Vicente Victor Victoria Viktor Viktoría Viktorie Viktoriya
  Violeta Viraj Vita Vittoria Vladyslav Vojtěch Vugar Vuk Vusal Vusala Wan Wassim Wateen Widelene William Willow
  Wilson Ximena Xīnyí Yamato Yara Yasmin Yasmine Yasna Yassin Yehuda Yekaterina Yelena Yeva Yìchén Yìhán Yǐmò Yīnuò
  Yìzé Yoana Younès Yousef Yousouf Youssef Yua Yuina Yulia Yūma Yuna Yusef Yusif Yusuf Yǔtóng Yǔxī Yǔxuān Yǔzé
  Zahid Zahir Zahra Zainab Zala Zalán Žan Zehra Zeinab Zeynab Zeynep Zǐhán Zina Zion Zoé Zofia Zoran Zümra Zuzanna
  Αγγελική Αθανάσιος Αικατερίνη Ανδρέας Ανδρούλα Άννα Βασίλειος Βασιλική Γεωργία Γεώργιος Δήμητρα Δημήτριος Ελένη
  Ιωάννα Ιωάννης Κατερίνα Κυριακή Κωνσταντίνα Κωνσταντίνος Μαρία Μάριος Μιχαήλ Μιχάλης Νικόλαος Παναγιώτα
  Παναγιώτης Παρασκευή Σοφία Χρήστος Χριστίνα Айзере Айлин Айсұлтан Айша Айым Алдияр Александар Александр
  Александра Александър Алексей Али Алинур Алинұр Алиса Алихан Алия Амина Амир Ана Анастасия Андрей Анна Артём
  Аруузат Арууке Асылым Аяла Билал Бисера Борис Варвара Весна Виктор Виктория Габриела Георги Горан Гордана Давид
  Дамјан Даниел Даниил Дария Дарија Дејан Димитър Дмитрий Драган Драгана Душан Ева Евгений Екатерина Елена
  Елизавета Зоран Иван Ивана Йоана Ирина Калоян Лев Лука Максим Мария Марија Марк Марко Мартин Матвей Матеј Медина
  Мила Милан Милена Милица Милош Мирјана Михаил Мухаммад Мұхаммед Наталья Никол Никола Нурислам Нұрислам Ольга Омар
  Петар Полина Радмила Рамада́н Рая Раяна Салиха Сара Сафия Сергей Симона Снежана София Софија Стефан Татьяна
  Теодор Томирис Умар Усман Фатима Хадича Хана Эмир Юлия Јана Јелена Јован Јована Љиљана أحمد آدم حور خالد عبد
  عبدالله علي عمر فاطمة فرح فهد ليان لين ماريا محمد مريم ملك ميلا نور يوسف ალექსანდრე ანა ანასტასია ანდრია ბარბარე
  გაბრიელი გიორგი დავითი დანიელ დემეტრე ელენე ლილე ლუკა მათე მარიამი ნია ნიკოლოზი ნინო ნუცა სესილი さくら 一诺 依诺 俊傑 俊宏
  凛 凪 咲茉 大和 奕泽 奕辰 宇泽 宇轩 家豪 建宏 志偉 志強 志明 志豪 怡君 悠真 文雄 暖 杏 梓涵 樹 欣怡 沐宸 沐辰 沐阳 浩宇 浩然 淑娟 淑惠 淑芬 淑華 淑貞 湊 澪 碧 結愛 結菜 美惠 美玲 艺涵
  芽依 苡沫 若汐 茗泽 莉子 蒼 蓮 詩 语桐 语汐 金龍 陽翔 陽菜 陽葵 雅婷 雨桐 颯真 麗華 도윤 민준 서아 서윤 서준 수아 시우 예준 유준 은우 주원 지아 지안 지우 지유 지호 하린 하윤 하은 하준
`
