/**
 * More surnames that many people have, parted by white space, for languages of which the other list holds only the
 * first few. Gathered by hand from what is generally known.
 */
export const MORE_SURNAMES = `
  Aaltonen Abadi Abboud Abdi Abebe Åberg Aboud Abrams Abreu Achebe Achterberg Ackermann Adair Addo Adebayo Adeyemi
  Adhikari Adichie Adkins Afolabi Agarwal Aguiar Ahlström Ahmadi Ahmadinejad Ahuja Ainsworth Akbari Åkesson Akın
  Akintola Aksoy Alaoui Alavi Albrecht Alcântara Aldridge Alencar Alexiou Alford Allison Alm Almqvist Alston
  Altmann Altun Amaral Amini Amorim Amoroso Amrani Anand Andrade Andrews Ansari Antoniou Appiah Applegate Arata
  Archibald Armstrong Arndt Arnold Arora Arruda Asadi Asano Asante Ashworth Assad Assis Åström Ateş Atkins Atkinson
  Aubé Aubert Ávalos Avcı Awolowo Ayers Aziz Azizi Backlund Bagheri Bahrami Bainbridge Bajwa Bakri Baldwin Ballard
  Balogun Bancroft Banda Banerjee Barajas Barakat Barber Barbier Barker Barlow Baron Barragán Barrera Barrett
  Barron Barros Barth Bartlett Barton Basnet Basu Bateman Batista Bauman Baumgarten Baxter Beasley Beaulieu Beckett
  Beckmann Beek Behrens Bekele Bélanger Beltrán Ben Benoit Benson Bentley Benton Berends Bergqvist Bergström
  Bermúdez Bernier Bernstein Berrada Besson Bhat Bhatia Bhatt Bhattacharya Bingham Birch Bischof Björk Björklund
  Blackburn Blackwell Blake Blanchard Blanchet Blankenship Blevins Blom Blomqvist Boateng Boer Böhm Boisvert Bolton
  Boman Borges Bormann Bosch Bose Bosman Bouazizi Bouchard Boucher Boulanger Bourgeois Bourguiba Bouteflika Boutin
  Bouwman Bowen Bowers Bowman Boyd Boyle Bozkurt Bradford Bradley Bradshaw Brady Brandão Brands Brandt Brennan
  Brewer Briggs Brink Brinkmann Brisebois Brito Britton Brock Broek Browning Bruce Bruijn Brunet Bruns Bruun Bryan
  Bryant Buchanan Buchholz Buckley Budiman Bullock Bulut Burgess Burke Burnett Burns Burton Busch Butcher Butt Byrd
  Caballero Cabello Cabral Cain Calabrese Caldeira Caldwell Calhoun Callahan Camargo Cameron Cannon Cano Cantrell
  Carey Carlisle Carlson Carneiro Carney Caron Carpenter Carr Carranza Carroll Carson Cartwright Carver Casas Casey
  Catalano Chambers Chandler Chaney Chapman Charron Chatterjee Chaturvedi Chaudhry Chauhan Chebbi Chevalier
  Chikwanha Chopra Choudhury Christian Christodoulou Cirillo Cisneros Cissé Claassen Clayton Clements Clemons
  Cloutier Cobb Cochran Coleman Colin Collier Combs Compton Conley Connolly Connor Conrad Conway Copeland Corbett
  Cordeiro Córdova Cormier Coronado Coşkun Coulibaly Coulter Coutinho Couture Craig Crane Crawford Crosby Crowley
  Cuevas Cullen Cummings Cunningham Curry Curtis Cuypers Daher Dahlberg Dahlgren Dahlström Daigle Dalton Daly
  Damiani Daniels Darwish Das Dasgupta Daugherty Davenport Davidson Dawson Decker Dela Delacruz Deleon Dempsey
  Dennis Desai Deschamps Deschênes Deshmukh Deshpande Desjardins Desrosiers Dhar Diarra Dickerson Dickson Dietrich
  Dietz Dijk Dillon Dimitriou Diop Diouf Dirks Dixit Dixon Dlamini Dodson Donaldson Donovan Dorsey Dougherty
  Douglas Downs Drescher Driessen Drummond Dubé Dubey Dudley Duffy Dufour Duman Dumas Duncan Dunlap Dunn Dupuis
  Durán Durham Dutta Dyer Eastwood Eaton Ebadi Ebert Ebrahimi Eckert Ehlers Eklund Ekström Elliott Ellis Ellison
  Emerson Engelhardt Engels England English Engström Erdmann Erdoğan Eren Erickson Ernst Espinosa Esquivel Esser
  Estes Esteves Eubanks Everett Evers Ewing Eze Fajardo Falk Farahani Faria Farley Farmer Farrell Fathi Faulkner
  Faure Favreau Fayad Fazio Feldmann Ferguson Fiedler Fields Finch Finley Fiorentino Fitzgerald Fitzpatrick Fleming
  Fletcher Flynn Fofana Fontaine Forbes Foreman Forrest Forsberg Forsman Fortin Fowler Franke Franklin Fransson
  Franzén Fraser Frazier Frederick Freeman Freire Freund Friberg Friedrich Frost Fujimoto Fuller Fulton Furtado
  Gabay Gagné Gaines Gallegos Galloway Galván Gálvez Gamble Gandhi Ganguly Garg Garnier Garrett Garrison Gates
  Gaudet Gauthier Gautier Gebhardt Gebreselassie Geiger Gentry Georgiou Gerlach Gerritsen Ghanem Gharbi Ghasemi
  Ghorbani Ghosh Gibbs Gibson Gilbert Giles Gill Gillespie Gilmore Giroux Glaser Glass Glenn Glover Göbel Godin
  Goel Gokhale Goldberg Golden Goldman Goldstein Goodman Goodwin Gordon Gosselin Gottschalk Gould Goyette Graf
  Graham Grant Graves Greenberg Greene Greenwood Greer Gregory Griffin Griffith Grimes Grimm Grondin Guérin Gueye
  Guidi Guimarães Güler Gunawan Gündoğdu Güneş Günther Gupta Guthrie Haan Habash Haddad Hahn Haile Hale Haley Halim
  Hamaguchi Hamdi Hamilton Hammond Hammoud Hampton Hancock Handoko Hanna Harahap Hardin Harding Hardy Hariri Harmon
  Harper Harrell Harrington Harrison Hartmann Hartono Hartwig Harvey Hashemi Hashmi Hastings Hatfield Haupt Hawkins
  Haynes Hébert Hedlund Hegde Heijden Heinemann Heinrich Heinz Heller Hellström Henderson Hendricks Hendrix Henkel
  Hennig Henry Henson Herman Hermann Hermans Herring Herrmann Herzog Hess Hesse Hester Heuer Heuvel Hewitt Heydari
  Hickman Hicks Hidalgo Hidayat Higashi Higgins Hijazi Hinton Hinz Hoàng Hobbs Hodge Hodges Hoekstra Hoffman
  Hofmann Hogan Holcomb Holden Holder Holland Holloway Holm Holman Holmberg Holmes Holmgren Holt Honda Hood Hooper
  Hoover Hopkins Hopper Horn Horne Horton Hosseini Houston Howe Howell Hubbard Hubert Hudson Huerta Huet Huff
  Huffman Huisman Hull Humphrey Hurley Hurst Hurtado Hutchinson Huỳnh Hyde Idrissi Ingram Ioannou Irwin Isaksson
  Iyengar Iyer Izquierdo Jabbour Jaber Jacobson Jacques Jadhav Jafari Jahn Jain Jalali Jaramillo Jarvis Jebali
  Jefferson Jennings Jha Jindal Johns Johnston Joly Jong Jonker Joseph Joshi Joyce Kallio Kamara Kane Kante Kapadia
  Kaplan Kapoor Kapur Karaca Karakaş Karimi Kariuki Karras Kassab Kassem Katsaros Kaufman Kaufmann Kawaguchi
  Kawasaki Kazantzakis Kazemi Kebede Keita Kelley Kemp Kendall Kern Kerr Keskin Kessler Khamenei Khanna Khatami
  Khatib Khatri Khomeini Khoury Kimani Kipchoge Kirby Kirchner Kirk Kjær Kline Knapp Knight Knowles Knox Knudsen
  Koçak Köhler Kok Kone König Koning Konstantinou Korkmaz Körner Koroma Koskela Koster Kraft Kramer Kraus Krause
  Krüger Kubo Kuhn Kuiper Kuipers Kulkarni Kunze Kurniawan Kurz Kusuma Laakso Labelle Labrie Lachance Lacroix
  Laflamme Lamb Lambrechts Lancaster Landry Langer Langley Langlois Lapointe Laroche Larocque Larson Lavallée
  Lavoie Lawrence Lawson Leach Leal Leblanc Leclerc Leeuw Legault Legrand Lehmann Lehto Leite Lemaire Lemay Lemieux
  Lemoine Leonard Lepage Leppänen Leroux Lessard Lester Lévesque Levine Lind Lindemann Lindgren Lindholm Lindner
  Lindqvist Lindsay Lindsey Lindström Little Livingston Lloyd Logan Lorenz Lorusso Lowe Lowery Lozano Lubis Lucas
  Lucero Ludwig Luján Lumban Lundberg Lundgren Lundqvist Lundström Lynn Lyons Maalouf Macaraeg Macedo Macías Mack
  Madden Maddox Magalhães Magsaysay Mahajan Mahlangu Mahmoudi Maia Maillet Makris Maleki Malhotra Malik Mallet
  Malone Mandela Mann Manninen Manning Mansour Marchand Markou Marks Marsh Marshall Martel Martens Martineau Marx
  Masri Massey Masson Mathews Mathieu Mathis Mathur Matsuo Matthews Maxwell Maynard Mays Mazzi Mbeki Mclean Meadows
  Medeiros Medrano Mehra Mehta Meireles Mejri Mekki Meléndez Melton Ménard Menezes Menon Mensah Menzel Mercer
  Merrill Merritt Metzger Meunier Michael Michaud Middleton Miettinen Mikati Mikkola Milani Miles Millar Mirza
  Mirzaei Mishra Misra Mitsotakis Mkhize Modi Moen Moghaddam Mohammadi Mohr Mokhtari Molenaar Monroe Montgomery
  Montoya Moody Mooney Moradi Moraes Moran Morin Morrison Morrow Morse Morton Moses Moss Mota Moulin Moura Mousavi
  Moyo Mueller Mugabe Mukherjee Mullen Mullins Murillo Mutua Mwangi Nadeau Nagai Naidoo Naik Nair Najafi Nájera
  Najjar Nanda Narang Narayanan Nascimento Nash Nasrallah Nassar Nasution Naumann Nayak Nazari Ncube Ndiaye Ndlovu
  Neal Negri Neubauer Neumann Newman Newton Nichols Nicholson Niemann Nieto Nikolaou Nixon Nkosi Nkrumah Noble Noël
  Nogueira Nolan Norberg Nordin Norén Norman Norris Norton Nouri Novais Nugroho Nurmi Nwosu Nyberg Nyerere Nygren
  Nyman Nyström Obasanjo Öberg Obi Ocampo Ochieng Oconnor Odinga Odonnell Ogunleye Ojala Ojeda Okafor Okazaki Okeke
  Okonkwo Okoro Oneal Oneill Onyango Orr Osborne Osei Osorio Otieno Ott Otto Ottosson Ouellet Owens Owusu Özcan
  Özer Ozuna Pace Páez Pahlavi Paiva Palacios Palm Palmer Panagiotou Pandey Pandit Pangilinan Panjaitan Papandreou
  Paquette Paradis Parekh Parent Parikh Parks Parrish Parsons Patil Patrick Patterson Patton Paul Paulsen Pavlou
  Pawar Payne Pearson Peck Pelletier Pennington Pépin Perkins Perrault Perreault Perrin Pfeiffer Phelps Picard
  Pillai Pimenta Pimentel Pineau Pineda Pinheiro Pitkänen Pittman Pitts Plante Plourde Pohl Poirier Polat Pollard
  Poole Pope Post Postma Potter Potts Poulin Powers Prabhu Pratama Pratt Preston Preuß Prévost Prins Proctor Pronk
  Pruitt Purba Queiroz Quesada Quiambao Quintana Quintero Qureshi Raab Rabin Rahal Rahimi Rahmani Rajabi Rajan
  Rajapaksa Rajput Ramalho Raman Ramsey Randall Randolph Ranganathan Ranjbar Ranta Rao Räsänen Rathore Ratliff
  Rausch Rawat Raymond Razavi Reese Reeves Rehman Reich Reichert Reimann Reinhardt Renard Renaud Rentería Reynolds
  Rezaei Rhodes Richards Richer Richmond Riddle Riedel Rietveld Riggs Rijn Riley Rincón Ritchie Ritter Rivard Roach
  Robbins Robertson Rodgers Rohde Rollins Roman Roos Rosén Rosenberg Rosenthal Rosso Rostami Roth Rothe Rouhani
  Rousseau Roussel Rowe Rowland Rubin Rudolph Ruf Rush Rutledge Saab Sadeghi Safavi Saha Saini Salcedo Saleh Salehi
  Salgado Salonga Samadi Sampaio Sampson Sandberg Sander Sandström Sanford Santamaría Saputra Saraiva Sargent Sarı
  Sarkar Sartori Sauer Saunders Sauvé Savage Savard Saxena Sayegh Schaefer Schäfer Scherer Schiller Schilling
  Schipper Schlegel Schlüter Schmitt Scholten Scholz Schott Schouten Schramm Schreiber Schröder Schröter Schubert
  Schulte Schultz Schulze Schumacher Schumann Schütte Schütz Schwab Schwartz Seidel Seifert Sellers Sengupta Sesay
  Sethi Setiawan Sexton Shaffer Shahbazi Shaheen Shannon Shariati Sharifi Sharp Shaw Shekhar Shelton Shepard
  Shepherd Sheppard Sherman Shields Shinde Short Shukla Siahaan Siddiqui Siebert Sierra Silverman Simanjuntak
  Simard Simmons Simpson Sims Sinclair Singleton Sinha Siqueira Siregar Sitompul Sjöberg Sjögren Sjöström Skinner
  Skoglund Slater Sleiman Sloan Small Smeets Snow Snyder Söderberg Söderström Solano Solberg Soler Solomon Soltani
  Sommer Souza Sparks Spears Spence Spencer Srivastava Stafford Stahl Stanton Stark Steele Steffens Stein Stephan
  Stephens Stephenson Stevens Stevenson Stokes Stoll Stout Strand Straub Strauß Strickland Ström Strömberg Strong
  Stuart Subramaniam Subramanian Sugimoto Suharto Summers Sundberg Sundström Sutanto Sutton Swanson Sweeney Sweet
  Sykes Tabatabai Tadesse Taheri Talwar Tambunan Tamimi Tandon Tanner Taş Tate Tazi Tehrani Tekin Teles Terrell
  Terry Tesfaye Tessier Thakur Thériault Therrien Thibault Thiel Thiele Thornton Timmermans Tiwari Todd Toivonen
  Toprak Touré Townsend Trabelsi Traoré Travis Trejo Trevino Trevisan Trivedi Trudel Trujillo Tsipras Tucker Turan
  Turcotte Tyler Tyson Uçar Uehara Ullrich Ünal Underwood Unger Upadhyay Urbina Uribe Vaillancourt Vainio Väisänen
  Vaknin Valle Vance Vandenberghe Varma Vasconcelos Vaughan Vaughn Vaz Veenstra Velázquez Velez Venizelos
  Venkataraman Verbeek Verhagen Verhoeven Verma Vermeulen Vestergaard Vicente Viklund Villarreal Villegas
  Villeneuve Vinson Vitali Vlachos Vliet Vogel Vogt Voigt Voss Vyas Wade Wal Wall Wallace Wallin Walls Walter
  Walters Walther Walton Wanjiku Ware Warner Warren Waters Watkins Watts Weaver Webster Weeks Weigel Weinstein Weiß
  Welch Wells Wendt Werner Westerlund Westgård Whitaker Whitehead Whitley Whitney Wibowo Widjaja Wieland Wiese
  Wiggins Wijaya Wikström Wilcox Wilder Wiley Wilhelm Wilkerson Wilkins Wilkinson Wille Willemsen William
  Williamson Willis Winter Winters Wirth Wise Wit Witt Witte Wolfe Wolff Woodard Woodward Wooten Workman Wulf Wyatt
  Xavier Yalçın Yano Yates Yavuz Yazdani Yoder York Yoshikawa Zamani Zambrano Zander Zanella Zapata Zarei Zavala
  Zepeda Ziegler Zijlstra Zimmerman Zimmermann Zoghbi Zohar Zulu Zuma Zwart
`

