/** A text longer than this is no button, heading or notice. */
const LONGEST = 400;

/** Whether a short text matches one of some patterns. */
export function says(text: string, patterns: readonly RegExp[]): boolean {
  return text.length <= LONGEST && patterns.some((pattern) => pattern.test(text));
}

/**
 * What offers the rest of a text for a subscription or an account, so that what stands above it is not all
 * [Subscribe to continue reading; Il vous reste 70 % de cet article à lire]. Not what sells a subscription and says
 * nothing of this text [Subscribe from $1 a week], not what comes by mail [Sign up to read our newsletter].
 */
export const OFFERS_THE_REST: readonly RegExp[] = [
  /\b(?:subscrib|sign[ -](?:in|up)|log ?in|register|join\b|account\b|become a|membership|trial\b|purchase|pay\b).{0,80}\b(?:to|and) (?:continue reading|keep reading|continue\b|read (?:on\b|more\b|this|the (?:full|rest|whole|entire|complete))|unlock|finish reading|view (?:this|the full)|access (?:this|the full))/i,
  /\bto (?:continue reading|read|view|access|unlock) (?:the (?:full|rest|whole|entire|complete)|this (?:article|story|post|content))\b/i,
  /\b(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively |reserved )?(?:available )?(?:for|to|exclusive to) (?:our )?(?:paid |paying |premium |registered )?(?:subscribers|members)\b/i,
  /\b(?:for|available to|exclusive to|exclusive for) (?:paid |paying |premium )?(?:subscribers|members) only\b|\b(?:subscriber|member)[- ]only (?:article|story|content|post)\b|\bthe rest of (?:this|the) (?:article|story|post) is\b/i,
  /\b(?:continue reading|keep reading) (?:this (?:article|story|post)|with a|for free)\b|\bunlock this (?:article|story|post)\b/i,
  /\byou(?:'ve|’ve| have) (?:reached|read|used|hit).{0,40}\b(?:limit|free articles|free stories)\b/i,
  // German, Dutch, Scandinavian.
  /\b(?:jetzt|hier|sofort|kostenlos|gratis) weiter ?lesen\b|\bweiter ?lesen (?:mit|für|im)\b|\bmit .{0,30}\b(?:abo|abonnement|plus)\b.{0,20}\bweiter ?lesen\b|\bum (?:den|diesen) (?:ganzen |vollständigen )?(?:artikel|beitrag|text)\b.{0,20}\blesen\b|\b(?:artikel|beitrag) (?:jetzt )?freischalten\b/iu,
  /\b(?:artikel|beitrag|inhalt|text) (?:ist|steht) (?:nur |exklusiv |ausschließlich )?(?:für )?.{0,25}\b(?:abonnent|mitglieder|plus-?kund|digital-?abo)/iu,
  /\b(?:alleen|exclusief|enkel) voor (?:onze )?abonnees\b|\b(?:abonneer|registreer|log in|maak een account)\b.{0,50}\b(?:verder te lezen|te lezen|lees verder)\b|\bverder lezen\?/iu,
  /\b(?:endast|bara|kun|kunde?r|bare|förbehållet) (?:för|for|til) (?:våra |vores |våre )?(?:prenumeranter|abonnenter|abonnerende)\b|\b(?:logga in|log ind|logg inn|bli (?:prenumerant|abonnent)|bliv abonnent|kjøp (?:abonnement|tilgang)|köp)\b.{0,50}\b(?:läsa|læse|lese|läs vidare|læs videre|les videre)\b/iu,
  // Romance languages.
  /\bréservée? (?:aux|à nos) abonné|\bil vous reste \d{1,3}(?:[.,]\d{1,2})?\s?% (?:de cet article|à lire|à découvrir)|\b(?:abonnez-vous|connectez-vous|inscrivez-vous|identifiez-vous)\b.{0,60}\b(?:lire la suite|lire l['’]article|lire cet article|continuer)|\bpour lire (?:la suite|l['’]intégralité|cet article)|\bdébloque[rz] cet article/iu,
  /\bexclusiv[oa] (?:para|de) (?:nuestros |los )?(?:suscriptor|socios|abonados)|\b(?:suscríb|regístr|inicia sesión|hazte).{0,60}\b(?:seguir leyendo|continuar leyendo|leer (?:este|el) (?:artículo|contenido)|sigue leyendo)|\bpara (?:seguir|continuar) leyendo\b/iu,
  /\bexclusivo para (?:nossos )?assinantes\b|\b(?:assine|cadastre-se|faça login|registe-se)\b.{0,60}\b(?:continuar (?:lendo|a ler)|ler (?:a matéria|o artigo|o texto)|leia (?:na íntegra|a matéria))|\bpara continuar (?:lendo|a ler)\b/iu,
  /\b(?:riservat[oa]|dedicat[oa]) (?:agli|ai nostri) abbonati\b|\b(?:abbonati|accedi|registrati)\b.{0,60}\b(?:continuare a leggere|leggere (?:l['’]articolo|tutto|il resto))|\bper continuare (?:a leggere|la lettura)\b/iu,
  // Slavic languages, Turkish.
  /\btylko dla (?:subskrybentów|prenumeratorów|abonentów)|\b(?:zaloguj|subskrybuj|wykup|kup|zarejestruj).{0,60}\b(?:czytać dalej|czytaj dalej|przeczytać (?:cały|całość))|\b(?:pouze|jen) pro předplatitele|только для подписчиков|(?:подписк|подпиш|войдите|зарегистрируйтесь).{0,60}(?:читать дальше|дочитать|прочитать (?:полностью|статью))|\b(?:sadece|yalnızca) abone/iu,
  // East Asia.
  /(?:この記事は|この続きは|続きは).{0,15}(?:会員|有料|購読|ログイン|登録)|(?:ログイン|登録|購読)し?て.{0,6}続きを|残り\s?[:：]?\s?[\d０-９,]{1,6}文字|(?:订阅|登录|登錄|訂閱|登入|开通会员).{0,12}(?:阅读全文|閱讀全文|查看全文|继续阅读|繼續閱讀)|(?:会员|會員)(?:专享|專享|限定)|(?:구독|로그인|회원).{0,15}(?:계속 읽|전체 기사|전문을)/u,
];

/** What says how much of the text is missing. */
export const SHARE_LEFT =
  /\b\d{1,3}(?:[.,]\d{1,2})?\s?% (?:de cet article|of (?:this|the) (?:article|story)|dieses artikels)|残り\s?[:：]?\s?[\d０-９,]{1,6}文字/iu;

/** What sells a subscription or asks for an account. */
export const SELLS: readonly RegExp[] = [
  /\b(?:subscribe|subscription|subscriber|already a member|abonn\p{L}{1,12}|suscri\p{L}{1,10}|assinante|assine|abbonat\p{L}|abbonamento|prenumer\p{L}{1,8}|subskryp\p{L}{1,6}|подписк\p{L}{1,4})/iu,
  /(?:有料会員|会員登録|購読|订阅|訂閱|구독)/u,
];

/** What only looks like an offer: letters by mail, comments, alerts. */
export const OTHER_OFFERS: readonly RegExp[] = [
  /\b(?:newsletters?|inbox|e-?mail alerts?|comments?|podcasts?|notifications?|rundbrief|kommentare?|commentaires?|comentarios?|commenti|reacties|boletín|boletines|infolettre|nieuwsbrief|nyhetsbrev|nyhedsbrev|rss)\b/iu,
];

/** A link under a beginning that leads to the whole text: these words and no more. */
export const LEADS_ON: readonly RegExp[] = [
  /^(?:\W{0,3})(?:read (?:more|on|the (?:full|rest|whole)(?: (?:article|story|post))?|full (?:article|story))|continue reading|full (?:story|article)|weiter ?lesen|mehr lesen|(?:den )?ganzen (?:artikel|text) lesen|zum (?:ganzen )?artikel|lire (?:la suite|plus|l['’]article)|leer (?:más|la nota completa|artículo completo)|seguir leyendo|sigue leyendo|leia mais|continuar lendo|leggi (?:tutto|di più|l['’]articolo|ancora)|continua a leggere|lees (?:meer|verder)|czytaj (?:więcej|dalej)|läs (?:mer|vidare)|les (?:mer|videre)|læs (?:mere|videre)|číst (?:dál|více)|читать (?:далее|дальше|полностью)|devamını oku|続きを読む|阅读全文|閱讀全文|더 ?보기)(?:\W{0,4})$/iu,
];

/** What asks for consent to cookies and to sharing data. */
export const CONSENTS: readonly RegExp[] = [
  /\b(?:cookies?|consent|gdpr|data protection|your privacy|privacy (?:policy|settings|choices)|personal data|legitimate interest|tracking|third[- ]part(?:y|ies)|vendors|personali[sz]ed ads|einwilligung|datenschutz\p{L}{0,12}|personenbezogen\p{L}{0,3}|données personnelles|vos données|consentement|datos personales|consentimiento|privacidad|dati personali|consenso|persoonsgegevens|toestemming|personuppgifter|samtycke|samtykke|dane osobowe|danych osobowych|zgod[aęy]|plików cookie|dados pessoais|consentimento)\b/iu,
];

/** What a button of consent says. */
export const AGREES: readonly RegExp[] = [
  /^(?:yes,? )?(?:i )?(?:accept|agree|allow|got it|consent)(?: (?:all|cookies|all cookies|and (?:continue|close|proceed)|to all))*\W{0,2}$/i,
  /^(?:alle[ns]? (?:cookies )?(?:akzeptieren|zulassen|accepteren|toestaan)|akzeptieren(?: und (?:weiter|schließen))?|zustimmen(?: und weiter)?|einverstanden|tout accepter|accepter(?: (?:tout|et (?:continuer|fermer)))?|j['’]accepte|aceptar(?: (?:todo|todas|y (?:continuar|cerrar)))?|acepto|aceitar(?: (?:tudo|todos))?|accetta(?: (?:tutto|tutti|e (?:continua|chiudi)))?|accetto|akkoord|(?:alles )?accepteren|godkänn(?: alla)?|acceptera(?: alla)?|accept[eé]r(?: alle)?|godta(?: alle)?|zgadzam się|akceptuj(?:ę|ę wszystkie)?|zaakceptuj(?: wszystko)?|přijmout vše|souhlasím|принять(?: все)?|kabul et|同意(?:する)?|すべて(?:同意|許可)(?:する)?)\W{0,2}$/iu,
];

/** The whole of a title or heading of a page that is not there. Not a headline [404 homes are still without power]. */
export const NOT_THERE: readonly RegExp[] = [
  /^(?:\W{0,3})(?:(?:http )?(?:error|fehler|erreur|error de|errore|fout|fel|błąd|ошибка)?[ :#-]{0,3}(?:400|401|403|404|410|429|500|502|503|504)(?:[ :|–—-]{0,3}(?:error|fehler))?)(?:\W{1,4}(?:(?:page |file |that page )?(?:not found|forbidden|gone|unauthorized|bad gateway|bad request|service (?:temporarily )?unavailable|internal server error|gateway time-?out|too many requests)|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden))?\W{0,3}$/iu,
  /^(?:\W{0,3})(?:(?:oops|sorry|whoops|hoppla|ups|oups)\W{1,4})?(?:(?:the |this |that )?(?:page|article|story|content|file) (?:you (?:are|were) looking for |you requested |requested )?(?:(?:was |is |could |can ?)?(?:not|n['’]t)(?: be)? found|does(?: not|n['’]t) exist|no longer (?:exists|available)|is (?:not available|unavailable|no longer available))|not found|nothing (?:was )?found(?: here)?|(?:die |diese )?seite (?:wurde )?(?:leider )?nicht gefunden|(?:cette )?page (?:introuvable|non trouvée|inexistante)|(?:la )?página no (?:encontrada|existe|se (?:ha )?encontr(?:ó|ada|ado))|página não encontrada|pagina (?:non trovata|inesistente)|pagina niet gevonden|(?:nie znaleziono strony|strona nie została znaleziona|strona nie istnieje)|sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:ble|blev|blei) ikke (?:funnet|fundet)|siden findes ikke|stránka nenalezena|страница не найдена|sayfa bulunamadı|(?:お探しの)?ページが見つかりません(?:でした)?|(?:页面|頁面)(?:不存在|未找到|找不到)|페이지를 찾을 수 없습니다)\W{0,4}$/iu,
];

/** What asks whether a person is reading, or shuts a reader out. */
export const ASKS_FOR_A_PERSON: readonly RegExp[] = [
  /\bchecking (?:your browser|if the site connection is secure)\b|\bverif(?:y|ying) (?:that )?you(?: are|['’]re) (?:a )?(?:human|not a (?:ro)?bot)\b|\bare you (?:a )?(?:robot|human)\b|\b(?:you['’]re|you are|i am|i['’]m) not a robot\b|\bunusual (?:traffic|activity) from your\b|\benable javascript and cookies to continue\b|^(?:\W{0,3})access(?: to this page has been)? denied\W{0,3}$|\bpress (?:&|and) hold to confirm\b|\b(?:complete|solve) the (?:captcha|security check)\b|\byou have been blocked\b/i,
  /\b(?:ich bin kein roboter|dass sie (?:ein mensch|kein roboter) sind|je ne suis pas un robot|que vous (?:êtes humain|n['’]êtes pas un robot)|no soy un robot|que no eres un robot|não sou um robô|non sono un robot|ik ben geen robot|nie jestem robotem)\b/iu,
];

/** What says that the page is drawn by script. */
export const NEEDS_SCRIPT: readonly RegExp[] = [
  /\b(?:enable|turn on|activate|requires?|needs?|without|activ\p{L}{1,6}|aktivier\p{L}{1,4}|habilit\p{L}{1,4}|abilit\p{L}{1,4}|inschakelen|włącz\p{L}{0,2}|nécessite|benötigt|disabled|désactivé|deaktiviert)\b.{0,40}\bjava ?script\b|\bjava ?script\b.{0,60}\b(?:enabled?|required|disabled|turned (?:on|off)|activ\p{L}{1,6}|aktivier\p{L}{1,4}|aktiviert|habilitad\p{L}|abilitat\p{L}|inschakelen|nécessaire|erforderlich|deaktiviert|désactivé|有効)/iu,
  /(?:JavaScript|ジャバスクリプト).{0,10}(?:有効|启用|啟用|활성화)/u,
];
