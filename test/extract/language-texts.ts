/** What is told of one made-up event in one language, and a headline of another in five to eight words. */
export interface TongueText {
  readonly code: string;
  readonly text: string;
  readonly short: string;
}

const ROWS: readonly (readonly [code: string, text: string, short: string])[] = [
  [
    "en",
    "The old bridge over the river was closed on Monday after two boats collided beneath it. Nobody was hurt, the harbour office said. The repairs will take about three weeks, and until then the buses go by Velmora.",
    "Mayor promises new school buses before winter",
  ],
  [
    "de",
    "Die alte Brücke über den Fluss wurde am Montag gesperrt, nachdem darunter zwei Boote zusammengestoßen waren. Verletzt wurde niemand, teilte das Hafenamt mit. Die Reparatur dauert etwa drei Wochen, bis dahin fahren die Busse über Velmora.",
    "Bürgermeister verspricht neue Schulbusse vor dem Winter",
  ],
  [
    "fr",
    "Le vieux pont sur la rivière a été fermé lundi après la collision de deux bateaux sous son arche. Personne n'a été blessé, a indiqué la capitainerie. Les réparations dureront environ trois semaines et les bus passeront d'ici là par Velmora.",
    "Le maire promet de nouveaux bus scolaires",
  ],
  [
    "es",
    "El viejo puente sobre el río fue cerrado el lunes después de que dos barcos chocaran debajo de él. Nadie resultó herido, informó la oficina del puerto. Las obras durarán unas tres semanas y hasta entonces los autobuses pasarán por Velmora.",
    "El alcalde promete nuevos autobuses escolares",
  ],
  [
    "it",
    "Il vecchio ponte sul fiume è stato chiuso lunedì dopo che due barche si sono scontrate sotto le arcate. Nessuno è rimasto ferito, ha detto l'ufficio del porto. I lavori dureranno circa tre settimane e fino ad allora gli autobus passeranno da Velmora.",
    "Il sindaco promette nuovi autobus per le scuole",
  ],
  [
    "pt",
    "A velha ponte sobre o rio foi fechada na segunda-feira depois de dois barcos terem colidido debaixo dela. Ninguém ficou ferido, informou a capitania do porto. As obras vão durar cerca de três semanas e até lá os autocarros passam por Velmora.",
    "Prefeito promete novos ônibus escolares antes do inverno",
  ],
  [
    "nl",
    "De oude brug over de rivier werd maandag gesloten nadat er twee boten onder waren gebotst. Niemand raakte gewond, zei het havenkantoor. De herstelling duurt ongeveer drie weken en tot dan rijden de bussen via Velmora.",
    "Burgemeester belooft nieuwe schoolbussen voor de winter",
  ],
  [
    "sv",
    "Den gamla bron över floden stängdes på måndagen efter att två båtar hade kolliderat under den. Ingen skadades, uppgav hamnkontoret. Reparationen tar ungefär tre veckor och fram till dess kör bussarna genom Velmora.",
    "Borgmästaren lovar nya skolbussar före vintern",
  ],
  [
    "da",
    "Den gamle bro over floden blev lukket mandag, efter at to både var stødt sammen under den. Ingen kom noget til, oplyser havnekontoret. Reparationen varer omkring tre uger, og indtil da kører busserne ad vejen gennem Velmora.",
    "Borgmesteren lover nye skolebusser inden vinteren",
  ],
  [
    "no",
    "Den gamle brua over elva ble stengt mandag etter at to båter hadde kollidert under den. Ingen ble skadet, opplyser havnekontoret. Reparasjonen tar omtrent tre uker, og inntil videre kjører bussene gjennom Velmora.",
    "Ordføreren lover nye skolebusser før vinteren",
  ],
  [
    "fi",
    "Joen ylittävä vanha silta suljettiin maanantaina, kun kaksi venettä törmäsi toisiinsa sen alla. Kukaan ei loukkaantunut, satamatoimisto kertoi. Korjaus kestää noin kolme viikkoa, ja siihen asti linja-autot ajavat Velmoran kautta.",
    "Pormestari lupaa uusia koulubusseja ennen talvea",
  ],
  [
    "is",
    "Gömlu brúnni yfir ána var lokað á mánudag eftir að tveir bátar rákust saman undir henni. Enginn slasaðist, að sögn hafnarskrifstofunnar. Viðgerðin tekur um þrjár vikur og þangað til aka strætisvagnarnir um Velmora.",
    "Bæjarstjórinn lofar nýjum skólabílum fyrir veturinn",
  ],
  [
    "pl",
    "Stary most na rzece zamknięto w poniedziałek po tym, jak zderzyły się pod nim dwie łodzie. Nikt nie został ranny, podał urząd portowy. Naprawa potrwa około trzech tygodni, a do tego czasu autobusy będą jeździć przez Velmorę.",
    "Burmistrz obiecuje nowe autobusy szkolne przed zimą",
  ],
  [
    "cs",
    "Starý most přes řeku byl v pondělí uzavřen poté, co se pod ním srazily dvě lodě. Nikdo nebyl zraněn, uvedl přístavní úřad. Oprava potrvá asi tři týdny a do té doby budou autobusy jezdit přes Velmoru.",
    "Starosta slibuje nové školní autobusy ještě před zimou",
  ],
  [
    "sk",
    "Starý most cez rieku v pondelok uzavreli po tom, čo sa pod ním zrazili dve lode. Nikto nebol zranený, uviedol prístavný úrad. Oprava potrvá približne tri týždne a dovtedy budú autobusy jazdiť cez Velmoru.",
    "Starosta sľubuje nové školské autobusy ešte pred zimou",
  ],
  [
    "sl",
    "Stari most čez reko so v ponedeljek zaprli, potem ko sta pod njim trčila dva čolna. Nihče ni bil poškodovan, so sporočili iz pristaniške uprave. Popravilo bo trajalo približno tri tedne, do takrat pa bodo avtobusi vozili skozi Velmoro.",
    "Župan obljublja nove šolske avtobuse še pred zimo",
  ],
  [
    "hr",
    "Stari most preko rijeke zatvoren je u ponedjeljak nakon što su se ispod njega sudarila dva broda. Nitko nije ozlijeđen, priopćila je lučka kapetanija. Popravak će trajati oko tri tjedna, a do tada će autobusi voziti kroz Velmoru.",
    "Gradonačelnik obećava nove školske autobuse prije zime",
  ],
  [
    "sr",
    "Стари мост преко реке затворен је у понедељак пошто су се испод њега сударила два чамца. Нико није повређен, саопштила је лучка управа. Поправка ће трајати око три недеље, а дотле ће аутобуси ићи кроз Велмору.",
    "Градоначелник обећава нове школске аутобусе пре зиме",
  ],
  [
    "mk",
    "Стариот мост преку реката беше затворен во понеделникот откако под него се судрија два брода. Никој не е повреден, соопшти пристанишната управа. Поправката ќе трае околу три недели, а дотогаш автобусите ќе возат низ Велмора.",
    "Градоначалникот ќе купи нови училишни автобуси пред зимата",
  ],
  [
    "bg",
    "Старият мост над реката беше затворен в понеделник, след като под него се сблъскаха две лодки. Няма пострадали, съобщиха от пристанищното управление. Ремонтът ще продължи около три седмици, а дотогава автобусите ще минават през Велмора.",
    "Кметът обещава нови училищни автобуси преди зимата",
  ],
  [
    "ru",
    "Старый мост через реку закрыли в понедельник после того, как под ним столкнулись две лодки. Никто не пострадал, сообщили в управлении порта. Ремонт займёт около трёх недель, а до тех пор автобусы будут ездить через Велмору.",
    "Мэр обещает новые школьные автобусы до зимы",
  ],
  [
    "uk",
    "Старий міст через річку закрили в понеділок після того, як під ним зіткнулися два човни. Ніхто не постраждав, повідомили в управлінні порту. Ремонт триватиме близько трьох тижнів, а доти автобуси їздитимуть через Велмору.",
    "Мер обіцяє нові шкільні автобуси до зими",
  ],
  [
    "be",
    "Стары мост праз раку закрылі ў панядзелак пасля таго, як пад ім сутыкнуліся дзве лодкі. Ніхто не пацярпеў, паведамілі ва ўпраўленні порта. Рамонт зойме каля трох тыдняў, а да таго часу аўтобусы будуць ездзіць праз Велмору.",
    "Мэр абяцае новыя школьныя аўтобусы да зімы",
  ],
  [
    "kk",
    "Өзен үстіндегі ескі көпір дүйсенбі күні оның астында екі қайық соқтығысқаннан кейін жабылды. Ешкім зардап шеккен жоқ, деп хабарлады порт басқармасы. Жөндеу жұмыстары шамамен үш аптаға созылады, оған дейін автобустар Велмора арқылы жүреді.",
    "Қала әкімі қысқа дейін жаңа мектеп автобустарын уәде етті",
  ],
  [
    "mn",
    "Голын дээрх хуучин гүүрний доор хоёр завь мөргөлдсөний дараа даваа гарагт гүүрийг хаажээ. Хэн ч гэмтээгүй гэж боомтын алба мэдэгдэв. Засварын ажил гурван долоо хоног орчим үргэлжлэх бөгөөд тэр хүртэл автобуснууд Велморагаар явна.",
    "Хотын дарга өвлөөс өмнө шинэ автобус амлав",
  ],
  [
    "ro",
    "Podul vechi de peste râu a fost închis luni, după ce două bărci s-au ciocnit sub el. Nimeni nu a fost rănit, a anunțat căpitănia portului. Reparațiile vor dura aproximativ trei săptămâni, iar până atunci autobuzele vor circula prin Velmora.",
    "Primarul promite autobuze școlare noi înainte de iarnă",
  ],
  [
    "hu",
    "A folyó régi hídját hétfőn lezárták, miután két hajó összeütközött alatta. Senki sem sérült meg, közölte a kikötő hivatala. A javítás körülbelül három hétig tart, addig a buszok Velmorán keresztül közlekednek.",
    "A polgármester új iskolabuszokat ígér a tél előtt",
  ],
  [
    "et",
    "Vana sild üle jõe suleti esmaspäeval pärast seda, kui kaks paati selle all kokku põrkasid. Keegi viga ei saanud, teatas sadamaamet. Parandustööd kestavad umbes kolm nädalat ja seni sõidavad bussid läbi Velmora.",
    "Linnapea lubab enne talve uusi koolibusse",
  ],
  [
    "lv",
    "Vecais tilts pār upi pirmdien tika slēgts pēc tam, kad zem tā sadūrās divas laivas. Neviens netika ievainots, paziņoja ostas pārvalde. Remonts ilgs aptuveni trīs nedēļas, un līdz tam autobusi brauks caur Velmoru.",
    "Mērs sola jaunus skolas autobusus pirms ziemas",
  ],
  [
    "lt",
    "Senasis tiltas per upę pirmadienį buvo uždarytas po to, kai po juo susidūrė du laivai. Niekas nenukentėjo, pranešė uosto valdyba. Remontas truks maždaug tris savaites, o iki tol autobusai važiuos per Velmorą.",
    "Meras žada naujus mokyklinius autobusus iki žiemos",
  ],
  [
    "el",
    "Η παλιά γέφυρα πάνω από το ποτάμι έκλεισε τη Δευτέρα, αφού δύο βάρκες συγκρούστηκαν κάτω από αυτήν. Κανείς δεν τραυματίστηκε, ανακοίνωσε το λιμεναρχείο. Οι επισκευές θα διαρκέσουν περίπου τρεις εβδομάδες.",
    "Ο δήμαρχος υπόσχεται νέα σχολικά λεωφορεία",
  ],
  [
    "tr",
    "Nehrin üzerindeki eski köprü, altında iki teknenin çarpışmasının ardından pazartesi günü kapatıldı. Liman idaresi yaralanan olmadığını açıkladı. Onarım yaklaşık üç hafta sürecek ve o zamana kadar otobüsler Velmora üzerinden gidecek.",
    "Belediye başkanı kıştan önce yeni okul otobüsleri sözü verdi",
  ],
  [
    "az",
    "Çayın üzərindəki köhnə körpü altında iki qayığın toqquşmasından sonra bazar ertəsi bağlandı. Liman idarəsi heç kimin xəsarət almadığını bildirdi. Təmir işləri təxminən üç həftə çəkəcək və o vaxta qədər avtobuslar Velmoradan keçəcək.",
    "Mer qışdan əvvəl yeni məktəb avtobusları vəd etdi",
  ],
  [
    "sq",
    "Ura e vjetër mbi lumë u mbyll të hënën pasi dy varka u përplasën poshtë saj. Askush nuk u lëndua, tha zyra e portit. Riparimet do të zgjasin rreth tri javë dhe deri atëherë autobusët do të kalojnë nga Velmora.",
    "Kryebashkiaku premton autobusë të rinj për shkollat",
  ],
  [
    "eu",
    "Ibaiaren gaineko zubi zaharra astelehenean itxi zuten, bi itsasontzik haren azpian talka egin ondoren. Inor ez zen zauritu, portuko bulegoak jakinarazi duenez. Konponketak hiru aste inguru iraungo du, eta ordura arte autobusak Velmoratik igaroko dira.",
    "Alkateak eskolako autobus berriak agindu ditu",
  ],
  [
    "ca",
    "El pont vell sobre el riu es va tancar dilluns després que dues barques xoquessin a sota. Ningú no va resultar ferit, segons l'oficina del port. Les obres duraran unes tres setmanes i fins aleshores els autobusos passaran per Velmora.",
    "L'alcalde promet nous autobusos escolars abans de l'hivern",
  ],
  [
    "id",
    "Jembatan tua di atas sungai itu ditutup pada hari Senin setelah dua perahu bertabrakan di bawahnya. Tidak ada yang terluka, kata kantor pelabuhan. Perbaikan akan berlangsung sekitar tiga minggu dan sampai saat itu bus akan melewati Velmora.",
    "Wali kota menjanjikan bus sekolah baru untuk anak-anak",
  ],
  [
    "ms",
    "Jambatan lama merentasi sungai itu ditutup pada hari Isnin selepas dua buah bot bertembung di bawahnya. Tiada sesiapa yang cedera, kata pejabat pelabuhan. Kerja pembaikan akan mengambil masa kira-kira tiga minggu dan sehingga itu bas akan melalui Velmora.",
    "Datuk bandar berjanji membeli bas sekolah baharu",
  ],
  [
    "tl",
    "Isinara noong Lunes ang lumang tulay sa ibabaw ng ilog matapos magbanggaan ang dalawang bangka sa ilalim nito. Walang nasaktan, ayon sa tanggapan ng daungan. Aabutin ng halos tatlong linggo ang pagkukumpuni at hanggang noon ay dadaan ang mga bus sa Velmora.",
    "Nangako ang alkalde ng mga bagong bus para sa paaralan",
  ],
  [
    "vi",
    "Cây cầu cũ bắc qua sông đã bị đóng cửa vào thứ Hai sau khi hai chiếc thuyền va vào nhau bên dưới. Văn phòng cảng cho biết không ai bị thương. Việc sửa chữa sẽ mất khoảng ba tuần và cho đến lúc đó xe buýt sẽ đi qua Velmora.",
    "Thị trưởng hứa mua xe buýt mới cho trường học",
  ],
  [
    "sw",
    "Daraja la zamani juu ya mto lilifungwa siku ya Jumatatu baada ya boti mbili kugongana chini yake. Hakuna mtu aliyejeruhiwa, ilisema ofisi ya bandari. Ukarabati utachukua takriban wiki tatu na hadi wakati huo mabasi yatapita katika mji wa Velmora.",
    "Meya aahidi mabasi mapya ya shule kabla ya baridi",
  ],
  [
    "af",
    "Die ou brug oor die rivier is Maandag gesluit nadat twee bote daaronder gebots het. Niemand is beseer nie, het die hawekantoor gesê. Die herstelwerk sal omtrent drie weke duur en tot dan ry die busse deur Velmora.",
    "Burgemeester het nuwe skoolbusse vir die winter belowe",
  ],
  [
    "ar",
    "أُغلق الجسر القديم فوق النهر يوم الاثنين بعد أن اصطدم قاربان تحته. ولم يصب أحد بأذى، بحسب ما قال مكتب الميناء. وستستغرق الإصلاحات نحو ثلاثة أسابيع، وحتى ذلك الحين ستمر الحافلات عبر المدينة.",
    "رئيس البلدية يعد بحافلات مدرسية جديدة قبل الشتاء",
  ],
  [
    "fa",
    "پل قدیمی روی رودخانه روز دوشنبه پس از برخورد دو قایق در زیر آن بسته شد. اداره بندر گفت کسی آسیب ندیده است. تعمیرات حدود سه هفته طول می‌کشد و تا آن زمان اتوبوس‌ها از شهر می‌گذرند.",
    "شهردار وعده اتوبوس‌های تازه برای مدرسه‌ها را داد",
  ],
  [
    "ur",
    "دریا پر بنا پرانا پل پیر کے روز بند کر دیا گیا جب اس کے نیچے دو کشتیاں آپس میں ٹکرا گئیں۔ بندرگاہ کے دفتر نے کہا کہ کوئی زخمی نہیں ہوا۔ مرمت میں تقریباً تین ہفتے لگیں گے۔",
    "میئر نے اسکولوں کے لیے نئی بسوں کا وعدہ کیا",
  ],
  [
    "ps",
    "د سیند پر سر زوړ پل د دوشنبې په ورځ وروسته له هغې وتړل شو چې دوې کښتۍ یې لاندې سره ټکر شوې. د بندر دفتر وویل چې هېڅوک ټپي شوي نه دي. د پله بیا رغونه به شاوخوا درې اوونۍ وخت ونیسي.",
    "ښاروال د ښوونځیو لپاره د نویو بسونو ژمنه وکړه",
  ],
  [
    "ku",
    "پردە کۆنەکەی سەر ڕووبارەکە ڕۆژی دووشەممە داخرا دوای ئەوەی دوو بەلەم لە ژێریدا بەریەککەوتن. نووسینگەی بەندەرەکە وتی کەس بریندار نەبووە. چاککردنەوەکە نزیکەی سێ هەفتە دەخایەنێت.",
    "سەرۆکی شارەوانی بەڵێنی پاسی نوێی قوتابخانەکان دەدات",
  ],
  [
    "he",
    "הגשר הישן מעל הנהר נסגר ביום שני לאחר ששתי סירות התנגשו מתחתיו. איש לא נפגע, נמסר ממשרד הנמל. התיקון יימשך כשלושה שבועות, ועד אז יעברו האוטובוסים דרך העיירה.",
    "ראש העיר מבטיח אוטובוסים חדשים לתלמידים",
  ],
  [
    "hi",
    "नदी पर बना पुराना पुल सोमवार को बंद कर दिया गया, क्योंकि उसके नीचे दो नावें टकरा गईं। बंदरगाह कार्यालय ने कहा कि कोई घायल नहीं हुआ। मरम्मत में लगभग तीन सप्ताह लगेंगे।",
    "महापौर ने नई स्कूल बसों का वादा किया",
  ],
  [
    "mr",
    "नदीवरील जुना पूल सोमवारी बंद करण्यात आला, कारण त्याखाली दोन बोटींची टक्कर झाली. कोणीही जखमी झाले नाही, असे बंदर कार्यालयाने सांगितले. दुरुस्तीला सुमारे तीन आठवडे लागतील.",
    "महापौरांनी शाळेसाठी नवीन बस देण्याचे आश्वासन दिले",
  ],
  [
    "ne",
    "नदीमाथिको पुरानो पुल सोमबार त्यसको मुनि दुई डुङ्गा ठोक्किएपछि बन्द गरिएको छ। कोही पनि घाइते नभएको बन्दरगाह कार्यालयले जनाएको छ। मर्मत गर्न करिब तीन हप्ता लाग्नेछ र त्यतिबेलासम्म बसहरू अर्को बाटो जानेछन्।",
    "नगर प्रमुखले नयाँ विद्यालय बस ल्याउने वाचा गरेका छन्",
  ],
  [
    "bn",
    "নদীর উপরের পুরোনো সেতুটি সোমবার বন্ধ করে দেওয়া হয়েছে, কারণ এর নিচে দুটি নৌকার সংঘর্ষ হয়। বন্দর কার্যালয় জানিয়েছে, কেউ আহত হয়নি। মেরামতে প্রায় তিন সপ্তাহ লাগবে।",
    "মেয়র নতুন স্কুল বাসের প্রতিশ্রুতি দিয়েছেন",
  ],
  [
    "ta",
    "ஆற்றின் மேல் உள்ள பழைய பாலம் திங்கட்கிழமை மூடப்பட்டது. அதன் கீழே இரண்டு படகுகள் மோதிக்கொண்டன. யாருக்கும் காயம் ஏற்படவில்லை என்று துறைமுக அலுவலகம் தெரிவித்தது.",
    "மேயர் புதிய பள்ளிப் பேருந்துகளை உறுதியளித்தார்",
  ],
  [
    "te",
    "నదిపై ఉన్న పాత వంతెనను సోమవారం మూసివేశారు, దాని కింద రెండు పడవలు ఢీకొన్నాయి. ఎవరికీ గాయాలు కాలేదని ఓడరేవు కార్యాలయం తెలిపింది. మరమ్మతులకు సుమారు మూడు వారాలు పడుతుంది.",
    "మేయర్ కొత్త పాఠశాల బస్సులను హామీ ఇచ్చారు",
  ],
  [
    "si",
    "ගංගාව හරහා ඇති පැරණි පාලම සඳුදා වසා දමන ලදී, එයට යටින් බෝට්ටු දෙකක් ගැටුණු බැවිනි. කිසිවෙකුට තුවාල නොවූ බව වරාය කාර්යාලය පැවසීය.",
    "නගරාධිපති නව පාසල් බස් රථ පොරොන්දු වේ",
  ],
  [
    "my",
    "မြစ်ပေါ်ရှိ တံတားဟောင်းကို တနင်္လာနေ့တွင် ပိတ်ခဲ့သည်။ အောက်တွင် လှေနှစ်စင်း တိုက်မိခဲ့သည်။ မည်သူမျှ ဒဏ်ရာမရကြောင်း ဆိပ်ကမ်းရုံးက ပြောသည်။",
    "မြို့တော်ဝန်က ကျောင်းကားအသစ်များ ကတိပေးသည်",
  ],
  [
    "th",
    "สะพานเก่าข้ามแม่น้ำถูกปิดเมื่อวันจันทร์ หลังจากเรือสองลำชนกันใต้สะพาน ไม่มีผู้ได้รับบาดเจ็บ สำนักงานท่าเรือกล่าว การซ่อมแซมจะใช้เวลาประมาณสามสัปดาห์",
    "นายกเทศมนตรีสัญญาว่าจะซื้อรถโรงเรียนใหม่",
  ],
  [
    "ko",
    "강 위의 오래된 다리가 월요일 다리 아래에서 배 두 척이 충돌한 뒤 폐쇄됐다. 항만 사무소는 다친 사람이 없다고 밝혔다. 수리에는 약 삼 주가 걸리며 그때까지 버스는 시내로 우회한다.",
    "시장은 겨울 전에 새 통학 버스를 약속했다",
  ],
  [
    "ja",
    "川に架かる古い橋は月曜日、橋の下で二隻の船が衝突したため閉鎖された。けが人はいないと港湾事務所は述べた。修理には約三週間かかり、それまでバスは町の中を通る。",
    "市長は冬までに新しいスクールバスを約束した",
  ],
  [
    "zh",
    "河上的老桥周一因两艘船在桥下相撞而关闭。港口办公室表示没有人受伤。维修大约需要三个星期，在此之前公共汽车将绕道行驶。",
    "市长承诺在冬天之前购买新校车",
  ],
  [
    "ka",
    "მდინარეზე გადებული ძველი ხიდი ორშაბათს დაიხურა, მას შემდეგ რაც მის ქვეშ ორი ნავი ერთმანეთს შეეჯახა. არავინ დაშავებულა, განაცხადა ნავსადგურის ადმინისტრაციამ.",
    "მერი ახალ სასკოლო ავტობუსებს დაგვპირდა",
  ],
  [
    "hy",
    "Գետի վրայի հին կամուրջը երկուշաբթի օրը փակվել է այն բանից հետո, երբ դրա տակ երկու նավակ բախվել են։ Ոչ ոք չի տուժել, հայտնել է նավահանգստի գրասենյակը։",
    "Քաղաքապետը խոստանում է դպրոցական նոր ավտոբուսներ",
  ],
  [
    "am",
    "በወንዙ ላይ ያለው አሮጌ ድልድይ ሰኞ ዕለት ከሥሩ ሁለት ጀልባዎች ከተጋጩ በኋላ ተዘግቷል። ማንም ሰው አልተጎዳም ሲል የወደቡ ቢሮ ተናግሯል። ጥገናው ሦስት ሳምንት ያህል ይወስዳል።",
    "ከንቲባው አዳዲስ የትምህርት ቤት አውቶቡሶችን ቃል ገቡ",
  ],
];

/** Each language once. */
export const TONGUES: readonly TongueText[] = ROWS.map(([code, text, short]) => ({ code, text, short }));
