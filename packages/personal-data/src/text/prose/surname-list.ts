/**
 * Surnames common in some country, parted by white space. Made by `tools/make-names.ts`
 * from “popular names by country” by sigpwned (CC0 1.0, no rights reserved).
 */
export const SURNAMES = `
  Abazi Abbasov Abdrahmanov Abdullaev Abdullayev Abe Abuladze Acosta Adams Adary Ademović Adilović Adrei Afërdita
  Aguilar Aguilera Aguirre Ahamed Ahmadov Ahmed Ahmetov Ahmetović Ahn Ahonen Aigner Aivaliotis Akter Alarcón
  Aleksejev Alexander Ali Aliev Alievi Aliyev Allen Almeida Alonso Alvarado Álvarez Alves Amangeldy Amar
  Amarasinghe Amato An Andersen Anderson Andersson Andō Andov André Andreassen Andrejev Ang Angelov Angelova
  Antunes Aoki Aquino Arai Arakelyan Araújo Aravena Araya Arben Arias Arslan Ashkenazi Aslan Attard Auer Avetisyan
  Ávila Avraham Ayala Aydın Azevedo Azoulay Babić Bae Baek Báez Bah Bai Bailey Bairamov Bairamovi Bajram Bak Baker
  Bakker Baláž Balázs Balodis Balog Balogh Bandara Barbieri Barbosa Bardhi Barišić Barnes Barone Barry Basile
  Battaglia Bauer Baumann Baumgartner Bautista Becker Begu Bekim Bektashi Bell Bellini Benali Benedetti Bengtsson
  Benítez Bennett Berg Berger Bergmann Beridze Berisha Bernard Bernardi Berndsen Bertrand Bērziņš Bhak Bianchi
  Bianco Binder Bird Bishwakarma Biton Bizjak Blanco Blažević Blöndal Bogdanov Bolat Bolkvadze Bondar Bondarenko
  Bonnet Borg Bos Bošnjak Boyko Božić Bozinov Brahimi Brankov Braun Bravo Breathnach Briem Brooks Brouwer Brown
  Brunner Bruno Bùi Bun Bustamante Bustos Butkienė Butkus Butler Byrne Bytyqi Cabrera Cáceres Cài Calderón Calvo
  Camacho Çami Camilleri Campbell Campos Can Caputo Carbone Cárdenas Cardoso Cardozo Carrasco Carrillo Carrizo
  Carter Caruso Carvajal Carvalho Castañeda Castelli Castillo Castro Cattaneo Cavalcante Cavalcanti Ceban Cebotari
  Çelik Čengić Černá Černý Cervantes Çetin Cha Chadad Chai Chan Chand Chandra Chang Chathuranga Chaudhary Chávez
  Chazan Chea Cheam Chen Cheon Cheong Chetry Cheung Chey Chhan Chhet Chhetri Chhim Chhoà Chhorn Chiba Chim Chin
  Chiu Cho Choa Choe Choi Chong Choo Chow Chowdhury Choy Christensen Christiansen Chu Chua Chun Chung Ciobanu Claes
  Clark Clarke Coelho Cohen Coi Cojocari Collins Colombo Conte Conti Contreras Cook Cooper Coppola Corpuz Correa
  Correia Cortés Cortez Costa Cox Cruz Cunha Cəfərov Dąbrowski Dahan Dahl Đàm Damcevski Đặng Danielsen Đào David
  Davidov Davies Davis Davtyan Dekker Delemović Delgado Delić Delvina Demir Demirović Denis Deo Dervishi Devi
  Diallo Dias Diaz Dibra Diederich Dijkstra Dimitrov Dimitrova Din Dissanayake Dith Dizon Djurhuus Đỗ Đoàn Doğan
  Doherty Domingo Domínguez Donev Donoso Đorđević Doyle Droplets Duarte Dubois Đukić Dul Dumitru Dumont Duong
  Dupont Durand Đurić Dvořák Dvořáková Eam Eaw Ebner Eder Edirisinghe Edri Edry Edwards Egger Eglītis Egzon Ek
  Ekanayake Emine Endō Eng Eom Eriksen Eriksson Escobar Espinoza Esposito Estrada Evans Fabbri Faber Farías Farina
  Farkas Farrugia Fatime Fehér Fekete Ferhatović Fernandes Fernandez Fernando Ferrara Ferrari Ferraro Ferreira
  Ferretti Ferreyra Ferri Figueiredo Figueroa Filipov Filipović Fiore Fischer Fisher Fjeldsted Flores Fonseca
  Fonseka Fontana Foster Fournier Francisco Franco François Frashëri Frei Freitas Friedman Fuchs Fuentes Fujihara
  Fujii Fujita Fujiwara Fukuda Gabai Gagnon Gajdoš Gál Galea Galeano Gallagher Gallardo Galli Gallo Gamage Gang Gāo
  Garcia Garrido Garza Gashi Gatti Gega Gegaj Gelashvili Gentile Georgiev Georgieva Gerber Gevorgyan Ghang
  Ghazaryan Gheorghe Ghim Gil Gim Giménez Giordano Giorgadze Girard Giuliani Gjika Gjoni Go Godoy Gogoladze Goh
  Golan Golob Golubev Golubović Gomes Gomez Gonçalves Gonzales González Goo Goossens Gotō Goundar Gouw Grabowski
  Grassi Grasso Gray Grech Greco Green Grgić Grigoryan Gruber Gu Guerra Guerrero Guliyev Gunasekara Gunawardana
  Gunawardena Guō Gurung Gustafsson Gutierrez Guțu Guzmán Gwak Gwon Ha Haas Hadad Hadžić Hagen Hah Hakobyan Halili
  Hall Halvorsen Hämäläinen Han Hansen Hansson Hara Harada Harris Harutyunyan Hasani Hasanov Hasanović Hasegawa
  Hashimoto Haugen Hayashi Hazan Hé Heikkilä Heikkinen Heilig Heinonen Hendriks Heng Henriksen Henríquez Heo Her
  Herath Hernandez Herrera Hettiarachchi Hill Hirano Hjaltalín Ho Hoa Hočevar Hodžić Hofer Hoffmann Højgaard Hong
  Horák Horáková Horvat Horváth Hossain Hoti Hovhannisyan Howard Hoxha Hribar Hristov Hristova Hú Huamán Huáng
  Huber Hudák Hughes Hui Hun Hur Hüseynov Hwang Hysi Həsənov Ibáñez Ibarra Ibraev Ibragimov Ibrahimović Ichikawa
  Ieong Iglesias Ikeda Ilić Iliev Ilieva Ilves Im Imai Inoue Ionescu Isaev Ishida Ishii Ishikawa Iskakov Islam
  Ismailov İsmayılov Itō Iû Iusupov Iv Ivanoŭ Ivanov Ivanova Ivanović Ivanovski Iwasaki Jackson Jacobs Jacobsen
  Jafarov Jakobsson James Janev Jang Jankauskas Jankauskienė Jankowski Jansen Jansons Janssen Janssens Jansson Jara
  Järvinen Javier Jayasekara Jayasinghe Jayasuriya Jayawardana Jayawardena Jayaweera Jean Jee Jen Jenkins Jensen
  Jeon Jeong Jesus Ji Jiménez Jin Jo Joe Joeng Joensen Johannesen Johannessen Johansen Johansson Johnsen Johnson
  Jokinen Jones Jonsson Joo Jørgensen Jovanović Joy Ju Juárez Juhász Jukić Jun Jung Jurić Juu Kaczmarek Kaliev
  Kalloe Kalniņš Kamiński Kaneko Kang Kapanadze Kara Karapetyan Karimov Karjalainen Kārkliņš Karlsen Karlsson
  Karpin Karunaratne Kask Kastelic Kastrati Katō Katz Kaur Kavaliauskas Kavaliauskienė Kavalioŭ Kavčič Kawano Kaya
  Kayser Kazlauskas Kazlauskienė Kazloŭ Kazloŭski Keller Kelly Kelmendi Kennedy Keo Khachatryan Khan Khat Khatun
  Khay Khen Khiev Khlot Khmer Khúc Khutsishvili Kieffer Kikuchi Kılıç Kim Kimura King Kinnunen Kinoshita Kiss
  Kitanovski Kļaviņš Klein Klemenčič Kluivert Knežević Ko Koak Kobayashi Koç Koh Kojima Kola Kolar Kolla Kollár
  Koller Koloski Kondō Kōno Kontos Koo Koppel Koren Korhonen Korošec Koroveshi Kos Košir Koskinen Kostov Kostovski
  Kotnik Koufos Kovač Kovačević Kovačić Kováčik Kovács Koval Kovalchuk Kovalenko Kowalczyk Kowalski Koyama Kozlov
  Kozłowski Krajnc Kralj Krasniqi Kravchenko Krawczyk Kremer Krier Kristensen Kristi Kristiansen Kristo Kritikos
  Krličević Krūmiņš Kryeziu Kučera Kučerová Kudō Kuen Kukk Kumar Kumara Kuqi Kurt Kusainov Kuznetsov Kvaran
  Kvaratskhelia Kwak Kwiatkowski Kwok Kwon La Laçi Lagos Lahtinen Laine Laitinen Lakatos Lakmal Lal Lam Lama
  Lambert Lang Lao Lara Larsen Larsson Lata Lau Laurent Law Lê Lebedev Lechner Leclercq Ledesma Lee Lefebvre
  Lefèvre Lehner Lehtinen Lehtonen Lei Leitner Leiva Lejeune Leka León Leone Leroy Levi Levin Levy Lewandowski
  Lewis Lǐ Lie Liem Liepiņš Lim Lima Lín Lindberg Liú Liyanage Lombardi Lombardo Lomidze Long Longo Lopes Lopez
  Lorenzo Lou Lourenço Lovrić Low Luka Lukáč Lukić Lum Luna Lund Lungu Luó Lương Lưu Lý Lynch Lysenko Ma Mạc
  MacDonald Machado Madrigal Madsen Madusanka Maeda Maes Magar Mägi Magnusson Maharaj Maharjan Mai Maier Maisuradze
  Majerus Mäkelä Mäkinen Malcah Maldonado Malka Mamani Mamedov Mamedovi Mammadov Manalo Manasievski Mancini
  Manukyan Mao Marat Marchenko Marchetti Margaryan Mariani Marić Marín Marini Marino Markoski Markov Marković
  Markovski Marku Marques Márquez Marroquín Martin Martinelli Martinez Martini Martino Martins Martirosyan Maruyama
  Mason Masuda Matei Matić Matos Matovski Matsuda Matsui Matsumoto Mattila Mayer Mayr Mazur Mazza McCarthy
  Mchedlishvili Mean means Meas Medina Mehmedović Mehmeti Meier Meijer Mejía Melnic Melnyk Melo Mendes Méndez
  Mendis Mendoza Meng Mercado Mercier Mertens Messina Mészáros Meyer Meyers Meza Micallef Michel Mihhailov
  Mikeladze Mikkelsen Miller Milošević Min Miranda Mirković Mitchell Mitrović Miura Miyamoto Miyasaki Miyazaki
  Mizrachi Mizrahi Mkrtchyan Mladenovski Mlakar Mohamed Mohan Molina Møller Molnár Mon Montanari Monteiro Montes
  Monti Moon Moore Mora Morais Morales Moreau Moreira Morel Morelli Moreno Moretti Morgan Mori Morina Morita Moroz
  Morozov Morris Mortensen Moser Moshe Muhamet Mul Mulder Müller Mun Munasinghe Munn Muñoz Munteanu Murakami Murat
  Murata Murati Muratović Murphy Murray Muy Myers Mytaras Məmmədov Na Nagy Naidu Nakagawa Nakajima Nakamura Nakano
  Nakashima Nakayama Nam Nan Nanayakkara Nand Narayan Nava Navarrete Navarro Nelson Němcová Němec Németh Nepali
  Neri Neves Ng Ngô Nguyễn Nham Nhek Nielsen Niemi Nieminen Nikolić Nikolla Nikolov Nikolova Nikolovski Nilsen
  Nilsson Nishimura No Noguchi Noh Nomura Norðdahl Novak Nováková Novik Novikov Novotná Novotný Nowak Nozadze Nunes
  Núñez Nurgaliev Oblak Ochion Ochoa Ogawa Oh Ohana Ohayon Ok Okada Okamoto Oláh Olivares Oliveira Olofsson Olsen
  Olsson Om Omarov Omer Ong Ono Oravec Orellana Orlando Orozco Ortega Ortiz Ospanov Ōta Otero Ōtsuka Oyama Özdemir
  Özkan Ozoliņš Ozols Öztürk Pacheco Padilla Pae Pagano Pai Paik Pak Palma Palmieri Palumbo Pang Papoutsis Papp
  Paredes Parisi Pariyar Park Parker Pärn Parra Patel Pathirana Paulauskas Paulauskienė Pavić Pavlov Pavlović
  Pavlovski Paz Pedersen Peeters Peiris Pellegrini Pellegrino Pen Peña Penov Peralta Pereira Perera Peretz Pereyra
  Perez Perić Perković Përmeti Perović Perry Persson Petek Peters Petersen Peterson Pētersons Petit Petkov
  Petrauskas Petrauskienė Petrenko Petrevski Petrosyan Petrov Petrova Petrović Petrovski Pettersen Pettersson Phak
  Phạm Phan Phí Phillips Phùng Phy Pichler Pinas Pino Pinto Piotrowski Piras Pires Pizarro Poblete Poghosyan Pok
  Pokharel Pokhrel Polák Poli Polishchuk Ponce Pop Popa Popescu Popoff Popov Popović Popovski Portillo Potočnik
  Poulsen Powell Prakash Prasad Price Prieto Prifti Prishtina Procházka Procházková Quách Quinn Quiroga Quispe
  Quliyev Ra Rácz Radić Radović Radu Radulović Rahman Rai Raj Rajapaksha Ram Ramadan Ramirez Ramos Rana Ranasinghe
  Ranaweera Rangel Rantanen Rasmussen Rathnayaka Rathnayake Ratnayake Rebane Reddy Reed Reilly Reis Reiter Reuter
  Rey Reyes Rhee Rhim Ribeiro Ricci Richard Richardson Ries Rim Rinaldi Ríos Riquelme Ristevski Riva Rivas Rivera
  Rivero Rizzi Rizzo Robert Roberts Robinson Robles Rocha Rodrigo Rodrigues Rodriguez Rogers Roh Rojas Romano Romeo
  Romero Ros Rosales Rosario Rosas Roșca Rose Ross Rossetti Rossi Rotari Roux Roy Rozman Rubio Rudenko Ruggiero
  Ruiz Russell Russo Rusu Ryan Ryang Ryoo Ryu Saar Saarinen Saavedra Sabajo Sadykov Sáez Sah Sahakyan Şahin Saitō
  Sakai Sakamoto Sakurai Sala Salas Salazar Salihović Salinas Salminen Salo Salonen Salvador Sam Samaras
  Samarasinghe Sampath San Sanchez Sanders Sandoval Sang Sanhueza Sanjeewa Sanna Sano Santana Santiago Santoro
  Santos Sanz Sargsyan Šarić Sasaki Sat Satō Savchenko Savić Savolainen Say Scheving Schiltz Schmid Schmidt Schmit
  Schmitz Schneider Schroeder Schulz Schuster Schwarz Scott Segal Segel Segura Semil Semjonov Semyonov Sen
  Senanayake Seneviratne Seng Seo Seoh Seong Sepp Sepúlveda Serra Serrano Shah Shala Shapira Sharma Shehu Shen
  Shengelia Shevchenko Shevchuk Shibata Shim Shimada Shimizu Shin Shkodra Shkreli Shong Shrestha Shung Sieng Silva
  Silvestri Sim Simić Simões Simon Simonsen Şimşek Sin Sinani Singh Sîrbu Smagulov Smirnov Smit Smith Smits So
  Soares Sohn Sok Sokolov Solís Solovyov Som Son Song Sonn Sor Sørensen Soria Soriano Sorrentino Sosa Soto Soun
  Sousa Sow Spiteri Stan Stankevičienė Stankevičius Stanković Steffen Steiner Stewart Stoica Stojanov Stojanović
  Stoyanov Stoyanova Su Suárez Subotić Suen Sugahara Sugawara Sugiyama Suh Suleimenov Suljić Sullivan Sultanov Sūn
  Sung Suy Suzuki Svensson Svoboda Svobodová Szabó Szilágyi Szymański Tạ Tabatadze Tahirović Taing Takács Takada
  Takagi Takahashi Takaki Takata Takeda Taketa Takeuchi Tal Tamang Tamm Tamura Tan Tanaka Tang Taniguchi Tapia Tat
  Tavares Taylor Teixeira Teo Teoh Tep Terzić Testa Thạch Thái Thân Thanasi Thapa Tharu Thill Thomas Thompson
  Thomsen Thorarensen Thorlacius Thường Thy Tiêu Ting Tiong Tiu Tjin Tkachenko Tkachuk Tô Todorov Todorova
  Tolentino Tomić Tống Toro Török Torres Toska Toskaj Tóth Toy Trác Trajanoski Trajanovski Trajcevski Trajkovski
  Trần Tremblay Triệu Trịnh Trương Tsay Tsiklauri Tsoi Tsui Từ Tuominen Țurcan Turk Turner Turunen Ty Uch Uchida
  Ueda Ueno Ueta Uhm Um Ung Urbonas Urbonienė Ursu Uy Valdés Valdez Valencia Valente Valentini Valenzuela Valon
  Valverde Vanags Vang Vardanyan Varela Varga Vargas Vasiliauskas Vasiliauskienė Vasilyev Vásquez Vassiljev Vázquez
  Vega Velasco Velásquez Vella Venegas Vera Vergara Veselá Veselý Vidal Vidmar Vidović Vieira Villa Villalba
  Villalobos Villanueva Vincent Vinogradov Virtanen Visser Vitale Vītols Volkov Vong Vorobyov Vos Vujić Vujović
  Vuković Vương Waage Wada Wagener Wagner Walker Wallner Walsh Wáng Waqa Ward Watabe Watanabe Watson Weber
  Weerasinghe Weiss Welter White Wickramasinghe Wijesinghe Willems Williams Wilson Wimmer Winkler Wiśniewski
  Wojciechowski Wójcik Wolf Wong Woo Wood Wouters Woźniak Wright Wú Xú Yadav Yakovenko Yamada Yamaguchi Yamamoto
  Yamasaki Yamashita Yamazaki Yáñez Yáng Yau Yeong Yeung Yi Yıldırım Yıldız Yılmaz Yim Yokoyama Yoo Yoon Yos Yosef
  Yoshida Youn Young Yu Yun Žagar Zammit Zamora Zariņš Zaytsev Zhāng Zhào Zhōu Zhū Zieliński Zoeng Žukauskas
  Žukauskienė Zukić Zúñiga Zupan Zupančič Zuu Əhmədov Əliyev Αϊβαλιώτης Κοντός Κουφός Κρητικός Μυταράς Παπουτσής
  Σαμαράς Абдрахманов Абдуллаев Алиев Амангельды Ангелов Ангелова Ахметов Богда́нов Болат Бондаренко Васи́льев
  Виногра́дов Во́лков Воробьёв Георгиев Георгиева Го́лубев Димитров Димитрова За́йцев Ибрагимов Ибраев Иванов
  Иванова Илиев Илиева Илић Исаев Искаков Исмаилов Кавалёў Казлоў Казлоўскі Калиев Каримов Ким Ковалёв Козло́в
  Козловский Кузнецов Кусаинов Ле́бедев Ли Марат Марковић Милошевић Моро́зов Мурат Николић Николов Николова Новик
  Но́виков Новік Нургалиев Омаров Оспанов Па́влов Павловић Петро́в Петрова Петровић Попов Садыков Семёнов Серик
  Серикбай Серік Серікбай Смагулов Смирно́в Соколо́в Соловьёв Станковић Стоянов Стоянова Стојановић Сулейменов
  Султанов Тодоров Тодорова Христов Христова Цой Юсупов Ђорђевић Іваноў Јовановић Առաքելյան Ավետիսյան Գեւորգյան
  Գրիգորյան Դավթյան Խաչատրյան Կարապետյան Հակոբյան Հարությունյան Հովհաննիսյան Ղազարյան Մանուկյան Մարգարյան
  Մարտիրոսյան Մկրտչյան Պետրոսյան Պողոսյան Սահակյան Սարգսյան Վարդանյան אברהם אדרי אוחיון אוחנה אזולאי אשכנזי ביטון
  גבאי גולן דהן דוד חדד חזן חן טל יוסף כהן כץ לוי לוין מזרחי מלכה משה סגל עמר פרידמן פרץ קליין שפירא अली कुमार
  क्षेत्री गुरुङ चेट्री चौधरी तामाङ थापा थारु देवी नेपाली पोखरेल पटेल परियार मगर महर्जन यादव राई राणा लामा
  विश्वकर्मा शर्मा श्रेष्ठ शाह सिंह আক্তার আহম্মেদ ইসলাম খাতুন রহমান হোসেন აბულაძე ალიევი ბაირამოვი ბერიძე ბოლქვაძე
  გელაშვილი გიორგაძე გოგოლაძე კაპანაძე კვარაცხელია ლომიძე მაისურაძე მამედოვი მიქელაძე მჭედლიშვილი ნოზაძე ტაბატაძე
  შენგელია წიკლაური ხუციშვილი កាំង កឹម កូយ កែប កែវ ខាត់ ខាយ ខៀវ ខ្លូត គឹម គួច ឃាង ឃិន ឃីម ចន្ទ ចាន់ ចាប ចេង ចេន ឆន
  ឆាយ ជា ជាម ជិន ជឹម ជ័យ ឈិត ឈិន ឈឹម ញឹក ដួង ឌិត ឌិន ឌី ឌុល ឌួង តក់ តាង តាត តាំង តូច ថន ទាវ ទី ទុំ ទេព ទ្រី ធី នី
  ប៉ាង ប៉ុក ប៉ែន ប៊ុន ប្រាក់ ផាន ពិជ ពេជ្រ ភី មា មាន មាស មូល មួយ មេង ម៉ៅ យស់ យុន យូ រស់ រួយ លិម លី លីវ លឹម វង្ស
  វ៉ាង សង សម សរ សាង សាត សាន សាយ សិន សឺន សុខ សុង សុន សូ សួន សឿង សៀង សេង សេន សោម សៅ ស៊ុយ ស៊ូ ហាក៉ ហុង ហូ ហ៊ុន ឡាយ ឡុង
  អាង អិម អុង អៀម អៀវ អ៊ុច អ៊ុយ អ៊ុំ ឯក ឱក ឱម 丁 三浦 上田 上野 中山 中島 中川 中村 中野 丸山 井上 今井 任 伊藤 佐々木 佐藤 佐野 何 全 兪 具 内田 刘 前田 劉
  加藤 千葉 午 卓 南 原 原田 吉田 吳 吴 周 和田 嚴 坂本 増田 大塚 大野 太田 姜 孙 孫 安 安藤 宋 宮崎 宮本 小山 小島 小川 小林 小野 尹 山下 山口 山崎 山本 山田 岡本 岡田 岩崎 島田 崔 工藤
  市川 常 平野 张 張 後藤 徐 成 文 斉藤 斎藤 新井 曲 曺 木下 木村 朱 朴 杉山 李 村上 村田 杜 杨 松井 松本 松田 林 柳 柴田 桜井 梁 梅 森 森田 楊 横山 橋本 權 武 武田 段 池 池田 沈 河
  河野 洪 清水 渡辺 渡部 潘 王 田 田中 田村 申 白 盧 石 石井 石川 石田 福田 禹 竹内 罗 羅 胡 范 莫 菅原 菊地 華 蔡 蕭 藤井 藤原 藤田 蘇 裴 裵 西村 許 謝 譚 谷口 費 赵 趙 車 辛 近藤
  遠藤 郭 鄧 鄭 酒井 野口 野村 金 金子 鈴木 長谷川 閔 阮 阿部 陈 陳 陶 青木 韓 馬 馮 马 高 高木 高橋 高田 黃 黄 黎 강 고 곽 구 권 김 나 남 노 라 량 로 류 리 림 문 민 박 배 백 서
  성 손 송 신 심 안 양 엄 오 우 유 윤 이 임 장 전 정 조 주 지 진 차 최 하 한 허 홍 황
`
