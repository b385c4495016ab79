/** Before the name of a place, in the notation of `phraseIndex`. */
export const PLACE_LEADS = `
  [live|lives|lived|living|born|raised|based|located|situated|stay|stays|staying|stayed] |here|now|currently in|near|outside;
  [arrived|arrives|arriving|landed|stayed|staying] |here|yesterday|today|safely in|at|near; [grew] up in|near|outside;
  [reside|resides|residing|settled|died|buried|stationed|headquartered] |there|now|currently in|at|near|outside;
  [move|moved|moves|moving|travel|travels|traveled|travelled|traveling|travelling|relocated|emigrated|fled] |here|back to|from;
  [going|went|came|comes|coming|return|returned|returning|flew|fly|flying|drove|driving] |here|back|over to|from;
  [headed|heading|trip|flight|train|bus|road|commutes|hails|native|originally] |back to|from;
  i|we [am|m|are] |now|currently|still in; [visit|visits|visited|visiting|toured];
  [city|town|village|suburb|capital|municipality|province|district|county|region|mayor|people] of;
  [street|house|apartment|flat|office|hotel|hospital|school|bridge|border] in; [welcome] to; this morning from;
  [habite|habitait|vit|né|née|basé|basée|situé|située|domicilié|domiciliée|travaille|arrivé|arrivée] à|en|a|au;
  [originaire|venu|venue|arrive] de;
  [wohnt|wohne|lebt|lebe|geboren|aufgewachsen|ansässig|arbeitet] in;
  [kommt|komme|stammt|stamme|reist|fährt|zog] aus|nach;
  [vive|vivo|nació|nacido|nacida|ubicado|ubicada|situado|situada|radicado|reside|trabaja] en;
  [viene|vengo|originario|originaria|viajó|viaja] de|a;
  [mora|moro|nasceu|nascido|nascida|localizado|localizada|sediado|sediada|reside|fica] em;
  [viajou|veio|natural] para|de;
  [abita|abito|nato|nata|situato|situata|residente|trasferito|trasferita] a|in;
  [viene|originario|originaria|proviene] da|di;
  [woont|woon|geboren|gevestigd|gelegen|werkt] in|te; [komt|afkomstig|verhuisde] uit|naar;
  [mieszka|mieszkam|urodzony|urodzona|urodził|urodziła] |się w|we; [pochodzi|przyjechał|przyjechała] z|ze;
  [bor|född|uppvuxen|belägen|født|vokste|oppvokst|bosatt] |upp|op i; [flyttade|flyttet|reste|kommer] |til|till|från|fra;
  [живёт|живет|живу|живут|жил|жила|родился|родилась|находится|работает|расположен|расположена] в|во;
  [приехал|приехала|приехали|родом|переехал|переехала|вернулся|вернулась] в|во|из;
  [живе|живу|народився|народилася|мешкає|розташований] в|у; [приїхав|приїхала|родом|переїхав|переїхала] в|у|з|із|до;
  [жыве|жыву|нарадзіўся|нарадзілася] у|ў; [tinggal|lahir|berada|terletak] di; [berasal|datang|pergi|pindah] dari|ke;
  [sống|sinh|ở] |ra ở|tại; [nascut|născut|locuiește] la|în; [živi|rođen|rođena|žije|narozen|narozena] u|v|ve
`

/** Words before one that is a person's name as often, which say that a place is meant. */
export const PLACE_SIGNS = `
  in near from outside throughout toward towards around nach aus à en w we z ze da em no na till från fra til uit di
  ke dari tại
  в во из на у з із до ў
`

/** States and regions that are written as if they were towns or countries. */
export const REGIONS = `
  Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois;
  Indiana;
  Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri;
  Montana;
  Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma;
  Oregon;
  Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; West Virginia;
  Wisconsin; Wyoming; Ontario; Quebec; British Columbia; Alberta; Manitoba; Saskatchewan; Nova Scotia; New Brunswick;
  Newfoundland; Yukon; Nunavut; New South Wales; Queensland; Tasmania; England; Scotland; Wales; Northern Ireland;
  Cornwall;
  Bavaria; Bayern; Saxony; Sachsen; Hesse; Hessen; Brandenburg; Thuringia; Thüringen; Tyrol; Tirol; Lombardy; Lombardia;
  Tuscany; Toscana; Sicily; Sicilia; Sardinia; Piedmont; Piemonte; Veneto; Calabria; Puglia; Catalonia; Catalunya;
  Cataluña;
  Andalusia; Andalucía; Galicia; Asturias; Aragón; Navarra; Brittany; Bretagne; Normandy; Normandie; Provence; Burgundy;
  Flanders; Wallonia; Moravia; Bohemia; Silesia; Galicia; Transylvania; Crimea; Chechnya; Dagestan; Siberia; Tatarstan;
  Kurdistan; Punjab; Gujarat; Rajasthan; Kerala; Karnataka; Bihar; Maharashtra; Tamil Nadu; Uttar Pradesh; West Bengal;
  Kashmir; Sindh; Balochistan; Xinjiang; Tibet; Sichuan; Guangdong; Yunnan; Hunan; Hubei; Fujian; Zhejiang; Jiangsu;
  Shandong; Hokkaido; Kyushu; Okinawa; Bali; Java; Sumatra; Sulawesi; Papua; Aceh; Borneo; Mindanao; Luzon; Gaza;
  Palestine;
  Darfur; Tigray; Amhara; Oromia; Biafra; Zanzibar; Katanga; Bahia; Minas Gerais; Pernambuco; Ceará; Goiás; Jalisco;
  Chiapas; Oaxaca; Yucatán; Sinaloa; Sonora; Patagonia; Scandinavia; Lapland; Balkans; Caucasus; Middle East; Europe;
  Africa;
  Asia; America; Latin America; North America; South America; Central America; Oceania; Antarctica; Caribbean; UK;
  USA; UAE;
  Great Britain; Holland; Burma; Czech Republic; Ivory Coast; Soviet Union; USSR; Yugoslavia; Czechoslovakia; Kiev;
  Kyiv;
  Москва; Москве; Москвы; Москву; Петербург; Петербурге; Петербурга; Киев; Киеве; Київ; Києві; Минск; Минске; Мінск;
  Мінску;
  Россия; России; Россию; Украина; Украине; Украины; Україна; Україні; Беларусь; Беларуси; Беларусі; Белоруссия;
  Белоруссии;
  Казахстан; Казахстане; Германия; Германии; Франция; Франции; Англия; Англии; США; Китай; Китае; Китая; Польша; Польше;
  Львов; Львів; Львові; Харьков; Харків; Одесса; Одессе; Одеса; Одесі; Новосибирск; Новосибирске; Екатеринбург;
  Казань; Казани;
  Europa; Afrika; Asien; Amerika; América; África; Ásia; Asia; Deutschland; Österreich; Schweiz; Wien; München; Köln;
  Londres;
  Londra; Londyn; Paryż; Parigi; París; Roma; Milano; Napoli; Torino; Firenze; Venezia; Genova; Lisboa; Sevilla;
  Warszawa;
  Warszawie; Kraków; Krakowie; Praha; Praze; București; Beograd; Zagreb; København; Göteborg; Helsinki; Bruxelles;
  Brussel;
  Antwerpen; Genève; Zürich; Athen; Moskau; Mosca; Moscou; Moscú; Moskva; Kairo; Pékin; Peking; Tokio; Bangkok; Hà Nội
`
