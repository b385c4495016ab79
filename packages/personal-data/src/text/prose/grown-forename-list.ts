/**
 * More forenames of grown people, in Latin, Cyrillic, Greek, Arabic and Hebrew letters, parted by white space: lists of
 * what children are called now lack them. Gathered by hand from what is generally known, language by language.
 */
export const GROWN_FORENAMES = `
  Aad Aamir Aarne Aart Abdelaziz Abdelhamid Abdelkarim Abdellah Abdelmajid Abdelrahman Abdelwahab Abdi Abdirahman
  Abdülkadir Abdulkarim Abdullahi Abdur Abebe Abeer Abelardo Abena Abhijit Abhinav Abhishek Abílio Abiodun Achim
  Adaeze Adalberto Adão Adaobi Adebayo Adebola Adeel Adel Adelheid Adem Ademir Adeola Adetokunbo Adewale Adilson
  Adina Aditya Adnan Adriaan Adriano Adrien Adwoa Afaf Afag Afanasy Afia Afsaneh Agafya Agapi Agapito Agathe Aghasi
  Agneta Agnieszka Agostinho Agostino Agrafena Agron Agung Agus Aharon Ahlam Ahmadu Aigars Aigul Aila Ailsa Aílton
  Aimé Ain Aisling Aissatou Aitor Aivar Aivars Aizhan Ajay Ajit Akash Akbar Åke Akemi Akhil Akhmed Akifumi Akihiko
  Akihiro Akihito Akiko Akinyi Akio Akira Ákos Akosua Akshay Akua Alaa Alain Alasdair Alastair Alba Alban Albana
  Albane Albina Albrecht Alcides Aleksa Aleksei Aleksey Aleksi Alemayehu Alenka Alessio Alev Alevtina Alexandr
  Alexandre Alexandros Alexei Alexios Alfons Algernon Algirdas Alhassan Aliou Alireza Alistair Almaz Alois Aloisia
  Alojz Alok Alper Alphonse Aluísio Alvise Alyaksandr Alyaksei Alyona Alžběta Ama Amador Amadou Aman Amandine
  Amaury Amedeo Amélie Amin Amirali Amit Amitabh Amol Amr Amrita Anabel Anaïs Anand Anas Anastasios Anastassios
  Anatol Anatole Anatoli Anatoly Anca Anđela Anders Andi Andrada András Andreja Andrey Andrija Andris Andrzej Aneta
  Anežka Anfisa Angelos Anggi Angus Anicet Anikó Anil Anjali Anju Anka Anke Ankit Ankita Ankur Annalisa Annamaria
  Annegret Anneke Anneli Annelie Annelies Anneliese Annemiek Annunziata Anselm Anselmo Antal Antanas Antero Antje
  Anto Antonietta Antonin Antonina Antonios Antti Anuj Anupam Anuradha Anwar Anwarul Anyango Aoibheann Aparecida
  Aparna Apolline Apolonia Apostolos Aram Aranka Arantxa Ararat Arash Arben Archana Archibald Arda Ardeshir Arend
  Arezoo Arie Arief Arif Aristóteles Aristotelis Arja Arjan Arkadiusz Arkady Arlette Arlindo Armand Armel Armin
  Arnaldo Arnaud Arnd Arne Árni Árpád Arpine Arsenio Arta Artak Arthus Arto Arun Aruna Arūnas Arvid Arvīds Arvind
  Arwa Arzu Asante Asbjørn Åse Asen Asep Ásgeir Asghar Asha Ashish Ashok Ashwin Asif Askar Aslan Aslaug Asle Aslı
  Asma Asmaa Assunta Asuman Asunción Atefeh Athanasia Atif Atilla Atsuko Atsushi Attila Aubert Aude Audrius Augusto
  Aurel Aureliano Aurélie Aurélien Aurelio Avi Avigdor Avinash Aviv Avo Avraham Avtandil Awad Ayaka Ayako Ayame
  Aybek Aydin Ayelet Ayhan Aykut Ayman Ayodele Aysun Ayten Ayu Ayumi Ayush Azad Azadeh Azar Azeez Aziza Azizah
  Azlan Azusa Azza Babajide Babak Babatunde Babita Badr Bahaa Bahar Bahareh Bahati Bahman Bahram Baiba Bakare
  Bakhtiyor Bakhyt Balaji Balázs Baltasar Balwinder Bambang Banu Baptiste Baraka Bärbel Barış Barnabás Barnaby
  Bartholomew Bartłomiej Bartosz Baruch Bas Başak Bashar Bashir Bashkim Basma Bassam Bastian Bastien Batya Bayram
  Bayu Beata Beate Beatrix Begoña Begüm Behnam Behrouz Behzad Bekir Béla Belgin Benedetta Benedetto Benedikt
  Benedito Bengt Beniamino Benigno Benoît Bente Bereket Beren Bérénice Berfin Berit Berivan Berk Berkay Bernadett
  Bernardino Bernd Bernhard Bertalan Berthold Bertram Bertrand Besnik Beso Bettina Bharat Bhaskar Bhavna Biagio
  Bijan Bikash Binnur Bipin Birger Birgir Birgit Birgitta Birgül Biser Bishnu Bita Bjarne Bjarni Bjørn Blaise
  Blanche Blanka Blas Blažena Blerim Boaz Bodil Bogoljub Bogumił Bogusław Bogusława Bohdan Bohumil Bohumila
  Bohuslav Bojan Bojana Bolesław Borbála Børge Borislav Borna Boško Boštjan Botond Boubacar Bouchra Boutros Boyan
  Boyko Bożena Božidar Bram Branimir Branislav Branislava Branka Branko Braulio Břetislav Brigida Brigitte Britt
  Bronagh Bronislava Bronisław Bronwen Bruna Budi Bülent Burak Burcu Burhan Burkhard Bushra Çağatay Çağla Çağlar
  Cahya Cahyono Caio Caíque Călin Calogero Camelia Canan Candela Candelaria Cândida Caoimhe Capucine Caridad
  Carsten Carys Casimiro Cătălin Caterina Catriona Cayetano Cécile Cecylia Cees Celestino Celso Cem Cemal Cemil
  Čeněk Cengiz Ceren Ceri Cesare Cesáreo Çetin Cevdet Ceyda Chaminda Chandan Chantal Charalambos Charu Chetan
  Chiamaka Chiara Chibuzo Chidi Chidinma Chie Chieko Chika Chimamanda Chinedu Chinonso Chinua Chinwe Chioma Chitra
  Chiyo Chrisoula Christel Christelle Christiane Christoforos Christoph Christophe Chrysanthi Chryso Chukwudi
  Chukwuemeka Ciarán Cícero Çiğdem Cihan Cinzia Ciprian Claudine Claudio Claudiu Claus Clémence Clemente Clive
  Clodagh Clothilde Colm Conall Conceição Concetta Constantin Cor Corazon Corentin Cormac Cornel Cornelia Cornelis
  Corneliu Corrado Corrie Cosimo Coşkun Cosmin Costantino Costel Crescencia Cressida Crisanto Crispin Cristiane
  Cristiano Cristóbal Csaba Csilla Ctibor Cüneyt Cuthbert Cyril Cyrille Czesław Czesława Daan Dace Dafna Dagmar
  Dagny Daiki Daisuke Daithi Dalibor Dalimil Dalisay Dámaso Danièle Danijela Danilo Dănuț Danuta Daoud Darijo
  Darina Darinka Dariush Dariusz Darja Darko Darya Davide Davor Davorin Davut Dawit Decebal Dedi Deepa Deepak
  Deepika Delphine Delyth Demba Demet Dénes Denisa Deniz Dermot Derya Desanka Desislava Despina Desta Detlef
  Devendra Devrim Dewi Dezső Dhananjay Dhiraj Dian Diarmuid Didem Didier Didik Dietmar Dietrich Dijana Dilan Dilek
  Dilip Dilnoza Dilrukshi Dilys Dimas Dimitris Dinara Dinesh Dinko Dino Diogo Dionisio Divya Djibril Dmitri Dmitriy
  Dobrin Doğan Doina Domagoj Domenica Domenico Domingos Donal Donatella Donato Donnchadh Đorđe Dorin Dorota
  Dorottya Dorthe Dougal Dov Dovlet Dragica Draginja Drago Dragoljub Dragomir Dragoș Dragoslav Drahomíra Drahoslav
  Dražen Drina Driss Drita Dritan Dubravka Dubravko Dulcie Dumitru Đurđa Đuro Dušana Duško Duygu Dvora Dwi Dyan
  Džemal Dzhokhar Dzintra Dzmitry Eamon Ebbe Ebele Eberhard Ebru Ebuka Ece Eckhard Edda Edelmira Edi Edilson Edin
  Edina Edmilson Edmundo Edona Edson Eduarda Edwina Edyta Eemeli Eero Efim Efraim Efrem Efren Efstathios Efthymios
  Efua Egils Egon Eiichi Eija Eiji Eiko Eila Eilidh Eimear Einar Eirik Eithne Eivind Ejike Eka Ekaterina Eko Elad
  Elchanan Eleftheria Eleftherios Elemér Eleonora Elettra Elfriede Elham Éliane Eliezer Elin Elira Elisabetta Elke
  Elly Elnara Elnaz Élodie Elsbeth Elspeth Elżbieta Emad Emanuela Emanuele Emeka Emel Emelyan Emese Emiko Émile
  Emilian Emmanouil Emmanuelle Emőke Emrah Emre Encarnación Endah Endang Endre Engin Enid Enikő Enkela Enrica
  Enrico Enver Eoghan Eoin Ephraim Ercan Ercole Erdal Erdem Erdoğan Eren Erhan Erhard Eri Erkan Erkki Erlan Erling
  Ermelinda Erminia Erna Ernő Ernst Erol Ersin Ertuğrul Erwin Erzsébet Esa Esben Esfandiar Esi Esin Eskil Esmail
  Espen Esra Essam Estefanía Estela Estevão Eszter Etelka Ethelred Étienne Etsuko Ettore Euan Eufemia Eugen Eugénie
  Eugenio Eulalia Eusebio Eustache Evadne Evald Evangelia Evangelos Evaristo Evdokia Evert Evgeni Evgenia Evgeniy
  Evren Evžen Ewa Ewald Ewan Ewelina Eyal Ezinne Fabiana Fabien Fabienne Fabio Fabiola Fabrice Fabrizio Fadel
  Fadime Fadli Fadwa Fahri Fahrudin Faina Faiza Faizal Fajar Faramarz Farhad Farhana Fariba Farid Faris Farooq
  Farouk Farrokh Farrukh Farshad Faruk Farzad Farzaneh Fathi Fatih Fatiha Fatmir Fatoş Fatou Faustine Fauzi Fawad
  Fawzi Fayez Fazlul Federica Federico Fedor Feliks Femi Femke Feodor Ferdinand Ferdinando Ferenc Fereshteh
  Fereydoun Fergal Fergus Ferhat Feri Feride Ferit Fermín Fernand Ferruccio Ffion Fidel Figen Fikret Filipa Filipp
  Filippa Filippo Filiz Filomena Finbar Fintan Fionnuala Fiorella Firas Firouz Fitri Flavia Flavio Fleur Floarea
  Florencia Florent Florentina Florian Florica Floris Flutura Folake Folashade Folke Forough Fosco Fotini Fotis
  Fouad Franca Franck Franco François Françoise Frane Franjo František Františka Franz Franziska Frauke Frédéric
  Frédérique Fredrik Friedhelm Friedrich Frigyes Frits Fritz Frode Fruzsina Fuad Fulvio Fumie Fumiko Fumio Funda
  Funmilayo Furaha Furkan Fyodor Gaëlle Gaetano Gajendra Galih Galina Galip Galit Gamze Gancho Ganesh Garegin
  Gareth Gašper Gaston Gaurav Gautam Gautier Gavril Gayatri Gebre Gede Geert Geeta Geir Gela Genaro Gennadi Gennady
  Gennaro Genowefa Georg Georges Geraint Geraldo Gerd Gerda Gergely Gergő Gerhard Germaine Germán Germano Gernot
  Gerrit Gert Gertie Gertrud Gervasio Geta Getachew Géza Gëzim Ghada Ghassan Ghazal Gheorghe Gheorghița Ghislain
  Ghislaine Gholam Giacomo Giada Gianfranco Gianluca Gianluigi Giannis Gianpaolo Gijs Gil Gila Gilad Gilang Giles
  Gilles Gilson Ginette Gintaras Gioacchino Gioele Giordano Giorgos Giovana Girish Girma Gisela Gísli Giuliano
  Giuseppe Giuseppina Giustino Gizella Gizem Gleb Glenys Godfrey Gohar Gökçe Gökhan Golan Golnaz Golshifteh Gönül
  Gonzalo Gopal Gorana Gordan Goro Gösta Gottfried Govind Graça Graeme Gráinne Grazia Graziella Grażyna Greer
  Grégoire Gregor Gregoria Gregorio Griet Grigore Grigori Grigoris Grigory Gro Grzegorz Guðmundur Guglielmo Guido
  Guilherme Guillaume Gül Gülay Gülcan Gulchehra Gülden Gulnar Gulnara Gülnur Gülşen Gülsüm Gumersindo Gunārs
  Gunawan Gunborg Güneş Gunhild Gunilla Gunnel Günter Günther Guntis Gunvor Guram Gurbanguly Gürkan Gurpreet Gustav
  Guus Güzide Gwenaëlle Gwendolen Gwyneth Gyanendra György Györgyi Gyula Habibur Habtamu Hacer Hadar Hadas Hadi
  Hafez Hafiz Hafsa Haidar Haile Hailu Haim Haitham Hajar Hajime Hajnalka Håkan Hakim Hakob Håkon Hala Haldun Halil
  Halima Halime Halina Halit Halldór Haluk Halvard Halyna Hamad Hamdi Hamed Hamid Hamida Hamideh Hamidreza Hamish
  Hanako Hanan Handan Hani Hanne Hannele Hannelore Hannes Hannu Harald Hari Harish Harpreet Harri Harsha Hartley
  Hartmut Hartono Haruka Haruki Haruko Hashim Hatem Haukur Havva Haydar Hayriye Hazem Haziq Heba Hedvig Hedvika
  Hedwig Hege Heidrun Heike Heikki Heiko Heiner Heinrich Heinz Helder Helga Helge Helgi Hélio Helle Hellmut Helmut
  Helvi Hemant Hemlata Hendra Hendrik Hendrika Hendro Hennie Henning Henri Henrik Henrique Henryk Henryka Heribert
  Heriberto Hermann Hermínia Hernán Heru Hervé Hester Hettie Heval Heydar Hiba Hicham Hidayah Hideaki Hidefumi
  Hideki Hideko Hideo Hideyuki Hieronim Hijacinta Hikari Hila Hilario Hilde Hildegard Hildur Hilkka Hillar Hilmar
  Himanshu Hipólito Hirofumi Hiroki Hiroko Hiromi Hiroshi Hiroto Hiroyuki Hisako Hisashi Hisham Hitomi Hitoshi
  Hjalmar Holger Homa Honoré Hooman Horacio Horațiu Horia Horst Houda Houshang Hovik Hrafn Hristo Hrvoje Hryhoriy
  Huda Huguette Hulda Hülya Humphrey Hüsnü Hussam Huub Huw Hyacinthe Hynek Iain Iancu Ibolya Ibragim Ibtisam Ichiro
  Ido İdris Idrissa Ieuan Ifeanyi Ifeoma Ignacia Ignacy Ignatius Ignazio Ihab Ihar Ihor İhsan Ika Ikechukwu Ikenna
  Ikram Ikuko Ilan Ilana Ilaria Ildikó Ileana Ilgın Ilham İlhan Ilias Ilie Ilir Iliya İlkay İlker Ilkka İlknur
  Ilmari Ilona Ilse Ilya Ilze Imad Imants Imelda Immacolata Imran Imre Inácio Iñaki Inas Inbal Indah Indra Indrek
  Indu Ineke Inese Inessa Inga Ingalill Ingeborg Ingemar Inger Ingibjörg Ingo Ingvar Inmaculada Inna Intan Ioan
  Ioana Iole Iona Ionela Ionuț Iordanis İpek Ippolit Iraj Irakli Irawan İrem Irena Ireneusz Irfan Irineu Irja
  Irmgard Iryna Isa Isamu Isao Isaura Iselin Ishbel Isidoro Isidro Işıl İsmet Isobel Issa István Itai Itamar Itır
  Itzhak Itziar Iulia Iulian Iuliana Ivanka Ivano Ivar Ivars Ivaylo Iveta Ivica Ivo Ivona Ivone Iwona Izabela Iztok
  Izzati Jaakko Jaan Jaanus Jaap Jaber Jacco Jacek Jacinta Jacinto Jacoba Jacobus Jacopo Jacques Jacquot Jadranka
  Jadwiga Jafar Jagdish Jagoda Jahanara Jair Jalal Jamil Jamila Jamshid Janaína Jandira Janez Janina Janko Janneke
  Jannick Jannie Jannik Jannike János Janusz Jari Jarl Jarmila Jarmo Jaromír Jaroslav Jaroslava Jarosław Jasmina
  Jasna Jaspreet Jasur Javad Javiera Jawad Jaya Jayant Jayanti Jef Jejomar Jelani Jelica Jelle Jemima Jenő Jens
  Jernej Jeroen Jerzy Jesper Jesusa Jindřich Jindřiška Jiří Jiřina Jiro Jitendra Jitka Jiyan Joachim Joana Joaquim
  Joaquina Jocelyne Jochen Joep Jóhann Jóhannes Joko Jolán Jolanta Jomo Jônatas Joop Joost Jörg Jørgen Joris Jorma
  Jørn Jorrit Jorunn Jos Josef Josette Josiane Josipa Jostein Jouko Jouni Jovanka Jovito Jože Józef Józefa Jožica
  József Judit Juha Juhan Juhani Jukka Juliska Julita Juma Jun Junaid Junichi Junko Juozas Juraj Jure Jürgen Jurgis
  Jurica Juris Jussara Jussi Justo Justyna Jutta Jyoti Jytte Kaan Kaare Kaarina Kacper Kadek Kadir Kadriye Kaede
  Kagiso Kailash Kairat Kaja Kajal Kalev Kalevi Kalin Kalina Kalle Kalliopi Kálmán Kalpana Kamala Kamau Kambiz
  Kamil Kamran Kana Kanako Kaori Kaoru Kapil Kapitolina Karapet Kåre Karel Karlheinz Karoline Károly Karsten
  Kartika Kashif Kaspar Kastus Kata Katalin Katarina Katarzyna Kateryna Katharina Käthe Kathrin Katica Katja Katri
  Katrien Katrín Katrine Katsiaryna Katsuko Katsumi Katsuya Kauã Kauko Kaveh Kavita Kazimiera Kazimierz Kazue
  Kazuhiko Kazuhiro Kazuko Kazumi Kazunori Kazuo Kazuya Kazuyuki Kees Keiichi Keiji Keiko Keisuke Kelechi Kemal
  Kenan Kenichi Kenji Kenta Kentaro Kenyatta Kerem Keren Kerim Kersti Kerstin Kęstutis Ketevan Ketut Keyvan Khadija
  Khadra Khairul Khalid Khalifa Khatuna Khosrow Khurram Kianoush Kimiko Kimmo Kinga Kiril Kirill Kirsi Kirsti
  Kirstine Kirsty Kishore Kiyoko Kiyoshi Kjell Kjersti Klaas Klára Klaudia Klaus Klavdia Klemen Knarik Knud Knut
  Koen Kofi Koichi Koji Kojo Komal Komang Konrad Konstantin Koos Koray Korbinian Korkut Kornél Kornelia Kostas
  Kosuke Kourosh Krasimir Krasimira Krešimir Kristaps Kristijan Kristján Kristof Kristýna Krisztián Krisztina
  Krunoslav Krystian Krystyna Krzysztof Ksawery Ksenia Kübra Kuldeep Külli Kumara Kumari Kumiko Kunal Kunio Kurnia
  Kürşat Kusuma Květa Květoslava Kwabena Kwaku Kwame Kwasi Kwesi Kyoko Kyösti Kyriakos Lachezar Lachlan Ladan
  Ladislao Ladislav Laetitia Laima Laimutė Laís Lajos Lakhvir Lakshmi Lale Laleh Lali Lalit Lambert Lamberto
  Lambros Lamia Lamine Landerico Larisa Lars Lasantha Lasse László Lata Laure Laurens Laurent Laurențiu Lavinia
  Lavrenty Laxman Laxmi Lázaro Leandro Lech Lechosław Leela Leena Leendert Leidy Leif Leili Lembit Lenka Lenke
  Lennart Lenuța Leocadia Leone Leonhard Leonid Leonidas Leonie Leopold Leopoldo Lerato Lesław Lestari Leszek
  Letizia Lettice Levan Levent Levon Liat Libor Libuše Lidewij Lidija Lieke Liesbeth Liesel Lieve Līga Liisa Lilla
  Lindiwe Linnea Linneo Lior Lisbeth Lise Liselotte Liudmyla Livio Liviu Ljubica Ljubomir Llewellyn Lodovico Loes
  Loïc Lojze Loránd Lóránt Lorcan Loredana Lorenz Lorenza Lothar Loubna Luan Ľubica Lubna Lubomír Luboš Luc Lucica
  Lucie Lucien Lucienne Łucja Lucjan Lucrezia Lucyna Luděk Ludmila Ludovic Ľudovít Ludwig Ludwik Luigi Luigia Luise
  Luiza Łukasz Lukman Lulu Luminița Lutz Luzia Luzviminda Lydie Lyubomir Lyubov Lyudmila Maaike Maarit Maarja
  Maarten Maartje Macarena Maciej Mădălina Maddalena Madhav Madhu Madhuri Magali Magda Magdalini Magdolna Magnús
  Magomed Mahbub Mahé Mahendra Maher Mahin Mahinda Mahmud Mahmut Mahnaz Mahsa Mahshid Mai Maija Maiko Máire Mairead
  Majda Majed Majid Majken Makena Maki Makiko Makis Makoto Mala Malachy Małgorzata Malika Malin Malka Malkhaz
  Mammad Mamoru Mamta Mamuka Mana Manabu Manal Manana Mandana Mandla Manfred Manijeh Manisha Manju Manoel Manoj
  Manolis Manon Manpreet Mansour Maral Maram Marat Marcela Marcelino Marcello Marcin Márcio Marek Marfa Margareta
  Margarete Margaux Margherita Margit Margrét Margriet Mariama Mariangela Mariano Marica Maricel Maricica Marieke
  Marijan Marijana Marijke Mariko Marília Marin Marinko Marioara Mariola Marit Marites Marius Mariusz Marja Marjan
  Marjeta Marjolein Markéta Markku Marleen Marlies Marloes Martijn Martine Martino Márton Martti Marwan Maryia
  Maryna Maryse Masaaki Masafumi Masahiro Masaki Masako Masami Masanori Masao Masaru Masashi Masato Masayuki Masih
  Masoud Massimiliano Massimo Matan Mateus Mateusz Matheus Mathieu Mathijs Mathilde Matjaž Mato Matthieu Matthijs
  Matti Maud Maurizio Mauro Maxence Maxime Maximino Maysoon Mayumi Mbali Mechthild Médard Meelis Meena Meera Mega
  Megha Megumi Mehmed Mehran Mehrdad Mehri Meir Meirav Mekonnen Melchor Melek Melike Meltem Menachem Menno Merab
  Meral Merete Merja Mert Mesut Metin Metka Mette Mhairi Mher Michela Micheline Michiko Michio Midori Mieczysław
  Mieke Mieko Mihaela Mihai Mihajlo Mihály Mihkel Miho Mika Mikako Mikalai Mikita Mikkel Mikko Miklós Milad Milada
  Miladin Milen Milenko Milivoj Miljenko Milka Millán Millicent Milorad Miloslav Milovan Miluše Milutin Mimoza
  Minako Mindaugas Minna Minoo Minoru Mircea Mireia Mireille Mirela Mirella Mirja Mirko Mirna Miroljub Miroslav
  Miroslava Mirosław Mirosława Mirza Misaki Mitra Mitsuko Mitsuru Miwa Miyako Miyuki Mizanur Mizuki Mladen Modesto
  Mogens Mohamad Mohamadou Mohan Mohd Mohini Mohsen Moira Mojca Mojgan Mojtaba Momčilo Momena Momoko Monika
  Montague Montgomery Montserrat Morag Mordechai Morgane Moritz Morten Morteza Mortimer Motoko Mounir Mourad
  Mubarak Müge Muhannad Muireann Müjde Mukesh Mulugeta Mulyadi Mumbi Mümtaz Münevver Munir Murali Murat Murdo Musa
  Mustapha Muzaffer Mwajuma Mwangi Myfanwy Mykhailo Mykola Mylène Myriam Myroslava Nabil Nabila Nachman Nadav
  Nadège Nader Naděžda Nadezhda Nadim Nadiya Naeem Naftali Nagendra Nahid Naima Naira Najat Najib Nalan Naledi
  Nalini Namrata Nana Nanako Nanang Nandini Nándor Naoki Naoko Naoto Naoya Narayan Narciso Narendra Naresh Narges
  Nasim Nasreen Nasrin Nasser Nataliia Nataliya Natalya Natan Nataša Natavan Natsuki Natsuko Naveen Navid Navjot
  Nawal Nawaz Nazan Nazanin Nazario Nazım Nazlı Nazrul Nebojša Necati Necla Nedeljko Neelam Neema Neeraj Negar Neha
  Nejc Nektarios Nelleke Nenad Nerea Nermin Nesrin Nessa Nevena Neville Nevin Ngozi Niall Niamh Nicanor Nicola
  Nicolae Nicoleta Nicoletta Nicolò Nicușor Nida Nidhi Niek Niels Nienke Nieves Nigar Nihal Nihat Niilo Nikhil
  Niklas Nikolay Nikolina Nikos Nilesh Nilgün Nili Niloofar Niloufar Nilton Nilüfer Nima Nimal Ningsih Nir Nira
  Nirmala Nirosha Nisha Nitin Nitzan Nizar Njeri Njoroge Nkechi Nkosana Nnamdi Noboru Nobuko Nobuo Nobuyuki Nodira
  Noelia Noémie Nomsa Nomvula Nonhlanhla Norbert Norberto Norhayati Noriko Norio Normunds Noura Novak Novita Ntombi
  Nuala Nugroho Nugzar Nune Nuno Nunzia Nunzio Nurcan Nurhan Nurhayati Nuri Nuria Nurit Nurlan Nursultan Nyambura
  Nyoman Oana Obinna Obrad Océane Ochieng Octavian Oddbjørn Oddvar Odette Odhiambo Odile Ofelia Ofer Ofra Ogechi
  Ognjen Ognyan Oguljan Ohad Okan Oksana Oktay Ola Olabisi Olaf Ólafur Olamide Olav Olavi Oldřich Oldřiška Oleg
  Olegario Oleh Oleksiy Olena Olgierd Olha Olimpia Olivera Olivier Olli Olof Oluchi Olufemi Olumide Oluwaseun Olwen
  Olympia Omayma Omid Omondi Omri Ondřej Onofre Onur Onyeka Oonagh Oren Orest Oreste Orhan Orit Örjan Orkhan Orla
  Orly Ornella Orsolya Osagie Osama Osamu Osbert Oskari Osnat Ostap Osvald Oswald Otabek Otakar Otar Otávio Othman
  Otieno Otilia Ottavio Ousmane Outi Ovidiu Owain Oya Øystein Øyvind Ozan Özcan Özge Özgür Özlem Paavo Padma
  Padraig Päivi Palina Pallavi Palle Pamphile Panayiotis Pankaj Pantelis Paolo Paraschiva Parastoo Parisa Parvaneh
  Parvati Parvin Parviz Pascal Pascale Pasquale Patricio Patrik Patrizia Patryk Pavao Pavel Pavla Pavle Pavlína
  Pavlo Pavlos Paweł Payal Payam Peeter Peigi Pekka Pelageya Pelin Penka Pentti Percival Peregrine Perihan Pernille
  Perpetua Perrine Pertti Perttu Pēteris Petko Petr Petra Petras Petre Petri Petrică Petro Petros Petru Petter
  Pétur Petya Peyman Philipp Philippa Philippe Piera Pierluigi Piero Piet Pieter Pieterjan Pietro Pilar Pınar
  Pinchas Piotr Piret Pirjo Pirkko Piroska Plácido Plamen Polona Polyxeni Poul Pouya Prabhat Prabowo Prachanda
  Pradeep Pradeepa Pramod Pramudya Pranav Prasad Prashant Praskovya Pratama Pratibha Pratik Praveen Preben Predrag
  Preeti Přemysl Priit Primo Primož Priscila Pritam Priya Priyanka Prunella Przemysław Purificación Purnomo Pushpa
  Puspita Putra Putri Putu Pyotr Quitéria Rabab Rabia Rachida Rachna Rade Radek Radha Radim Radka Radomír Radosław
  Radovan Radu Rafaela Rafał Raffaele Raffaella Rafi Rafik Ragab Raghu Ragnar Ragnhild Rahayu Rahel Rahima Rahma
  Rahmat Rahul Raija Raili Raimo Raimondo Raimonds Raimundo Rainer Raisa Raivo Raja Rajani Rajat Rajendra Rajesh
  Rajiv Rajko Rajkumar Rakesh Ralf Rama Ramadan Ramesh Rami Ramin Ramiz Ramūnas Ramy Ramya Ramzan Rana Randolf
  Ranil Ranjan Ranjit Ranko Raoul Rasa Rasha Rashed Rashid Rashida Rashmi Rastislav Ratih Ratko Ratna Rauno
  Ravindra Ravshan Răzvan Recep Reena Refik Reginaldo Régine Régis Regula Rehema Reidar Reidun Reijo Reiko Reiner
  Reinhard Reinhold Reinier Réka Rekha Remedios Remzi Renan Renate Renato Renaud Renu Renzo Reto Reuven Reyhan
  Rezaul Rhian Rhodri Rida Rie Rien Riitta Rik Rika Rikard Riku Rima Rimantas Rimma Rina Rini Rino Risa Risto Ritu
  Ritva Rivka Rıza Rizal Rizky Rizwan Roald Rodica Rodolphe Roelof Rogério Rogier Rohit Roisin Rojda Rojin Rok
  Roksolana Rolf Romain Romana Romano Romolo Romuald Ronaldo Roni Ronit Roopa Rosalba Rosalia Rosamund Rosângela
  Rosaria Rosaura Roselyne Rositsa Rosmah Rossana Rossella Rostislav Roswitha Rovshan Rowena Rowland Roxane Roya
  Rozália Ruairí Ruchi Rudi Rüdiger Rudolf Rufino Ruggero Rui Rula Rumen Rumyana Rupali Rupert Ruşen Ruslan Rustam
  Rusudan Rūta Ruud Ruža Ruzanna Růžena Ružica Ryoichi Ryoko Ryosuke Ryota Ryszard Ryuichi Ryuji Saad Saara Saba
  Sabah Sabahattin Şaban Sabina Sabine Sabri Saburo Sachiko Sachin Sadao Sadhana Sadia Saeed Şahin Saida Saima
  Sajid Sajjad Sakari Salah Salem Salete Salim Salman Salum Salwa Samah Saman Samaneh Sameh Samer Sami Samia Samira
  Samuele Samuli Sana Sanath Sanaz Sanda Sandeep Sandhya Sándor Sandrine Sandro Sangeeta Saniye Sanja Sanjay
  Sanjeev Sanjin Sanna Sanne Santo Santosh Santoso Saoirse Saoud Sargis Sarit Sarita Šárka Saroj Saskia Satish
  Satoko Satomi Satoru Satoshi Satu Saturnino Saule Saulius Sava Savaş Saverio Savita Savvas Sawsan Sayaka Sayed
  Sayuri Seamus Sébastien Şebnem Seda Sedat Seema Sefa Seiichi Seiji Selahattin Selam Selçuk Selda Selin Selwyn
  Sema Semih Semra Semyon Senad Şenol Sepideh Sepp Seppo Serafima Serap Serdar Sergey Sergiu Serhat Serhii
  Serhildan Serhiy Serik Serkan Serpil Setareh Setiawan Setsuko Severiano Séverine Severino Sevgi Sevil Sevim
  Sevinç Şevket Seweryn Seydou Seyfettin Shabnam Shadi Shahin Shahla Shahram Shahrul Shahrzad Shahzad Shai Shailesh
  Shalini Shamil Shamim Shamsul Shani Shankar Shanti Shapour Sharad Sharmin Shashi Shaul Shazia Sherif Sherzod
  Shideh Shigeko Shigeo Shigeru Shiho Shikha Shilpa Shimon Shingo Shinichi Shinji Shintaro Shiori Shira Shireen
  Shirin Shiv Shizuka Shizuko Shlomi Shlomo Shmuel Shobha Shoichi Shoji Shona Shoshana Shota Shpresa Shreya Shruti
  Shubham Shukhrat Shula Shunsuke Shweta Siaka Siamak Siarhei Sibel Sibusiso Siddharth Sidra Siegfried Sieglinde
  Siem Sietske Sifiso Sigal Sigmund Signe Sigrid Sigríður Sigrún Sigurd Sigurður Siham Siim Silke Silvana Silvano
  Silvestre Silvio Silviu Simão Simeon Simin Sina Sinan Sinead Siniša Siobhan Sipho Siranush Sirje Sirpa Şivan
  Sixten Sjaak Sjoerd Skender Slađana Slamet Slavcho Slaven Slavica Slavko Slavoljub Slavomír Sławomir Slobodan
  Slobodanka Smadar Smita Sneha Snježana Snorre Socorro Sofya Soheil Sohrab Solange Soledad Solène Solveig Soňa
  Sonal Sonali Songül Sopiko Soraya Sorcha Sorin Sorina Sotiria Sotirios Sotiris Souad Soumaya Špela Spomenka
  Spyridon Spyros Srđan Sretan Sri Srinivas Staffan Stamatis Stanimir Stanislav Stanislava Stanisława Stanko
  Stavros Stavroula Steen Stefania Stefano Stefanos Steffen Stefka Steinunn Stela Stelios Štěpán Štěpánka Stéphane
  Stig Stijn Stipe Stjepan Stojan Stoyan Stylianos Suat Subagyo Subhash Suchitra Sudha Sudhir Sufia Sufyan Sugeng
  Sugiono Suhail Suharto Sujata Sukarno Sukhdev Sukhrob Şükran Şükrü Sulaiman Sulastri Şule Süleyman Suman Sümeyye
  Sumiko Sumit Suna Sundar Sunethra Sunil Suparman Supriyadi Suraj Suren Surendra Suresh Surya Susanti Sushil
  Sushma Susilo Susumu Sutrisno Suwarno Suyanto Svatopluk Svein Sven Svend Svenja Sverre Svetislav Svetla Svetlana
  Svetoslav Svetozar Sviatlana Svitlana Swapna Swati Syafiq Sybil Sylvain Sylvie Sylwester Sylwia Szabina Szabolcs
  Szilárd Szilvia Tadao Tadashi Tadej Tadesse Tadeu Tadeusz Tafadzwa Tahir Taichi Taina Taisiya Takahiro Takako
  Takao Takashi Takayuki Takeo Takeshi Takuma Takumi Takuya Tal Tala Talal Talgat Tali Talib Tamás Tamaz Tamotsu
  Tamsin Taner Tanguy Tanja Tanvi Tapani Tapio Taraneh Taras Tarek Tarık Tariq Tarja Tarmo Tarun Taslima Taťána
  Tatenda Tatiane Tatjana Tatsiana Tatsuo Tatsuya Taufik Tauno Tawfik Tayfun Tayyip Teemu Tegan Teguh Teimuraz
  Tekin Telma Telmo Temel Temur Tendai Tengiz Teodoro Teófilo Teppo Terje Tero Terttu Teruko Teruo Tesfaye Tetiana
  Tetsuo Tetsuya Tetyana Teun Thabo Thaís Thanasis Thandi Thandiwe Themba Theodora Theodoros Theofanis Théophile
  Theresia Thibault Thibaut Thierry Thijs Thorbjørn Thorsten Thorvald Tibor Tigist Tihamér Tihomir Tiia Tiina Tiit
  Tilman Timea Timo Timotea Timoteo Timur Tineke Titik Tivadar Tiziana Tiziano Todor Tofig Toine Tolga Tomasz Tomaž
  Tomer Tomislav Tomo Tomohiro Tomoki Tomoko Tomomi Tomos Tomoya Toomas Torben Þórður Torgeir Þórir Torkel Tormod
  Torquil Torstein Þorsteinn Torsten Toru Torunn Torvald Toshiaki Toshiko Toshimi Toshio Toshiyuki Touraj Tova Tove
  Traian Tri Triin Trine Tristram Trivo Troels Trond Truus Trygve Tsegaye Tsepo Tsubasa Tsutomu Tsuyoshi Tsvetan
  Tsvetelina Tudor Tuğba Tuija Tülay Tülin Tullio Tuncay Tünde Tuomas Tuomo Turgut Turhan Turid Tuti Tuula Tuva
  Tzipi Tzvi Uche Uchenna Uday Udin Udo Ueli Ufuk Ugo Uğur Uladzimir Ulaş Uldis Ulf Uliana Ülkü Ulla Ülle Ulrich
  Ulrik Ulrika Ulrike Ulugbek Ulysse Uma Umberto Umeko Umesh Ümit Umut Una Unni Upendra Urbain Urho Urmas Urmila
  Uroš Urs Urša Ursel Urška Urszula Urve Usha Ustinya Utami Ute Uwe Uzma Václav Vadim Vagif Vahan Vahid Vaida
  Vakhtang Valbona Valdir Valdis Valentyna Valeri Valerija Valerio Valeriu Valery Valiantsina Vanda Vandana Vânia
  Vanja Vardan Varduhi Varsha Varun Vasant Vasco Vasil Vasile Vasilios Vasilis Vasiliy Vasily Vassilis Vasudha
  Vasyl Vazha Vedat Vedran Veerle Vegard Veikko Velibor Veljko Venancio Vendula Venkatesh Vered Vesa Vesela Veselin
  Veysel Vibha Vicenta Victoire Vida Vidar Vidya Viera Vigdis Viggo Vija Vijay Vikas Vikram Viktar Viktoriia Vilém
  Vilhelm Villads Vilmos Vinay Vincenza Vincenzo Vineet Vinícius Vinka Vinko Vinod Vinzenz Violette Viorel Viorica
  Vipin Vira Virág Virgilio Virginie Virginio Virpi Virtudes Vishal Vishnu Višnja Vitali Vitaliy Vitaly Vito Vítor
  Vitória Vittorio Vivek Viveka Viviane Vjekoslav Vjosa Vlad Vlada Vladan Vladimír Vladimíra Vladislav Vladlen
  Vlado Vlasta Vlastimil Vlatka Vlatko Vojin Vojislav Volha Volkan Volker Volodymyr Vratislav Vreni Vsevolod
  Vukašin Vusi Vyacheslav Vytautas Wacław Wacława Wael Wafa Wagner Wahiba Wahyu Wahyuni Wakana Waldemar Waleed
  Walenty Walid Waltraud Wambui Wanderley Wangari Wanjiru Waqar Waseem Washington Wataru Wati Wawan Wayan Welat
  Wenceslao Wenzel Werner Wessel Widad Widodo Widya Wiebe Wiesław Wiesława Wiktor Wilco Wilfried Wilhelm Wilhelmine
  Willem Willemijn Willi Wim Winfried Witold Władysław Władysława Włodzimierz Wojciech Wolfgang Worku Wout Wouter
  Wulan Xenia Xhevdet Yaa Yaakov Yael Yahya Yair Yakov Yana Yaniv Yanka Yann Yannick Yannis Yanti Yared Yaron
  Yaroslav Yaroslava Yaşar Yasemin Yash Yashar Yasin Yasir Yasser Yasuhiro Yasuko Yasuo Yasushi Yauhen Yavuz Yegor
  Yehoshua Yeliz Yelizaveta Yerlan Yevgeni Yevgenia Yevgeny Yevhen Yevheniia Yiannis Yiftach Yigal Yıldız Yılmaz
  Yitzhak Ylva Yngve Yochanan Yoel Yogesh Yohannes Yoichi Yoko Yolande Yonatan Yordan Yordanka Yorgos Yoshiaki
  Yoshie Yoshihiro Yoshiko Yoshimi Yoshio Yossi Yosuke Yousra Yudhi Yuichi Yuji Yuka Yukari Yukie Yukiko Yukio Yuko
  Yuli Yuliya Yumi Yumiko Yuni Yunus Yuri Yurii Yuriko Yuriy Yusuke Yutaka Yuuki Yuval Yves Zacarías Zacharias
  Zafer Zainabu Zainal Zakaria Zakhar Zaki Zamfir Zanele Žaneta Zarina Žarko Zaur Zaven Zaynab Zaza Zbigniew Zbyněk
  Zdeněk Zdeňka Zdravka Zdravko Zdzisław Zeeshan Zeev Zekeriya Zeki Zélia Zeliha Zelimkhan Željka Željko Zenaida
  Zeno Zenon Zéphyrin Zerrin Zhaleh Zhanar Zhanna Zhivko Ziad Zigmārs Zilan Zilda Zinaida Zineb Zinoviy Zita Živko
  Zlata Zlatan Zlatica Zlatko Zodwa Zohar Zohreh Zoi Zola Zoltán Zorana Zorka Zoya Zrinka Zsófia Zsolt Zsombor
  Zsuzsa Zsuzsanna Zübeyde Zuhair Zuhal Zulema Zulkifli Zulmira Zurab Zuzana Zvi Zvonimir Zvonko Žydrūnas Zygmunt
  Αλέξανδρος Αντώνης Βασίλης Γιάννης Γιώργος Δημήτρης Ευάγγελος Κώστας Νίκος Παύλος Πέτρος Σπύρος Στέλιος Алёна
  Алесь Алина Алла Альберт Аляксандр Аляксей Анатолий Ангелина Андрэй Андрій Антон Антонина Аркадий Арсений Богдан
  Богдана Богомил Борислав Вадим Валентин Валентина Валерий Валерия Ваня Васил Василий Василиса Василь Васіль
  Вероника Виталий Владимир Владислав Володимир Вольга Всеволод Вячеслав Віктар Віктор Вікторія Віталій Галина
  Ганна Геннадий Георгий Герман Глеб Григорий Григорій Данила Дарина Дарья Денис Дзмітрый Дмитро Евгения Егор Ефим
  Жанна Желязко Зинаида Злата Зоя Игорь Илья Инна Иннокентий Йордан Камилла Кастусь Катерина Кацярына Кирилл Кирило
  Клавдия Константин Красимир Ксения Лариса Леонид Леся Лидия Любов Любовь Людмила Макар Маргарита Марина Марія
  Микола Милана Михайло Мікалай Мікіта Надежда Назар Наталия Наталія Никита Николай Оксана Олег Олександр Олексій
  Олена Олеся Остап Павел Павло Пенка Петро Петър Пламен Прохор Раиса Регина Родион Роман Руслан Рустам Савелий
  Светлана Святлана Святослав Світлана Семён Сергій Соломія Софья Станислав Степан Стоян Сяргей Таисия Тамара Тарас
  Тацяна Тетяна Тимофей Тимур Тодор Уладзімір Ульяна Фёдор Филипп Христо Цветан Эдуард Эльвира Эмма Юлія Юрий Юры
  Юрій Яков Яна Янка Ярослав Ярослава Яўген Євген Євгенія Ігар Ігор Ілля Ірина אבי אברהם אהרון איתן אלי אליהו אסתר
  אפרים בנימין ברוך גדעון גלית דבורה דוד דינה דליה דניאל הדס זאב חיים חנה יאיר יוסף יעל יעקב יצחק ישראל לאה לימור
  מאיר מיכל מרים משה נועם נורית נעמי עדי עופר ענת פנחס צבי צפורה קרן רבקה רונית רות רחל שאול שושנה שלום שלמה שמואל
  שמעון שרה תמר إبراهيم آرش آزاده الهام أمل إيمان بهرام بهروز بیژن ترانه جمشید حسن حسين خديجة داریوش دعاء دينا رامي
  رامین رانيا رائد رستم رشيد رضا رنا رویا ريم زهرا زكريا زياد زينب سارة ستاره سحر سعاد سعد سعيد سلمان سلمى سليمان
  سمانه سميرة سناء سهراب سوسن سپیده سیامک شاهین شقایق شهرام شهلا شیرین شيماء صالح صلاح ضياء طارق طلال عادل عامر
  عائشة عبدالرحمن عبدالعزيز عبير عثمان عدنان عصام علاء علیرضا عماد غادة غسان فادي فارس فاروق فرزاد فرزانه فرشته
  فرشید فرهاد فيصل قاسم لاله لؤي لیلا ليلى لينا ماجد مازن ماهر مجید محسن محمود مروان مسعود مصطفى ملاك منصور منى مها
  مهدی مهسا مهناز مینا نادر نادية نازنین ناصر نبيل نجلاء نرگس نزار نسرين نوال نگار نیلوفر هالة هاني هانیه هبة هدى
  هشام هوشنگ هيثم وائل وسام وفاء وليد پرویز پروین پریسا پیمان ژاله کامران كريم كمال کوروش کیوان گلناز ياسر ياسمين
  ياسين يحيى
`