/** Those of both lists gathered by hand that are also other words, in small letters. */
export const MORE_ORDINARY_NAMES = `
  addo adem ain akin alm ama aman asante ase asuncion ates avo bahar banda baraka barber baris barker baron bayram
  bente beso birch bischof bolton bosch bose bourgeois bowers bowman brands brewer brink browning brunet budi
  bullock bulut burns butcher butt candela cano carpenter carver casas chambers chandler chaney claus clements cobb
  collier combs cor corazon cordova couture crane cuevas curry das davenport dedi dela derya desta dhar dino dirks
  downs drago drita duman durham duro dyer edi edin elad england eri ernst esa esi estela eze falk farmer finch
  foreman fowler franca freeman freund frost fuller gaines gamble ganesh garrison gaston gates gede gentry gil gila
  giles gill glass glover golan golden graca graf graves grimes guler gunes hacer hadi hakim hala hale hamilton
  hani harding hardy hari hatfield haupt heinz helder herring herzog hess hicks hikari hodge hogan holder holloway
  holm homa honda hood hooper hopper horn horne horst huerta huff hull hurst hyde ido indah isa isao izquierdo jari
  jasna jennings jha johns jong jos jun justo kalin kaplan kata kaufmann kawasaki kees kenyatta keren kern kerr
  khalifa knight koning koos kraft kubo kurz lakshmi lamb lancaster lata laxmi leach lech legrand leone lieve lilla
  lind little luan luc lutz madden mai mala mallet malone mana manana mann manning marin marks marsh martens masson
  mato mays meadows mercer merritt mert midori minna mirza modi moody morrow moss moulin nader naik nana nanda
  nasim negri newman newton noble noel nune obi ofer onur oren orr oya pace palacios palm paradis parent parks
  parrish parsons patil peck picard pilar pitts plante polat pollard poole post potter powers pratt primo prins
  proctor putra putri raab rade radha raja rajan ramadan ramsey rana rao rasa reeves regula reich richer richmond
  riddle rie rien rik rincon ritter roach rok roman roos rosso rowe rush sabah saida salah sana sander saniye
  sargent sari satu sauer sava savage savas seda selam sellers sema sexton shankar sharp shepherd shields short
  siem sims singleton skinner slater small snow socorro solange solano sommer sparks spears spence stafford stahl
  stanton stark steele stein stokes stout strand strom strong summers suna suren svetla sweet tal tala tali tas
  tehrani tekin temel terry titik tomer tomo toprak tri tucker tuti uma umut underwood ute vahan valle vesela vida
  vira vishnu vitoria vogel wade wal wall walls ware warren waters watts weaver weeks wells wilder winters wise wit
  wolfe workman yildiz york zafer zapata zeki zohar zulu любов
`
