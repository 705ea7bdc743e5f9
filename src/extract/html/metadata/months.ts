/**
 * The months as the languages of the world's news write them, each with the forms of its cases and its usual
 * abbreviations; from general knowledge. Lower case, Latin letters without their marks. One line a month.
 */
const TABLE = `
january jan januar january januari janvier janv enero ene gennaio gen gena janeiro stycznia styczen sty ocak oca января январь янв ledna leden led januara januaru janaur jan tammikuu tammikuuta tammi tammik ianuarie ian sijecnja sijecanj sij siječnja јануар јануара sausio sausis janvaris janvari jaanuar jaanuari jaan januar ianuari january januarie ιανουαριου ιανουαριος ιαν януари січня січень جنوری يناير كانون ینایر ינואר בינואר जनवरी জানুয়ারি ม.ค. มกราคม gener január janúar janner jan urtarrila
february feb februar feber februari fevrier fevr fev febrero febbraio febb fevereiro lutego luty lut subat sub февраля февраль фев февр unora unor uno februara februaru helmikuu helmikuuta helmi helmik februarie februára veljace veljaca velj фебруар фебруара vasario vasaris februaris veebruar veebruari veebr φεβρουαριου φεβρουαριος φεβ февруари лютого лютий فروری فبراير شباط فبرایر פברואר בפברואר फरवरी ফেব্রুয়ারি ก.พ. กุมภาพันธ์ febrer február febrúar pebruari
march mar marts marz maerz mrz maret mart mars marzo marco marca marzec марта март мар brezna brezen bre brez maart mrt maaliskuu maaliskuuta maalis martie marca marec ozujka ozujak ozu kovo kovas marta martā marts marta μαρτιου μαρτιος μαρ березня березень مارچ مارس آذار מרץ במרץ मार्च মার্চ มี.ค. มีนาคม március marca mac márc març
april apr avril avr abril abr aprile kwietnia kwiecien kwi nisan nis апреля апрель апр dubna duben dub aprila huhtikuu huhtikuuta huhti aprilie travnja travanj tra април априла balandzio balandis aprilis aprilī aprill απριλιου απριλιος απρ квітня квітень اپریل أبريل ابريل نيسان آوریل אפריל באפריל अप्रैल এপ্রিল เม.ย. เมษายน április apríla apríl ápr
may mai mayo maggio mag maio maja maj mayis мая май mei kvetna kveten kve toukokuu toukokuuta touko svibnja svibanj svi мај маја geguzes geguze maijs maija maijā μαιου μαιος μαϊου травня травень مئی مايو أيار مه מאי במאי मई মে พ.ค. พฤษภาคม május mája máj maí maig
june jun juni juin junio giugno giu junho czerwca czerwiec cze haziran haz июня июнь июн cervna cerven juna junija kesakuu kesakuuta kesa iunie iun lipnja lipanj lip јун јуна birzelio birzelis junijs junija jūnija juuni ιουνιου ιουνιος ιουν юни червня червень جون يونيو حزيران ژوئن יוני ביוני जून জুন มิ.ย. มิถุนายน június júna jún júní juny
july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz tem июля июль июл cervence cervenec jula julija heinakuu heinakuuta heina iulie iul srpnja srpanj јул јула liepos liepa julijs julija jūlija juuli ιουλιου ιουλιος ιουλ юли липня липень جولائی يوليو تموز ژوئیه יולי ביולי जुलाई জুলাই ก.ค. กรกฎาคม július júla júl júlí juliol
august aug aout agosto ago agustus agu ogos sierpnia sierpien sie agustos августа август авг srpna srpen srp augusti augustus elokuu elokuuta elo avgust avgusta kolovoza kolovoz kol августа rugpjucio rugpjutis augusts augusta augustā αυγουστου αυγουστος αυγ серпня серпень اگست أغسطس اغسطس آب اوت אוגוסט באוגוסט अगस्त আগস্ট ส.ค. สิงหาคม augusztus ágúst agost
september sep sept septembre septiembre set setiembre settembre sett setembro wrzesnia wrzesien wrz eylul eyl сентября сентябрь сен сент zari septembra septembar syyskuu syyskuuta syys septembrie rujna rujan ruj септембар септембра rugsejo rugsejis septembris septembri septembrī σεπτεμβριου σεπτεμβριος σεπ σεπτ септември вересня вересень ستمبر سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर सितम्बर সেপ্টেম্বর ก.ย. กันยายน szeptember szept setembre
october oct okt oktober octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz ekim eki октября октябрь окт rijna rijen rij oktobra oktobar lokakuu lokakuuta loka octombrie spalio spalis oktobris oktobri oktobrī oktoober oktoobri οκτωβριου οκτωβριος οκτ октомври октобар октобра жовтня жовтень اکتوبر أكتوبر اكتوبر اکتبر אוקטובר באוקטובר अक्टूबर অক্টোবর ต.ค. ตุลาคม október októbra octubre
november nov novembre noviembre novembro listopada listopad lis kasim kas ноября ноябрь ноя нояб novembra novembar marraskuu marraskuuta marras noiembrie studenoga studenog studeni stu lapkricio lapkritis novembris novembri novembrī νοεμβριου νοεμβριος νοε ноември новембар новембра نومبر نوفمبر نوامبر נובמבר בנובמבר नवंबर नवम्बर নভেম্বর พ.ย. พฤศจิกายน nóvember
december dec dez dezember decembre diciembre dic dicembre dezembro grudnia grudzien gru aralik ara декабря декабрь дек prosince prosinec pro decembra decembar joulukuu joulukuuta joulu decembrie prosinca prosinac gruodzio gruodis decembris decembri decembrī detsember detsembri dets δεκεμβριου δεκεμβριος δεκ декември децембар децембра грудня грудень دسمبر ديسمبر دسامبر דצמבר בדצמבר दिसंबर दिसम्बर ডিসেম্বর ธ.ค. ธันวาคม desember des desembre december
`;

/** Lower case, Latin, Greek and Cyrillic letters without their marks, the dotless i with its dot. */
function foldMonth(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ı/g, "i")
    .replace(/\.$/, "");
}

const numbers: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line, at) => line.split(" ").map((word) => [foldMonth(word), at + 1] as const)),
);

/** Names that mean another month in one language than in the rest. */
const BY_LANGUAGE: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  hr: new Map([
    ["listopada", 10],
    ["listopad", 10],
    ["lis", 10],
    ["srp", 7],
  ]),
  uk: new Map([
    ["листопада", 11],
    ["листопад", 11],
  ]),
};

/** The number of a month by its name in any language of the table, 1-12; 0 for another word. */
export function monthOf(word: string, language: string | null = null): number {
  const folded = foldMonth(word);
  return BY_LANGUAGE[language ?? ""]?.get(folded) ?? numbers.get(folded) ?? 0;
}
